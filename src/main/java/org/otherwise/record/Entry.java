package org.otherwise.record;

import java.util.List;
import org.otherwise.model.Article;
import org.otherwise.model.Quote;
import org.otherwise.model.RawDocument;

/** An article to be saved, with the bytes it was made from and the quotes found in it. */
public record Entry(RawDocument raw, Article article, List<Quote> quotes) {
  public Entry {
    quotes = List.copyOf(quotes);
  }
}
