package org.otherwise.quote;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;

/** Articles about invented people, and what is found in them. */
final class Articles {
  /** A Thursday. */
  static final String PUBLISHED = "2022-09-22";

  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final QuoteExtractor EXTRACTOR = new QuoteExtractor(CONFIG);
  private static final QuoteExtractor GRAMMAR = QuoteExtractor.byGrammar(CONFIG);

  private Articles() {}

  static Article article(String text) {
    return article("", text, null);
  }

  static Article article(String title, String text, @Nullable String publisher) {
    return article(title, text, publisher, PartialDate.parse(PUBLISHED));
  }

  private static Article article(
      String title, String text, @Nullable String publisher, @Nullable PartialDate published) {
    var head =
        new ArticleHead(
            ArticleId.ofContent("", text),
            null,
            null,
            publisher,
            title,
            null,
            null,
            published,
            "en");
    return new Article(head, text);
  }

  /** The quotes of an article of which no date is known. */
  static List<Quote> undated(String title, String text) {
    return EXTRACTOR.extract(article(title, text, null, null));
  }

  /** The quotes of a text; {@code ¶} stands for a blank line. */
  static List<Quote> quotes(String text) {
    return quotes("", text, null);
  }

  static List<Quote> quotes(String title, String text, @Nullable String publisher) {
    return EXTRACTOR.extract(article(title, text.replace("¶", "\n\n"), publisher));
  }

  /** What the grammar alone finds, whose rules are what a test is about. */
  static List<Quote> byGrammar(String title, String text) {
    return GRAMMAR.extract(article(title, text.replace("¶", "\n\n"), null));
  }

  static List<Quote> byGrammar(String text) {
    return byGrammar("", text);
  }

  /** Each quote that the grammar finds, with its speaker, in order; "none" where there is none. */
  static String found(String text) {
    var quotes = byGrammar(text);
    return quotes.isEmpty()
        ? "none"
        : quotes.stream()
            .map(quote -> quote.attribution().speaker() + ": " + quote.words())
            .collect(Collectors.joining("; "));
  }
}
