package org.otherwise.contradict;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Side;

/**
 * Who does it to whom. "A accused B" and "B accused A" speak of two deeds: neither denies the
 * other. "B buys from A" and "A sells to B" speak of one.
 */
final class Roles {
  /** A doer or receiver stands within so many tokens of the verb. */
  private static final int REACH = 9;

  /** Words of one event are near enough to name one deed; words of one kind are not. */
  static final double DEED = 0.72;

  private static final Set<String> AUXILIARIES =
      Set.of(
          "had", "has", "have", "was", "were", "is", "are", "be", "been", "being", "would", "will",
          "could", "can", "did", "does", "do", "may", "might");

  private Roles() {}

  /**
   * @param doer key of the term that does it or gives; null if not told
   * @param other key of the term to which it is done or given; null if not told
   */
  private record Parts(@Nullable String doer, @Nullable String other) {
    boolean isWhole() {
      return doer != null && other != null;
    }

    boolean reversed(Parts parts) {
      return (doer != null
              && doer.equals(parts.other)
              && !doer.equals(parts.doer)
              && !sameOther(parts))
          || (other != null
              && other.equals(parts.doer)
              && !other.equals(parts.other)
              && !sameDoer(parts));
    }

    private boolean sameOther(Parts parts) {
      return other != null && other.equals(parts.other);
    }

    private boolean sameDoer(Parts parts) {
      return doer != null && doer.equals(parts.doer);
    }
  }

  /** Whether a deed that both sides name has its parts exchanged, and none has them alike. */
  static boolean exchanged(Comparison comparison) {
    boolean exchanged = false;
    for (var match : comparison.matches) {
      if (isDeed(match)) {
        var one = parts(comparison.left, match.left());
        var other = parts(comparison.right, match.right());
        if (one.isWhole() && one.equals(other)) {
          return false;
        }
        exchanged |= one.reversed(other);
      }
    }
    return exchanged;
  }

  /** Whether a deed that both sides name has the same doer and the same other part. */
  static boolean alike(Comparison comparison) {
    for (var match : comparison.matches) {
      if (isDeed(match)) {
        var one = parts(comparison.left, match.left());
        if (one.isWhole() && one.equals(parts(comparison.right, match.right()))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * How near the other side has the deed that a denial is of, 0 to 1: the first word after its
   * first auxiliary verb, names left out ("denied that its soldiers had | looted").
   */
  static double deedMet(Comparison comparison, Side denying) {
    var denier = comparison.on(denying);
    int auxiliary = -1;
    for (int i = 0; i < denier.tokens().size() && auxiliary < 0; i++) {
      auxiliary = AUXILIARIES.contains(denier.tokens().get(i).word()) ? i : -1;
    }
    for (var term : denier.terms()) {
      if (term.from() > auxiliary && !term.name()) {
        return comparison.matches.stream()
            .filter(match -> match.on(denying).from() == term.from())
            .mapToDouble(Comparison.Match::near)
            .max()
            .orElse(0);
      }
    }
    return 0;
  }

  private static boolean isDeed(Comparison.Match match) {
    return match.near() >= DEED && !match.left().name() && !match.right().name();
  }

  private static Parts parts(Proposition proposition, Term verb) {
    var around = around(proposition, verb);
    return new Parts(key(around.doer()), key(around.other()));
  }

  private static @Nullable String key(@Nullable Term term) {
    return term == null ? null : term.key();
  }

  static boolean isAuxiliary(Token token) {
    return AUXILIARIES.contains(token.word());
  }

  /**
   * Who does or gives what a word tells, as far as a name near it tells that; null where none does.
   */
  static @Nullable Term doer(Proposition proposition, Term verb) {
    return around(proposition, verb).doer();
  }

  private record Around(@Nullable Term doer, @Nullable Term other) {}

  private static Around around(Proposition proposition, Term verb) {
    Term before = null;
    Term after = null;
    for (var term : proposition.terms()) {
      if (!term.name() || term.equals(verb)) {
        continue;
      }
      if (term.to() <= verb.from() && verb.from() - term.to() < REACH) {
        before = term;
      } else if (after == null && term.from() >= verb.to() && term.from() - verb.to() < REACH) {
        after = term;
      }
    }
    var role = verb.meaning().role();
    if (role == Meaning.Role.NAMES) {
      return new Around(null, null);
    }
    boolean passive = after != null && follows(proposition.tokens(), after, "by");
    return passive != (role == Meaning.Role.TAKES)
        ? new Around(after, before)
        : new Around(before, after);
  }

  /** Whether a word stands just before a term: "by Osmark", "from the Osmark navy". */
  static boolean follows(List<Token> tokens, Term term, String word) {
    for (int i = Math.max(0, term.from() - 3); i < term.from(); i++) {
      if (tokens.get(i).word().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
