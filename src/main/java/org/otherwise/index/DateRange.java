package org.otherwise.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;

/**
 * A stretch of days, either end open. A date lies in it when every day that it can mean does: a
 * statement of "2022", of which no more is known, is not found in September 2022, for that would be
 * a guess.
 *
 * @param from the first day that it can mean; null for no beginning
 * @param to the last; null for no end
 */
public record DateRange(@Nullable PartialDate from, @Nullable PartialDate to) {
  public DateRange {
    if (from != null && to != null && from.first().isAfter(to.last())) {
      throw new IllegalArgumentException(
          "a range that ends before it begins: “" + from + ".." + to + "”");
    }
  }

  /**
   * Reads "2022", "2022-09", "2022-09-21", "a..b", "a.." or "..b".
   *
   * @throws IllegalArgumentException naming the text, for anything else
   */
  public static DateRange parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      var date = PartialDate.parse(text);
      return new DateRange(date, date);
    }
    var from = text.substring(0, dots).strip();
    var to = text.substring(dots + 2).strip();
    if (from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("a range needs at least one end: “" + text + "”");
    }
    return new DateRange(
        from.isEmpty() ? null : PartialDate.parse(from),
        to.isEmpty() ? null : PartialDate.parse(to));
  }

  public LocalDate firstDay() {
    return from == null ? LocalDate.MIN : from.first();
  }

  public LocalDate lastDay() {
    return to == null ? LocalDate.MAX : to.last();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    if (from != null && from.equals(to)) {
      return from.toString();
    }
    return (from == null ? "" : from) + ".." + (to == null ? "" : to);
  }
}
