package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.Field;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Sort;
import org.otherwise.model.ArticleHead;
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

  private final Scope scope;
  private final Archive archive;
  private final SearchIndex index;
  private final IndexConfig config;
  private final Names names;
  private final Take take;

  ResultsPage(Scope scope, Archive archive, SearchIndex index, IndexConfig config) {
    this.scope = scope;
    this.archive = archive;
    this.index = index;
    this.config = config;
    this.names = new Names(archive, config.gazetteer());
    this.take = new Take(archive, index);
  }

  /**
   * @param tabs the same search among other things
   * @param found how many, in words
   * @param advice what to do where nothing is shown; empty where something is
   */
  record View(
      String path,
      String title,
      String words,
      List<Tab> tabs,
      String found,
      List<String> notes,
      Filters filters,
      List<StatementView> quotes,
      List<ArticleItem> articles,
      List<PairView> pairs,
      List<String> advice,
      @Nullable String adviceUrl,
      String adviceLabel,
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
      return new Reply.Export(take.of(scope, request, ResultsPage::title));
    }
    var parameters = SearchParameters.parse(scope, request.query());
    if (ParameterReader.isForm(request.query())) {
      return new Reply.Elsewhere(303, parameters.url());
    }
    var results = index.search(parameters.search());
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
    var view = view(parameters, results, labels, config, quotes, articles, pairs);
    var head =
        new Reply.Head(
            title(parameters), section(scope), parameters.url(), !parameters.isNarrowed());
    var bundle =
        Take.shown(parameters, head.title(), results.total(), taken(quotes, articles, pairs));
    return new Reply.Page("results", head, view, json, bundle);
  }

  /** The page's contract with its template, from values alone. */
  static View view(
      SearchParameters parameters,
      Results results,
      BiFunction<Field, String, String> labels,
      IndexConfig config,
      List<Statement> quotes,
      List<ArticleHead> articles,
      List<Pair> pairs) {
    var excerpts =
        results.hits().stream()
            .collect(Collectors.toMap(Results.Hit::id, Results.Hit::excerpt, (a, b) -> a));
    boolean empty = quotes.isEmpty() && articles.isEmpty() && pairs.isEmpty();
    var advice = empty ? Advice.of(parameters, results.total()) : Advice.NONE;
    return new View(
        Addresses.of(parameters.scope()),
        title(parameters),
        parameters.words(),
        Stream.of(Scope.values())
            .map(each -> new Tab(name(each), parameters.in(each).url(), each == parameters.scope()))
            .toList(),
        found(parameters, results.total()),
        results.notes(),
        Filters.of(parameters, results, config.search().facets(), labels),
        quotes.stream()
            .map(quote -> quote(quote, excerpts.get(quote.id().value()), config))
            .toList(),
        articles.stream()
            .map(head -> article(head, excerpts.get(head.id().value()), config))
            .toList(),
        PairView.of(pairs, config.gazetteer()),
        advice.sentences(),
        advice.url(),
        advice.label(),
        sorts(parameters),
        lengths(parameters),
        Filters.hiddenBut(parameters.atPage(1), "q", "sort"),
        Filters.hiddenBut(parameters.atPage(1), "sort", "per_page"),
        Filters.countries(parameters, results, labels),
        Filters.hidden(parameters.without(Field.BETWEEN)),
        Paging.of(parameters, results.total()),
        parameters.jsonUrl());
  }

  private static StatementView quote(
      Statement statement, Results.@Nullable Excerpt excerpt, IndexConfig config) {
    var marks =
        excerpt != null && excerpt.text().equals(statement.quote().words())
            ? excerpt.marks()
            : List.<Span>of();
    return StatementView.of(statement, marks, config.gazetteer());
  }

  private static ArticleItem article(
      ArticleHead head, Results.@Nullable Excerpt excerpt, IndexConfig config) {
    var publisher = head.publisher() == null ? "" : head.publisher();
    var published = head.published();
    var shown =
        excerpt == null || !new Showing(config.outlets()).showsExcerpts(head)
            ? List.<Run>of()
            : Run.marked(excerpt.text(), excerpt.marks());
    return new ArticleItem(
        Addresses.of(head.id()),
        head.title(),
        publisher,
        published == null ? "" : DatePhrases.of(published),
        head.byline() == null ? "" : head.byline(),
        shown);
  }

  private static String found(SearchParameters parameters, long total) {
    var counted =
        switch (parameters.scope()) {
          case QUOTES -> Phrases.counted(total, "quote", "quotes");
          case ARTICLES -> Phrases.counted(total, "article", "articles");
          case CONTRADICTIONS -> Phrases.counted(total, "contradiction", "contradictions");
        };
    int last = Paging.last(parameters, total);
    return last > 1 && parameters.page() <= last
        ? counted + ", page " + parameters.page() + " of " + DatePhrases.Numbers.digits(last)
        : counted;
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

  private static String title(SearchParameters parameters) {
    var name = name(parameters.scope());
    return parameters.words().isEmpty()
        ? name
        : "“" + parameters.words() + "” in " + name.toLowerCase(Locale.ROOT);
  }

  static String name(Scope scope) {
    return switch (scope) {
      case QUOTES -> "Quotes";
      case ARTICLES -> "Articles";
      case CONTRADICTIONS -> "Contradictions";
    };
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
