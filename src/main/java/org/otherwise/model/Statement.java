package org.otherwise.model;

import org.jspecify.annotations.Nullable;

/**
 * A quote as the record has it now, with what a page shows beside it.
 *
 * @param speaker by the current authority form; null where the source is unnamed or unknown
 * @param copyOf the quote of which this one is a syndicated copy; lists leave copies out
 * @param contradictedBy how many quotes stand against it, dismissed pairs not counted
 */
public record Statement(
    Quote quote,
    ArticleHead article,
    @Nullable Speaker speaker,
    @Nullable QuoteId copyOf,
    int contradictedBy) {
  public QuoteId id() {
    return quote.id();
  }

  /** When it was said, else when it was reported; null where neither is known. */
  public @Nullable PartialDate date() {
    var said = quote.saidOn();
    return said == null ? article.published() : said;
  }

  /**
   * The name to show: the authority form, else the words of the mention; empty where nobody was
   * made out.
   */
  public String speakerName() {
    return speaker == null ? quote.attribution().speaker() : speaker.name();
  }
}
