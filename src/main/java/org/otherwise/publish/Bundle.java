package org.otherwise.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of an answer, to be taken along in any of {@link Format#RECORDS}.
 *
 * @param title of the list, or of the one record
 * @param address the page that shows the same, from the root of the portal
 * @param single the record whose page it is comes first, and the others belong to it; else a list
 * @param pages null where the list has no other pages
 */
public record Bundle(
    String title, String address, boolean single, List<Item> items, @Nullable Pages pages) {
  /** Nothing that could be taken along. */
  public static final Bundle NONE = new Bundle("", "", false, List.of(), null);

  public Bundle {
    items = List.copyOf(items);
  }

  /** One record. */
  public static Bundle of(String title, Item item) {
    return new Bundle(title, item.address(), true, List.of(item), null);
  }

  /** A list that is whole. */
  public static Bundle of(String title, String address, List<? extends Item> items) {
    return new Bundle(title, address, false, List.copyOf(items), null);
  }

  /** Whether it can be taken along: every record can, and every list, though it be empty. */
  public boolean isThere() {
    return !address.isEmpty();
  }

  /**
   * Where a list goes on; addresses of pages, from the root of the portal.
   *
   * @param total how many there are on all pages together
   */
  public record Pages(
      long total,
      int page,
      int perPage,
      String first,
      @Nullable String previous,
      @Nullable String next,
      String last) {}
}
