package org.otherwise.quote;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;
import org.otherwise.quote.Dates.Found;

/**
 * Resolves what counts from publication ("yesterday", "two weeks ago", "late last year") or from
 * the date mentioned before ("a day earlier", "that month").
 */
final class RelativeDates {
  private final @Nullable PartialDate published;

  RelativeDates(@Nullable PartialDate published) {
    this.published = published;
  }

  Optional<Found> at(List<Token> tokens, int i, @Nullable PartialDate before) {
    var word = word(tokens, i);
    var day = published != null && published.isDay() ? published.first() : null;
    return switch (word) {
      case "yesterday", "today", "tonight", "tomorrow" ->
          day == null ? Optional.empty() : Dates.found(i, i + 1, day.plusDays(days(word)));
      case "this", "last", "next" -> named(tokens, i);
      case "that", "same" -> again(tokens, i, before);
      case "previous", "following" -> beside(tokens, i, before);
      case "the" -> definite(tokens, i, before);
      case "earlier", "later" -> within(tokens, i, before);
      case "christmas" -> holiday(tokens, i);
      case "new" -> word(tokens, i + 1).startsWith("year") ? holiday(tokens, i) : Optional.empty();
      case "thanksgiving", "halloween" -> holiday(tokens, i);
      case "election" -> holiday(tokens, i);
      default -> counted(tokens, i, before);
    };
  }

  private static String word(List<Token> tokens, int i) {
    return DateWords.word(tokens, i);
  }

  private static int days(String word) {
    return switch (word) {
      case "yesterday" -> -1;
      case "tomorrow" -> 1;
      default -> 0;
    };
  }

  private static int step(String word) {
    return switch (word) {
      case "last", "previous" -> -1;
      case "next", "following" -> 1;
      default -> 0;
    };
  }

  /** The year in "January this year" or "September of last year". */
  Optional<Found> year(List<Token> tokens, int i) {
    boolean said =
        word(tokens, i + 1).equals("year")
            && (word(tokens, i).equals("this")
                || word(tokens, i).equals("last")
                || word(tokens, i).equals("next"));
    return said && published != null
        ? Dates.found(i, i + 2, published.year() + step(word(tokens, i)))
        : Optional.empty();
  }

  /** How many weeks away "(Tuesday) last week" or "(Tuesday) of next week" is. */
  Optional<Integer> weekOf(List<Token> tokens, int i) {
    int at = word(tokens, i).equals("of") ? i + 1 : i;
    boolean said =
        word(tokens, at + 1).equals("week")
            && (word(tokens, at).equals("this")
                || word(tokens, at).equals("last")
                || word(tokens, at).equals("next"));
    return said ? Optional.of(step(word(tokens, at))) : Optional.empty();
  }

  /** "this morning", "last night", "last week", "next month", "this fiscal year". */
  private Optional<Found> named(List<Token> tokens, int i) {
    if (published == null) {
      return Optional.empty();
    }
    var day = published.isDay() ? published.first() : null;
    int step = step(word(tokens, i));
    int at = word(tokens, i + 1).equals("fiscal") ? i + 2 : i + 1;
    return switch (word(tokens, at)) {
      case "morning", "afternoon", "evening" ->
          step != 0 || day == null ? Optional.empty() : Dates.found(i, at + 1, day);
      case "night" ->
          step > 0 || day == null ? Optional.empty() : Dates.found(i, at + 1, day.plusDays(step));
      case "weekend" ->
          day == null || step > 0
              ? Optional.empty()
              : week(i, at + 1, day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)));
      default -> unit(tokens, i, at, step, published);
    };
  }

  /** A day, week, month or year so many steps from a date. */
  private static Optional<Found> unit(
      List<Token> tokens, int from, int at, int step, PartialDate date) {
    var unit = DateWords.unit(tokens, at);
    return unit == null || word(tokens, at).endsWith("s")
        ? Optional.empty()
        : away(from, at + 1, unit, step, date);
  }

  private static Optional<Found> away(
      int from, int to, ChronoUnit unit, int steps, PartialDate date) {
    var first = date.first();
    return switch (unit) {
      case DAYS -> date.isDay() ? Dates.found(from, to, first.plusDays(steps)) : Optional.empty();
      case WEEKS -> date.isDay() ? week(from, to, first.plusWeeks(steps)) : Optional.empty();
      case MONTHS ->
          date.month() > 0
              ? Dates.found(from, to, YearMonth.from(first).plusMonths(steps))
              : Optional.empty();
      default -> Dates.found(from, to, date.year() + steps);
    };
  }

  /** A week is known as its month where it lies in one, else as its year where it lies in one. */
  private static Optional<Found> week(int from, int to, LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var sunday = monday.plusDays(6);
    if (YearMonth.from(monday).equals(YearMonth.from(sunday))) {
      return Dates.found(from, to, YearMonth.from(monday));
    }
    return monday.getYear() == sunday.getYear()
        ? Dates.found(from, to, monday.getYear())
        : Optional.empty();
  }

  /** "that year", "the same day". */
  private static Optional<Found> again(List<Token> tokens, int i, @Nullable PartialDate before) {
    return before == null ? Optional.empty() : unit(tokens, i, i + 1, 0, before);
  }

  /** "the previous day", "the following month", "the previous Friday". */
  private Optional<Found> beside(List<Token> tokens, int i, @Nullable PartialDate before) {
    var date = before == null ? published : before;
    if (date == null) {
      return Optional.empty();
    }
    int step = step(word(tokens, i));
    var weekday = DateWords.weekday(tokens, i + 1);
    if (weekday != null && date.isDay()) {
      var other = step < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday);
      return Dates.found(i, i + 2, date.first().with(other));
    }
    return unit(tokens, i, i + 1, step, date);
  }

  /** "the day before", "the current month", "the end of the year", "the fiscal year". */
  private Optional<Found> definite(List<Token> tokens, int i, @Nullable PartialDate before) {
    var next = word(tokens, i + 1);
    if (next.equals("day") && before != null && before.isDay()) {
      return switch (word(tokens, i + 2)) {
        case "before" -> Dates.found(i, i + 3, before.first().minusDays(1));
        case "after" -> Dates.found(i, i + 3, before.first().plusDays(1));
        default -> Optional.empty();
      };
    }
    if (published == null) {
      return Optional.empty();
    }
    int at = next.equals("current") || next.equals("fiscal") ? i + 2 : i + 1;
    var previous = word(tokens, i - 1);
    boolean now =
        at == i + 2 || (next.equals("year") && (previous.equals("for") || previous.equals("of")));
    return now && !next.equals("day") ? unit(tokens, i, at, 0, published) : Optional.empty();
  }

  /** "earlier in the day", "later in the month". */
  private Optional<Found> within(List<Token> tokens, int i, @Nullable PartialDate before) {
    boolean within = word(tokens, i + 1).equals("in") && word(tokens, i + 2).equals("the");
    var date = before == null || !before.isDay() ? published : before;
    return within && date != null ? unit(tokens, i, i + 3, 0, date) : Optional.empty();
  }

  /** "two weeks ago", "a day earlier", "three months later". */
  private Optional<Found> counted(List<Token> tokens, int i, @Nullable PartialDate before) {
    int count = DateWords.count(tokens, i);
    var unit = DateWords.unit(tokens, i + 1);
    if (count == 0 || unit == null || published == null) {
      return Optional.empty();
    }
    var from = before == null ? published : before;
    return switch (word(tokens, i + 2)) {
      case "ago" -> away(i, i + 3, unit, -count, published);
      case "earlier" -> away(i, i + 3, unit, -count, from);
      case "before" ->
          i + 3 >= tokens.size() || tokens.get(i + 3).isPunctuation()
              ? away(i, i + 3, unit, -count, from)
              : Optional.empty();
      case "later" -> away(i, i + 3, unit, count, from);
      default -> Optional.empty();
    };
  }

  /** The holidays that news dates its events by, the last before publication or the next. */
  private Optional<Found> holiday(List<Token> tokens, int i) {
    if (published == null || !published.isDay() || !tokens.get(i).isCapital()) {
      return Optional.empty();
    }
    int words = word(tokens, i).equals("new") ? 4 : 2;
    var name = new StringBuilder(word(tokens, i));
    for (int k = 1; k < words && i + k < tokens.size(); k++) {
      name.append(' ').append(word(tokens, i + k));
    }
    boolean ahead = Tense.around(tokens, i, i + 1) == Tense.FUTURE;
    for (int k = 0; k < 2; k++) {
      int year = published.year() + (ahead ? k : -k);
      var day = holiday(name.toString().replace(" 's", "'s"), year);
      boolean fits =
          day != null
              && (ahead ? !day.isBefore(published.first()) : !day.isAfter(published.first()));
      if (fits && day != null) {
        return Dates.found(i, Math.min(tokens.size(), i + words), day);
      }
    }
    return Optional.empty();
  }

  private static @Nullable LocalDate holiday(String name, int year) {
    return switch (name) {
      case "christmas day" -> LocalDate.of(year, 12, 25);
      case "christmas eve" -> LocalDate.of(year, 12, 24);
      case "new year's day" -> LocalDate.of(year, 1, 1);
      case "new year's eve" -> LocalDate.of(year, 12, 31);
      case "thanksgiving day" ->
          LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
      case "election day" ->
          LocalDate.of(year, 11, 1)
              .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
              .plusDays(1);
      default -> null;
    };
  }
}
