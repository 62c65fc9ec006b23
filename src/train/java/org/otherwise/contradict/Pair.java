package org.otherwise.contradict;

import org.otherwise.onnx.Encoded;

/**
 * A premise and a hypothesis as the judge takes them.
 *
 * @param label the place of its relation in {@link Judge.Relation}
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Pair(String id, Encoded pieces, int label) {
  int length() {
    return pieces.length();
  }
}
