package org.otherwise.quote;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Misprinted labels of a transcript: "HARBUOR", once, among many of "HARBOUR". */
final class Slips {
  /** How often the right form must stand for a single one to be a slip of it. */
  private static final int OFTEN = 3;

  /** Shorter names may differ in a letter and both be right. */
  private static final int SHORTEST = 6;

  private Slips() {}

  /** What each misprint should be, in capitals as labels are. */
  static Map<String, String> of(Map<String, Integer> times) {
    var slips = new HashMap<String, String>();
    for (var one : times.entrySet()) {
      for (var other : times.entrySet()) {
        if (one.getValue() == 1
            && other.getValue() >= OFTEN
            && isSlip(one.getKey(), other.getKey())) {
          slips.put(one.getKey(), other.getKey().toUpperCase(Locale.ROOT));
        }
      }
    }
    return slips;
  }

  /** Whether one letter is missing, added or wrong, or two neighbours have changed places. */
  private static boolean isSlip(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (shorter < SHORTEST || Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
      return false;
    }
    int front = 0;
    while (front < shorter && one.charAt(front) == other.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < shorter - front
        && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
      back++;
    }
    int left = one.length() - front - back;
    int right = other.length() - front - back;
    boolean changed =
        left == 2
            && right == 2
            && one.charAt(front) == other.charAt(front + 1)
            && one.charAt(front + 1) == other.charAt(front);
    return front > 0 && ((left <= 1 && right <= 1) || changed);
  }
}
