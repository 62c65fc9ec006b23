package org.otherwise.curate;

import org.jspecify.annotations.Nullable;
import org.otherwise.model.SpeakerKind;

/**
 * A speaker as the authority file has it. What equals what was extracted is no override: it follows
 * the extraction.
 *
 * @param country null where it belongs to none
 */
public record Authority(String name, SpeakerKind kind, @Nullable String country) {
  public Authority {
    name = name.strip();
    if (name.isEmpty() || name.length() > 300) {
      throw new IllegalArgumentException(
          "a speaker needs a name of at most 300 characters, not “" + name + "”");
    }
    if (!kind.hasIdentity()) {
      throw new IllegalArgumentException(
          "“" + name + "” cannot be a speaker of the kind " + kind.code());
    }
    if (country != null && !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("not a country's code: “" + country + "”");
    }
  }
}
