package org.otherwise.index;

import org.otherwise.model.Article;
import org.otherwise.model.Pair;
import org.otherwise.model.Statement;

/** What is to be put into the index or taken out of it. Putting replaces what had the same id. */
public sealed interface Update {
  record PutArticle(Article article) implements Update {}

  record PutQuote(Statement statement) implements Update {}

  record PutContradiction(Pair pair) implements Update {}

  record Remove(Scope scope, String id) implements Update {}
}
