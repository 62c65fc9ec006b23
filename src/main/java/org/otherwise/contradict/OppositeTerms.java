package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.otherwise.contradict.Comparison.Match;
import org.otherwise.model.Label;

/** The two sides use opposite words of the same thing. */
final class OppositeTerms implements Rule {
  static final String NAME = "opposites";

  @Override
  public Optional<Conflict> test(Comparison comparison) {
    return in(comparison).stream()
        .max(Comparator.comparingDouble(Match::weight))
        .map(
            match ->
                new Conflict(
                    NAME,
                    Label.DISPUTES,
                    null,
                    comparison.left.words(match.left().from(), match.left().to()),
                    comparison.right.words(match.right().from(), match.right().to())));
  }

  /** How many there are, with less and less weight for each more. */
  static double share(Comparison comparison) {
    int count = in(comparison).size();
    return count == 0 ? 0 : 1 + Math.min(2, count - 1) * 0.25;
  }

  /** A word that the other side has too, next to its opposite, sets nothing against anything. */
  private static List<Match> in(Comparison comparison) {
    var opposed = new ArrayList<Match>();
    for (var match : comparison.matches) {
      if (match.near() < 1
          && match.turnedApart() == 0
          && match.left().opposes(match.right())
          && !has(comparison.left.terms(), match.right())
          && !has(comparison.right.terms(), match.left())) {
        opposed.add(match);
      }
    }
    return opposed;
  }

  private static boolean has(List<Term> terms, Term other) {
    for (var term : terms) {
      if (term.key().equals(other.key())) {
        return true;
      }
    }
    return false;
  }
}
