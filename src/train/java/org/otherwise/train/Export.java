package org.otherwise.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.otherwise.onnx.Encoded;
import org.otherwise.onnx.EncoderModel;
import org.otherwise.onnx.Linear;

/**
 * Writes weights in 32-bit floats as a graph with 8-bit weights, the way ONNX Runtime's
 * quantize_dynamic made the graph whose place they take: matrices symmetric with a scale for each
 * column, within ±64, which no processor's 8-bit arithmetic can overflow; tables of embeddings
 * symmetric around 128 with one scale; biases and norms as they are.
 *
 * <p>Run by itself, {@code Export FILE}, it writes the base model.
 */
public final class Export {
  private static final int MATRIX_RANGE = 64;

  private Export() {}

  /** By how much the vectors of two models differ. */
  public record Difference(double greatest, double mean) {}

  /**
   * The bytes of the 8-bit graph with these weights.
   *
   * @param weights all that {@link MiniLm#weights} names, in its orientation
   */
  public static byte[] quantised(Map<String, MiniLm.Weight> weights) {
    var graph = MiniLm.quantised();
    var data = new HashMap<String, byte[]>();
    MiniLm.initialisers(graph)
        .forEach(
            (name, initialiser) -> {
              var weight = weight(weights, name);
              if (graph.initialisers().containsKey(initialiser)) {
                data.put(initialiser, bytes(weight.values()));
              } else if (name.contains("_embeddings.")) {
                putTable(data, initialiser, weight.values());
              } else {
                putMatrix(data, initialiser, weight.values(), weight.dims().get(1));
              }
            });
    return graph.with(data);
  }

  /** The bytes of the graph in 32-bit floats with these weights. */
  public static byte[] floats(Map<String, MiniLm.Weight> weights) {
    var graph = MiniLm.original();
    var data = new HashMap<String, byte[]>();
    MiniLm.initialisers(graph)
        .forEach(
            (name, initialiser) -> {
              data.put(initialiser, bytes(weight(weights, name).values()));
            });
    return graph.with(data);
  }

  /**
   * Writes a trained encoder and its head: NAME.onnx, in 8 bits, and NAME-head.bin.
   *
   * @param weights as {@link #quantised} takes them, and the head's
   */
  public static void write(Map<String, MiniLm.Weight> weights, Path folder, String name)
      throws IOException {
    Files.write(folder.resolve(name + ".onnx"), quantised(weights));
    try (var out = Files.newOutputStream(folder.resolve(name + "-head.bin"));
        var buffered = new BufferedOutputStream(out)) {
      new Linear(
              weight(weights, Parameters.HEAD + "weight").values(),
              weight(weights, Parameters.HEAD + "bias").values())
          .write(buffered);
    }
  }

  private static MiniLm.Weight weight(Map<String, MiniLm.Weight> weights, String name) {
    var weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("no weight is called " + name);
    }
    return weight;
  }

  /** Compares what two graphs make of the same texts. */
  public static Difference difference(byte[] first, byte[] second, List<Encoded> texts) {
    double greatest = 0;
    double sum = 0;
    long count = 0;
    try (var one = EncoderModel.load(first, 1);
        var other = EncoderModel.load(second, 1)) {
      var left = one.hidden(texts);
      var right = other.hidden(texts);
      for (int text = 0; text < left.length; text++) {
        for (int piece = 0; piece < left[text].length; piece++) {
          for (int i = 0; i < left[text][piece].length; i++) {
            double difference = Math.abs(left[text][piece][i] - right[text][piece][i]);
            greatest = Math.max(greatest, difference);
            sum += difference;
            count++;
          }
        }
      }
    }
    return new Difference(greatest, sum / count);
  }

  private static void putTable(Map<String, byte[]> data, String stem, float[] values) {
    float most = 0;
    for (var value : values) {
      most = Math.max(most, Math.abs(value));
    }
    float scale = 2 * most / 255;
    var table = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      table[i] = (byte) Math.clamp((long) Math.rint(values[i] / scale) + 128, 0, 255);
    }
    data.put(stem + "_quantized", table);
    data.put(stem + "_scale", bytes(scale));
    data.put(stem + "_zero_point", new byte[] {(byte) 128});
  }

  private static void putMatrix(
      Map<String, byte[]> data, String stem, float[] values, int columns) {
    var most = new float[columns];
    for (int i = 0; i < values.length; i++) {
      most[i % columns] = Math.max(most[i % columns], Math.abs(values[i]));
    }
    var scales = new float[columns];
    for (int column = 0; column < columns; column++) {
      scales[column] = most[column] == 0 ? 1 : most[column] / MATRIX_RANGE;
    }
    var matrix = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      matrix[i] = (byte) Math.rint(values[i] / scales[i % columns]);
    }
    data.put(stem + "_quantized", matrix);
    data.put(stem + "_scale", bytes(scales));
    data.put(stem + "_zero_point", new byte[columns]);
  }

  private static byte[] bytes(float... values) {
    var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0]), quantised(MiniLm.weights(MiniLm.original())));
  }
}
