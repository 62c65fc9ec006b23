package org.otherwise.quote.languages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a cue names as the one who speaks, as it stands in the text.
 *
 * @param from the first word of the mention
 * @param to past its last word
 * @param name the words of a name, folded; empty for pronouns and common nouns
 * @param shown the name, or the mention without its article, as it is shown
 * @param role what stands before or after the name to say who it is
 */
record Source(
    Form form,
    int from,
    int to,
    List<String> name,
    String shown,
    Gender gender,
    @Nullable String role) {
  enum Form {
    PERSON,
    INSTITUTION,
    /** "la ministre": somebody without a name. */
    COMMON,
    PRONOUN,
    /** Somebody of whom nothing safe can be said. */
    UNCLEAR
  }

  Source {
    name = List.copyOf(name);
  }

  static Source unclear(int from, int to) {
    return new Source(Form.UNCLEAR, from, to, List.of(), "", Gender.UNKNOWN, null);
  }

  Source with(@Nullable String newRole) {
    return new Source(form, from, to, name, shown, gender, newRole);
  }
}
