package org.otherwise.contradict;

import java.util.List;
import org.otherwise.model.Claim;

/** Finds the claims that contradict one. */
public final class Contradictions {
  private final Candidates candidates;
  private final Judge judge;

  public Contradictions(Candidates candidates, Judge judge) {
    this.candidates = candidates;
    this.judge = judge;
  }

  /**
   * A claim that was found to contradict another.
   *
   * @param left the earlier of the two, or the one asked about where neither is
   */
  public record Finding(Claim left, Claim right, Verdict verdict) {}

  /** What contradicts this claim, best first. */
  public List<Finding> of(Claim claim) {
    throw new UnsupportedOperationException(
        "to be built: " + claim + (candidates == null) + (judge == null));
  }
}
