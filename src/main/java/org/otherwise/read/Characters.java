package org.otherwise.read;

/** Takes out of a text the characters that are not there for a reader. */
final class Characters {
  private Characters() {}

  /**
   * The text without control, zero-width, soft-hyphen and direction characters; every kind of space
   * is a plain one, every kind of line end a line feed.
   */
  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < 0x7f) || c == '\n') {
        clean.append(c);
      } else if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f') {
        clean.append('\n');
      } else if (c == '\t' || c == '\u000b' || Character.isSpaceChar(c)) {
        clean.append(' ');
      } else if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          clean.append(c).append(text.charAt(++i));
        } else {
          clean.append('\ufffd');
        }
      } else if (!isInvisible(c) || joinsItsNeighbours(clean, c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** The text cleaned, on one line, with single spaces and none around it. */
  static String line(String text) {
    return collapse(clean(text));
  }

  /** Every run of white space as one space, none at either end. */
  static String collapse(String text) {
    var line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else {
        if (space && !line.isEmpty()) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** At most so many characters, cut between words. */
  static String shortened(String line, int limit) {
    if (line.length() <= limit) {
      return line;
    }
    int space = line.lastIndexOf(' ', limit - 1);
    int end = space > limit / 2 ? space : limit - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }

  static boolean isQuotationMark(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』' -> true;
      default -> false;
    };
  }

  static boolean hasQuotationMark(String text) {
    return text.chars().anyMatch(c -> isQuotationMark((char) c));
  }

  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || c == '\u00ad'
        || c == '\u034f'
        || c == '\u061c'
        || c == '\u180e'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\ufeff'
        || (c >= '\ufff0' && c <= '\ufffb')
        || c >= '\ufffe';
  }

  /**
   * Joiners spell words in Persian and Hindi and build emoji; after a Latin letter they are dirt.
   */
  private static boolean joinsItsNeighbours(StringBuilder before, char c) {
    return (c == '\u200c' || c == '\u200d')
        && !before.isEmpty()
        && before.charAt(before.length() - 1) > '\u0500'
        && !Character.isSpaceChar(before.charAt(before.length() - 1));
  }
}
