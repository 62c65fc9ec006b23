package org.otherwise.model;

import org.jspecify.annotations.Nullable;

/**
 * What a quote asserts, as it is handed to the comparison: the words and what frames them.
 *
 * @param id whose claim it is: the quote's id, or a caller's own
 * @param cue the reporting verb; "denied" turns the words into their opposite
 * @param speaker equal for two claims exactly when the same identified speaker made both; null
 *     where the source has no identity
 * @param article equal for two claims exactly when the same article reports both
 * @param saidOn when it was said, else when it was reported; null where neither is known
 * @param context words that tell what the claim is about and assert nothing, such as the title of
 *     its article; null where there are none
 */
public record Claim(
    String id,
    String text,
    @Nullable String cue,
    @Nullable String speaker,
    @Nullable String country,
    @Nullable String article,
    @Nullable PartialDate saidOn,
    @Nullable String context) {
  /** A claim that nothing frames. */
  public Claim(
      String id,
      String text,
      @Nullable String cue,
      @Nullable String speaker,
      @Nullable String country,
      @Nullable String article,
      @Nullable PartialDate saidOn) {
    this(id, text, cue, speaker, country, article, saidOn, null);
  }
}
