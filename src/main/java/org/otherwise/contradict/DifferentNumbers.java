package org.otherwise.contradict;

import java.util.Optional;
import org.otherwise.model.Label;

/** The two sides give different numbers for the same thing. */
final class DifferentNumbers implements Rule {
  static final String NAME = "numbers";

  @Override
  public Optional<Conflict> test(Comparison comparison) {
    Conflict conflict = null;
    for (var left : comparison.left.quantities()) {
      for (var right : comparison.right.quantities()) {
        if (left.comparable(right)) {
          if (left.agreesWith(right)) {
            return Optional.empty();
          }
          if (conflict == null) {
            conflict =
                new Conflict(
                    NAME,
                    Label.NUMBER,
                    null,
                    comparison.left.words(left.from(), left.to()),
                    comparison.right.words(right.from(), right.to()));
          }
        }
      }
    }
    return Optional.ofNullable(conflict);
  }

  static boolean agree(Comparison comparison) {
    for (var left : comparison.left.quantities()) {
      for (var right : comparison.right.quantities()) {
        if (left.comparable(right) && left.agreesWith(right)) {
          return true;
        }
      }
    }
    return false;
  }
}
