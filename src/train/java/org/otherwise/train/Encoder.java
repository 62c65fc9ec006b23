package org.otherwise.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.List;
import org.otherwise.onnx.Encoded;

/**
 * BERT with the sizes of MiniLM-L6 (see {@link MiniLm}) as operations of PyTorch that gradients can
 * be taken of. It computes what the graph that comes out of {@link Export} computes, but for the
 * dropout.
 *
 * <p>It does without {@code NDArray.get(NDIndex)}; package-info says why.
 */
public final class Encoder {
  static final int HIDDEN = 384;
  private static final int LAYERS = 6;
  private static final int HEADS = 12;
  private static final int SIZE = HIDDEN / HEADS; // of a head's vectors
  private static final float EPSILON = 1e-12f;

  private final Parameters parameters;
  private final float dropout;

  /**
   * @param dropout the share of numbers that is left out at random: some in training, 0 in use
   */
  public Encoder(Parameters parameters, float dropout) {
    this.parameters = parameters;
    this.dropout = dropout;
  }

  /** The vectors of the texts' pieces, [texts, width of the longest, 384]; of padding, too. */
  public NDArray hidden(NDManager manager, List<Encoded> texts) {
    var batch = Batch.of(manager, texts);
    var bias = batch.bias();
    var x = embedded(batch.ids(), "word");
    x = x.add(embedded(batch.positions(), "position"));
    x = x.add(embedded(batch.types(), "token_type"));
    x = dropped(normed(x, "embeddings.LayerNorm"));
    for (int layer = 0; layer < LAYERS; layer++) {
      var at = "encoder.layer." + layer + ".";
      var attended =
          dense(attention(x, bias, at + "attention.self."), at + "attention.output.dense");
      x = normed(x.add(dropped(attended)), at + "attention.output.LayerNorm");
      var between = Activation.gelu(dense(x, at + "intermediate.dense"));
      x = normed(x.add(dropped(dense(between, at + "output.dense"))), at + "output.LayerNorm");
    }
    return x;
  }

  /** What the head says of vectors: [… , 384] to [… , labels], not normalised. */
  public NDArray scores(NDArray vectors) {
    return dropped(vectors)
        .matMul(parameters.get(Parameters.HEAD + "weight"))
        .add(parameters.get(Parameters.HEAD + "bias"));
  }

  private NDArray attention(NDArray x, NDArray bias, String at) {
    long texts = x.getShape().get(0);
    long width = x.getShape().get(1);
    var split = new Shape(texts, width, HEADS, SIZE);
    float scale = (float) (1 / Math.sqrt(SIZE));
    var query = dense(x, at + "query").mul(scale).reshape(split).transpose(0, 2, 1, 3);
    var key = dense(x, at + "key").reshape(split).transpose(0, 2, 3, 1);
    var value = dense(x, at + "value").reshape(split).transpose(0, 2, 1, 3);
    var shares = dropped(query.matMul(key).add(bias).softmax(-1));
    return shares.matMul(value).transpose(0, 2, 1, 3).reshape(texts, width, HIDDEN);
  }

  private NDArray embedded(NDArray numbers, String table) {
    var weight = parameters.get("embeddings." + table + "_embeddings.weight");
    return Embedding.embedding(numbers, weight, SparseFormat.DENSE).singletonOrThrow();
  }

  private NDArray dense(NDArray x, String name) {
    return x.matMul(parameters.get(name + ".weight")).add(parameters.get(name + ".bias"));
  }

  private NDArray normed(NDArray x, String name) {
    var weight = parameters.get(name + ".weight");
    var bias = parameters.get(name + ".bias");
    return LayerNorm.layerNorm(x, new Shape(HIDDEN), weight, bias, EPSILON).singletonOrThrow();
  }

  private NDArray dropped(NDArray x) {
    return dropout > 0 ? Dropout.dropout(x, dropout, true).singletonOrThrow() : x;
  }
}
