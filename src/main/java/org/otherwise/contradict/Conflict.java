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
  Conflict withWords(String left, String right) {
    return new Conflict(rule, label, by, left, right);
  }
}
