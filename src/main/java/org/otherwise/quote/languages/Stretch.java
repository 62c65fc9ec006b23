package org.otherwise.quote.languages;

import org.otherwise.model.Span;

/**
 * A stretch in quotation marks.
 *
 * @param open where the opening mark begins
 * @param start of the words, past the mark
 * @param end of the words, before the closing mark and before a comma in front of it
 * @param close past the closing mark
 * @param last the number of the paragraph in which it closes
 */
record Stretch(int open, int start, int end, int close, int last) {
  /** Spaces on either side are cut off, as is punctuation that belongs to the sentence around. */
  static Stretch of(String text, int open, int start, int end, int close, int last) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && (blank(text.charAt(to - 1)) || ",;:".indexOf(text.charAt(to - 1)) >= 0)) {
      to--;
    }
    return new Stretch(open, from, to, close, last);
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  boolean isEmpty() {
    return start >= end;
  }

  Span span() {
    return new Span(start, end);
  }

  /** Whether the words end a sentence of their own. */
  boolean ends(String text) {
    return ".?!…".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** How many words it has; in scripts without spaces two characters count as one. */
  int words(String text) {
    int words = 0;
    int unspaced = 0;
    boolean within = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && isUnspaced(c)) {
        unspaced++;
        within = false;
      } else {
        words += letter && !within ? 1 : 0;
        within = letter || ((c == '’' || c == '\'' || c == '-') && within);
      }
    }
    return words + unspaced / 2;
  }

  private static boolean isUnspaced(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
