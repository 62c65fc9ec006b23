package org.otherwise.keep;

import org.jspecify.annotations.Nullable;

/** A backup cannot be made or brought back; the message says why and what to do. */
public final class KeepingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  KeepingException(String message) {
    this(message, null);
  }

  KeepingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
