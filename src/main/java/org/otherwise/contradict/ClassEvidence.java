package org.otherwise.contradict;

import java.util.List;
import org.otherwise.contradict.CrossEncoder.Reading;

/** What is known of a premise and a hypothesis, in figures; the weights file names them. */
final class ClassEvidence {
  static final List<String> NAMES =
      List.of("one", "rules: contradiction", "rules: entailment", "read: odds", "read: entailment");

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
      Evidence.bounded(contradiction.odds(counted)),
      Evidence.bounded(entailment.odds(Features.directed(comparison, counted))),
      Evidence.bounded(reading.odds()),
      Math.log(entails / (1 - entails))
    };
  }
}
