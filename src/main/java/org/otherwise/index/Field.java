package org.otherwise.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a search can be filtered by, and counted by. */
public enum Field {
  /** Speaker ids. */
  SPEAKER,
  /** Country codes, of the speaker. */
  COUNTRY,
  /** Names of publishers. */
  PUBLISHER,
  /** Codes of kinds of quotation. */
  KIND,
  /** When it was said: {@link DateRange}s, in which the whole of a vague date has to lie. */
  SAID,
  /** When the article was published: {@link DateRange}s, likewise. */
  PUBLISHED,
  /** Codes of labels; contradictions only. */
  LABEL,
  /** Codes of statuses; contradictions only. */
  STATUS,
  /**
   * Two country codes parted by a comma, in alphabetical order: one on either side; contradictions
   * only, and never counted.
   */
  BETWEEN;

  /** As it stands in addresses, JSON and index-config. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Field> of(String code) {
    return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
  }

  public boolean isDate() {
    return this == SAID || this == PUBLISHED;
  }
}
