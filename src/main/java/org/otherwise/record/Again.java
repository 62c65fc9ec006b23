package org.otherwise.record;

import java.util.List;
import org.otherwise.model.Article;
import org.otherwise.model.Quote;

/**
 * An article that was gone over again.
 *
 * @param stored the article that was found in the record
 * @param now the same when its document is read again; the stored one where only its quotes were
 *     looked for
 * @param quotes those that were found in it now
 */
public record Again(Article stored, Article now, List<Quote> quotes) {
  public Again {
    if (!stored.id().equals(now.id())) {
      throw new IllegalArgumentException(stored.id() + " cannot become " + now.id());
    }
    quotes = List.copyOf(quotes);
  }

  /** Whether its text, or what is known beside it, is read as something else now. */
  public boolean isReadOtherwise() {
    return !stored.equals(now);
  }
}
