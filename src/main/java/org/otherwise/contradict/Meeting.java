package org.otherwise.contradict;

import org.jspecify.annotations.Nullable;
import org.otherwise.contradict.CrossEncoder.Pair;

/**
 * The sentence of each claim where the two come nearest to contradicting each other.
 *
 * @param conflict null where no rule finds one
 * @param meant whether it is known how near the claims are in meaning
 * @param cosine how near they are; 0 where that is not known
 * @param odds that a pair of news claims with these {@link Features} is a contradiction, as the
 *     rules have it, as a logarithm
 * @param chance how likely it is by the rules alone that the two contradict each other, 0 to 1; 0
 *     where they find no conflict, or one whose parts are exchanged
 */
record Meeting(
    Comparison comparison,
    @Nullable Conflict conflict,
    boolean meant,
    double cosine,
    double odds,
    double chance) {
  /** Whether the reporting verb of one side alone denies it. */
  boolean deniedByCue() {
    return comparison.left.deniedByCue() != comparison.right.deniedByCue();
  }

  /** Whether how likely it is is known, and no other evidence is to be weighed. */
  boolean isSettled() {
    return conflict != null
        && (conflict.rule().equals(Answer.NAME) || conflict.rule().equals(MutualCharge.NAME));
  }

  /**
   * Whether the cross-encoder is to read it: what a reporting verb denies says the same as what it
   * denies, so that to read the two tells nothing.
   */
  boolean isToRead() {
    return meant && !isSettled() && !deniedByCue();
  }

  /** The two as the cross-encoder is to read them. */
  Pair worded() {
    return Pair.unordered(Wording.of(comparison.left), Wording.of(comparison.right));
  }
}
