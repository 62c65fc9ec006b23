package org.otherwise.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.Field;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.Pair;
import org.otherwise.model.Review;
import org.otherwise.model.Statement;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;
import org.otherwise.record.Totals;

/** The first page: the search box, the best of the newest pairs, what is in here. */
final class HomePage implements Endpoint {
  private static final int SHOWN = 5;

  /** Of so many of the newest the best are shown. */
  private static final int NEWEST = 60;

  /** In characters: what is read at a glance. */
  private static final int BRIEF = 240;

  private static final int MOST_LINKS = 10;

  private final Archive archive;
  private final SearchIndex index;
  private final Names names;

  HomePage(Archive archive, SearchIndex index, Gazetteer gazetteer) {
    this.archive = archive;
    this.index = index;
    this.names = new Names(archive, gazetteer);
  }

  /**
   * @param totals how much there is of each kind, with the way to it
   * @param groups who speaks here most, and for whom
   */
  record View(
      List<Gathered.Link> totals,
      List<PairView> pairs,
      String allPairs,
      List<SpeakerPage.Group> groups,
      boolean empty) {}

  @Override
  public Reply answer(Request request) {
    var totals = archive.totals();
    var newest = archive.newestPairs(NEWEST);
    var best = best(newest);
    var everything = SearchParameters.all(Scope.QUOTES);
    var results = index.search(everything.search());
    var json = Json.object();
    json.putObject("totals")
        .put("articles", totals.articles())
        .put("quotes", totals.quotes())
        .put("speakers", totals.speakers())
        .put("contradictions", totals.contradictions());
    json.set("newest", Json.array(best.stream().map(Json::contradiction).toList()));
    var head = new Reply.Head("", "", "/", true);
    var bundle =
        new Bundle(
            "Newest contradictions",
            "/",
            Scope.CONTRADICTIONS,
            false,
            Take.pairs(newest.stream().limit(SHOWN).toList()),
            null);
    return new Reply.Page("home", head, view(totals, best, results, names), json, bundle);
  }

  /**
   * The first of the newest that a reader should see: those that editors confirmed, then those with
   * the highest scores, brief ones before long ones. Nobody is met a second time saying otherwise
   * to the same person, and no quote, while there are others.
   */
  static List<Pair> best(List<Pair> newest) {
    var ranked =
        newest.stream()
            .sorted(
                Comparator.comparingInt(HomePage::rank)
                    .thenComparingDouble(pair -> -pair.contradiction().score()))
            .toList();
    var seen = new HashSet<Object>();
    var first = new ArrayList<Pair>();
    var again = new ArrayList<Pair>();
    for (var pair : ranked) {
      var marks =
          List.<Object>of(
              pair.contradiction().left(), pair.contradiction().right(), Phrases.sentence(pair));
      (Collections.disjoint(seen, marks) ? first : again).add(pair);
      seen.addAll(marks);
    }
    return Stream.concat(first.stream(), again.stream()).limit(SHOWN).toList();
  }

  private static int rank(Pair pair) {
    boolean confirmed = pair.contradiction().review().status() == Review.Status.CONFIRMED;
    boolean brief = isBrief(pair.left()) && isBrief(pair.right());
    return (confirmed ? 0 : 2) + (brief ? 0 : 1);
  }

  private static boolean isBrief(Statement said) {
    return said.quote().words().length() <= BRIEF;
  }

  static View view(Totals totals, List<Pair> newest, Results results, Names names) {
    var everything = SearchParameters.all(Scope.QUOTES);
    var labels = names.of(everything, results);
    var groups = new ArrayList<SpeakerPage.Group>();
    for (var field : List.of(Field.COUNTRY, Field.SPEAKER, Field.PUBLISHER)) {
      for (var facet : results.facets()) {
        if (facet.field() == field && !facet.values().isEmpty()) {
          var links = new ArrayList<Gathered.Link>();
          for (var count : facet.values().stream().limit(MOST_LINKS).toList()) {
            links.add(
                new Gathered.Link(
                    labels.apply(field, count.value()),
                    DatePhrases.Numbers.digits(count.count()),
                    everything.plus(field, Sense.ONLY, count.value()).url()));
          }
          groups.add(
              new SpeakerPage.Group(
                  label(field),
                  links,
                  "All " + Titles.plural(field) + ", A to Z",
                  everything.valuesUrl(field) + "?order=name"));
        }
      }
    }
    return new View(
        List.of(
            total(totals.articles(), "article", "articles", "/articles"),
            total(totals.quotes(), "quote", "quotes", "/quotes"),
            total(totals.speakers(), "speaker", "speakers", Discovery.allSpeakers()),
            total(totals.contradictions(), "contradiction", "contradictions", "/contradictions")),
        PairView.of(newest, names.gazetteer()),
        "All " + Phrases.counted(totals.contradictions(), "contradiction", "contradictions"),
        groups,
        totals.articles() == 0);
  }

  private static Gathered.Link total(long number, String one, String many, String url) {
    return new Gathered.Link(number == 1 ? one : many, DatePhrases.Numbers.digits(number), url);
  }

  private static String label(Field field) {
    return switch (field) {
      case COUNTRY -> "Countries";
      case SPEAKER -> "Speakers";
      default -> "Publishers";
    };
  }
}
