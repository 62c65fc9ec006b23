package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.otherwise.contradict.Judge.Sides;
import org.otherwise.model.Claim;

/** Finds the claims that contradict others. Safe for use by many threads. */
public final class Contradictions {
  /**
   * Pairs below are not suggested to readers. A wrong pair costs more trust than a missed one;
   * quality.md says how many of those above hold.
   */
  public static final double WORTH_SUGGESTING = 0.6;

  /**
   * By what the rules, weights and models that judge are told from earlier ones: whoever changes
   * what they find raises it, and every collection is gone over again.
   */
  public static final String VERSION = "4";

  /** What stands at most so many characters apart in one article is compared, if it is near. */
  public static final int NEIGHBOURHOOD = 2500;

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
  public List<Finding> of(ClaimParts claim) {
    return ranked(claim).stream()
        .filter(finding -> finding.verdict().score() >= WORTH_SUGGESTING)
        .toList();
  }

  /** Whatever may contradict this claim, however unlikely, best first. */
  public List<Finding> ranked(ClaimParts claim) {
    var sides =
        candidates.near(claim, MOST_CANDIDATES).stream()
            .filter(other -> !other.claim().id().equals(claim.claim().id()))
            .map(other -> sides(claim, other))
            .toList();
    return ranked(sides, judge);
  }

  /** What of these contradicts each other and is worth showing to readers, best first. */
  public static List<Finding> among(List<Sides> pairs, Judge judge) {
    return ranked(pairs, judge).stream()
        .filter(finding -> finding.verdict().score() >= WORTH_SUGGESTING)
        .toList();
  }

  private static List<Finding> ranked(List<Sides> pairs, Judge judge) {
    var verdicts = judge.judge(pairs);
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < pairs.size(); i++) {
      var left = pairs.get(i).left().claim();
      var right = pairs.get(i).right().claim();
      verdicts.get(i).ifPresent(verdict -> findings.add(new Finding(left, right, verdict)));
    }
    findings.sort(
        Comparator.comparingDouble((Finding finding) -> finding.verdict().score()).reversed());
    return List.copyOf(findings);
  }

  /** The two as they are compared: the earlier on the left, else the one asked about. */
  public static Sides sides(ClaimParts asked, ClaimParts other) {
    return isEarlier(other.claim(), asked.claim())
        ? new Sides(other, asked)
        : new Sides(asked, other);
  }

  private static boolean isEarlier(Claim one, Claim other) {
    return one.saidOn() != null
        && other.saidOn() != null
        && one.saidOn().compareTo(other.saidOn()) < 0;
  }
}
