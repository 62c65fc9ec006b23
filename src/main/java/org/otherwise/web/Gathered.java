package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.Pair;
import org.otherwise.model.Statement;
import org.otherwise.record.Archive;

/**
 * What a speaker or a country said, newest first, and the pairs it stands in: the beginning of each
 * list, with the way to the whole.
 */
record Gathered(
    Field field,
    String value,
    SearchParameters quotesSearch,
    long quotesTotal,
    List<Statement> quotes,
    Results results,
    List<Timeline> timelines,
    SearchParameters pairsSearch,
    long pairsTotal,
    List<Pair> pairs) {
  private static final int QUOTES = 20;
  private static final int PAIRS = 5;

  static Gathered of(Field field, String value, Archive archive, SearchIndex index) {
    var quotesSearch = search(Scope.QUOTES, field, value, QUOTES);
    var quotes = index.search(quotesSearch.search());
    var pairsSearch = search(Scope.CONTRADICTIONS, field, value, PAIRS);
    var pairs = index.search(pairsSearch.search());
    return new Gathered(
        field,
        value,
        quotesSearch,
        quotes.total(),
        archive.statements(
            quotes.hits().stream().flatMap(hit -> Ids.quote(hit.id()).stream()).toList()),
        quotes,
        Timeline.of(whole(quotesSearch), quotes, List.of(), index),
        pairsSearch,
        pairs.total(),
        archive.pairs(pairs.hits().stream().flatMap(hit -> Ids.pair(hit.id()).stream()).toList()));
  }

  private static SearchParameters search(Scope scope, Field field, String value, int length) {
    return new SearchParameters(
        scope,
        "",
        List.of(new Filter(field, List.of(value), Sense.ONLY)),
        SearchParameters.USUAL,
        1,
        length);
  }

  /** The whole list of quotes, as long as lists usually are. */
  String quotesUrl() {
    return whole(quotesSearch).url();
  }

  String pairsUrl() {
    return whole(pairsSearch).url();
  }

  private static SearchParameters whole(SearchParameters search) {
    return new SearchParameters(
        search.scope(),
        search.words(),
        search.filters(),
        search.sort(),
        1,
        SearchParameters.PER_PAGE);
  }

  /** The values of another field among the quotes, each with the list narrowed to it. */
  List<Link> links(Field field, int most, BiFunction<Field, String, String> names) {
    var links = new ArrayList<Link>();
    for (var facet : results.facets()) {
      if (facet.field() == field) {
        for (var count : facet.values().stream().limit(most).toList()) {
          links.add(
              new Link(
                  names.apply(field, count.value()),
                  DatePhrases.Numbers.digits(count.count()),
                  whole(quotesSearch).plus(field, Sense.ONLY, count.value()).url()));
        }
      }
    }
    return links;
  }

  /** A name, a number and where it leads. */
  record Link(String label, String count, String url) {}
}
