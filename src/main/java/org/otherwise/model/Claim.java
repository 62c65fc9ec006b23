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
 * @param country of the speaker: the one that the article tells, else the one most often given with
 *     the speaker when the claim was made; null where neither is known
 * @param saidOn when it was said, else when it was reported; null where neither is known
 * @param context words that tell what the claim is about and assert nothing, such as the title of
 *     its article; null where there are none
 * @param name what the speaker is called; null where nobody is known by a name
 * @param start where the words begin in their article, in characters; 0 where they stand alone
 */
public record Claim(
    String id,
    String text,
    @Nullable String cue,
    @Nullable String speaker,
    @Nullable String country,
    @Nullable String article,
    @Nullable PartialDate saidOn,
    @Nullable String context,
    @Nullable String name,
    int start) {
  /** Characters after a quote in which another may lean on its words. */
  public static final int REACH = 1000;

  private static final String ASKED = "asked";

  /** A claim that nothing frames. */
  public Claim(
      String id,
      String text,
      @Nullable String cue,
      @Nullable String speaker,
      @Nullable String country,
      @Nullable String article,
      @Nullable PartialDate saidOn) {
    this(id, text, cue, speaker, country, article, saidOn, null, null, 0);
  }

  /** Where the words end in their article, in characters. */
  public int end() {
    return start + text.length();
  }

  /** The article's, else the one that is most often given with the speaker. */
  private static @Nullable String country(Quote quote, @Nullable Speaker speaker) {
    var country = quote.attribution().country();
    return country == null && speaker != null ? speaker.country() : country;
  }

  /** What a quote asserts, framed by the title of its article. */
  public static Claim of(Statement statement) {
    var quote = statement.quote();
    var speaker = statement.speaker();
    return new Claim(
        quote.id().value(),
        quote.words(),
        Asked.is(quote) ? ASKED : quote.cue(),
        speaker == null ? null : speaker.id().value(),
        country(quote, speaker),
        quote.article().value(),
        quote.saidOn() == null ? statement.article().published() : quote.saidOn(),
        statement.article().title(),
        speaker == null ? null : speaker.name(),
        quote.span().start());
  }
}
