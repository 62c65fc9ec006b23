package org.otherwise.quote.languages;

import org.jspecify.annotations.Nullable;

/**
 * A word, a number, a mark of punctuation, or a whole stretch in quotation marks.
 *
 * @param folded as a pack compares words; a dash of any length is "—"
 * @param stretch null for all but the stretch
 */
record Word(
    int start, int end, String folded, Kind kind, boolean capital, @Nullable Stretch stretch) {
  enum Kind {
    WORD,
    NUMBER,
    MARK,
    QUOTED
  }

  boolean is(String other) {
    return folded.equals(other);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isMark() {
    return kind == Kind.MARK;
  }

  boolean isQuoted() {
    return kind == Kind.QUOTED;
  }

  boolean isDash() {
    return kind == Kind.MARK && folded.equals("—");
  }

  /** Whether it is a lower-case word. */
  boolean isLower() {
    return kind == Kind.WORD && !capital;
  }

  boolean isCapital() {
    return kind == Kind.WORD && capital;
  }

  /** Whether it may end a sentence. */
  boolean isStop() {
    return kind == Kind.MARK && ".?!…".contains(folded);
  }
}
