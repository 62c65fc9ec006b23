package org.otherwise.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.otherwise.index.Search;

/**
 * How to see results that are too deep to be paged to: by the dates among which they are spread.
 *
 * @param sentence why these are offered
 */
record Narrowing(String sentence, String label, List<Gathered.Link> links) {

  /** Empty where all results can be paged to, or have no dates to narrow them by. */
  static Optional<Narrowing> of(SearchParameters parameters, long total, List<Timeline> timelines) {
    int last = Paging.last(parameters, total);
    if (total <= (long) last * parameters.perPage() || parameters.page() < last) {
      return Optional.empty();
    }
    var sentence =
        "The first %,d of %s can be paged through. Choose a date to see the others."
            .formatted(
                Math.min(Search.DEEPEST, (long) last * parameters.perPage()),
                Titles.counted(parameters.scope(), total));
    var widest =
        timelines.stream()
            .max(
                Comparator.comparingLong(
                    each -> each.bars().stream().mapToLong(Timeline.Bar::number).sum()));
    return Optional.of(
        widest
            .map(
                dates ->
                    new Narrowing(
                        sentence,
                        dates.label(),
                        dates.filled().stream()
                            .map(
                                bar ->
                                    new Gathered.Link(
                                        bar.when(),
                                        DatePhrases.Numbers.digits(bar.number()),
                                        String.valueOf(bar.url())))
                            .toList()))
            .orElseGet(() -> new Narrowing(sentence, "", List.of())));
  }
}
