package org.otherwise.quote;

/**
 * A stretch of a paragraph in quotation marks.
 *
 * @param open where the opening mark begins
 * @param start of the words, past the mark
 * @param end of the words, before the mark that closes
 * @param close past the closing mark; where none closes, {@code end}
 * @param closed false where it runs to the end of the paragraph without a closing mark: the next
 *     paragraph may go on with it
 * @param ended whether the words end like a sentence or a clause that a reporting clause follows (a
 *     stop, a comma), rather than like a fragment within somebody else's sentence
 */
record Quoted(
    int open, int start, int end, int close, boolean closed, boolean ended, char first, char last) {
  /** Makes one of the marks' places; spaces and a closing comma within the marks are cut off. */
  static Quoted of(String text, int open, int width, int end, int close, boolean closed) {
    int from = open + width;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    to = trimmed(text, from, to);
    char last = to > from ? text.charAt(to - 1) : ' ';
    boolean ended = ".?!…,;:—–-".indexOf(last) >= 0 || !closed;
    while (to > from && ",;:".indexOf(text.charAt(to - 1)) >= 0) {
      to = trimmed(text, from, to - 1);
    }
    char first = to > from ? text.charAt(from) : ' ';
    return new Quoted(
        open, from, to, close, closed, ended || innerEnds(text, from, to), first, last);
  }

  private static int trimmed(String text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether a quotation within the quotation ends it, with a stop of its own: “… ‘Go!’” */
  private static boolean innerEnds(String text, int from, int to) {
    return to - from > 2
        && "’'”\"".indexOf(text.charAt(to - 1)) >= 0
        && ".?!,…".indexOf(text.charAt(to - 2)) >= 0;
  }

  boolean isEmpty() {
    return start >= end;
  }

  /** Whether the words end a sentence of their own. */
  boolean endsSentence() {
    return !closed || last == '.' || last == '?' || last == '!' || last == '…';
  }
}
