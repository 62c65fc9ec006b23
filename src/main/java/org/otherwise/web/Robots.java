package org.otherwise.web;

/**
 * What programs that follow every link are asked to leave alone: there is no end of filters and of
 * what can be compared, and all that a filter finds is found by the plain lists too.
 */
final class Robots {
  /**
   * The longer rule wins (RFC 9309): the pages of the plain lists are open, narrowed by nothing.
   * Exports of lists have an ending, which their records have only behind an id.
   */
  static final String TEXT =
      """
      User-agent: *
      Allow: /quotes?page=
      Allow: /articles?page=
      Allow: /contradictions?page=
      Disallow: /quotes?page=*&
      Disallow: /articles?page=*&
      Disallow: /contradictions?page=*&
      Disallow: /quotes?
      Disallow: /articles?
      Disallow: /contradictions?
      Disallow: /quotes.
      Disallow: /articles.
      Disallow: /contradictions.
      Disallow: /quotes/facets
      Disallow: /articles/facets
      Disallow: /contradictions/facets
      Disallow: /contradictions/*/report
      Disallow: /said
      Disallow: /suggest
      Disallow: /compare
      Disallow: /desk
      """;

  private Robots() {}
}
