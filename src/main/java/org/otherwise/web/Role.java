package org.otherwise.web;

/** Who somebody is to the portal. */
enum Role {
  /** Anybody, signed in or not. */
  PUBLIC,
  /** Somebody with an account, signed in. */
  EDITOR
}
