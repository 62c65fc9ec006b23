package org.otherwise.read;

/** Says why a document is no article. It never leaves this package: it becomes a rejection. */
final class Unreadable extends Exception {
  Unreadable(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
