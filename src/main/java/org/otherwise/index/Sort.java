package org.otherwise.index;

import java.util.Arrays;
import java.util.Optional;

/**
 * The order of results. What has no date comes last whichever way dates run. Relevance is the
 * newest first where there are no words to be relevant to; articles, which nobody said, are sorted
 * by when they were published; a pair stands where its newer side does.
 */
public enum Sort {
  RELEVANCE("relevance"),
  SAID("said"),
  SAID_NEWEST("-said"),
  PUBLISHED("published"),
  PUBLISHED_NEWEST("-published");

  private final String code;

  Sort(String code) {
    this.code = code;
  }

  /** As it stands in addresses. */
  public String code() {
    return code;
  }

  public static Optional<Sort> of(String code) {
    return Arrays.stream(values()).filter(sort -> sort.code.equals(code)).findFirst();
  }
}
