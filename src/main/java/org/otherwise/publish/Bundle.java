package org.otherwise.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Scope;

/**
 * The records of an answer, to be taken along in any of {@link Format#RECORDS}.
 *
 * @param title of the list, or of the one record
 * @param address the page that shows the same, from the root of the portal
 * @param scope of what all its items are; null where they are of several kinds
 * @param single whether it is the page of one record
 * @param pages null where the list has no other pages
 */
public record Bundle(
    String title,
    String address,
    @Nullable Scope scope,
    boolean single,
    List<Item> items,
    @Nullable Pages pages) {
  /** Nothing that could be taken along. */
  public static final Bundle NONE = new Bundle("", "", null, false, List.of(), null);

  public Bundle {
    items = List.copyOf(items);
  }

  /** One record. */
  public static Bundle of(String title, Item item) {
    var scope =
        switch (item) {
          case Item.OfQuote _ -> Scope.QUOTES;
          case Item.OfArticle _ -> Scope.ARTICLES;
          case Item.OfPair _ -> Scope.CONTRADICTIONS;
        };
    return new Bundle(title, item.address(), scope, true, List.of(item), null);
  }

  /** A list of several kinds of records that is whole. */
  public static Bundle of(String title, String address, List<? extends Item> items) {
    return new Bundle(title, address, null, false, List.copyOf(items), null);
  }

  /** The same at an address of its own, where it begins. */
  public Bundle at(String place) {
    var other =
        pages == null
            ? null
            : new Pages(pages.total, pages.page, pages.perPage, place, place, null, null, place);
    return new Bundle(title, place, scope, single, items, other);
  }

  /** Whether it can be taken along: every record can, and every list, though it be empty. */
  public boolean isThere() {
    return !address.isEmpty();
  }

  /**
   * Where a list goes on; addresses of pages, from the root of the portal.
   *
   * @param total how many there are on all pages together
   * @param whole the list from its beginning, in pages of the usual length
   */
  public record Pages(
      long total,
      int page,
      int perPage,
      String whole,
      String first,
      @Nullable String previous,
      @Nullable String next,
      String last) {}
}
