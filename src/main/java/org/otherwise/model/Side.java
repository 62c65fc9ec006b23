package org.otherwise.model;

import java.util.Locale;

/** One of the two statements of a pair. */
public enum Side {
  LEFT,
  RIGHT;

  /** As it stands in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Side other() {
    return this == LEFT ? RIGHT : LEFT;
  }
}
