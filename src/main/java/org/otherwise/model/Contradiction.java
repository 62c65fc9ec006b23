package org.otherwise.model;

import org.jspecify.annotations.Nullable;

/**
 * Two quotes that contradict each other.
 *
 * @param left the earlier statement
 * @param by which side denies, where the label is {@link Label#DENIES}; null elsewhere
 * @param score 0 to 1, for ranking only: never shown to readers
 */
public record Contradiction(
    PairId id,
    QuoteId left,
    QuoteId right,
    Label label,
    @Nullable Side by,
    Reason reason,
    double score,
    Review review) {
  public Contradiction {
    if (left.equals(right)) {
      throw new IllegalArgumentException("a quote cannot contradict itself: " + left);
    }
  }
}
