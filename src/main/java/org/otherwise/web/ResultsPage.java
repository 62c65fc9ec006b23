package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.Field;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Sort;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Pair;
import org.otherwise.model.Span;
import org.otherwise.model.Statement;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Format;
import org.otherwise.publish.Item;
import org.otherwise.publish.Json;
import org.otherwise.publish.Showing;
import org.otherwise.record.Archive;

/** What a search found among quotes, articles or contradictions. */
final class ResultsPage implements Endpoint {
  private static final List<Integer> LENGTHS = List.of(10, 20, 50, 100);

  /** Changes that are worth a word to readers while searches do not know of them yet. */
  private static final long MANY_LEFT = 100;

  private final Scope scope;
  private final Archive archive;
  private final SearchIndex index;
  private final IndexConfig config;
  private final Names names;
  private final Take take;
  private final LongSupplier left;

  /**
   * @param left changes that the index does not know of yet
   */
  ResultsPage(
      Scope scope, Archive archive, SearchIndex index, IndexConfig config, LongSupplier left) {
    this.scope = scope;
    this.archive = archive;
    this.index = index;
    this.config = config;
    this.names = new Names(archive, config.gazetteer());
    this.take = new Take(archive, index);
    this.left = left;
  }

  /**
   * @param counted how many were found, in words
   * @param continued what they were found for, as it goes on after the number; may be empty
   * @param place which of the pages this is; may be empty
   * @param tabs the same search among other things
   * @param notes how the address and the words were understood
   * @param suggested words to search for instead
   * @param advice what to do where nothing is shown
   * @param narrowing how to see what is too deep to be paged to
   */
  record View(
      String path,
      String counted,
      String continued,
      String place,
      String words,
      List<Tab> tabs,
      List<String> notes,
      Gathered.@Nullable Link suggested,
      Chips chips,
      Filters filters,
      List<Timeline> timelines,
      List<StatementView> quotes,
      List<ArticleItem> articles,
      List<PairView> pairs,
      @Nullable Advice advice,
      @Nullable Narrowing narrowing,
      List<Filters.Option> sorts,
      List<Filters.Option> lengths,
      List<Filters.Hidden> hiddenForWords,
      List<Filters.Hidden> hiddenForOrder,
      List<Filters.Option> countries,
      List<Filters.Hidden> hiddenForBetween,
      Paging paging,
      String jsonUrl) {}

  record Tab(String label, String url, boolean current) {}

  /** An article in a list. */
  record ArticleItem(
      String url,
      String title,
      String outlet,
      String published,
      String byline,
      List<Run> excerpt) {}

  @Override
  public Reply answer(Request request) {
    if (!Format.PAGE.contains(request.format())) {
      return new Reply.Export(take.of(scope, request, this::title));
    }
    var parameters = SearchParameters.parse(scope, request.query());
    if (ParameterReader.isForm(request.query())) {
      return new Reply.Elsewhere(303, parameters.url());
    }
    var results = search(parameters);
    var labels = names.of(parameters, results);
    var quotes = scope == Scope.QUOTES ? statements(results) : List.<Statement>of();
    var articles = scope == Scope.ARTICLES ? heads(results) : List.<ArticleHead>of();
    var pairs = scope == Scope.CONTRADICTIONS ? pairs(results) : List.<Pair>of();
    var json =
        Json.results(
            parameters.search(),
            parameters.query(),
            results,
            items(quotes, articles, pairs),
            labels);
    var timelines = Timeline.of(parameters, results, config.search().facets(), index);
    var found = new Found(results, timelines, quotes, articles, leads(articles), pairs);
    var view =
        view(parameters, notes(request), found, labels, config, each -> index.search(each).total());
    var head =
        new Reply.Head(
            Titles.of(parameters, labels), section(scope), parameters.url(), parameters.isPlain());
    var bundle =
        Take.shown(parameters, head.title(), results.total(), taken(quotes, articles, pairs));
    return new Reply.Page("results", head, view, json, bundle);
  }

  private String title(SearchParameters parameters) {
    var nothing = new Results(0, List.of(), List.of(), List.of());
    return Titles.of(parameters, names.of(parameters, nothing));
  }

  private List<String> notes(Request request) {
    var notes = new ArrayList<>(new ParameterReader(scope, request.query()).notes());
    long missing = left.getAsLong();
    if (missing >= MANY_LEFT) {
      notes.add(
          "New articles are being taken in: %s changes are still to come, and are not counted here."
              .formatted(DatePhrases.Numbers.digits(missing)));
    }
    return notes;
  }

  /** Beyond what can be paged to nothing is looked up, but still counted. */
  private Results search(SearchParameters parameters) {
    if (!parameters.isTooDeep()) {
      return index.search(parameters.search());
    }
    var first = index.search(parameters.atPage(1).search());
    return new Results(
        first.total(),
        List.of(),
        first.facets(),
        first.notes(),
        first.didYouMean(),
        first.complete());
  }

  /**
   * What a page of results shows, looked up.
   *
   * @param leads the words to show of an article, where they are not those that were found
   */
  record Found(
      Results results,
      List<Timeline> timelines,
      List<Statement> quotes,
      List<ArticleHead> articles,
      Map<ArticleId, String> leads,
      List<Pair> pairs) {
    boolean isEmpty() {
      return quotes.isEmpty() && articles.isEmpty() && pairs.isEmpty();
    }
  }

  /**
   * The page's contract with its template, from values alone.
   *
   * @param counting how many results another search has, for advice where there are none
   */
  static View view(
      SearchParameters parameters,
      List<String> notes,
      Found found,
      BiFunction<Field, String, String> labels,
      IndexConfig config,
      ToLongFunction<Search> counting) {
    var results = found.results();
    var settings = config.search().facets();
    var excerpts =
        results.hits().stream()
            .collect(Collectors.toMap(Results.Hit::id, Results.Hit::excerpt, (a, b) -> a));
    var chips = Chips.of(parameters, settings, labels);
    var timelines = found.timelines();
    return new View(
        Addresses.of(parameters.scope()),
        counted(parameters, results),
        Titles.continued(parameters, labels),
        place(parameters, results.total()),
        parameters.words(),
        Stream.of(Scope.values())
            .map(
                each ->
                    new Tab(Titles.of(each), parameters.in(each).url(), each == parameters.scope()))
            .toList(),
        Stream.concat(notes.stream(), results.notes().stream()).distinct().toList(),
        suggested(parameters, results),
        chips,
        Filters.of(parameters, results, settings, labels),
        timelines,
        found.quotes().stream()
            .map(quote -> quote(quote, excerpts.get(quote.id().value()), config))
            .toList(),
        found.articles().stream()
            .map(head -> article(head, excerpt(head, found, excerpts.get(head.id().value()))))
            .toList(),
        PairView.of(found.pairs(), config.gazetteer()),
        found.isEmpty() ? Advice.of(parameters, results.total(), chips, counting) : null,
        Narrowing.of(parameters, results.total(), timelines).orElse(null),
        sorts(parameters),
        lengths(parameters),
        Filters.hiddenBut(parameters.atPage(1), "q"),
        Filters.hiddenBut(parameters.atPage(1), "sort", "per_page"),
        Filters.countries(parameters, results, labels),
        Filters.hidden(parameters.without(Field.BETWEEN)),
        Paging.of(parameters, results.total()),
        parameters.jsonUrl());
  }

  private static Gathered.@Nullable Link suggested(SearchParameters parameters, Results results) {
    var words = results.didYouMean();
    return words == null ? null : new Gathered.Link(words, "", parameters.withWords(words).url());
  }

  private static String counted(SearchParameters parameters, Results results) {
    var counted =
        results.total() == 0
            ? "No " + section(parameters.scope())
            : Titles.counted(parameters.scope(), results.total());
    return results.complete() ? counted : "At least " + counted;
  }

  private static StatementView quote(
      Statement statement, Results.@Nullable Excerpt excerpt, IndexConfig config) {
    var marks =
        excerpt != null && excerpt.text().equals(statement.quote().words())
            ? excerpt.marks()
            : List.<Span>of();
    return StatementView.of(statement, marks, config.gazetteer());
  }

  private static ArticleItem article(ArticleHead head, List<Run> excerpt) {
    var publisher = head.publisher() == null ? "" : head.publisher();
    var published = head.published();
    return new ArticleItem(
        Addresses.of(head.id()),
        head.title(),
        publisher,
        published == null ? "" : DatePhrases.of(published),
        head.byline() == null ? "" : head.byline(),
        excerpt);
  }

  /** What of the article its outlet lets a list show. */
  private static List<Run> excerpt(ArticleHead head, Found found, Results.@Nullable Excerpt words) {
    var lead = found.leads().get(head.id());
    if (lead != null) {
      return lead.isEmpty() ? List.of() : Run.marked(lead, List.of());
    }
    return words == null ? List.of() : Run.marked(words.text(), words.marks());
  }

  /** Of those whose outlets let no passage be shown. */
  private Map<ArticleId, String> leads(List<ArticleHead> heads) {
    var showing = new Showing(config.outlets());
    var leads = new HashMap<ArticleId, String>();
    for (var head : heads) {
      if (!showing.showsPassages(head)) {
        leads.put(head.id(), archive.article(head.id()).map(showing::lead).orElse(""));
      }
    }
    return leads;
  }

  private static String place(SearchParameters parameters, long total) {
    int last = Paging.last(parameters, total);
    return last > 1 && parameters.page() <= last
        ? "Page "
            + DatePhrases.Numbers.digits(parameters.page())
            + " of "
            + DatePhrases.Numbers.digits(last)
        : "";
  }

  private static List<Filters.Option> sorts(SearchParameters parameters) {
    var sorts = new ArrayList<Filters.Option>();
    for (var sort : Sort.values()) {
      if (parameters.scope() == Scope.ARTICLES && (sort == Sort.SAID || sort == Sort.SAID_NEWEST)) {
        continue;
      }
      sorts.add(new Filters.Option(sort.code(), name(sort, parameters), sort == parameters.sort()));
    }
    return sorts;
  }

  private static String name(Sort sort, SearchParameters parameters) {
    return switch (sort) {
      case RELEVANCE -> parameters.words().isEmpty() ? "newest first" : "best match first";
      case SAID -> "said, oldest first";
      case SAID_NEWEST -> "said, newest first";
      case PUBLISHED -> "published, oldest first";
      case PUBLISHED_NEWEST -> "published, newest first";
    };
  }

  private static List<Filters.Option> lengths(SearchParameters parameters) {
    return Stream.concat(LENGTHS.stream(), Stream.of(parameters.perPage()))
        .distinct()
        .sorted()
        .map(
            length ->
                new Filters.Option(
                    length.toString(), length + " on a page", length == parameters.perPage()))
        .toList();
  }

  static String section(Scope scope) {
    return Addresses.of(scope).substring(1);
  }

  private List<Statement> statements(Results results) {
    return archive.statements(ids(results, Ids::quote));
  }

  private List<Pair> pairs(Results results) {
    return archive.pairs(ids(results, Ids::pair));
  }

  private List<ArticleHead> heads(Results results) {
    var ids = ids(results, Ids::article);
    var heads = archive.heads(ids);
    return ids.stream().flatMap(id -> Optional.ofNullable(heads.get(id)).stream()).toList();
  }

  private static <T> List<T> ids(Results results, Function<String, Optional<T>> form) {
    return results.hits().stream().flatMap(hit -> form.apply(hit.id()).stream()).toList();
  }

  private static List<Item> taken(
      List<Statement> quotes, List<ArticleHead> articles, List<Pair> pairs) {
    var items = new ArrayList<Item>();
    quotes.forEach(quote -> items.add(new Item.OfQuote(quote)));
    articles.forEach(head -> items.add(new Item.OfArticle(head, "")));
    items.addAll(Take.pairs(pairs));
    return items;
  }

  private List<ObjectNode> items(
      List<Statement> quotes, List<ArticleHead> articles, List<Pair> pairs) {
    return switch (scope) {
      case QUOTES -> quotes.stream().map(Json::quote).toList();
      case ARTICLES -> articles.stream().map(Json::article).toList();
      case CONTRADICTIONS -> pairs.stream().map(Json::contradiction).toList();
    };
  }
}
