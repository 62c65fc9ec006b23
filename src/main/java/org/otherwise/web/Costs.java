package org.otherwise.web;

import java.util.Set;
import org.otherwise.publish.Format;

/** What a request costs its network, in tokens: about the work it makes. */
final class Costs {
  static final double PAGE = 1;

  /** A search with its counts. */
  static final double SEARCH = 3;

  /** More than one search, or a count of every value of a field. */
  static final double SEARCHES = 5;

  /** Asked at every letter that is typed. */
  static final double SUGGESTION = 0.2;

  /** What any further filter makes a search dearer by: crawlers multiply them. */
  static final double FILTER = 0.5;

  private static final Set<String> LISTS = Set.of("/quotes", "/articles", "/contradictions");

  private Costs() {}

  /**
   * @param path with the ending of a format, if it has one
   * @param parameters how many the address has
   */
  static double of(String path, int parameters) {
    var bare = Format.ofPath(path).isPresent() ? path.replaceFirst("(\\.csl)?\\.\\w+$", "") : path;
    if (bare.startsWith("/static/") || bare.equals("/robots.txt")) {
      return 0;
    }
    if (bare.equals("/suggest")) {
      return SUGGESTION;
    }
    if (bare.equals("/said") || bare.matches("/\\w+/facets/.*")) {
      return SEARCHES;
    }
    return LISTS.contains(bare) ? SEARCH + FILTER * Math.max(0, parameters - 1) : PAGE;
  }

  /** Whether it is work for the index, of which only so much can be done at once. */
  static boolean isSearch(String path) {
    return of(path, 0) >= SEARCH;
  }
}
