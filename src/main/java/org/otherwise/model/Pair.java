package org.otherwise.model;

/** A contradiction with its two statements as the record has them now. */
public record Pair(Contradiction contradiction, Statement left, Statement right) {
  public PairId id() {
    return contradiction.id();
  }

  public Statement side(Side side) {
    return side == Side.LEFT ? left : right;
  }
}
