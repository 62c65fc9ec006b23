package org.otherwise.index;

/** How far an index has followed a record: up to change {@code n} of the epoch. */
public record Position(String epoch, long n) {
  /** That of an index that has followed nothing yet. */
  public static final Position START = new Position("", 0);
}
