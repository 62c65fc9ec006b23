package org.otherwise.model;

import org.jspecify.annotations.Nullable;

/**
 * A contradiction with its two statements as the record has them now.
 *
 * @param dispute what it is a part of; null where no other pair turns on the same question
 */
public record Pair(
    Contradiction contradiction, Statement left, Statement right, @Nullable DisputeId dispute) {
  /** A pair that stands alone. */
  public Pair(Contradiction contradiction, Statement left, Statement right) {
    this(contradiction, left, right, null);
  }

  public PairId id() {
    return contradiction.id();
  }

  public Statement side(Side side) {
    return side == Side.LEFT ? left : right;
  }
}
