package org.otherwise.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.SearchSettings.FacetSetting;
import org.otherwise.index.DateRange;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Histogram;
import org.otherwise.index.Results;
import org.otherwise.index.Results.Count;
import org.otherwise.index.Results.Facet;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.PartialDate;

/**
 * How results are spread over time: a bar for every year, below a chosen year one for every month,
 * below a month one for every day. Each bar is a link; times in which there is nothing are gaps.
 *
 * @param close whether the bars stand too closely for something under each
 * @param trail the way back up, widest first
 * @param here what the bars stand for, after the trail; empty where nothing is chosen
 * @param notes what the bars cannot show: dates that are not known, or not that exactly
 * @param range the form for any range
 */
record Timeline(
    String field,
    String label,
    List<Bar> bars,
    boolean close,
    List<Step> trail,
    String here,
    @Nullable Step previous,
    @Nullable Step next,
    List<String> notes,
    RangeForm range) {
  /** More bars than this cannot be told apart: then each stands for ten years, or a hundred. */
  private static final int MOST_BARS = 100;

  private static final int TALLEST = 100;
  private static final int LEAST_SEEN = 3;
  private static final int MOST_TICKS = 8;

  private static final int FEW_BARS = 14;

  /** So few years are shown by their months. */
  private static final int FEW_YEARS = 3;

  /**
   * A stretch of time.
   *
   * @param url the list narrowed to it; null where there is nothing
   * @param top where the bar begins, from above
   * @param height of 100
   * @param tick what stands under it; mostly empty
   */
  record Bar(
      @Nullable String url,
      String when,
      String count,
      long number,
      int top,
      int height,
      boolean chosen,
      String tick) {}

  record Step(String label, String url) {}

  /** Two fields of a form, filled with what the address says. */
  record RangeForm(
      String fromName, String from, String toName, String to, List<Filters.Hidden> hidden) {}

  /** How closely the bars look. */
  private enum Level {
    YEARS,
    MONTHS,
    DAYS
  }

  /** The dates by which these results are counted, in the order of the settings. */
  static List<Timeline> of(
      SearchParameters parameters,
      Results results,
      List<FacetSetting> settings,
      SearchIndex index) {
    var timelines = new ArrayList<Timeline>();
    for (var facet : results.facets()) {
      var field = facet.field();
      if (field.isDate() && SearchParameters.counts(field, parameters.scope())) {
        var chosen = parameters.filter(field, Sense.ONLY).map(Filter::values).orElse(List.of());
        if (!facet.values().isEmpty() || !chosen.isEmpty()) {
          boolean isShort = chosen.isEmpty() && years(facet) <= FEW_YEARS;
          var closer =
              isShort
                  ? index.histogram(parameters.search(), field).bars()
                  : List.<Histogram.Bar>of();
          timelines.add(
              new Maker(parameters, field, facet, chosen, closer)
                  .make(Chips.label(field, settings), results.total()));
        }
      }
    }
    return timelines;
  }

  private static int years(Facet facet) {
    var years =
        facet.values().stream()
            .map(Count::value)
            .filter(value -> value.length() == 4)
            .map(Integer::valueOf)
            .toList();
    return years.isEmpty() ? 0 : Collections.max(years) - Collections.min(years) + 1;
  }

  /** Those with something in them, for a list. */
  List<Bar> filled() {
    return bars.stream().filter(bar -> bar.url() != null).toList();
  }

  /** Builds one timeline. */
  private static final class Maker {
    private final SearchParameters parameters;
    private final Field field;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> chosen;
    private final @Nullable DateRange span;
    private final Level level;
    private final List<Histogram.Bar> closer;

    /**
     * @param closer months or days in place of so few years that they would show nothing
     */
    Maker(
        SearchParameters parameters,
        Field field,
        Facet facet,
        List<String> chosen,
        List<Histogram.Bar> closer) {
      this.closer = closer;
      this.parameters = parameters;
      this.field = field;
      this.chosen = chosen;
      for (Count count : facet.values()) {
        counts.put(count.value(), count.count());
      }
      this.span = span(chosen);
      this.level = level(span);
    }

    Timeline make(String label, long total) {
      var bars =
          switch (level) {
            case YEARS -> closer.isEmpty() ? years() : closer();
            case MONTHS -> bars(months(year()));
            case DAYS -> bars(days(month()));
          };
      return new Timeline(
          field.code(),
          label,
          bars,
          bars.size() > FEW_BARS,
          trail(),
          here(),
          neighbour(-1),
          neighbour(1),
          notes(total),
          range());
    }

    /** From the first to the last day of all that is chosen; null for no end, or nothing. */
    private static @Nullable DateRange span(List<String> chosen) {
      DateRange whole = null;
      for (var value : chosen) {
        var range = DateRange.parse(value);
        if (range.from() == null || range.to() == null) {
          return null;
        }
        whole = whole == null ? range : around(whole, range);
      }
      return whole;
    }

    private static DateRange around(DateRange one, DateRange other) {
      return new DateRange(
          one.firstDay().isBefore(other.firstDay()) ? one.from() : other.from(),
          one.lastDay().isAfter(other.lastDay()) ? one.to() : other.to());
    }

    private static Level level(@Nullable DateRange span) {
      if (span == null || span.firstDay().getYear() != span.lastDay().getYear()) {
        return Level.YEARS;
      }
      return span.firstDay().getMonth() == span.lastDay().getMonth() ? Level.DAYS : Level.MONTHS;
    }

    private int year() {
      return span == null ? 0 : span.firstDay().getYear();
    }

    private PartialDate month() {
      return new PartialDate(year(), span == null ? 1 : span.firstDay().getMonthValue(), 0);
    }

    private List<PartialDate> months(int year) {
      var months = new ArrayList<PartialDate>();
      for (int month = 1; month <= 12; month++) {
        months.add(new PartialDate(year, month, 0));
      }
      return months;
    }

    private static List<PartialDate> days(PartialDate month) {
      var days = new ArrayList<PartialDate>();
      int length = YearMonth.of(month.year(), month.month()).lengthOfMonth();
      for (int day = 1; day <= length; day++) {
        days.add(new PartialDate(month.year(), month.month(), day));
      }
      return days;
    }

    private List<Bar> bars(List<PartialDate> dates) {
      long most = dates.stream().mapToLong(date -> count(date.toString())).max().orElse(0);
      return dates.stream()
          .map(
              date ->
                  bar(
                      date.toString(),
                      DatePhrases.of(date),
                      count(date.toString()),
                      most,
                      tick(date)))
          .toList();
    }

    private static String tick(PartialDate date) {
      if (!date.isDay()) {
        return DatePhrases.initial(date.month());
      }
      return date.day() % 7 == 1 ? Integer.toString(date.day()) : "";
    }

    private List<Bar> closer() {
      long most = closer.stream().mapToLong(Histogram.Bar::count).max().orElse(0);
      var bars = new ArrayList<Bar>();
      for (var each : closer) {
        var date = PartialDate.parse(each.value());
        var tick =
            date.isDay()
                ? (date.day() == 1
                    ? DatePhrases.of(new PartialDate(date.year(), date.month(), 0))
                    : "")
                : (date.month() == 1 ? "%04d".formatted(date.year()) : "");
        bars.add(bar(each.value(), DatePhrases.of(date), each.count(), most, tick));
      }
      return bars;
    }

    private List<Bar> years() {
      var years =
          counts.keySet().stream()
              .filter(name -> name.length() == 4)
              .map(Integer::valueOf)
              .toList();
      if (years.isEmpty()) {
        return List.of();
      }
      int width = 1;
      while (years.getLast() / width - years.getFirst() / width >= MOST_BARS) {
        width *= 10;
      }
      var byBar = new TreeMap<Integer, Long>();
      for (int year : years) {
        byBar.merge(year / width, count("%04d".formatted(year)), Long::sum);
      }
      long most = byBar.values().stream().mapToLong(Long::longValue).max().orElse(0);
      int every = every(byBar.lastKey() - byBar.firstKey() + 1);
      var bars = new ArrayList<Bar>();
      for (int at = byBar.firstKey(); at <= byBar.lastKey(); at++) {
        int first = Math.max(at * width, 1);
        var from = new PartialDate(first, 0, 0);
        var range = new DateRange(from, new PartialDate((at + 1) * width - 1, 0, 0));
        bars.add(
            bar(
                range.toString(),
                DatePhrases.of(range),
                byBar.getOrDefault(at, 0L),
                most,
                at % every == 0 ? from.toString() : ""));
      }
      return bars;
    }

    /** Under every how many bars a year is written: a round number that leaves room. */
    private static int every(int bars) {
      for (int step : new int[] {1, 2, 5, 10, 20, 25}) {
        if (bars <= step * MOST_TICKS) {
          return step;
        }
      }
      return 50;
    }

    private Bar bar(String value, String when, long count, long most, String tick) {
      int height =
          count == 0 ? 0 : (int) Math.max(LEAST_SEEN, Math.round((double) count * TALLEST / most));
      return new Bar(
          count == 0 ? null : parameters.only(field, value).url(),
          when,
          noun(count),
          count,
          TALLEST - height,
          height,
          isChosen(value),
          tick);
    }

    /** Whether it is within what is chosen, where the bars show more than that. */
    private boolean isChosen(String value) {
      var bar = DateRange.parse(value);
      return chosen.stream()
          .map(DateRange::parse)
          .anyMatch(
              range ->
                  !bar.firstDay().isBefore(range.firstDay())
                      && !bar.lastDay().isAfter(range.lastDay()));
    }

    private long count(String value) {
      return counts.getOrDefault(value, 0L);
    }

    private String noun(long count) {
      return Titles.counted(parameters.scope(), count);
    }

    private List<Step> trail() {
      var trail = new ArrayList<Step>();
      if (!chosen.isEmpty()) {
        trail.add(new Step("All years", parameters.without(field).url()));
      }
      var year = new PartialDate(Math.max(year(), 1), 0, 0);
      if (level != Level.YEARS && !isAll(year)) {
        trail.add(step(year));
      }
      if (level == Level.DAYS && !isAll(month())) {
        trail.add(step(month()));
      }
      return trail;
    }

    private boolean isAll(PartialDate date) {
      return chosen.equals(List.of(date.toString()));
    }

    private Step step(PartialDate date) {
      return new Step(DatePhrases.of(date), parameters.only(field, date.toString()).url());
    }

    private String here() {
      return chosen.size() == 1
          ? DatePhrases.of(DateRange.parse(chosen.getFirst()))
          : chosen.isEmpty() ? "" : chosen.size() + " dates";
    }

    /** The year, month or day beside the one that is chosen. */
    private @Nullable Step neighbour(int by) {
      if (chosen.size() != 1 || chosen.getFirst().contains("..")) {
        return null;
      }
      var date = PartialDate.parse(chosen.getFirst());
      if (date.year() + by < 1 || date.year() + by > 9999) {
        return null;
      }
      if (date.isDay()) {
        return step(PartialDate.of(date.first().plusDays(by)));
      }
      return step(
          date.month() == 0
              ? new PartialDate(date.year() + by, 0, 0)
              : PartialDate.of(YearMonth.of(date.year(), date.month()).plusMonths(by)));
    }

    private List<String> notes(long total) {
      var notes = new ArrayList<String>();
      if (level == Level.YEARS && chosen.isEmpty() && parameters.scope() != Scope.CONTRADICTIONS) {
        long dated = sum(4, "");
        long shown = closer.stream().mapToLong(Histogram.Bar::count).sum();
        if (!closer.isEmpty() && dated > shown) {
          notes.add(noun(dated - shown) + " of which no more than the year is known");
        }
        if (total > dated) {
          notes.add(
              noun(total - dated)
                  + (field == Field.SAID
                      ? ": it is not known when "
                          + (total - dated == 1 ? "it was" : "they were")
                          + " said"
                      : " without a date"));
        }
      } else if (level == Level.MONTHS) {
        vague("%04d".formatted(year()), 7, "no month of it", notes);
      } else if (level == Level.DAYS) {
        vague(month().toString(), 10, "no day of it", notes);
      }
      return notes;
    }

    private void vague(String whole, int length, String what, List<String> notes) {
      long more = count(whole) - sum(length, whole);
      if (more > 0) {
        notes.add(
            noun(more)
                + " known to be from "
                + DatePhrases.of(PartialDate.parse(whole))
                + ", "
                + what);
      }
    }

    private long sum(int length, String within) {
      return counts.entrySet().stream()
          .filter(each -> each.getKey().length() == length && each.getKey().startsWith(within))
          .filter(each -> !each.getKey().contains(".."))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    private RangeForm range() {
      var from = "";
      var to = "";
      if (chosen.size() == 1) {
        var range = DateRange.parse(chosen.getFirst());
        from = range.from() == null ? "" : String.valueOf(range.from());
        to = range.to() == null ? "" : String.valueOf(range.to());
      }
      return new RangeForm(
          field.code() + ParameterReader.FROM,
          from,
          field.code() + ParameterReader.TO,
          to,
          Filters.hidden(parameters.without(field)));
    }
  }
}
