package org.otherwise.publish;

import org.jspecify.annotations.Nullable;

/**
 * Text that any format can carry. Articles are hostile: they hold control characters that no XML
 * may have, halves of characters that no encoding has, and line ends where a format ends a field.
 */
final class Plain {
  private static final char UNKNOWN = '\uFFFD';

  private Plain() {}

  /** Without what XML 1.0 forbids; halves of characters become U+FFFD. */
  static String text(@Nullable String text) {
    if (text == null) {
      return "";
    }
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 0xD800 && c <= 0xDFFF) {
        clean.append(UNKNOWN);
      } else if (c == '\r') {
        boolean pair = i < text.length() && text.charAt(i) == '\n';
        clean.append(pair ? "" : "\n");
      } else if (isAllowed(c)) {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  private static boolean isAllowed(int c) {
    boolean control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
    return !control && (c & 0xFFFE) != 0xFFFE;
  }

  /** The same on one line. */
  static String line(@Nullable String text) {
    return text(text).replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
  }
}
