package org.otherwise.contradict;

import org.jspecify.annotations.Nullable;
import org.otherwise.model.Label;
import org.otherwise.model.Reason;
import org.otherwise.model.Side;

/**
 * That two claims contradict each other, and why.
 *
 * @param by which of the two denies, where the label is {@link Label#DENIES}
 * @param score 0 to 1
 */
public record Verdict(Label label, @Nullable Side by, double score, Reason reason) {}
