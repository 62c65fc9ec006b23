package org.otherwise.model;

import org.jspecify.annotations.Nullable;

/**
 * Words that a speaker is reported to have said, and where in the article they stand.
 *
 * @param span of the words in the article's text, without the outer quotation marks; it may cross
 *     paragraphs
 * @param words the text of the span
 * @param before the text before the words, back to the start of the sentence before, at most {@link
 *     Context#REACH} characters
 * @param after the text after the words, likewise
 * @param cue the word that reports ("said", "denied"), as it stands in the text
 * @param saidOn when it was said, as exactly as the article tells; null where it does not
 * @param confidence 0 to 1: how sure the extractor is of span and speaker
 */
public record Quote(
    QuoteId id,
    ArticleId article,
    Span span,
    String words,
    String before,
    String after,
    QuoteKind kind,
    @Nullable String cue,
    Attribution attribution,
    @Nullable PartialDate saidOn,
    double confidence) {
  public Quote {
    if (words.isBlank()) {
      throw new IllegalArgumentException("quote without words at " + span + " in " + article);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
    }
  }
}
