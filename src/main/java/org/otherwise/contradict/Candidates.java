package org.otherwise.contradict;

import java.util.List;

/** Finds the claims that are worth comparing with one: comparing all pairs would be quadratic. */
@FunctionalInterface
public interface Candidates {
  /**
   * At most {@code limit} claims that speak of the same matter, the nearest first, {@code claim}
   * itself not among them.
   */
  List<ClaimParts> near(ClaimParts claim, int limit);
}
