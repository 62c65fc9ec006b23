package org.otherwise.contradict;

import org.jspecify.annotations.Nullable;
import org.otherwise.model.Label;
import org.otherwise.model.Side;

/**
 * Where two propositions conflict.
 *
 * @param rule the name of the rule that found it
 * @param by which side denies, where one does
 * @param left the words of the left side, as they stand there; may be empty
 * @param right likewise
 */
record Conflict(String rule, Label label, @Nullable Side by, String left, String right) {
  /** With the words of the side that denies and of the other. */
  static Conflict denial(String rule, Side by, String denied, String asserted) {
    return by == Side.LEFT
        ? new Conflict(rule, Label.DENIES, by, denied, asserted)
        : new Conflict(rule, Label.DENIES, by, asserted, denied);
  }

  /** The words of one side. */
  String on(Side side) {
    return side == Side.LEFT ? left : right;
  }

  Conflict withWords(String left, String right) {
    return new Conflict(rule, label, by, left, right);
  }
}
