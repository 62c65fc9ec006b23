package org.otherwise.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream of any length, of which it holds one in memory. */
final class Lines {
  private static final int PIECE = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final byte[] piece = new byte[PIECE];
  private int at;
  private int end;
  private byte[] line = new byte[PIECE];
  private int length;
  private long number;
  private boolean tooLong;

  /**
   * @param longest the number of bytes of which a line is kept; the rest of a longer one is skipped
   */
  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes on to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    if (at == end && !fill()) {
      return false;
    }
    number++;
    do {
      int stop = at;
      while (stop < end && piece[stop] != '\n') {
        stop++;
      }
      keep(at, stop);
      at = stop;
      if (at < end) {
        at++; // past the line feed
        return true;
      }
    } while (fill());
    return true;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(piece));
    return end > 0;
  }

  private void keep(int from, int to) {
    int count = Math.min(to - from, longest - length);
    tooLong |= count < to - from;
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.min(Math.max(length + count, 2 * line.length), longest));
    }
    System.arraycopy(piece, from, line, length, count);
    length += count;
  }

  /** Counted from 1. */
  long number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The line without its end and, at the beginning of a file, without a byte order mark. */
  byte[] bytes() {
    int start = number == 1 && hasMark() ? 3 : 0;
    int stop = length > start && line[length - 1] == '\r' ? length - 1 : length;
    return Arrays.copyOfRange(line, start, stop);
  }

  private boolean hasMark() {
    return length >= 3
        && (line[0] & 0xff) == 0xef
        && (line[1] & 0xff) == 0xbb
        && (line[2] & 0xff) == 0xbf;
  }
}
