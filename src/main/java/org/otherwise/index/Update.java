package org.otherwise.index;

import org.otherwise.model.Article;
import org.otherwise.model.Pair;
import org.otherwise.model.Statement;

/** What is to be put into the index or taken out of it. Putting replaces what had the same id. */
public sealed interface Update {
  record PutArticle(Article article) implements Update {}

  /**
   * @param matter by which others find it that may contradict it
   */
  record PutQuote(Statement statement, Matter matter) implements Update {
    /** A quote that others never find as what they may contradict. */
    public PutQuote(Statement statement) {
      this(statement, Matter.NONE);
    }
  }

  record PutContradiction(Pair pair) implements Update {}

  record Remove(Scope scope, String id) implements Update {}
}
