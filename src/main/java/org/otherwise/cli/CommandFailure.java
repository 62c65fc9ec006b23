package org.otherwise.cli;

import org.jspecify.annotations.Nullable;

/**
 * A command cannot go on, for a reason that its user can act upon; the message is all that is
 * printed.
 */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandFailure(String message) {
    this(message, null);
  }

  CommandFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
