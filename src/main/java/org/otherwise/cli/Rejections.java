package org.otherwise.cli;

import org.otherwise.read.Reading;

/**
 * Names on standard error what could not be read, as it happens, and remembers that something could
 * not.
 */
final class Rejections {
  private int count;

  void add(Reading.Rejected rejected) {
    count++;
    System.err.println("rejected " + rejected.source() + ": " + rejected.reason());
  }

  int exitCode() {
    return count == 0 ? 0 : 1;
  }
}
