package org.otherwise.contradict;

/**
 * A word, a number or a mark of a text, and where it stands.
 *
 * @param start of its characters in the text; a possessive ending is not among them
 * @param end after the last of them
 * @param word in lower case, with straight apostrophes; for a mark, the mark
 * @param stem see {@link Stems}; for a number or a mark the same as the word
 */
record Token(int start, int end, String word, String stem, Sort sort, boolean capital) {
  enum Sort {
    WORD,
    NUMBER,
    MARK
  }

  boolean isMark(String mark) {
    return sort == Sort.MARK && word.equals(mark);
  }

  boolean isWord() {
    return sort == Sort.WORD;
  }

  boolean endsSentence() {
    return sort == Sort.MARK
        && (word.equals(".") || word.equals("!") || word.equals("?") || word.equals("\n"));
  }
}
