package org.otherwise.web;

import org.otherwise.publish.Format;

/** What a request takes of a network's allowance, counted in searches. */
enum Cost {
  /** For those who watch over the portal. */
  FREE(0),
  /** Read from the record by its key: a whole collection can be walked at twenty a second. */
  RECORD(0.1),
  /** Asked for at every letter, or counts that are known. */
  GLANCE(0.2),
  SEARCH(1),
  /** The same with many more results than a page holds. */
  EXPORT(3);

  private final double searches;

  Cost(double searches) {
    this.searches = searches;
  }

  double searches() {
    return searches;
  }

  /** Whether the index has to work for it. */
  boolean isSearch() {
    return this == SEARCH || this == EXPORT;
  }

  /** The cost of a route by its path. Whoever adds a route has a test ask what it costs. */
  static Cost of(Routes.Route route, Format format) {
    boolean page = format == Format.HTML || format == Format.JSON;
    return switch (route.path()) {
      case "/health" -> FREE;
      case "/quotes", "/articles", "/contradictions" -> page ? SEARCH : EXPORT;
      case "/compare",
          "/said",
          "/quotes/facets/{id}",
          "/articles/facets/{id}",
          "/contradictions/facets/{id}" ->
          SEARCH;
      case "/", "/speakers/{id}", "/countries/{id}", "/help", "/suggest", "/sitemaps/{id}.xml" ->
          GLANCE;
      // Making one of a password's hashes is meant to take its time.
      case "/desk/sign-in" -> route.method() == Method.POST ? SEARCH : RECORD;
      default -> RECORD;
    };
  }
}
