package org.otherwise.onnx;

import java.util.Arrays;

/**
 * Where a text lies among others: those that speak of the same thing lie in nearly the same
 * direction. In one byte for each dimension, which finds the same neighbours as the model's own
 * numbers and takes a quarter of their room.
 */
public final class SentenceVector {
  public static final int DIMENSIONS = 384;

  /**
   * A number of the model's in a byte: hardly any of a vector of length one is beyond a quarter.
   */
  private static final float STEPS = 127 / 0.25f;

  private final byte[] bytes;
  private final double length;

  /**
   * @param bytes as {@link #bytes} gives them
   */
  public SentenceVector(byte[] bytes) {
    if (bytes.length != DIMENSIONS) {
      throw new IllegalArgumentException("a sentence's vector of " + bytes.length + " dimensions");
    }
    this.bytes = bytes.clone();
    this.length = Math.sqrt(product(this.bytes, this.bytes));
  }

  /** The direction of the model's numbers, however long their vector is. */
  static SentenceVector of(float[] numbers) {
    double squares = 0;
    for (float number : numbers) {
      squares += number * number;
    }
    float scale = squares == 0 ? 0 : (float) (STEPS / Math.sqrt(squares));
    var bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(numbers[i] * scale), -127, 127);
    }
    return new SentenceVector(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** How near the two are: 1 for the same direction, about 0 for strangers. */
  public double cosine(SentenceVector other) {
    double lengths = length * other.length;
    return lengths == 0 ? 0 : product(bytes, other.bytes) / lengths;
  }

  private static int product(byte[] one, byte[] other) {
    int product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SentenceVector vector && Arrays.equals(bytes, vector.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
