package org.otherwise.publish;

import org.otherwise.model.ArticleHead;
import org.otherwise.model.Pair;
import org.otherwise.model.Statement;

/** One record that can be taken along. */
public sealed interface Item {
  /** The address of its page. */
  String address();

  /** A statement, as it may be shown: see {@link Showing}. */
  record OfQuote(Statement statement) implements Item {
    @Override
    public String address() {
      return Addresses.of(statement.id());
    }
  }

  /**
   * @param excerpt as much of its text as may be shown; may be empty
   */
  record OfArticle(ArticleHead head, String excerpt) implements Item {
    @Override
    public String address() {
      return Addresses.of(head.id());
    }
  }

  /**
   * @param title the pair in one neutral sentence
   */
  record OfPair(Pair pair, String title) implements Item {
    @Override
    public String address() {
      return Addresses.of(pair.id());
    }
  }
}
