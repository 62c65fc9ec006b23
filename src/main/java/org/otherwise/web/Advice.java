package org.otherwise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Scope;

/**
 * What a reader can do who sees an empty list.
 *
 * @param url where to go on; null for nowhere
 */
record Advice(List<String> sentences, @Nullable String url, String label) {
  static final Advice NONE = new Advice(List.of(), null, "");

  static Advice of(SearchParameters parameters, long total) {
    if (total > 0) {
      int last = Paging.last(parameters, total);
      return new Advice(
          List.of("There is no page " + parameters.page() + ": the last one is " + last + "."),
          parameters.atPage(last).url(),
          "Go to the last page");
    }
    if (!parameters.filters().isEmpty()) {
      return new Advice(
          List.of(
              "Nothing in this collection matches all of this at once.",
              "Take away one of the filters above, or all of them."),
          parameters.cleared().url(),
          "Show everything");
    }
    if (!parameters.words().isEmpty()) {
      var other = parameters.scope() == Scope.ARTICLES ? Scope.QUOTES : Scope.ARTICLES;
      return new Advice(
          List.of(
              "Nothing in this collection matches these words.",
              "Try fewer or other words, or look for them in the "
                  + ResultsPage.section(other)
                  + "."),
          parameters.in(other).url(),
          "Search the " + ResultsPage.section(other));
    }
    return new Advice(
        List.of(
            parameters.scope() == Scope.CONTRADICTIONS
                ? "No two statements in this collection have been found to contradict each other."
                : "This collection is still empty.",
            "Articles are brought in with the command “otherwise ingest”."),
        "/about",
        "How it works");
  }
}
