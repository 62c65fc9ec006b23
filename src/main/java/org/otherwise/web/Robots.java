package org.otherwise.web;

/**
 * What robots.txt says: every record and every plain list is open, page by page; what a filter
 * finds is found by following links too, and there is no end of filters.
 */
final class Robots {
  private static final String TEXT =
      """
      User-agent: *
      Allow: /quotes?page=
      Allow: /articles?page=
      Allow: /contradictions?page=
      Disallow: /quotes?
      Disallow: /articles?
      Disallow: /contradictions?
      Disallow: /quotes?page=*&
      Disallow: /articles?page=*&
      Disallow: /contradictions?page=*&
      Disallow: /quotes.
      Disallow: /articles.
      Disallow: /contradictions.
      Disallow: /quotes/facets
      Disallow: /articles/facets
      Disallow: /contradictions/facets
      Disallow: /*.json
      Disallow: /*.csv
      Disallow: /*.ris
      Disallow: /*.bib
      Disallow: /said
      Disallow: /suggest
      Disallow: /compare
      Disallow: /desk
      """;

  private Robots() {}

  /**
   * @param sitemap the line that names it
   */
  static String text(String sitemap) {
    return TEXT + sitemap;
  }
}
