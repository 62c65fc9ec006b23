package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.List;

/**
 * Weights of {@link Features} for one question, fitted by logistic regression; {@code weights.txt}
 * says on what.
 */
final class Weights {
  private final double[] weights;

  private Weights(double[] weights) {
    this.weights = weights;
  }

  /** The weights of one question of the file, checked to be those of the features there are. */
  static Weights load(String question, List<String> names) {
    var found = new ArrayList<Double>();
    for (var row : Resource.rows("weights.txt")) {
      if (row.getFirst().equals(question)) {
        int at = found.size();
        if (at >= names.size() || !names.get(at).equals(row.get(1))) {
          throw new IllegalStateException(
              "weights.txt was fitted for other features: “%s” of %s"
                  .formatted(row.get(1), question));
        }
        found.add(Double.valueOf(row.get(2)));
      }
    }
    if (found.size() != names.size()) {
      throw new IllegalStateException("weights.txt lacks features of " + question);
    }
    return new Weights(found.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The probability of yes, 0 to 1. */
  double probability(double[] features) {
    return chance(odds(features));
  }

  /** The probability of yes where something that is no feature speaks for it, too. */
  double probability(double[] features, double more) {
    return chance(odds(features) + more);
  }

  /** The probability that has these odds, a logarithm. */
  static double chance(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  /** The odds of yes, as a logarithm. */
  double odds(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
