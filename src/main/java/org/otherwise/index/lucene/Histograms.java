package org.otherwise.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.DateRange;
import org.otherwise.index.Field;
import org.otherwise.index.Histogram;
import org.otherwise.index.Histogram.Bar;
import org.otherwise.index.Histogram.Step;

/** Makes histograms of the counts of dates. */
final class Histograms {
  /** A stretch of at most so many months is shown by months, one of so many days by days. */
  private static final int MOST_MONTHS = 36;

  private static final int MOST_DAYS = 62;

  private Histograms() {}

  /**
   * @param counts by the numbers of the values, which are prefixes of dates
   * @param found how many results there are in all
   */
  static Histogram of(
      Field field,
      View.Values values,
      int[] counts,
      List<String> chosen,
      long found,
      boolean complete)
      throws IOException {
    var known = known(values, counts);
    var ranges = chosen.stream().map(DateRange::parse).toList();
    var window = window(ranges, known);
    if (window == null) {
      return new Histogram(field, Step.YEAR, List.of(), found, complete);
    }
    var step = window.step();
    var bars = new ArrayList<Bar>();
    long shown = 0;
    for (var day = window.first(); !day.isAfter(window.last()); day = next(day, step)) {
      var value = prefix(day, step);
      long count = known.getOrDefault(value, 0L);
      shown += count;
      bars.add(new Bar(value, count, isWithin(value, ranges)));
    }
    return new Histogram(field, step, bars, Math.max(0, found - shown), complete);
  }

  private record Window(LocalDate first, LocalDate last, Step step) {}

  private static NavigableMap<String, Long> known(View.Values values, int[] counts)
      throws IOException {
    var numbers = new ArrayList<Integer>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        numbers.add(number);
      }
    }
    var names = values.names(numbers);
    var known = new TreeMap<String, Long>();
    for (int i = 0; i < names.size(); i++) {
      known.put(names.get(i), (long) counts[numbers.get(i)]);
    }
    return known;
  }

  /**
   * What is chosen, else all that is known; null where nothing is. The newest years are kept where
   * there are too many.
   */
  private static @Nullable Window window(List<DateRange> chosen, NavigableMap<String, Long> known) {
    if (known.isEmpty()) {
      return null;
    }
    var first = LocalDate.of(Integer.parseInt(known.firstKey().substring(0, 4)), 1, 1);
    var last = LocalDate.of(Integer.parseInt(known.lastKey().substring(0, 4)), 12, 31);
    if (!chosen.isEmpty()) {
      var from = chosen.stream().map(DateRange::firstDay).min(LocalDate::compareTo).orElseThrow();
      var to = chosen.stream().map(DateRange::lastDay).max(LocalDate::compareTo).orElseThrow();
      first = from.isAfter(first) ? from : first;
      last = to.isBefore(last) ? to : last;
      if (first.isAfter(last)) {
        return null;
      }
    }
    var step = step(first, last);
    if (step == Step.YEAR && last.getYear() - first.getYear() >= Histogram.MOST_BARS) {
      first = LocalDate.of(last.getYear() - Histogram.MOST_BARS + 1, 1, 1);
    }
    first = start(first, step);
    return new Window(first, last, step);
  }

  private static Step step(LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) < MOST_DAYS) {
      return Step.DAY;
    }
    return ChronoUnit.MONTHS.between(first, last) < MOST_MONTHS ? Step.MONTH : Step.YEAR;
  }

  private static LocalDate start(LocalDate day, Step step) {
    return switch (step) {
      case YEAR -> day.withDayOfYear(1);
      case MONTH -> day.withDayOfMonth(1);
      case DAY -> day;
    };
  }

  private static LocalDate next(LocalDate day, Step step) {
    return switch (step) {
      case YEAR -> day.plusYears(1);
      case MONTH -> day.plusMonths(1);
      case DAY -> day.plusDays(1);
    };
  }

  private static String prefix(LocalDate day, Step step) {
    return day.toString().substring(0, step == Step.YEAR ? 4 : step == Step.MONTH ? 7 : 10);
  }

  private static boolean isWithin(String value, List<DateRange> chosen) {
    var bar = DateRange.parse(value);
    return chosen.stream()
        .anyMatch(
            range ->
                !bar.firstDay().isBefore(range.firstDay())
                    && !bar.lastDay().isAfter(range.lastDay()));
  }
}
