package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import org.otherwise.config.SearchSettings.FacetSetting;
import org.otherwise.index.FacetList;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.FacetRequest.Order;
import org.otherwise.index.Field;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/**
 * All values of a field among the results of a search: by count or from A to Z, with a box to look
 * through their names, each to be taken or left out.
 */
final class FacetPage implements Endpoint {
  private static final int PER_PAGE = 120;
  private static final int LONGEST_TEXT = 100;

  private final Scope scope;
  private final SearchIndex index;
  private final Names names;
  private final List<FacetSetting> settings;

  FacetPage(Scope scope, Archive archive, SearchIndex index, IndexConfig config) {
    this.scope = scope;
    this.index = index;
    this.names = new Names(archive, config.gazetteer());
    this.settings = config.search().facets();
  }

  /**
   * @param within what the values are counted in: 35 quotes on “bridge”
   * @param orders by count, from A to Z
   * @param letters those with which values begin; empty where they are not in order of their names
   * @param hidden what the box to look through names carries on
   * @param kept what the form of several values carries on
   */
  record View(
      String title,
      String counted,
      String within,
      String backUrl,
      Chips chips,
      String path,
      String contains,
      List<Choice> orders,
      List<Choice> letters,
      List<Filters.Hidden> hidden,
      String resultsPath,
      List<Filters.Hidden> kept,
      String field,
      List<Filters.ValueView> values,
      @Nullable Choice everything,
      boolean incomplete,
      Paging paging,
      String jsonUrl) {}

  /** One of several ways to see the list. */
  record Choice(String label, String url, boolean current) {}

  @Override
  public Reply answer(Request request) {
    var field = Field.of(request.id()).filter(this::isListed);
    if (field.isEmpty()) {
      return Reply.notFound(
          "“%s” is nothing that %s are listed by."
              .formatted(request.id(), ResultsPage.section(scope)));
    }
    var asked = Asked.of(scope, field.get(), request);
    var list = index.facet(asked.search().search(), field.get(), asked.request(PER_PAGE));
    var labels = names.of(asked.search(), field.get(), list);
    var title = Chips.label(field.get(), settings);
    var head =
        new Reply.Head(
            Phrases.capital(Titles.plural(field.get()))
                + (asked.search().isNarrowed()
                    ? " of " + Titles.of(asked.search(), labels)
                    : " in all " + ResultsPage.section(scope)),
            ResultsPage.section(scope),
            asked.url(),
            false);
    var view = view(title, asked, list, labels, settings);
    return new Reply.Page("facet", head, view, json(asked, list, labels));
  }

  private boolean isListed(Field field) {
    return !field.isDate() && field != Field.BETWEEN && SearchParameters.counts(field, scope);
  }

  /**
   * What the address asks for.
   *
   * @param search the search whose results are counted
   * @param letter with which the values are to begin; empty for all
   */
  record Asked(
      SearchParameters search, Field field, Order order, String contains, String letter, int page) {

    static Asked of(Scope scope, Field field, Request request) {
      var order =
          switch (request.first("order").toLowerCase(Locale.ROOT)) {
            case "", "count" -> Order.COUNT;
            case "name" -> Order.NAME;
            default ->
                throw new BadParameter(
                    "order",
                    "“" + request.first("order") + "” is not an order. There are count and name.");
          };
      var contains = request.first("contains");
      var letter = request.first("letter");
      if (contains.length() > LONGEST_TEXT || letter.length() > LONGEST_TEXT) {
        throw new BadParameter(
            "contains", "At most " + LONGEST_TEXT + " characters can be looked for in names.");
      }
      var parameters = SearchParameters.parse(scope, request.query());
      return new Asked(parameters.atPage(1), field, order, contains, letter, parameters.page());
    }

    FacetRequest request(int perPage) {
      return new FacetRequest(order, contains, letter, page, perPage);
    }

    Asked by(Order other) {
      return new Asked(search, field, other, contains, other == Order.NAME ? letter : "", 1);
    }

    Asked from(String other) {
      return new Asked(search, field, Order.NAME, contains, other, 1);
    }

    Asked all() {
      return new Asked(search, field, order, "", "", 1);
    }

    Asked at(int other) {
      return new Asked(search, field, order, contains, letter, other);
    }

    String path() {
      return Addresses.ofValues(search.scope(), field);
    }

    /** Its own parameters, what is usual left out. */
    Map<String, String> own() {
      var own = new LinkedHashMap<String, String>();
      if (order != Order.COUNT) {
        own.put("order", "name");
      }
      if (!letter.isEmpty()) {
        own.put("letter", letter);
      }
      if (!contains.isEmpty()) {
        own.put("contains", contains);
      }
      if (page != 1) {
        own.put("page", Integer.toString(page));
      }
      return own;
    }

    String url() {
      return url(path());
    }

    String jsonUrl() {
      return url(path() + ".json");
    }

    private String url(String path) {
      var url = new StringBuilder(search.url(path));
      own()
          .forEach(
              (name, value) ->
                  url.append(url.indexOf("?") < 0 ? '?' : '&')
                      .append(name)
                      .append('=')
                      .append(Addresses.encoded(value)));
      return url.toString();
    }
  }

  /** The page's contract with its template, from values alone. */
  static View view(
      String title,
      Asked asked,
      FacetList list,
      BiFunction<Field, String, String> labels,
      List<FacetSetting> settings) {
    var search = asked.search();
    var field = asked.field();
    var values =
        list.values().stream()
            .map(
                each ->
                    Filters.value(
                        search,
                        field,
                        new Results.Count(each.value(), each.count(), each.selected()),
                        labels))
            .toList();
    var shown = values.stream().map(Filters.ValueView::value).toList();
    return new View(
        title,
        counted(field, list.distinct()),
        within(asked, labels),
        search.url(),
        Chips.of(search, settings, labels),
        asked.path(),
        asked.contains(),
        List.of(
            choice("Most frequent first", asked.by(Order.COUNT), asked.order() == Order.COUNT),
            choice("A to Z", asked.by(Order.NAME), asked.order() == Order.NAME)),
        letters(asked, list),
        hidden(asked),
        Addresses.of(search.scope()),
        kept(search, field, shown),
        field.code(),
        values,
        asked.contains().isEmpty() && asked.letter().isEmpty()
            ? null
            : choice("All " + Titles.plural(field), asked.all(), false),
        !list.complete(),
        Paging.of(asked.page(), lastPage(list.distinct()), number -> asked.at(number).url(), false),
        asked.jsonUrl());
  }

  private static int lastPage(long values) {
    return Math.clamp((values + PER_PAGE - 1) / PER_PAGE, 1, Integer.MAX_VALUE);
  }

  private static String counted(Field field, long distinct) {
    var plural = Titles.plural(field);
    return distinct == 1
        ? "1 " + Titles.singular(field)
        : DatePhrases.Numbers.digits(distinct) + " " + plural;
  }

  private static String within(Asked asked, BiFunction<Field, String, String> labels) {
    var named = new ArrayList<String>();
    if (!asked.letter().isEmpty()) {
      named.add("beginning with " + asked.letter());
    }
    if (!asked.contains().isEmpty()) {
      named.add("with “" + asked.contains() + "” in the name");
    }
    var others = asked.search().without(asked.field());
    named.add(
        "in "
            + (others.isNarrowed() ? "" : "all ")
            + (ResultsPage.section(asked.search().scope()) + " " + Titles.continued(others, labels))
                .strip());
    return String.join(", ", named);
  }

  private static List<Choice> letters(Asked asked, FacetList list) {
    if (asked.order() != Order.NAME || list.initials().size() < 2) {
      return List.of();
    }
    return list.initials().stream()
        .map(letter -> choice(letter, asked.from(letter), letter.equals(asked.letter())))
        .toList();
  }

  private static Choice choice(String label, Asked asked, boolean current) {
    return new Choice(label, asked.url(), current);
  }

  private static List<Filters.Hidden> hidden(Asked asked) {
    var hidden = new ArrayList<>(Filters.hidden(asked.search()));
    if (asked.order() == Order.NAME) {
      hidden.add(new Filters.Hidden("order", "name"));
    }
    return hidden;
  }

  /** All of the search but the values that have a box of their own. */
  private static List<Filters.Hidden> kept(
      SearchParameters search, Field field, List<String> shown) {
    return Filters.hidden(search).stream()
        .filter(each -> !each.name().equals(field.code()) || !shown.contains(each.value()))
        .toList();
  }

  private static ObjectNode json(
      Asked asked, FacetList list, BiFunction<Field, String, String> labels) {
    var json =
        Json.object()
            .put("field", asked.field().code())
            .put("distinct", list.distinct())
            .put("complete", list.complete())
            .put("page", asked.page())
            .put("per_page", PER_PAGE);
    var values = json.putArray("values");
    for (var value : list.values()) {
      values
          .addObject()
          .put("value", value.value())
          .put("label", labels.apply(asked.field(), value.value()))
          .put("count", value.count())
          .put("selected", value.selected());
    }
    return json;
  }
}
