package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.otherwise.model.Claim;

/** Finds the claims that contradict one. Safe for use by many threads. */
public final class Contradictions {
  /**
   * Pairs below are not suggested to readers. A wrong pair costs more trust than a missed one: this
   * is where four of five suggested pairs hold on claims that the weights were not fitted on.
   */
  public static final double WORTH_SUGGESTING = 0.6;

  /**
   * By what the rules, weights and models that judge are told from earlier ones: whoever changes
   * what they find raises it, and every collection is gone over again.
   */
  public static final String VERSION = "1";

  private static final int MOST_CANDIDATES = 50;

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

  /** What contradicts this claim and is worth showing to readers, best first. */
  public List<Finding> of(Claim claim) {
    return ranked(claim).stream()
        .filter(finding -> finding.verdict().score() >= WORTH_SUGGESTING)
        .toList();
  }

  /** Whatever may contradict this claim, however unlikely, best first. */
  public List<Finding> ranked(Claim claim) {
    var read = judge.read(claim);
    var findings = new ArrayList<Finding>();
    for (var other : candidates.near(claim, MOST_CANDIDATES)) {
      if (other.id().equals(claim.id())) {
        continue;
      }
      boolean otherFirst = isEarlier(other, claim);
      var left = otherFirst ? other : claim;
      var right = otherFirst ? claim : other;
      var otherRead = judge.read(other);
      judge
          .judge(otherFirst ? otherRead : read, otherFirst ? read : otherRead)
          .ifPresent(verdict -> findings.add(new Finding(left, right, verdict)));
    }
    findings.sort(
        Comparator.comparingDouble((Finding finding) -> finding.verdict().score()).reversed());
    return List.copyOf(findings);
  }

  /** What among these contradicts the claim and is worth showing to readers, best first. */
  public static List<Finding> among(ClaimParts claim, List<ClaimParts> others, Judge judge) {
    var findings = new ArrayList<Finding>();
    for (var other : others) {
      if (other.claim().id().equals(claim.claim().id())) {
        continue;
      }
      boolean otherFirst = isEarlier(other.claim(), claim.claim());
      var left = otherFirst ? other : claim;
      var right = otherFirst ? claim : other;
      judge
          .judge(left, right)
          .filter(verdict -> verdict.score() >= WORTH_SUGGESTING)
          .ifPresent(verdict -> findings.add(new Finding(left.claim(), right.claim(), verdict)));
    }
    findings.sort(
        Comparator.comparingDouble((Finding finding) -> finding.verdict().score()).reversed());
    return List.copyOf(findings);
  }

  private static boolean isEarlier(Claim one, Claim other) {
    return one.saidOn() != null
        && other.saidOn() != null
        && one.saidOn().compareTo(other.saidOn()) < 0;
  }
}
