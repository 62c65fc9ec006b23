package org.otherwise.quote;

import java.util.List;
import org.otherwise.config.Gazetteer;
import org.otherwise.config.ReportingVerbs;
import org.otherwise.model.Article;
import org.otherwise.model.Quote;

/** Finds what is said in an article, and by whom. Safe for use by many threads. */
public final class QuoteExtractor {
  private final Gazetteer gazetteer;
  private final ReportingVerbs verbs;

  public QuoteExtractor(Gazetteer gazetteer, ReportingVerbs verbs) {
    this.gazetteer = gazetteer;
    this.verbs = verbs;
  }

  /** The quotes of the article in the order of their spans, which do not overlap. */
  public List<Quote> extract(Article article) {
    throw new UnsupportedOperationException("to be built: " + gazetteer + verbs + article.id());
  }
}
