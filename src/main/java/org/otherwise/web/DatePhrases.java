package org.otherwise.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.DateRange;
import org.otherwise.model.PartialDate;

/** Dates in the words of a page, never more exact than they are known. */
final class DatePhrases {
  private static final List<String> SMALL =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private DatePhrases() {}

  /** "21 September 2022", "September 2022", "2022". */
  static String of(PartialDate date) {
    return date.inWords();
  }

  /** "on 21 September 2022", "in September 2022". */
  static String at(PartialDate date) {
    return (date.isDay() ? "on " : "in ") + of(date);
  }

  /** The first letter of a month, from 1. */
  static String initial(int month) {
    return Month.of(month).getDisplayName(TextStyle.NARROW, Locale.ENGLISH);
  }

  static String of(Instant instant) {
    return of(PartialDate.of(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
  }

  /** "September 2022", "1 to 30 September 2022", "since 2021", "until March 2022". */
  static String of(DateRange range) {
    var from = range.from();
    var to = range.to();
    if (from == null) {
      return to == null ? "any time" : "until " + of(to);
    }
    if (to == null) {
      return "since " + of(from);
    }
    return from.equals(to) ? of(from) : of(from) + " to " + of(to);
  }

  /**
   * How long after {@code earlier} the other date is: "the next day", "three weeks later", "about
   * two months later". Empty where neither date tells.
   */
  static String between(@Nullable PartialDate earlier, @Nullable PartialDate later) {
    if (earlier == null || later == null || later.last().isBefore(earlier.first())) {
      return "";
    }
    if (earlier.isDay() && later.isDay()) {
      return exactly(earlier.first(), later.first());
    }
    if (earlier.month() != 0 && later.month() != 0) {
      long months = 12L * (later.year() - earlier.year()) + later.month() - earlier.month();
      return months == 0 ? "in the same month" : "about " + counted(months, "month") + " later";
    }
    int years = later.year() - earlier.year();
    return years == 0 ? "in the same year" : "about " + counted(years, "year") + " later";
  }

  /** The same, looking back from the later date: "the day before", "three weeks before". */
  static String before(@Nullable PartialDate earlier, @Nullable PartialDate later) {
    return between(earlier, later).replace(" later", " before").replace("next day", "day before");
  }

  private static String exactly(LocalDate earlier, LocalDate later) {
    long days = ChronoUnit.DAYS.between(earlier, later);
    if (days == 0) {
      return "the same day";
    }
    if (days == 1) {
      return "the next day";
    }
    if (days < 14) {
      return counted(days, "day") + " later";
    }
    if (days < 60) {
      return counted(days / 7, "week") + " later";
    }
    long months = ChronoUnit.MONTHS.between(earlier, later);
    return months < 24
        ? counted(months, "month") + " later"
        : counted(months / 12, "year") + " later";
  }

  private static String counted(long number, String unit) {
    return Numbers.inWords(number) + " " + unit + (number == 1 ? "" : "s");
  }

  /** Numbers as prose writes them. */
  static final class Numbers {
    private Numbers() {}

    /** "no", "one" … "ten", then digits with commas. */
    static String inWords(long number) {
      return number >= 0 && number < SMALL.size() ? SMALL.get((int) number) : digits(number);
    }

    /** "1,234". */
    static String digits(long number) {
      return "%,d".formatted(number);
    }
  }
}
