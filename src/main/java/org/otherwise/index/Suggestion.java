package org.otherwise.index;

import java.util.Locale;

/**
 * What a reader may be about to type.
 *
 * @param value a speaker's id, a country's code or the word itself
 * @param label as it is shown: a name, or a word as it is mostly written
 * @param count how many quotes it has
 */
public record Suggestion(Kind kind, String value, String label, long count) {
  public enum Kind {
    SPEAKER,
    COUNTRY,
    WORD;

    /** As it stands in JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
