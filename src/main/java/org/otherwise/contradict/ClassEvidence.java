package org.otherwise.contradict;

import java.util.List;
import org.otherwise.contradict.CrossEncoder.Reading;

/** What is known of a premise and a hypothesis, in figures; the weights file names them. */
final class ClassEvidence {
  static final List<String> NAMES =
      List.of("one", "rules: contradiction", "rules: entailment", "read: odds", "read: entailment");

  /** Odds beyond these say no more. */
  private static final double MOST = 6;

  private static final double LEAST_SHARE = 1e-4;

  private final Weights contradiction = Weights.load("contradiction", Features.NAMES);
  private final Weights entailment = Weights.load("entailment", Features.DIRECTED_NAMES);

  /** The second and third are the odds of contradiction and of entailment by the rules alone. */
  double[] of(Comparison comparison, Reading reading) {
    var counted = Features.of(comparison);
    double entails =
        Math.clamp(
            reading.entailment() / (1 - reading.contradiction()), LEAST_SHARE, 1 - LEAST_SHARE);
    return new double[] {
      1,
      bounded(contradiction.odds(counted)),
      bounded(entailment.odds(Features.directed(comparison, counted))),
      bounded(reading.odds()),
      Math.log(entails / (1 - entails))
    };
  }

  private static double bounded(double odds) {
    return Math.clamp(odds, -MOST, MOST);
  }
}
