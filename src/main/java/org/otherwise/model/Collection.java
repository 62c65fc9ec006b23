package org.otherwise.model;

import java.time.Instant;
import java.util.List;

/**
 * An ordered, annotated list of articles, quotes, pairs and searches, made by editors.
 *
 * @param slug its place among the addresses: "ferry-prices"
 * @param text what the editors say of it; plain text, may be empty
 * @param published whether readers may see it
 * @param version of its last change; an edit names the version that it was made on
 * @param changed when it was changed last
 */
public record Collection(
    CollectionId id,
    String slug,
    String title,
    String text,
    boolean published,
    List<Item> items,
    long version,
    Instant changed) {
  public Collection {
    items = List.copyOf(items);
  }

  /**
   * One of its items.
   *
   * @param id within the collection; stays while the item is moved
   * @param note what the editors say of it; may be empty
   */
  public record Item(String id, Target target, String note) {}

  /** What an item points at. */
  public sealed interface Target {
    record OfArticle(ArticleId id) implements Target {}

    record OfQuote(QuoteId id) implements Target {}

    record OfPair(PairId id) implements Target {}

    /**
     * A search.
     *
     * @param address path and query: "/quotes?q=ferry"
     */
    record OfSearch(String address) implements Target {
      public OfSearch {
        if (!address.matches("/(quotes|articles|contradictions)(\\?\\S*)?")) {
          throw new IllegalArgumentException(
              "not the address of a search here (/quotes?…, /articles?… or /contradictions?…): “"
                  + address
                  + "”");
        }
      }
    }
  }
}
