package org.otherwise.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.Statement;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Item;
import org.otherwise.record.Archive;

/**
 * What a speaker or a country said, newest first, and the pairs it stands in: the beginning of each
 * list, with the way to the whole.
 *
 * @param own pairs of a speaker who earlier said otherwise
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
    List<Pair> pairs,
    SearchParameters ownSearch,
    long ownTotal,
    List<Pair> own) {
  private static final int QUOTES = 20;
  private static final int PAIRS = 5;

  static Gathered of(Field field, String value, Archive archive, SearchIndex index) {
    var quotesSearch = search(Scope.QUOTES, field, value, QUOTES);
    var quotes = index.search(quotesSearch.search());
    var pairsSearch = search(Scope.CONTRADICTIONS, field, value, PAIRS);
    var pairs = index.search(pairsSearch.search());
    var ownSearch = pairsSearch.plus(Field.LABEL, Sense.ONLY, Label.EARLIER_OTHERWISE.code());
    var own =
        field == Field.SPEAKER
            ? index.search(ownSearch.search())
            : new Results(0, List.of(), List.of(), List.of());
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
        pairs(pairs, archive),
        ownSearch,
        own.total(),
        pairs(own, archive));
  }

  private static List<Pair> pairs(Results results, Archive archive) {
    return archive.pairs(
        results.hits().stream().flatMap(hit -> Ids.pair(hit.id()).stream()).toList());
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

  /** What was said, as an address of its own asks for it page by page. */
  static SearchParameters asked(Field field, String value, Request request) {
    var pages = new HashMap<>(request.query());
    pages.keySet().retainAll(List.of("page"));
    int page = SearchParameters.parse(Scope.QUOTES, pages).page();
    return search(Scope.QUOTES, field, value, QUOTES).atPage(page);
  }

  /** The quotes that the page shows, and the way to all of them. */
  Bundle bundle(Reply.Head head) {
    var items = quotes.stream().map(Item.OfQuote::new).toList();
    return Take.shown(quotesSearch, head.title(), quotesTotal, items).at(head.canonical());
  }

  /** The whole list of quotes, as long as lists usually are. */
  String quotesUrl() {
    return whole(quotesSearch).url();
  }

  /** The pairs in which the speaker stands against what the same speaker said before. */
  String ownUrl() {
    return whole(ownSearch).url();
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
