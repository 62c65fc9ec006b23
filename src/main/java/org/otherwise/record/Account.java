package org.otherwise.record;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param key the name as names are compared
 * @param name as it was given, and as it is shown
 * @param password its hash, with the parameters that it was made with
 * @param disabled whether the account is kept but cannot be used
 */
public record Account(
    String key, String name, String password, boolean disabled, Instant createdAt) {
  public Account {
    if (key.isBlank() || name.isBlank() || password.isBlank()) {
      throw new IllegalArgumentException("account without a name or a password: “" + name + "”");
    }
  }

  /** Without the hash: this may end up in a log. */
  @Override
  public String toString() {
    return "account " + name + (disabled ? " (disabled)" : "");
  }
}
