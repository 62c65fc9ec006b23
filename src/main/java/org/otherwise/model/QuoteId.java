package org.otherwise.model;

/**
 * Names a quote: made from its article, its normalised words and its ordinal among equal words in
 * that article.
 */
public record QuoteId(String value) {
  public QuoteId {
    if (!value.matches("[a-z0-9]{1,40}")) {
      throw new IllegalArgumentException("not a quote id: “" + value + "”");
    }
  }

  /** The id of the {@code ordinal}th quote (from 0) of these words in the article. */
  public static QuoteId of(ArticleId article, String words, int ordinal) {
    return new QuoteId(
        Fingerprint.of(
            "quote", article.value(), Fingerprint.normalised(words), Integer.toString(ordinal)));
  }

  @Override
  public String toString() {
    return value;
  }
}
