package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import org.otherwise.model.Span;

/**
 * Cuts a text into paragraphs: at blank lines, and at single line breaks unless the lines look
 * wrapped (the next one goes on in lower case).
 */
final class Paragraphs {
  private Paragraphs() {}

  static List<Span> of(String text) {
    var paragraphs = new ArrayList<Span>();
    int start = 0;
    int length = text.length();
    int at = 0;
    while (at < length) {
      int line = text.indexOf('\n', at);
      if (line < 0) {
        break;
      }
      int next = line + 1;
      if (!wrapped(text, line)) {
        add(text, start, line, paragraphs);
        start = next;
      }
      at = next;
    }
    add(text, start, length, paragraphs);
    return paragraphs;
  }

  private static boolean wrapped(String text, int line) {
    return line > 0
        && line + 1 < text.length()
        && ".?!:\n".indexOf(text.charAt(line - 1)) < 0
        && Character.isLowerCase(text.charAt(line + 1));
  }

  private static void add(String text, int from, int to, List<Span> paragraphs) {
    int start = from;
    int end = to;
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      paragraphs.add(new Span(start, end));
    }
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }
}
