package org.otherwise.record;

import java.util.HashSet;
import java.util.List;
import org.otherwise.model.Article;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.RawDocument;

/** An article to be saved, with the bytes it was made from and the quotes found in it. */
public record Entry(RawDocument raw, Article article, List<Quote> quotes) {
  public Entry {
    quotes = List.copyOf(quotes);
    var ids = new HashSet<QuoteId>();
    for (var quote : quotes) {
      if (!quote.article().equals(article.id())) {
        throw new IllegalArgumentException(
            "quote " + quote.id() + " is of " + quote.article() + ", not of " + article.id());
      }
      if (!ids.add(quote.id())) {
        throw new IllegalArgumentException(
            "two quotes of " + article.id() + " have the id " + quote.id());
      }
    }
  }
}
