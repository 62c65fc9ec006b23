package org.otherwise.contradict;

import java.util.Optional;
import org.otherwise.model.Label;

/** The two sides give different times for the same thing. */
final class DifferentDays implements Rule {
  static final String NAME = "days";

  @Override
  public Optional<Conflict> test(Comparison comparison) {
    Conflict conflict = null;
    for (var left : comparison.left.days()) {
      for (var right : comparison.right.days()) {
        if (left.agreesWith(right)) {
          return Optional.empty();
        }
        if (conflict == null && left.conflictsWith(right)) {
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
}
