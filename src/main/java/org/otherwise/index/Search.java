package org.otherwise.index;

import java.util.List;

/**
 * A search. Filters on one field with the same sense are one filter with several values (OR);
 * different filters must all hold (AND).
 *
 * @param words as the reader typed them; empty finds everything
 * @param page from 1
 * @param perPage 1 to {@link #MOST_PER_PAGE}
 */
public record Search(
    Scope scope, String words, List<Filter> filters, Sort sort, int page, int perPage) {
  public static final int MOST_PER_PAGE = 100;

  /** The deepest result that can be paged to; beyond it a search has to be narrowed. */
  public static final int DEEPEST = 10_000;

  public Search {
    filters = List.copyOf(filters);
    if (page < 1 || perPage < 1 || perPage > MOST_PER_PAGE) {
      throw new IllegalArgumentException("not a page: " + page + " of " + perPage + " each");
    }
  }

  /**
   * Whether the page lies beyond {@link #DEEPEST}: no hits are given for it, and a note says so.
   */
  public boolean isTooDeep() {
    return (page - 1L) * perPage >= DEEPEST;
  }

  /** The same search for other words, from the first page on. */
  public Search with(String otherWords) {
    return new Search(scope, otherWords, filters, sort, 1, perPage);
  }
}
