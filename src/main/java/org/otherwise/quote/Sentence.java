package org.otherwise.quote;

import java.util.List;
import org.otherwise.model.Span;

/**
 * Tokens of one sentence of the reporter's: what is said in quotation marks within it is a single
 * token.
 *
 * @param paragraph the paragraph's number, from 0
 * @param first whether it is the first of its paragraph
 */
record Sentence(List<Token> tokens, int paragraph, boolean first) {
  /** Punctuation that stands for nothing, so that rules may look beyond either end. */
  static final Token NOTHING = new Token(0, 0, "", "", Token.Kind.PUNCTUATION, null);

  Token at(int index) {
    return index < 0 || index >= tokens.size() ? NOTHING : tokens.get(index);
  }

  int size() {
    return tokens.size();
  }

  /** The number of tokens without the stop at the end. */
  int body() {
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).isStop()) {
      end--;
    }
    return end;
  }

  /** From the first of the tokens to the last, {@code to} exclusive; they may not be none. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  String text(String whole, int from, int to) {
    return span(from, to).of(whole);
  }
}
