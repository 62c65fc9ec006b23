package org.otherwise.contradict;

import java.util.Map;
import java.util.Optional;
import org.otherwise.config.ReportingVerbs;
import org.otherwise.model.Claim;

/** Judges whether two claims contradict each other. Safe for use by many threads. */
public final class Judge {
  private final ReportingVerbs verbs;

  public Judge(ReportingVerbs verbs) {
    this.verbs = verbs;
  }

  /**
   * The verdict on two claims, the first of them on the left; empty where they do not contradict
   * each other.
   */
  public Optional<Verdict> judge(Claim left, Claim right) {
    throw new UnsupportedOperationException("to be built: " + verbs + left + right);
  }

  /**
   * How a hypothesis stands to a premise: scores for entailment, neutral and contradiction, which
   * add up to 1.
   */
  public Map<Relation, Double> classify(String premise, String hypothesis) {
    throw new UnsupportedOperationException("to be built: " + premise + hypothesis);
  }

  /** The three classes of natural language inference. */
  public enum Relation {
    ENTAILMENT,
    NEUTRAL,
    CONTRADICTION
  }
}
