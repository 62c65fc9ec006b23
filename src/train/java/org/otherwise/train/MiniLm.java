package org.otherwise.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of MiniLM-L6 by the names they have in Hugging Face's BertModel ({@code
 * encoder.layer.0.attention.self.query.weight}), read from the graphs that two jars carry: 6
 * layers, hidden size 384, 12 heads, intermediate size 1536, 30,522 word pieces, 512 positions;
 * GELU by erf, layer norms with an epsilon of 1e-12.
 */
public final class MiniLm {
  private MiniLm() {}

  /**
   * One weight, row-major. <b>Dense layers lie as in the graph: [in, out]</b>, so y = x · W + b;
   * torch's Linear has the transpose, [out, in]. Embeddings are [entries, 384].
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers by the million, handed over and not compared
  public record Weight(List<Integer> dims, float[] values) {
    /** The other orientation, for a weight of two dimensions. */
    public Weight transposed() {
      int rows = dims.get(0);
      int columns = dims.get(1);
      var turned = new float[values.length];
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          turned[column * rows + row] = values[row * columns + column];
        }
      }
      return new Weight(List.of(columns, rows), turned);
    }

    /** A table of that many rows, all of them this one's first. */
    public Weight ofFirstRow(int rows) {
      int columns = dims.get(1);
      var table = new float[rows * columns];
      for (int row = 0; row < rows; row++) {
        System.arraycopy(values, 0, table, row * columns, columns);
      }
      return new Weight(List.of(rows, columns), table);
    }
  }

  /** The graph in 32-bit floats; about 90 MB. */
  public static OnnxFile original() {
    return resource("/all-minilm-l6-v2.onnx");
  }

  /** The same graph with 8-bit weights; about 23 MB. */
  public static OnnxFile quantised() {
    return resource("/all-minilm-l6-v2-q.onnx");
  }

  /** All weights of a graph in 32-bit floats, by Hugging Face's name. */
  public static Map<String, Weight> weights(OnnxFile graph) {
    var weights = new TreeMap<String, Weight>();
    initialisers(graph)
        .forEach(
            (name, initialiser) -> {
              var tensor = graph.initialiser(initialiser);
              weights.put(name, new Weight(tensor.dims(), tensor.floats()));
            });
    return weights;
  }

  /**
   * Hugging Face's name of every weight, and what the graph calls it. The two differ for the
   * matrices of dense layers, which the export transposed and numbered ("onnx::MatMul_787"): they
   * take the name of the node that multiplies by them. In a quantised graph the name given here is
   * the stem to which "_quantized", "_scale" and "_zero_point" are added.
   */
  static Map<String, String> initialisers(OnnxFile graph) {
    var names = new TreeMap<String, String>();
    for (var initialiser : graph.initialisers().keySet()) {
      var stem = initialiser.replaceFirst("_(quantized|scale|zero_point)$", "");
      if (stem.endsWith(".weight") || stem.endsWith(".bias")) {
        names.put(stem, stem);
      }
    }
    for (var node : graph.nodes()) {
      if (node.type().startsWith("MatMul")
          && graph.initialisers().containsKey(node.inputs().get(1))) {
        var module = node.name().replaceFirst("/MatMul(_quant)?$", "").substring(1);
        names.put(
            module.replace('/', '.') + ".weight",
            node.inputs().get(1).replaceFirst("_quantized$", ""));
      }
    }
    return names;
  }

  private static OnnxFile resource(String name) {
    try (var in = MiniLm.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path; see package-info");
      }
      return OnnxFile.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
