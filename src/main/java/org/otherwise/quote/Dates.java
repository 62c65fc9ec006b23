package org.otherwise.quote;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;

/**
 * Resolves dates as they stand in news ("On Tuesday", "Sept. 21", "earlier this month") against the
 * day of publication, as exactly as the words tell and no more: a week is at best the month that it
 * lies in. A day or a month without its year is the nearest one, before or after as the verb of its
 * clause tells.
 */
final class Dates {
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

  /** A date written in figures alone is read the way that lies so close to publication, in days. */
  private static final int CLOSE = 31;

  /** Whatever the verb: a day without its year that lies so close is not one a year away. */
  private static final int NEAR = 75;

  private final @Nullable PartialDate published;
  private final RelativeDates relative;

  Dates(@Nullable PartialDate published) {
    this.published = published;
    this.relative = new RelativeDates(published);
  }

  /** A date and the tokens that say it. */
  record Found(int from, int to, PartialDate date) {
    Found from(int first) {
      return new Found(first, to, date);
    }
  }

  /** Whether the word names a day or a month, or is a year. */
  static boolean isDateWord(Token token) {
    var alone = List.of(token);
    return DateWords.weekday(alone, 0) != null
        || (DateWords.month(alone, 0) > 0 && token.text().indexOf('-') < 0)
        || token.is("yesterday")
        || token.is("today")
        || token.is("tonight")
        || (token.kind() == Token.Kind.NUMBER && token.text().matches("(1[89]|20)\\d\\d"));
  }

  /** The date that begins at token {@code i}; empty where none does or it cannot be resolved. */
  Optional<Found> at(List<Token> tokens, int i) {
    return at(tokens, i, null);
  }

  /**
   * The same.
   *
   * @param before the date mentioned last, which "a day earlier" starts from
   */
  Optional<Found> at(List<Token> tokens, int i, @Nullable PartialDate before) {
    int month = DateWords.month(tokens, i);
    if (month > 0) {
      return monthFirst(tokens, i, month);
    }
    if (DateWords.weekday(tokens, i) != null) {
      return weekday(tokens, i);
    }
    var number = number(tokens, i);
    return number.isPresent() ? number : relative.at(tokens, i, before);
  }

  private static String word(List<Token> tokens, int i) {
    return DateWords.word(tokens, i);
  }

  private Optional<LocalDate> day() {
    return published != null && published.isDay()
        ? Optional.of(published.first())
        : Optional.empty();
  }

  static Optional<Found> found(int from, int to, LocalDate day) {
    return day.getYear() < 1 || day.getYear() > 9999
        ? Optional.empty()
        : Optional.of(new Found(from, to, PartialDate.of(day)));
  }

  static Optional<Found> found(int from, int to, YearMonth month) {
    return month.getYear() < 1 || month.getYear() > 9999
        ? Optional.empty()
        : Optional.of(new Found(from, to, PartialDate.of(month)));
  }

  static Optional<Found> found(int from, int to, int year) {
    return year < 1 || year > 9999
        ? Optional.empty()
        : Optional.of(new Found(from, to, new PartialDate(year, 0, 0)));
  }

  private Optional<Found> monthFirst(List<Token> tokens, int i, int month) {
    int next = i + 1;
    int day = DateWords.dayNumber(tokens, next);
    if (day > 0) {
      int after = next + 1;
      int comma = word(tokens, after).equals(",") ? after + 1 : after;
      int year = DateWords.year(tokens, comma);
      return year > 0
          ? exact(i, comma + 1, year, month, day)
          : nearest(tokens, i, after, month, day);
    }
    int of = word(tokens, next).equals(",") || word(tokens, next).equals("of") ? next + 1 : next;
    int year = DateWords.year(tokens, of);
    if (year > 0) {
      return found(i, of + 1, YearMonth.of(year, month));
    }
    var named = relative.year(tokens, of);
    return named.isPresent()
        ? found(i, named.get().to(), YearMonth.of(named.get().date().year(), month))
        : nearest(tokens, i, next, month);
  }

  private Optional<Found> number(List<Token> tokens, int i) {
    var text = word(tokens, i);
    if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
      return dayFirst(tokens, i);
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      try {
        return Optional.of(new Found(i, i + 1, PartialDate.parse(text)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    var slashes = SLASHES.matcher(text);
    if (slashes.matches()) {
      return figures(
          i,
          Integer.parseInt(slashes.group(1)),
          Integer.parseInt(slashes.group(2)),
          Integer.parseInt(slashes.group(3)));
    }
    var day = dayFirst(tokens, i);
    if (day.isPresent()) {
      return day;
    }
    int year = DateWords.year(tokens, i);
    boolean near =
        published != null && Math.abs(year - published.year()) <= 2 && !DateWords.counts(tokens, i);
    boolean alone = year > 0 && (text.length() > 4 || near || DateWords.yearAlone(tokens, i));
    return alone ? found(i, i + 1, year) : Optional.empty();
  }

  /** "21 September", "the 21st of September", "the 21st", and the second day of "May 3 and 4". */
  private Optional<Found> dayFirst(List<Token> tokens, int i) {
    int day = DateWords.dayNumber(tokens, i);
    if (day == 0) {
      return Optional.empty();
    }
    int of = word(tokens, i + 1).equals("of") ? i + 2 : i + 1;
    int month = DateWords.month(tokens, of);
    if (month > 0) {
      int comma = word(tokens, of + 1).equals(",") ? of + 2 : of + 1;
      int year = DateWords.year(tokens, comma);
      return year > 0
          ? exact(i, comma + 1, year, month, day)
          : nearest(tokens, i, of + 1, month, day);
    }
    int before = DateWords.month(tokens, i - 3);
    boolean second =
        before > 0
            && DateWords.dayNumber(tokens, i - 2) > 0
            && (word(tokens, i - 1).equals("and")
                || word(tokens, i - 1).equals("or")
                || word(tokens, i - 1).equals("to"));
    if (second) {
      return nearest(tokens, i, i + 1, before, day);
    }
    boolean bare =
        !Character.isDigit(word(tokens, i).charAt(word(tokens, i).length() - 1))
            && word(tokens, i - 1).equals("the")
            && word(tokens, i - 2).equals("on")
            && (i + 1 >= tokens.size()
                || tokens.get(i + 1).isPunctuation()
                || word(tokens, i + 1).equals("that"));
    return bare ? ofMonth(tokens, i, day) : Optional.empty();
  }

  /** "on the 21st": of this month, or of the one before or after. */
  private Optional<Found> ofMonth(List<Token> tokens, int i, int day) {
    var today = day();
    if (today.isEmpty()) {
      return Optional.empty();
    }
    boolean ahead = Tense.around(tokens, i, i + 1) == Tense.FUTURE;
    var month = YearMonth.from(today.get());
    for (int k = 0; k < 3; k++) {
      if (day <= month.lengthOfMonth()) {
        var date = month.atDay(day);
        if (ahead ? !date.isBefore(today.get()) : !date.isAfter(today.get())) {
          return found(i, i + 1, date);
        }
      }
      month = month.plusMonths(ahead ? 1 : -1);
    }
    return Optional.empty();
  }

  /** "21/9/2022" and "9/21/2022"; where both readings are dates, the one close to publication. */
  private Optional<Found> figures(int i, int first, int second, int year) {
    var european = exact(i, i + 1, year, second, first);
    var american = exact(i, i + 1, year, first, second);
    if (european.isEmpty() || american.isEmpty() || european.equals(american)) {
      return european.or(() -> american);
    }
    boolean one = close(european.get().date());
    boolean other = close(american.get().date());
    return one == other ? found(i, i + 1, year) : one ? european : american;
  }

  private boolean close(PartialDate date) {
    return day()
        .map(d -> Math.abs(d.toEpochDay() - date.first().toEpochDay()) <= CLOSE)
        .orElse(false);
  }

  private static Optional<Found> exact(int from, int to, int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()
        ? found(from, to, LocalDate.of(year, month, day))
        : Optional.empty();
  }

  /** The such day that the clause means; looking back, with a day's grace for time zones. */
  private Optional<Found> nearest(List<Token> tokens, int from, int to, int month, int day) {
    var named = relative.year(tokens, word(tokens, to).equals(",") ? to + 1 : to);
    if (named.isPresent()) {
      return exact(from, named.get().to(), named.get().date().year(), month, day);
    }
    if (published == null) {
      return Optional.empty();
    }
    var past = latest(month, day, published.last().plusDays(1));
    var coming = earliest(month, day, published.first());
    if (past == null || coming == null) {
      return Optional.empty();
    }
    boolean soon = distance(coming) <= NEAR && !word(tokens, from - 1).equals("last");
    boolean just = distance(past) <= NEAR;
    boolean ahead =
        switch (tense(tokens, from, to)) {
          case PAST -> soon && !just && published.isDay();
          case FUTURE -> !just || soon;
          case UNKNOWN -> soon && distance(coming) < distance(past) && published.isDay();
        };
    return found(from, to, ahead ? coming : past);
  }

  /** The last such day up to a limit; a 29 February may be years away. */
  private static @Nullable LocalDate latest(int month, int day, LocalDate limit) {
    for (int year = limit.getYear(); year > limit.getYear() - 9; year--) {
      if (year > 0 && day <= YearMonth.of(year, month).lengthOfMonth()) {
        var date = LocalDate.of(year, month, day);
        if (!date.isAfter(limit)) {
          return date;
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate earliest(int month, int day, LocalDate limit) {
    for (int year = limit.getYear(); year < limit.getYear() + 9; year++) {
      if (day <= YearMonth.of(year, month).lengthOfMonth()) {
        var date = LocalDate.of(year, month, day);
        if (!date.isBefore(limit)) {
          return date;
        }
      }
    }
    return null;
  }

  private long distance(LocalDate date) {
    return published == null ? 0 : Math.abs(date.toEpochDay() - published.last().toEpochDay());
  }

  private static Tense tense(List<Token> tokens, int from, int to) {
    return switch (word(tokens, from - 1)) {
      case "last", "past", "since" -> Tense.PAST;
      case "next", "coming" -> Tense.FUTURE;
      default -> Tense.around(tokens, from, to);
    };
  }

  private Optional<Found> nearest(List<Token> tokens, int from, int to, int month) {
    if (published == null || published.month() == 0) {
      return Optional.empty();
    }
    var limit = YearMonth.from(published.last());
    var same = YearMonth.of(limit.getYear(), month);
    if (word(tokens, from - 1).equals("last")) {
      return found(from, to, same.isBefore(limit.minusMonths(1)) ? same : same.minusYears(1));
    }
    var past = same.isAfter(limit) ? same.minusYears(1) : same;
    var coming = same.isBefore(limit) ? same.plusYears(1) : same;
    var month1 =
        switch (tense(tokens, from, to)) {
          case PAST -> past;
          case FUTURE -> coming;
          case UNKNOWN -> months(limit, coming) <= 3 ? coming : past;
        };
    return found(from, to, month1);
  }

  private static int months(YearMonth from, YearMonth to) {
    return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
  }

  private Optional<Found> weekday(List<Token> tokens, int i) {
    var weekday = DateWords.weekday(tokens, i);
    var before = word(tokens, i - 1);
    if (weekday == null || before.equals("every") || before.equals("each")) {
      return Optional.empty();
    }
    int next = word(tokens, i + 1).equals(",") ? i + 2 : i + 1;
    var exact = DateWords.month(tokens, next) > 0 ? at(tokens, next) : dayFirst(tokens, next);
    if (exact.isPresent() && exact.get().date().isDay()) {
      return exact.map(found -> found.from(i));
    }
    var today = day();
    if (today.isEmpty()) {
      return Optional.empty();
    }
    var week = relative.weekOf(tokens, i + 1);
    if (week.isPresent()) {
      var monday =
          today
              .get()
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .plusWeeks(week.get());
      return found(i, i + 1, monday.with(TemporalAdjusters.nextOrSame(weekday)));
    }
    var found = today.get().with(adjuster(tokens, i, before, weekday));
    boolean yesterday = before.equals("last") && found.equals(today.get().minusDays(1));
    return found(i, i + 1, yesterday ? found.minusWeeks(1) : found);
  }

  private static java.time.temporal.TemporalAdjuster adjuster(
      List<Token> tokens, int i, String before, DayOfWeek weekday) {
    return switch (before) {
      case "last", "past" -> TemporalAdjusters.previous(weekday);
      case "next", "coming" -> TemporalAdjusters.next(weekday);
      default ->
          Tense.around(tokens, i, i + 1) == Tense.FUTURE
              ? TemporalAdjusters.nextOrSame(weekday)
              : TemporalAdjusters.previousOrSame(weekday);
    };
  }
}
