package org.otherwise.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.otherwise.onnx.Encoded;

/**
 * Texts as an encoder in training takes them, shorter ones padded to the longest.
 *
 * @param ids [texts, width], as are the types and the positions
 * @param bias [texts, 1, 1, width]: what is added to the attention that a piece is paid, which for
 *     padding is so little that it gets none
 */
record Batch(NDArray ids, NDArray types, NDArray positions, NDArray bias) {
  private static final float UNSEEN = -10_000;

  static Batch of(NDManager manager, List<Encoded> texts) {
    int width = width(texts);
    var ids = new long[texts.size() * width];
    var types = new long[ids.length];
    var positions = new long[ids.length];
    var bias = new float[ids.length];
    for (int at = 0; at < ids.length; at++) {
      var text = texts.get(at / width);
      int piece = at % width;
      positions[at] = piece;
      if (piece < text.length()) {
        ids[at] = text.ids()[piece];
        types[at] = text.types()[piece];
      } else {
        bias[at] = UNSEEN;
      }
    }
    var shape = new Shape(texts.size(), width);
    return new Batch(
        manager.create(ids, shape),
        manager.create(types, shape),
        manager.create(positions, shape),
        manager.create(bias, new Shape(texts.size(), 1, 1, width)));
  }

  /** The number of pieces of the longest, marks included. */
  static int width(List<Encoded> texts) {
    return texts.stream().mapToInt(Encoded::length).max().orElseThrow();
  }
}
