package org.otherwise.contradict;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.otherwise.model.Label;

/** The two sides give different times for the same thing. */
final class DifferentDays implements Rule {
  static final String NAME = "days";

  private static final long SAME_WEEK = 3;

  @Override
  public Optional<Conflict> test(Comparison comparison) {
    Conflict conflict = null;
    for (var left : comparison.left.days()) {
      for (var right : comparison.right.days()) {
        if (left.agreesWith(right)) {
          return Optional.empty();
        }
        if (conflict == null && left.conflictsWith(right) && isSettled(comparison, left, right)) {
          conflict =
              new Conflict(
                  NAME,
                  Label.DATE,
                  null,
                  comparison.left.words(left.from(), left.to()),
                  comparison.right.words(right.from(), right.to()));
        }
      }
    }
    return Optional.ofNullable(conflict);
  }

  static boolean agree(Comparison comparison) {
    for (var left : comparison.left.days()) {
      for (var right : comparison.right.days()) {
        if (left.agreesWith(right)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether each side names a time of its own and none that the other names: what is so at one need
   * not be at the other.
   */
  static boolean apart(Comparison comparison) {
    boolean apart = false;
    for (var left : comparison.left.days()) {
      for (var right : comparison.right.days()) {
        if (left.agreesWith(right)) {
          return false;
        }
        apart |= left.isApartFrom(right);
      }
    }
    return apart;
  }

  /** Weekdays are those of the week in which they were said. */
  private static boolean isSettled(Comparison comparison, Day left, Day right) {
    if (left.weekday() == 0 || right.weekday() == 0) {
      return true;
    }
    var one = comparison.left.claim().saidOn();
    var other = comparison.right.claim().saidOn();
    return one == null
        || other == null
        || Math.abs(ChronoUnit.DAYS.between(one.first(), other.first())) <= SAME_WEEK;
  }
}
