package org.otherwise.model;

import java.util.Locale;

/**
 * What kind of source spoke. Unnamed and unknown sources have no identity: two of them are never
 * taken for one.
 */
public enum SpeakerKind {
  PERSON,
  INSTITUTION,
  GROUP,
  UNNAMED,
  UNKNOWN;

  /** As it stands in JSON and in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static SpeakerKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether such a speaker has an id and a page. */
  public boolean hasIdentity() {
    return this == PERSON || this == INSTITUTION || this == GROUP;
  }
}
