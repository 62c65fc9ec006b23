package org.otherwise.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely an answer is right: a logistic regression. {@code models/confidence.txt} holds the
 * weights and says on what they were fitted.
 */
record Regression(List<Double> weights) {
  static final String FILE = "/models/confidence.txt";

  Regression {
    weights = List.copyOf(weights);
  }

  /** Reads the weights of one question; an error if they are those of other features. */
  static Regression shipped(String question, List<String> features) {
    try (var in = Regression.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + FILE + "; build it again");
      }
      return read(in, question, features);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Regression read(InputStream in, String question, List<String> features)
      throws IOException {
    var weights = new ArrayList<Double>();
    var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    for (var line : lines) {
      var columns = line.split("\\s*\\|\\s*");
      if (line.startsWith("#") || !columns[0].equals(question)) {
        continue;
      }
      if (weights.size() >= features.size() || !columns[1].equals(features.get(weights.size()))) {
        throw new IllegalStateException(
            "%s was fitted for other features: “%s” of %s".formatted(FILE, columns[1], question));
      }
      weights.add(Double.valueOf(columns[2]));
    }
    if (weights.size() != features.size()) {
      throw new IllegalStateException(FILE + " lacks features of " + question);
    }
    return new Regression(weights);
  }

  /** 0 to 1. */
  double of(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += weights.get(i) * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
