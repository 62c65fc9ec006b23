package org.otherwise.contradict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Label;

/**
 * In one article each side says of the other side's country that it did the same: "Osmark's boats
 * rammed ours", says Velland, and "Velland's boats rammed ours", says Osmark.
 */
final class MutualCharge implements Rule {
  static final String NAME = "charge";

  /** What a country does is told within so many tokens of its name. */
  private static final int REACH = 6;

  /** Beyond the deed so much must be shared, in bits. */
  private static final double LEAST_BESIDE = 5;

  /** Two that charge each other with one thing are told of within so many characters. */
  private static final int NEAR = 1500;

  /**
   * How likely it is that the two stand against each other. Set by hand: a collection of half a
   * million quotes had too few to fit anything, and all of them were real.
   */
  static final double CHANCE = 0.8;

  @Override
  public Optional<Conflict> test(Comparison comparison) {
    if (!isOneReport(comparison)) {
      return Optional.empty();
    }
    var left = charge(comparison.left, comparison.right.claim().country());
    var right = charge(comparison.right, comparison.left.claim().country());
    if (left == null || right == null || left.deed().near(right.deed()) < Roles.DEED) {
      return Optional.empty();
    }
    double beside = 0;
    for (var match : comparison.matches) {
      boolean deed = match.left().equals(left.deed()) || match.right().equals(right.deed());
      boolean name = match.left().name() || match.right().name();
      beside += deed || name ? 0 : match.weight();
    }
    return beside < LEAST_BESIDE
        ? Optional.empty()
        : Optional.of(
            new Conflict(
                NAME,
                Label.DISPUTES,
                null,
                comparison.left.words(left.party().from(), left.deed().to()),
                comparison.right.words(right.party().from(), right.deed().to())));
  }

  private static boolean isOneReport(Comparison comparison) {
    var left = comparison.left.claim();
    var right = comparison.right.claim();
    return (comparison.left.accuses() || comparison.right.accuses())
        && left.article() != null
        && left.article().equals(right.article())
        && Math.abs(left.start() - right.start()) <= NEAR;
  }

  private record Charge(Term party, Term deed) {}

  /** What is said of a country that it did: the first deed after its name. */
  private static @Nullable Charge charge(Proposition proposition, @Nullable String country) {
    if (country == null || country.equals(proposition.claim().country())) {
      return null;
    }
    Term party = null;
    for (var term : proposition.terms()) {
      if (term.country() != null) {
        party = term.country().equals(country) && !term.isTurned() ? term : null;
      } else if (party != null && isDeed(proposition, term)) {
        return term.from() - party.to() < REACH && !term.isTurned()
            ? new Charge(party, term)
            : null;
      }
    }
    return null;
  }

  /** Not who or what did it, nor how. */
  private static boolean isDeed(Proposition proposition, Term term) {
    var word = proposition.tokens().get(term.from()).word();
    var telling = term.meaning().telling();
    boolean thing = term.meaning().isOfKind() && (telling == null || telling.exchange());
    return !term.name() && !thing && !Analysis.SELF_NOUNS.contains(word) && !word.endsWith("ly");
  }
}
