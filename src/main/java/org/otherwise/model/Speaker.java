package org.otherwise.model;

import org.jspecify.annotations.Nullable;

/**
 * Someone who speaks in more than one article: a person, an institution or a group.
 *
 * @param name the authority form, which editors may correct
 * @param country the country most often given with it; null where none was
 */
public record Speaker(SpeakerId id, String name, SpeakerKind kind, @Nullable String country) {
  public Speaker {
    if (name.isBlank() || !kind.hasIdentity()) {
      throw new IllegalArgumentException(
          "not a speaker with an identity: “" + name + "”, " + kind.code());
    }
  }
}
