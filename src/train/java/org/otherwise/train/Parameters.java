package org.otherwise.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.otherwise.train.MiniLm.Weight;

/**
 * A model's weights in PyTorch's memory, by the names that {@link MiniLm} gives them and in its
 * orientation, with a head on top: {@code head.weight} [hidden, labels] and {@code head.bias}. They
 * live as long as the manager that they were made in.
 */
public final class Parameters {
  /** What the names of the weights begin with that the base model lacks. */
  static final String HEAD = "head.";

  private static final float DEVIATION = 0.02f; // as BERT's authors began theirs

  private final NDManager manager;
  private final Map<String, NDArray> all = new LinkedHashMap<>();
  private final Map<String, NDArray> trained = new LinkedHashMap<>();

  private Parameters(NDManager manager) {
    this.manager = manager;
  }

  /**
   * The weights of a base model and a head that begins from chance, as the engine's seed has it.
   *
   * @param labels how many scores the head gives
   * @param frozen the names of those that training leaves as they are
   */
  public static Parameters of(
      NDManager manager, Map<String, Weight> base, int labels, Set<String> frozen) {
    var parameters = new Parameters(manager);
    base.forEach(
        (name, weight) -> parameters.all.put(name, manager.create(weight.values(), shape(weight))));
    var head = new Shape(Encoder.HIDDEN, labels);
    parameters.all.put(HEAD + "weight", manager.randomNormal(0, DEVIATION, head, DataType.FLOAT32));
    parameters.all.put(HEAD + "bias", manager.zeros(new Shape(labels)));
    parameters.all.forEach(
        (name, array) -> {
          if (!frozen.contains(name)) {
            array.setRequiresGradient(true);
            parameters.trained.put(name, array);
          }
        });
    return parameters;
  }

  private static Shape shape(Weight weight) {
    return new Shape(weight.dims().stream().mapToLong(Integer::longValue).toArray());
  }

  NDManager manager() {
    return manager;
  }

  /** One weight; an error if there is none of that name. */
  NDArray get(String name) {
    var array = all.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weight is called " + name);
    }
    return array;
  }

  /** Those that training changes, in an order that does not change. */
  Map<String, NDArray> trained() {
    return Collections.unmodifiableMap(trained);
  }

  /**
   * Computes something of them. What is computed from an array goes to the array's own manager, so
   * that all are lent to one that ends with the work: otherwise the results of every step would
   * pile up beside the weights.
   */
  public <T> T compute(Function<NDManager, T> work) {
    try (var step = manager.newSubManager()) {
      all.values().forEach(array -> array.attach(step));
      var result = work.apply(step);
      all.values().forEach(array -> array.attach(manager));
      return result;
    }
  }

  /** Forgets the gradients of the step before: PyTorch adds to them. */
  void clearGradients() {
    for (var array : trained.values()) {
      try (var gradient = array.getGradient();
          var same = array.getGradient()) {
        gradient.subi(same);
      }
    }
  }

  /** All weights as they now are, the head's among them. */
  public Map<String, Weight> weights() {
    var weights = new LinkedHashMap<String, Weight>();
    all.forEach((name, array) -> weights.put(name, new Weight(dims(array), array.toFloatArray())));
    return weights;
  }

  private static List<Integer> dims(NDArray array) {
    var dims = new ArrayList<Integer>();
    for (var size : array.getShape().getShape()) {
      dims.add(Math.toIntExact(size));
    }
    return List.copyOf(dims);
  }
}
