package org.otherwise.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date as exactly as it is known: a year, a month or a day (ISO 8601 reduced precision: "2022",
 * "2022-09", "2022-09-21").
 *
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    try {
      if (year < 1 || year > 9999 || (month == 0 && day != 0)) {
        throw new DateTimeException("out of range");
      }
      LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a date: " + year + "-" + month + "-" + day, e);
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.getYear(), month.getMonthValue(), 0);
  }

  /**
   * Reads "2022", "2022-09" or "2022-09-21"; throws IllegalArgumentException, which names the text,
   * for anything else.
   */
  public static PartialDate parse(String text) {
    var form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "not a date (year, year-month or year-month-day): “" + text + "”");
    }
    return new PartialDate(
        Integer.parseInt(form.group(1)),
        form.group(2) == null ? 0 : Integer.parseInt(form.group(2)),
        form.group(3) == null ? 0 : Integer.parseInt(form.group(3)));
  }

  /** The earliest day that it can mean. */
  public LocalDate first() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /** The latest day that it can mean. */
  public LocalDate last() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
  }

  /** Whether more than so many days lie between all that the two can mean. */
  public boolean isFurtherThan(long days, PartialDate other) {
    boolean first = compareTo(other) <= 0;
    var end = (first ? this : other).last();
    return end.plusDays(days).isBefore((first ? other : this).first());
  }

  public boolean isDay() {
    return day != 0;
  }

  /** In English: "21 September 2022", "September 2022", "2022". */
  public String inWords() {
    if (month == 0) {
      return Integer.toString(year);
    }
    var words = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
    return isDay() ? day + " " + words : words;
  }

  /** Orders by the earliest day meant; of two that begin together the vaguer comes first. */
  @Override
  public int compareTo(PartialDate other) {
    return Comparator.comparing(PartialDate::first)
        .thenComparing(PartialDate::last, Comparator.reverseOrder())
        .compare(this, other);
  }

  @Override
  public String toString() {
    if (month == 0) {
      return "%04d".formatted(year);
    }
    return day == 0
        ? "%04d-%02d".formatted(year, month)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
