package org.otherwise.record;

/** The record cannot be opened, read or written. The message says where, why and what to do. */
public final class RecordException extends RuntimeException {
  RecordException(String message) {
    super(message);
  }

  RecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
