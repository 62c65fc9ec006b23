package org.otherwise.quote;

/** Tokens of a sentence, {@code to} exclusive: a noun phrase, a clause. */
record Phrase(int from, int to) {
  Phrase {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no phrase: " + from + ".." + to);
    }
  }
}
