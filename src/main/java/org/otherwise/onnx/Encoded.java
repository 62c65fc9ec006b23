package org.otherwise.onnx;

/**
 * A text, or a pair of texts, in word pieces, with the marks that open and end it for the model.
 *
 * @param ids the number of each piece in the vocabulary
 * @param types 0 for the first text and its marks, 1 for the second
 * @param starts where each piece begins in its text, a UTF-16 offset; a mark has an empty span
 *     where it stands
 * @param ends where each piece ends in its text, exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and not compared
public record Encoded(int[] ids, int[] types, int[] starts, int[] ends) {
  public int length() {
    return ids.length;
  }
}
