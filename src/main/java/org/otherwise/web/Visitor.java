package org.otherwise.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Who sends a request.
 *
 * @param name the name of the account; empty where nobody is signed in
 * @param secret what the visitor's cookie holds; empty where there is none. It is never shown
 */
record Visitor(Role role, String name, String secret) {
  static final Visitor UNKNOWN = new Visitor(Role.PUBLIC, "", "");

  boolean isEditor() {
    return role == Role.EDITOR;
  }

  /**
   * What forms for this visitor carry. It follows from the secret and does not give it away: a page
   * of somebody else can neither read it nor make it up.
   */
  String formToken() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(("form:" + secret).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether a form that came back was made for this visitor. */
  boolean made(String token) {
    return !secret.isEmpty()
        && MessageDigest.isEqual(
            formToken().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the secret: this may end up in a log. */
  @Override
  public String toString() {
    return role + " " + name;
  }
}
