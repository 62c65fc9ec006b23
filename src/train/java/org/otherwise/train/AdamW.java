package org.otherwise.train;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), the norm of all gradients together
 * held to 1. Biases and norms do not decay; the head, which begins from chance, learns five times
 * as fast as the rest. Ours because DJL's own keeps its moments to itself, and without them a
 * training cannot be gone on with.
 */
final class AdamW {
  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.98f;
  private static final float EPSILON = 1e-6f;
  private static final float DECAY = 0.01f;
  private static final float HEAD = 5;

  private final Parameters parameters;
  private final Map<String, NDArray> first = new LinkedHashMap<>();
  private final Map<String, NDArray> second = new LinkedHashMap<>();

  AdamW(Parameters parameters) {
    this.parameters = parameters;
    parameters
        .trained()
        .forEach(
            (name, array) -> {
              first.put(name, parameters.manager().zeros(array.getShape()));
              second.put(name, parameters.manager().zeros(array.getShape()));
            });
  }

  /** The running means of the gradients, by the weights' names. */
  Map<String, NDArray> first() {
    return Collections.unmodifiableMap(first);
  }

  /** The running means of the gradients' squares. */
  Map<String, NDArray> second() {
    return Collections.unmodifiableMap(second);
  }

  /**
   * Changes the trained weights by their gradients.
   *
   * @param step its number, from 1
   * @throws NotANumber if a gradient is none; nothing has been changed then
   */
  void step(int step, float rate) {
    double norm = norm();
    if (!Double.isFinite(norm)) {
      throw new NotANumber("a gradient", step);
    }
    float scale = norm > 1 ? (float) (1 / norm) : 1;
    parameters
        .trained()
        .forEach(
            (name, array) -> {
              float own = name.startsWith(Parameters.HEAD) ? HEAD * rate : rate;
              try (var gradient = array.getGradient();
                  var scaled = gradient.mul(scale)) {
                follow(name, scaled);
              }
              change(name, array, step, own);
            });
  }

  private double norm() {
    double squares = 0;
    for (var array : parameters.trained().values()) {
      try (var gradient = array.getGradient();
          var square = gradient.square();
          var sum = square.sum()) {
        squares += sum.getFloat();
      }
    }
    return Math.sqrt(squares);
  }

  private void follow(String name, NDArray gradient) {
    try (var share = gradient.mul(1 - BETA_1);
        var square = gradient.square();
        var squareShare = square.mul(1 - BETA_2)) {
      moment(first, name).muli(BETA_1).addi(share);
      moment(second, name).muli(BETA_2).addi(squareShare);
    }
  }

  private void change(String name, NDArray array, int step, float rate) {
    float firstBias = (float) (1 - Math.pow(BETA_1, step));
    float secondBias = (float) (1 - Math.pow(BETA_2, step));
    try (var variance = moment(second, name).div(secondBias);
        var deviation = variance.sqrt();
        var divisor = deviation.add(EPSILON);
        var mean = moment(first, name).mul(rate / firstBias);
        var change = mean.div(divisor)) {
      array.setRequiresGradient(false); // or PyTorch would refuse to change it in place
      if (!name.endsWith(".bias") && !name.contains("LayerNorm")) {
        array.muli(1 - rate * DECAY);
      }
      array.subi(change);
      array.setRequiresGradient(true);
    }
  }

  private static NDArray moment(Map<String, NDArray> moments, String name) {
    var moment = moments.get(name);
    if (moment == null) {
      throw new IllegalArgumentException("no weight that is trained is called " + name);
    }
    return moment;
  }
}
