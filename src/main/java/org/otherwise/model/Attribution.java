package org.otherwise.model;

import org.jspecify.annotations.Nullable;

/**
 * Who said it, as of that day.
 *
 * @param speaker the resolved name, or the mention's words where the source is unnamed; empty where
 *     nobody could be made out
 * @param mention where in the article's text the speaker is mentioned ("he"); null where nobody is
 * @param role what the speaker was ("deputy spokesperson")
 * @param organisation whom the speaker spoke for ("State Department")
 * @param country ISO 3166-1 alpha-2 code, see {@code index-config/countries}
 * @param relay who passed the words on ("KCNA"), where the article did not hear them itself
 */
public record Attribution(
    String speaker,
    @Nullable Span mention,
    SpeakerKind kind,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String country,
    @Nullable String relay) {
  /** Nobody could be made out. */
  public static final Attribution NOBODY =
      new Attribution("", null, SpeakerKind.UNKNOWN, null, null, null, null);

  public Attribution {
    if (speaker.isBlank() && kind != SpeakerKind.UNKNOWN) {
      throw new IllegalArgumentException(
          "a speaker without a name can only be unknown, not " + kind.code());
    }
  }
}
