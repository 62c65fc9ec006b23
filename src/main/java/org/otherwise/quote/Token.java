package org.otherwise.quote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word, a number, a mark of punctuation, or a whole stretch in quotation marks, which the grammar
 * around it treats as one thing.
 *
 * @param lower the text in lower case, with straight apostrophes; empty for a stretch in quotation
 *     marks
 * @param quoted the stretch; null for all other kinds
 */
record Token(int start, int end, String text, String lower, Kind kind, @Nullable Quoted quoted) {
  enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION,
    QUOTED
  }

  static Token of(String whole, int start, int end, Kind kind) {
    var text = whole.substring(start, end);
    var lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Token(start, end, text, lower, kind, null);
  }

  static Token of(Quoted quoted) {
    return new Token(quoted.open(), quoted.close(), "", "", Kind.QUOTED, quoted);
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isQuoted() {
    return kind == Kind.QUOTED;
  }

  boolean isPunctuation() {
    return kind == Kind.PUNCTUATION;
  }

  /**
   * Whether it begins with a capital letter, past the article of an Arabic name ("al-Rashid") or
   * the bracket of a firm's country ("Norvik (Pacific) Ltd").
   */
  boolean isCapital() {
    return kind == Kind.WORD
        && (Character.isUpperCase(text.charAt(0)) || text.charAt(0) == '(' || hasArticle());
  }

  boolean isLowerWord() {
    return kind == Kind.WORD && Character.isLowerCase(text.charAt(0)) && !hasArticle();
  }

  private boolean hasArticle() {
    return text.length() > 4
        && text.charAt(2) == '-'
        && Character.isUpperCase(text.charAt(3))
        && (text.charAt(0) == 'a' || text.charAt(0) == 'e');
  }

  /** Whether it ends a sentence, if anything does. */
  boolean isStop() {
    return kind == Kind.PUNCTUATION && (is(".") || is("?") || is("!") || is("…"));
  }

  boolean isDash() {
    return kind == Kind.PUNCTUATION && (is("—") || is("–") || is("--") || is("-") || is("―"));
  }
}
