package org.otherwise.quote;

import org.otherwise.onnx.Encoded;

/**
 * A window as the tagger reads it and what it should say of it.
 *
 * @param tags one of {@link Tagger}'s for each piece; the two marks are outside
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and not compared
record Example(Encoded pieces, int[] tags) {
  int length() {
    return tags.length;
  }

  /** Whether there is nothing to find. */
  boolean isEmpty() {
    for (int tag : tags) {
      if (tag != Tagger.OUTSIDE) {
        return false;
      }
    }
    return true;
  }
}
