package org.otherwise.model;

import java.util.Locale;

/**
 * Whether the words are the speaker's own (direct), the reporter's (indirect), or some of each
 * (mixed).
 */
public enum QuoteKind {
  DIRECT,
  INDIRECT,
  MIXED;

  /** As it stands in JSON and in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static QuoteKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
