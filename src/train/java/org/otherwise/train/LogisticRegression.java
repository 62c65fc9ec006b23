package org.otherwise.train;

import java.util.List;

/** Weights of a logistic regression, fitted by Newton's method. */
public final class LogisticRegression {
  private static final int ROUNDS = 25;
  private static final double LEAST_CURVE = 1e-6; // so that a constant feature can be solved for

  private LogisticRegression() {}

  /**
   * What is known of one case, and how it turned out.
   *
   * @param features the first is 1
   * @param yes 0 to 1
   * @param weight how much it counts
   */
  @SuppressWarnings("ArrayRecordComponent") // made once and only read
  public record Case(double[] features, double yes, double weight) {}

  /**
   * One weight for each feature.
   *
   * @param ridge holds every weight but the first small
   */
  public static double[] fit(List<Case> cases, double ridge) {
    int n = cases.getFirst().features().length;
    var weights = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      var slope = new double[n];
      var curve = new double[n][n];
      for (var one : cases) {
        add(one, weights, slope, curve);
      }
      for (int i = 0; i < n; i++) {
        slope[i] += i == 0 ? 0 : ridge * weights[i];
        curve[i][i] += i == 0 ? LEAST_CURVE : ridge;
      }
      step(weights, slope, curve);
    }
    return weights;
  }

  /** The chance of yes. */
  public static double chance(double[] weights, double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static void add(Case one, double[] weights, double[] slope, double[][] curve) {
    var x = one.features();
    double p = chance(weights, x);
    double error = one.weight() * (p - one.yes());
    double spread = one.weight() * p * (1 - p);
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        slope[i] += error * x[i];
        for (int j = 0; j <= i; j++) {
          curve[i][j] += spread * x[i] * x[j];
        }
      }
    }
  }

  /** One step, by Cholesky's decomposition of the curve, of which the lower half is given. */
  private static void step(double[] weights, double[] slope, double[][] curve) {
    int n = weights.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = curve[i][j];
        for (int k = 0; k < j; k++) {
          sum -= curve[i][k] * curve[j][k];
        }
        curve[i][j] = i == j ? Math.sqrt(sum) : sum / curve[j][j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        slope[i] -= curve[i][k] * slope[k];
      }
      slope[i] /= curve[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        slope[i] -= curve[k][i] * slope[k];
      }
      slope[i] /= curve[i][i];
      weights[i] -= slope[i];
    }
  }
}
