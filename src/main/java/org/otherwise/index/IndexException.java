package org.otherwise.index;

import org.jspecify.annotations.Nullable;

/** An index cannot be used as it is; the message says why and what to do. */
public final class IndexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public IndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
