package org.otherwise.web;

import org.jspecify.annotations.Nullable;

/** A field of a form that cannot be taken as it is; the message stands beside it. */
final class Mistyped extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String field;

  Mistyped(String field, String message) {
    this(field, message, null);
  }

  Mistyped(String field, String message, @Nullable Exception cause) {
    super(message, cause);
    this.field = field;
  }

  String field() {
    return field;
  }
}
