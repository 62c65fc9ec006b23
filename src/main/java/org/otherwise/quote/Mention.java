package org.otherwise.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;

/**
 * A noun phrase that stands for who speaks, taken apart.
 *
 * @param words without determiner, as they are shown where nobody is named
 * @param name the words of the name, without titles; empty for pronouns and common nouns
 * @param head the noun that says what it is, or the pronoun; lower case
 * @param definite whether "the" or the like points back to somebody known
 * @param modified whether the head has words of its own that tell it apart ("the Russian
 *     official"); of a person's name, whether a title or a role stands before it
 */
record Mention(
    Span span,
    Form form,
    String words,
    List<String> name,
    String head,
    boolean definite,
    boolean modified,
    boolean plural,
    Gender gender,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String country) {
  enum Form {
    PRONOUN,
    PERSON,
    INSTITUTION,
    PEOPLE,
    COMMON
  }

  Mention {
    name = List.copyOf(name);
  }
}
