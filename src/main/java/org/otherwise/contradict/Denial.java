package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Side;

/** One side says that it is not so, or that somebody denies it; the other says that it is. */
final class Denial implements Rule {
  static final String NAME = "denial";

  /** What is turned on one side only must tell at least so much, in bits. */
  private static final double LEAST_WEIGHT = 5;

  /** Where so much of what both share is turned on both sides, they agree. */
  private static final double AGREEMENT = 0.5;

  /** Tokens shown from a side; more would no longer point at the conflict. */
  private static final int MOST_TOKENS = 7;

  /** A term that one side denies, and the term of the other side that asserts it. */
  private record Clash(Term denied, Term asserted, double weight) {}

  @Override
  public Optional<Conflict> test(Comparison comparison) {
    var byLeft = clashes(comparison, Side.LEFT);
    var byRight = clashes(comparison, Side.RIGHT);
    if (byLeft.isEmpty() && byRight.isEmpty()) {
      return Optional.empty();
    }
    double left = weight(byLeft);
    double right = weight(byRight);
    if (Math.max(left, right) < LEAST_WEIGHT
        || left == right
        || comparison.turnedAlike() > AGREEMENT
        || DifferentDays.apart(comparison)) {
      return Optional.empty();
    }
    return Optional.of(
        left > right
            ? conflict(comparison, byLeft, Side.LEFT)
            : conflict(comparison, byRight, Side.RIGHT));
  }

  private static Conflict conflict(Comparison comparison, List<Clash> clashes, Side by) {
    var denying = comparison.on(by);
    var turn = mainTurn(denying, clashes);
    var denied = turn == null ? "" : denied(denying, turn, clashes);
    var asserted = asserted(comparison.on(by.other()), turn, clashes);
    return Conflict.denial(NAME, by, denied, asserted);
  }

  /** In the order of the text of the side that denies. */
  private static List<Clash> clashes(Comparison comparison, Side denying) {
    var clashes = new ArrayList<Clash>();
    for (var match : comparison.matches) {
      if (match.turnedApart() != 0 && (match.isSame() || !match.left().opposes(match.right()))) {
        var one = match.on(denying);
        var other = match.on(denying.other());
        if (one.isTurned()) {
          clashes.add(new Clash(one, other, match.weight()));
        }
      }
    }
    clashes.sort(Comparator.comparingInt(clash -> clash.denied().from()));
    return clashes;
  }

  private static double weight(List<Clash> clashes) {
    double weight = 0;
    for (var clash : clashes) {
      weight += clash.weight();
    }
    return weight;
  }

  /** The turn that reaches most of the clashes; null where only the reporting verb denies. */
  private static Negation.@Nullable Turn mainTurn(Proposition denying, List<Clash> clashes) {
    Negation.Turn best = null;
    double most = 0;
    for (var turn : denying.turns()) {
      double reach =
          weight(clashes.stream().filter(clash -> turn.reaches(clash.denied().from())).toList());
      if (reach > most) {
        best = turn;
        most = reach;
      }
    }
    return best;
  }

  /** The cue, and after a "not" the words up to the first that the other side has too. */
  private static String denied(Proposition denying, Negation.Turn turn, List<Clash> clashes) {
    var cue = turn.cue();
    int to = cue.to();
    if (turn.kind() != Negation.AS_A_WHOLE) {
      for (var clash : clashes) {
        var term = clash.denied();
        boolean follows = term.from() >= cue.to() && !term.name();
        if (follows && term.to() - cue.from() <= MOST_TOKENS) {
          to = term.to();
          break;
        }
      }
    }
    return denying.words(cue.from(), to);
  }

  /** From the word that is denied on the other side to the next that both share. */
  private static String asserted(
      Proposition asserting, Negation.@Nullable Turn turn, List<Clash> clashes) {
    var first = first(asserting, turn, clashes).asserted();
    int end = first.to();
    for (var clash : clashes) {
      var term = clash.asserted();
      if (term.from() >= first.to() && term.to() - first.from() <= MOST_TOKENS) {
        end = end == first.to() ? term.to() : Math.min(end, term.to());
      }
    }
    return asserting.words(first.from(), end);
  }

  /** The first thing denied that is no name: most often the deed. */
  private static Clash first(
      Proposition asserting, Negation.@Nullable Turn turn, List<Clash> clashes) {
    int after = turn == null || turn.kind() == Negation.AS_A_WHOLE ? 0 : turn.cue().to();
    return clashes.stream()
        .filter(clash -> clash.denied().from() >= after && !isName(asserting, clash))
        .findFirst()
        .orElse(clashes.getFirst());
  }

  private static boolean isName(Proposition asserting, Clash clash) {
    return clash.denied().name()
        || clash.asserted().name()
        || asserting.tokens().get(clash.asserted().from()).capital();
  }
}
