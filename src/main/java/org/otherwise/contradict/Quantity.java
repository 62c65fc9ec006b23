package org.otherwise.contradict;

import java.util.List;

/**
 * A number of something, as a range: "about 40" and "millions" leave room, "40" does not.
 *
 * @param from its first token
 * @param to after its last token, the thing counted not among them
 * @param unit "$", "%" and the like; empty for a count
 * @param things stems of the words that follow: one of them is what is counted
 */
record Quantity(int from, int to, double low, double high, String unit, List<String> things) {
  /** Whether the two count the same thing, as far as the words next to the numbers tell. */
  boolean comparable(Quantity other) {
    if (!unit.equals(other.unit)) {
      return false;
    }
    return unit.isEmpty() ? things.stream().anyMatch(other.things::contains) : true;
  }

  boolean agreesWith(Quantity other) {
    return low <= other.high && other.low <= high;
  }
}
