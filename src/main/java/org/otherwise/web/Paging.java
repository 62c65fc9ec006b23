package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Search;

/**
 * The pages of a list.
 *
 * @param followed whether search engines may go through them
 */
record Paging(
    @Nullable String previousUrl, @Nullable String nextUrl, List<Step> steps, boolean followed) {
  /**
   * A page's number, or a gap between numbers.
   *
   * @param url null for the page that is shown, and for a gap
   */
  record Step(String label, @Nullable String url, boolean current) {}

  static Paging of(SearchParameters parameters, long total) {
    return of(
        parameters.page(),
        last(parameters, total),
        number -> parameters.atPage(number).url(),
        parameters.isPlain());
  }

  /**
   * @param url where a page is found by its number
   */
  static Paging of(int current, int last, IntFunction<String> url, boolean followed) {
    var numbers = new TreeSet<Integer>();
    numbers.add(1);
    numbers.add(last);
    for (int i = current - 2; i <= current + 2; i++) {
      if (i >= 1 && i <= last) {
        numbers.add(i);
      }
    }
    var steps = new ArrayList<Step>();
    int before = 0;
    for (int number : numbers) {
      if (number > before + 1) {
        steps.add(new Step("…", null, false));
      }
      boolean here = number == current;
      var label = DatePhrases.Numbers.digits(number);
      steps.add(new Step(label, here ? null : url.apply(number), here));
      before = number;
    }
    return new Paging(
        current > 1 ? url.apply(Math.min(current - 1, last)) : null,
        current < last ? url.apply(current + 1) : null,
        last > 1 ? steps : List.of(),
        followed);
  }

  /** The last page that can be shown. */
  static int last(SearchParameters parameters, long total) {
    long pages = (total + parameters.perPage() - 1) / parameters.perPage();
    return (int) Math.max(1, Math.min(pages, Search.DEEPEST / parameters.perPage()));
  }
}
