package org.otherwise.contradict;

/**
 * A day, month or year that a text names; 0 for what it does not say.
 *
 * @param from its first token
 * @param to after its last token
 * @param weekday 1 for Monday to 7 for Sunday
 * @param bound whether it is the end of a span ("by 2030", "since May") rather than the time of
 *     something
 */
record Day(int from, int to, int year, int month, int day, int weekday, boolean bound) {
  /** Whether both tell when, and not at the same time. */
  boolean conflictsWith(Day other) {
    return !bound && !other.bound && isApartFrom(other);
  }

  /** Whether both name a time so that they can be told apart, and they are not the same. */
  boolean isApartFrom(Day other) {
    boolean years = year != 0 && other.year != 0;
    boolean months = month != 0 && other.month != 0;
    if (years && year != other.year) {
      return true;
    }
    if (months && month != other.month) {
      return true;
    }
    if (months && day != 0 && other.day != 0) {
      return day != other.day;
    }
    return weekday != 0 && other.weekday != 0 && weekday != other.weekday;
  }

  /** Whether both name the same time, so far as they name one. */
  boolean agreesWith(Day other) {
    return !isApartFrom(other)
        && ((year != 0 && year == other.year)
            || (month != 0 && month == other.month)
            || (weekday != 0 && weekday == other.weekday));
  }
}
