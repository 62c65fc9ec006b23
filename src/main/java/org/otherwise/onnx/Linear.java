package org.otherwise.onnx;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A head on top of an encoder: for each vector one score per label, vector · weight + bias. Its
 * file is big-endian: the vector's size and the number of labels as ints, the weight as floats
 * [size, labels], the bias.
 */
public final class Linear {
  private final float[][] weight; // [label][size], so that a score reads one row
  private final float[] bias;

  /**
   * @param weight [size, labels], row-major
   * @param bias one per label
   */
  public Linear(float[] weight, float[] bias) {
    if (bias.length == 0 || weight.length % bias.length != 0) {
      throw new IllegalArgumentException(
          "%d weights for %d labels".formatted(weight.length, bias.length));
    }
    int size = weight.length / bias.length;
    this.weight = new float[bias.length][size];
    for (int i = 0; i < weight.length; i++) {
      this.weight[i % bias.length][i / bias.length] = weight[i];
    }
    this.bias = bias.clone();
  }

  /** Reads what {@link #write} has written. */
  public static Linear read(InputStream file) throws IOException {
    var in = new DataInputStream(file);
    int size = in.readInt();
    int labels = in.readInt();
    var weight = new float[size * labels];
    var bias = new float[labels];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = in.readFloat();
    }
    for (int i = 0; i < labels; i++) {
      bias[i] = in.readFloat();
    }
    return new Linear(weight, bias);
  }

  /** Writes the head; the stream stays open. */
  public void write(OutputStream file) throws IOException {
    var out = new DataOutputStream(file);
    out.writeInt(weight[0].length);
    out.writeInt(bias.length);
    for (int i = 0; i < weight[0].length; i++) {
      for (var row : weight) {
        out.writeFloat(row[i]);
      }
    }
    for (var number : bias) {
      out.writeFloat(number);
    }
    out.flush();
  }

  /** The scores of each vector: [vector][label], not normalised. */
  public float[][] scores(float[][] vectors) {
    var scores = new float[vectors.length][bias.length];
    for (int v = 0; v < vectors.length; v++) {
      for (int label = 0; label < bias.length; label++) {
        scores[v][label] = bias[label] + product(vectors[v], weight[label]);
      }
    }
    return scores;
  }

  /** In four sums, none of which waits for another: one alone takes four times as long. */
  private static float product(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      a += one[i] * other[i];
    }
    return a + b + c + d;
  }
}
