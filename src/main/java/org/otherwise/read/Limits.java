package org.otherwise.read;

/** How much is read before it is given up: whoever sends input must not decide our memory. */
final class Limits {
  /** The largest single document, in bytes after decompression. */
  static final int DOCUMENT = 20 * 1024 * 1024;

  /** The most members of one archive that are read. */
  static final int MEMBERS = 100_000;

  /** How many times larger than the archive its members may be together. */
  static final long EXPANSION = 200;

  /**
   * Lines of JSON Lines in a row that are no articles, after which the file is given up: a few
   * bytes can unpack to millions of lines.
   */
  static final int LINES_IN_VAIN = 1000;

  /** What any archive may expand to, however small it is. */
  static final long ALWAYS_ALLOWED = 64L * 1024 * 1024;

  private Limits() {}

  static String tooBig() {
    return "larger than %d MB, the most that is read as one document"
        .formatted(DOCUMENT / 1024 / 1024);
  }
}
