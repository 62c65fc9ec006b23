package org.otherwise.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream of any length, of which it holds one in memory. */
final class Lines {
  private final InputStream in;
  private final int longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number;
  private boolean tooLong;

  /**
   * @param in buffered
   * @param longest the number of bytes of which a line is kept; the rest of a longer one is skipped
   */
  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes on to the next line; false at the end. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    number++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < longest) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    return true;
  }

  /** Counted from 1. */
  long number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (byte b : line.toByteArray()) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The line without its end and, at the beginning of a file, without a byte order mark. */
  byte[] bytes() {
    var bytes = line.toByteArray();
    int start = number == 1 && hasMark(bytes) ? 3 : 0;
    int end =
        bytes.length > start && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    return java.util.Arrays.copyOfRange(bytes, start, end);
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xff) == 0xef
        && (bytes[1] & 0xff) == 0xbb
        && (bytes[2] & 0xff) == 0xbf;
  }
}
