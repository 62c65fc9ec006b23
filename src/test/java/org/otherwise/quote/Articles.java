package org.otherwise.quote;

import java.util.List;
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
  private static final QuoteExtractor EXTRACTOR =
      new QuoteExtractor(CONFIG.gazetteer(), CONFIG.verbs());

  private Articles() {}

  static Article article(String text) {
    var head =
        new ArticleHead(
            ArticleId.ofContent("", text),
            null,
            null,
            null,
            "",
            null,
            null,
            PartialDate.parse(PUBLISHED),
            "en");
    return new Article(head, text);
  }

  /** The quotes of a text; {@code ¶} stands for a blank line. */
  static List<Quote> quotes(String text) {
    return EXTRACTOR.extract(article(text.replace("¶", "\n\n")));
  }
}
