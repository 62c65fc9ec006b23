package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.Sort;

/**
 * What a reader can do who sees an empty list.
 *
 * @param ways where to go on; each leads to something
 */
record Advice(List<String> sentences, List<Way> ways) {
  /** So many filters are tried out one by one; each takes a search. */
  private static final int MOST_TRIED = 8;

  /** And so many words. */
  private static final int MOST_WORDS = 5;

  /**
   * A way on.
   *
   * @param count what is there; may be empty
   */
  record Way(String label, String count, String url) {}

  static Advice of(
      SearchParameters parameters, long total, Chips chips, ToLongFunction<Search> counting) {
    if (total > 0) {
      return beyond(parameters, total);
    }
    if (parameters.isNarrowed()) {
      return nothing(parameters, chips, counting);
    }
    return new Advice(
        List.of(
            parameters.scope() == Scope.CONTRADICTIONS
                ? "So far no two statements in this collection are listed as contradicting each other."
                : "Nothing is listed here so far.",
            "Articles are brought in with the command “otherwise ingest”."),
        List.of(new Way("How it works", "", "/about")));
  }

  private static Advice beyond(SearchParameters parameters, long total) {
    int last = Paging.last(parameters, total);
    var ways = new ArrayList<Way>();
    ways.add(new Way("Go to the first page", "", parameters.atPage(1).url()));
    if (last > 1) {
      ways.add(new Way("Go to the last page", "", parameters.atPage(last).url()));
    }
    return new Advice(
        List.of(
            "There is no page %s: the last one is %s."
                .formatted(
                    DatePhrases.Numbers.digits(parameters.page()),
                    DatePhrases.Numbers.digits(last))),
        ways);
  }

  private static Advice nothing(
      SearchParameters parameters, Chips chips, ToLongFunction<Search> counting) {
    var ways = new ArrayList<Way>();
    if (chips.all().size() > 1) {
      for (var chip : chips.all().stream().limit(MOST_TRIED).toList()) {
        add(
            (chip.excluded() ? "With " : "Without ") + "“" + chip.value() + "”",
            chip.without(),
            counting,
            ways);
      }
      if (!parameters.words().isEmpty() && !parameters.filters().isEmpty()) {
        add(
            "The same words without any filter",
            parameters.cleared().withWords(parameters.words()),
            counting,
            ways);
      }
    }
    for (var word : WordParts.plain(parameters.words()).stream().limit(MOST_WORDS).toList()) {
      add("Only “" + word + "”", parameters.withWords(word), counting, ways);
    }
    for (var scope : Scope.values()) {
      if (scope != parameters.scope() && !parameters.words().isEmpty()) {
        add("The same among " + ResultsPage.section(scope), parameters.in(scope), counting, ways);
      }
    }
    ways.add(new Way("How to search", "", "/help"));
    return new Advice(
        List.of(
            chips.all().size() > 1
                ? "Nothing in this collection matches all of this at once."
                : "Nothing in this collection matches this.",
            ways.size() > 1
                ? "This is here:"
                : "Try fewer or other words; endings and accents do not matter."),
        ways);
  }

  private static void add(
      String label, SearchParameters other, ToLongFunction<Search> counting, List<Way> ways) {
    long count =
        counting.applyAsLong(
            new Search(other.scope(), other.words(), other.filters(), Sort.RELEVANCE, 1, 1));
    if (count > 0) {
      ways.add(new Way(label, Titles.counted(other.scope(), count), other.url()));
    }
  }
}
