package org.otherwise.quote;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;

/**
 * Resolves dates as they stand in news ("On Tuesday", "Sept. 21", "earlier this month") against the
 * day of publication, as exactly as the words tell and no more: a week is at best the month that it
 * lies in.
 */
final class Dates {
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, DayOfWeek> DAYS = days();
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10));

  private final @Nullable PartialDate published;

  Dates(@Nullable PartialDate published) {
    this.published = published;
  }

  /** A date and the tokens that say it. */
  record Found(int from, int to, PartialDate date) {}

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    var names =
        List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      months.put(name, i + 1);
      if (!name.equals("may")) {
        months.put(name.substring(0, 3), i + 1);
        months.put(name.substring(0, 3) + ".", i + 1);
      }
    }
    months.put("sept", 9);
    months.put("sept.", 9);
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> days() {
    var days = new HashMap<String, DayOfWeek>();
    for (var day : DayOfWeek.values()) {
      var name = day.name().toLowerCase(java.util.Locale.ROOT);
      days.put(name, day);
      days.put(name.substring(0, 3) + ".", day);
    }
    days.put("tues.", DayOfWeek.TUESDAY);
    days.put("thurs.", DayOfWeek.THURSDAY);
    return Map.copyOf(days);
  }

  /** Whether the word names a day or a month, or is a year. */
  static boolean isDateWord(Token token) {
    var word = token.lower();
    return (DAYS.containsKey(word) && token.isCapital())
        || (MONTHS.containsKey(word) && token.isCapital())
        || word.equals("yesterday")
        || word.equals("today")
        || word.equals("tonight")
        || year(token) > 0;
  }

  private static int year(Token token) {
    return token.kind() == Token.Kind.NUMBER && token.text().matches("(1[89]|20)\\d\\d")
        ? Integer.parseInt(token.text())
        : 0;
  }

  /** The date that begins at token {@code i}; empty where none does or it cannot be resolved. */
  Optional<Found> at(List<Token> tokens, int i) {
    var word = word(tokens, i);
    var month = MONTHS.get(word);
    if (month != null && tokens.get(i).isCapital()) {
      return monthFirst(tokens, i, month);
    }
    if (tokens.get(i).kind() == Token.Kind.NUMBER) {
      return number(tokens, i);
    }
    var day = DAYS.get(word);
    if (day != null && tokens.get(i).isCapital()) {
      return weekday(tokens, i, day);
    }
    return switch (word) {
      case "yesterday" -> day().flatMap(d -> found(i, i + 1, d.minusDays(1)));
      case "today", "tonight" -> day().flatMap(d -> found(i, i + 1, d));
      case "this", "last" -> relative(tokens, i, word);
      default -> ago(tokens, i);
    };
  }

  private static String word(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
  }

  private Optional<LocalDate> day() {
    return published != null && published.isDay()
        ? Optional.of(published.first())
        : Optional.empty();
  }

  private static Optional<Found> found(int from, int to, LocalDate day) {
    return Optional.of(new Found(from, to, PartialDate.of(day)));
  }

  private static Optional<Found> found(int from, int to, YearMonth month) {
    return Optional.of(new Found(from, to, PartialDate.of(month)));
  }

  private static Optional<Found> found(int from, int to, int year) {
    return year < 1 || year > 9999
        ? Optional.empty()
        : Optional.of(new Found(from, to, new PartialDate(year, 0, 0)));
  }

  private Optional<Found> monthFirst(List<Token> tokens, int i, int month) {
    int next = i + 1;
    int day = next < tokens.size() ? dayNumber(tokens.get(next)) : 0;
    if (day > 0) {
      int after = next + 1;
      int comma = word(tokens, after).equals(",") ? after + 1 : after;
      int year = comma < tokens.size() ? year(tokens.get(comma)) : 0;
      return year > 0 ? exact(i, comma + 1, year, month, day) : latest(i, next + 1, month, day);
    }
    int comma = word(tokens, next).equals(",") || word(tokens, next).equals("of") ? next + 1 : next;
    int year = comma < tokens.size() ? year(tokens.get(comma)) : 0;
    return year > 0 ? found(i, comma + 1, YearMonth.of(year, month)) : latest(i, next, month);
  }

  private Optional<Found> number(List<Token> tokens, int i) {
    var token = tokens.get(i);
    if (token.text().matches("\\d{4}-\\d\\d-\\d\\d")) {
      try {
        return Optional.of(new Found(i, i + 1, PartialDate.parse(token.text())));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    int day = dayNumber(token);
    int of = word(tokens, i + 1).equals("of") ? i + 2 : i + 1;
    var month =
        of < tokens.size() && tokens.get(of).isCapital() ? MONTHS.get(word(tokens, of)) : null;
    if (day > 0 && month != null) {
      int year = of + 1 < tokens.size() ? year(tokens.get(of + 1)) : 0;
      return year > 0 ? exact(i, of + 2, year, month, day) : latest(i, of + 1, month, day);
    }
    int year = year(token);
    var before = word(tokens, i - 1);
    if (year > 0 && (before.equals("in") || before.equals("early") || before.equals("late"))) {
      return found(i, i + 1, year);
    }
    return ago(tokens, i);
  }

  private static int dayNumber(Token token) {
    if (token.kind() != Token.Kind.NUMBER || !token.lower().matches("\\d{1,2}(st|nd|rd|th)?")) {
      return 0;
    }
    int day = Integer.parseInt(token.lower().replaceAll("\\D", ""));
    return day >= 1 && day <= 31 ? day : 0;
  }

  private static Optional<Found> exact(int from, int to, int year, int month, int day) {
    return day <= YearMonth.of(year, month).lengthOfMonth()
        ? found(from, to, LocalDate.of(year, month, day))
        : Optional.empty();
  }

  /** The latest such day that is not after publication; a day's grace for time zones. */
  private Optional<Found> latest(int from, int to, int month, int day) {
    if (published == null) {
      return Optional.empty();
    }
    var limit = published.last().plusDays(1);
    for (int year = limit.getYear(); year > limit.getYear() - 5; year--) {
      if (day <= YearMonth.of(year, month).lengthOfMonth()
          && !LocalDate.of(year, month, day).isAfter(limit)) {
        return found(from, to, LocalDate.of(year, month, day));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> latest(int from, int to, int month) {
    if (published == null || published.month() == 0) {
      return Optional.empty();
    }
    var limit = YearMonth.from(published.last());
    var same = YearMonth.of(limit.getYear(), month);
    return found(from, to, same.isAfter(limit) ? same.minusYears(1) : same);
  }

  private Optional<Found> weekday(List<Token> tokens, int i, DayOfWeek weekday) {
    var before = word(tokens, i - 1);
    if (before.equals("next") || before.equals("every") || before.equals("each")) {
      return Optional.empty();
    }
    int next = word(tokens, i + 1).equals(",") ? i + 2 : i + 1;
    var month = MONTHS.get(word(tokens, next));
    if (month != null && tokens.get(next).isCapital()) {
      var exact = monthFirst(tokens, next, month);
      if (exact.isPresent() && exact.get().date().isDay()) {
        return exact.map(found -> new Found(i, found.to(), found.date()));
      }
    }
    var adjuster =
        before.equals("last")
            ? TemporalAdjusters.previous(weekday)
            : TemporalAdjusters.previousOrSame(weekday);
    return day().flatMap(d -> found(i, i + 1, d.with(adjuster)));
  }

  private Optional<Found> relative(List<Token> tokens, int i, String which) {
    if (published == null) {
      return Optional.empty();
    }
    int back = which.equals("last") ? 1 : 0;
    var unit = word(tokens, i + 1);
    return switch (unit) {
      case "morning", "afternoon", "evening" ->
          back == 0 ? day().flatMap(d -> found(i, i + 2, d)) : Optional.empty();
      case "night" -> day().flatMap(d -> found(i, i + 2, d.minusDays(back)));
      case "week" -> day().flatMap(d -> week(i, i + 2, d.minusWeeks(back)));
      case "weekend" ->
          day().flatMap(d -> week(i, i + 2, d.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))));
      case "month" ->
          published.month() == 0
              ? Optional.empty()
              : found(i, i + 2, YearMonth.from(published.first()).minusMonths(back));
      case "year" -> found(i, i + 2, published.year() - back);
      default -> lastMonthByName(tokens, i, back);
    };
  }

  /** "last October": the latest one before the month of publication. */
  private Optional<Found> lastMonthByName(List<Token> tokens, int i, int back) {
    var month = MONTHS.get(word(tokens, i + 1));
    if (month == null || back == 0 || published == null || published.month() == 0) {
      return Optional.empty();
    }
    var limit = YearMonth.from(published.first());
    var same = YearMonth.of(limit.getYear(), month);
    return found(i, i + 2, same.isBefore(limit) ? same : same.minusYears(1));
  }

  /** A week is known as its month where it lies in one, else as its year where it lies in one. */
  private static Optional<Found> week(int from, int to, LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var sunday = monday.plusDays(6);
    if (YearMonth.from(monday).equals(YearMonth.from(sunday))) {
      return found(from, to, YearMonth.from(monday));
    }
    return monday.getYear() == sunday.getYear()
        ? found(from, to, monday.getYear())
        : Optional.empty();
  }

  private Optional<Found> ago(List<Token> tokens, int i) {
    var number = NUMBERS.get(word(tokens, i));
    if (number == null && word(tokens, i).matches("\\d{1,2}")) {
      number = Integer.parseInt(word(tokens, i));
    }
    if (number == null || !word(tokens, i + 2).equals("ago") || published == null) {
      return Optional.empty();
    }
    int count = number;
    return switch (word(tokens, i + 1)) {
      case "day", "days" -> day().flatMap(d -> found(i, i + 3, d.minusDays(count)));
      case "week", "weeks" -> day().flatMap(d -> week(i, i + 3, d.minus(count, ChronoUnit.WEEKS)));
      case "month", "months" ->
          published.month() == 0
              ? Optional.empty()
              : found(i, i + 3, YearMonth.from(published.first()).minusMonths(count));
      case "year", "years" -> found(i, i + 3, published.year() - count);
      default -> Optional.empty();
    };
  }
}
