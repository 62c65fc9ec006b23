package org.otherwise.index;

import java.util.List;
import java.util.Locale;

/**
 * How the results of a search are spread over time: one bar for each year, month or day, none left
 * out between the first and the last that has any. The step is chosen so that there is something to
 * see and to click: years for a long time, the months of a year or the days of a month that is
 * chosen. What is chosen in the field itself widens or narrows what is looked at, but not the
 * counts.
 *
 * @param bars the oldest first; empty where nothing has a date of this step
 * @param others how many results have no bar: undated, too vague for the step, or before or after
 *     what is shown
 * @param complete false where the time ran out: the counts are then of what was found so far
 */
public record Histogram(Field field, Step step, List<Bar> bars, long others, boolean complete) {
  /** More bars than this are never made. */
  public static final int MOST_BARS = 120;

  public Histogram {
    bars = List.copyOf(bars);
  }

  public enum Step {
    YEAR,
    MONTH,
    DAY;

    /** As it stands in JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param value "2022", "2022-09" or "2022-09-21", as a {@link Filter} takes it
   * @param selected whether the whole of it lies in what is chosen
   */
  public record Bar(String value, long count, boolean selected) {}
}
