package org.otherwise.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.Sort;
import org.otherwise.publish.Addresses;

/**
 * A search as it stands in the address bar: {@code parse(scope, query())} gives it back. Two
 * addresses that ask for the same are equal, and have one {@link #url()}.
 */
record SearchParameters(
    Scope scope, String words, List<Filter> filters, Sort sort, int page, int perPage) {
  static final int PER_PAGE = 20;

  /** Best first where there are words to match, else newest first. */
  static final Sort USUAL = Sort.RELEVANCE;

  private static final Comparator<Filter> ORDER =
      Comparator.comparing(Filter::field).thenComparing(Filter::sense);

  /** Filters that mean the same become the same: one for each field and sense, in fixed order. */
  SearchParameters {
    words = words.strip();
    var merged = new ArrayList<Filter>();
    for (var filter : filters) {
      int same = indexOf(merged, filter.field(), filter.sense());
      var values = new ArrayList<>(filter.values());
      if (same >= 0) {
        values.addAll(merged.remove(same).values());
      }
      var distinct = values.stream().distinct().sorted().toList();
      merged.add(new Filter(filter.field(), distinct, filter.sense()));
    }
    merged.sort(ORDER);
    filters = List.copyOf(merged);
  }

  /** Everything there is in this scope. */
  static SearchParameters all(Scope scope) {
    return new SearchParameters(scope, "", List.of(), USUAL, 1, PER_PAGE);
  }

  /**
   * Reads the query of an address. Unknown and empty parameters are ignored.
   *
   * @throws BadParameter naming the first parameter that cannot be understood
   */
  static SearchParameters parse(Scope scope, Map<String, List<String>> query) {
    return new ParameterReader(scope, query).read();
  }

  Search search() {
    return new Search(scope, words, filters, sort, page, perPage);
  }

  /** By name in fixed order, what is usual left out. */
  Map<String, List<String>> query() {
    var query = new LinkedHashMap<String, List<String>>();
    if (!words.isEmpty()) {
      query.put("q", List.of(words));
    }
    for (var filter : filters) {
      query.put(name(filter), filter.values());
    }
    if (sort != USUAL) {
      query.put("sort", List.of(sort.code()));
    }
    if (page != 1) {
      query.put("page", List.of(Integer.toString(page)));
    }
    if (perPage != PER_PAGE) {
      query.put("per_page", List.of(Integer.toString(perPage)));
    }
    return query;
  }

  /** As a filter's name stands in addresses: with a minus where its values are not wanted. */
  static String name(Filter filter) {
    return filter.sense() == Sense.WITHOUT ? "-" + filter.field().code() : filter.field().code();
  }

  String url() {
    return url(Addresses.of(scope));
  }

  /** All values of a field among the results, on a page of their own. */
  String valuesUrl(Field field) {
    return atPage(1).url(Addresses.ofValues(scope, field));
  }

  /** The same results for programs. */
  String jsonUrl() {
    return url(Addresses.of(scope) + ".json");
  }

  String url(String path) {
    var url = new StringBuilder(path);
    char mark = '?';
    for (var parameter : query().entrySet()) {
      for (var value : parameter.getValue()) {
        url.append(mark).append(parameter.getKey()).append('=').append(Addresses.encoded(value));
        mark = '&';
      }
    }
    return url.toString();
  }

  /** Whether the page lies beyond what can be paged to. */
  boolean isTooDeep() {
    return (page - 1L) * perPage >= Search.DEEPEST;
  }

  boolean isNarrowed() {
    return !words.isEmpty() || !filters.isEmpty();
  }

  /**
   * Whether it is the list as it comes: only of such a list search engines go through the pages.
   */
  boolean isPlain() {
    return !isNarrowed() && sort == USUAL && perPage == PER_PAGE;
  }

  Optional<Filter> filter(Field field, Sense sense) {
    int index = indexOf(filters, field, sense);
    return index < 0 ? Optional.empty() : Optional.of(filters.get(index));
  }

  boolean has(Field field, Sense sense, String value) {
    return filter(field, sense).filter(filter -> filter.values().contains(value)).isPresent();
  }

  /** With one value more, from the first page on; what contradicts it is given up. */
  SearchParameters plus(Field field, Sense sense, String value) {
    var other = sense == Sense.ONLY ? Sense.WITHOUT : Sense.ONLY;
    var changed = new ArrayList<>(minus(field, other, value).filters);
    changed.add(new Filter(field, List.of(value), sense));
    return withFilters(changed);
  }

  /** Without one value. */
  SearchParameters minus(Field field, Sense sense, String value) {
    var changed = new ArrayList<Filter>();
    for (var filter : filters) {
      if (filter.field() == field && filter.sense() == sense) {
        var left = filter.values().stream().filter(Predicate.not(value::equals)).toList();
        if (!left.isEmpty()) {
          changed.add(new Filter(field, left, sense));
        }
      } else {
        changed.add(filter);
      }
    }
    return withFilters(changed);
  }

  /** With this value in place of all that was wanted of the field. */
  SearchParameters only(Field field, String value) {
    var changed = new ArrayList<>(without(field).filters);
    changed.add(new Filter(field, List.of(value), Sense.ONLY));
    return withFilters(changed);
  }

  /** Without anything that is wanted of the field. */
  SearchParameters without(Field field) {
    return withFilters(
        filters.stream()
            .filter(filter -> filter.field() != field || filter.sense() != Sense.ONLY)
            .toList());
  }

  /** With these words in place of the others; without words there is no best match. */
  SearchParameters withWords(String other) {
    return new SearchParameters(scope, other, filters, sort, 1, perPage);
  }

  /** Nothing narrowed; the length of the pages stays. */
  SearchParameters cleared() {
    return new SearchParameters(scope, "", List.of(), USUAL, 1, perPage);
  }

  SearchParameters atPage(int number) {
    return new SearchParameters(scope, words, filters, sort, number, perPage);
  }

  /** The same search among other things, with the filters that apply to them. */
  SearchParameters in(Scope other) {
    var kept = filters.stream().filter(filter -> counts(filter.field(), other)).toList();
    return new SearchParameters(other, words, kept, USUAL, 1, perPage);
  }

  private SearchParameters withFilters(List<Filter> changed) {
    return new SearchParameters(scope, words, changed, sort, 1, perPage);
  }

  /** Whether the field is known in this scope; elsewhere it is a parameter like any unknown one. */
  static boolean applies(Field field, Scope scope) {
    return switch (field) {
      case LABEL, STATUS, BETWEEN -> scope == Scope.CONTRADICTIONS;
      case SPEAKER, COUNTRY, PUBLISHER, KIND, SAID, PUBLISHED -> true;
    };
  }

  /** Whether what is in this scope can have a value of the field: nobody speaks an article. */
  static boolean counts(Field field, Scope scope) {
    return applies(field, scope)
        && (scope != Scope.ARTICLES || field == Field.PUBLISHER || field == Field.PUBLISHED);
  }

  private static int indexOf(List<Filter> filters, Field field, Sense sense) {
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i).field() == field && filters.get(i).sense() == sense) {
        return i;
      }
    }
    return -1;
  }
}
