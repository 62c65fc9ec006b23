package org.otherwise.record;

import org.otherwise.model.ArticleHead;
import org.otherwise.model.Collection.Item;
import org.otherwise.model.Pair;
import org.otherwise.model.Statement;

/** An item of a collection with what it points at, as the record has it now. */
public sealed interface Shown {
  Item item();

  record OfArticle(Item item, ArticleHead article) implements Shown {}

  record OfQuote(Item item, Statement statement) implements Shown {}

  record OfPair(Item item, Pair pair) implements Shown {}

  record OfSearch(Item item, String address) implements Shown {}

  /** It was withdrawn. */
  record Withdrawn(Item item, Tombstone tombstone) implements Shown {}

  /** It is not in the record any more, and nothing took its place. */
  record Gone(Item item) implements Shown {}
}
