package org.otherwise.index;

/**
 * Which of a field's values are wanted, and in what order.
 *
 * @param contains what the label has to contain, case and accents aside; empty for all
 * @param initial one of {@link FacetList#initials} that the label has to begin with; empty for all
 * @param page from 1
 * @param perPage 1 to {@link #MOST_PER_PAGE}
 */
public record FacetRequest(Order order, String contains, String initial, int page, int perPage) {
  public static final int MOST_PER_PAGE = 500;

  public enum Order {
    /** The most frequent first, of equals by label. */
    COUNT,
    /** By label, as a dictionary of the language sorts it; dates run on, the oldest first. */
    NAME
  }

  /** Whatever letter they begin with. */
  public FacetRequest(Order order, String contains, int page, int perPage) {
    this(order, contains, "", page, perPage);
  }

  public FacetRequest {
    if (page < 1 || perPage < 1 || perPage > MOST_PER_PAGE) {
      throw new IllegalArgumentException("not a page: " + page + " of " + perPage + " each");
    }
  }
}
