package org.otherwise.contradict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.otherwise.model.Claim;
import org.otherwise.model.Side;

/**
 * One side denies in so many words what was said before it in its article, without saying it again:
 * "denied the accusations". Whether the other is what it points to is told by where the two stand,
 * and by whom they name.
 */
final class Answer {
  static final String NAME = "answer";

  static final List<String> NAMES =
      List.of(
          "one",
          "near",
          "within some paragraphs",
          "after",
          "charge",
          "charge in words",
          "denier named",
          "other named",
          "same country",
          "other denies",
          "other is brief",
          "other unnamed",
          "by cue",
          "says more, unmet");

  /** What is pointed to may stand so many characters after what points to it. */
  private static final int AFTER = 500;

  private static final double NEAR = 300;
  private static final double PARAGRAPHS = 1000;
  private static final int BRIEF = 5; // tokens
  private static final int MOST_SHOWN = 24; // tokens

  private final Weights weights = Weights.load("answers", NAMES);

  /** The two, if one of them may answer the other, and how likely that is. */
  Optional<Meeting> of(ClaimParts left, ClaimParts right) {
    return Stream.of(of(left, right, Side.LEFT), of(left, right, Side.RIGHT))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(Meeting::chance));
  }

  private Optional<Meeting> of(ClaimParts left, ClaimParts right, Side by) {
    var pointer = (by == Side.LEFT ? left : right).pointer();
    var other = by == Side.LEFT ? right : left;
    if (pointer == null || !isWithinReach(pointer.claim(), other.claim())) {
      return Optional.empty();
    }
    return other.parts().stream()
        .map(part -> meeting(pointer, part.sentence(), by))
        .max(Comparator.comparingDouble(Meeting::chance));
  }

  private Meeting meeting(Proposition pointer, Proposition asserted, Side by) {
    var denied = pointer.words(0, pointer.tokens().size());
    var told = asserted.words(0, Math.min(MOST_SHOWN, asserted.tokens().size()));
    var comparison =
        by == Side.LEFT ? new Comparison(pointer, asserted) : new Comparison(asserted, pointer);
    var conflict = Conflict.denial(NAME, by, denied, told);
    double chance = weights.probability(figures(comparison, by));
    return new Meeting(comparison, conflict, false, 0, 0, chance);
  }

  private static boolean isWithinReach(Claim denier, Claim other) {
    int gap = gap(denier, other);
    return denier.article() != null
        && denier.article().equals(other.article())
        && gap <= Contradictions.NEIGHBOURHOOD
        && gap >= -AFTER;
  }

  /** Characters from the end of the other to the denial; negative where the denial comes first. */
  private static int gap(Claim denier, Claim other) {
    return denier.start() >= other.end()
        ? denier.start() - other.end()
        : Math.min(-1, denier.end() - other.start());
  }

  /** Figures in the order of {@link #NAMES}. */
  static double[] figures(Comparison comparison, Side by) {
    var denier = comparison.on(by);
    var other = comparison.on(by.other());
    int gap = gap(denier.claim(), other.claim());
    double before = gap >= 0 ? 1 : 0;
    var country = denier.claim().country();
    return new double[] {
      1,
      before * Math.exp(-gap / NEAR),
      before * Math.exp(-gap / PARAGRAPHS),
      before,
      Evidence.flag(other.accuses()),
      Evidence.flag(other.hedged()),
      Evidence.flag(Evidence.isNamed(denier.claim(), other)),
      Evidence.flag(Evidence.isNamed(other.claim(), denier)),
      Evidence.flag(country != null && country.equals(other.claim().country())),
      Evidence.flag(other.turnsAnything()),
      Evidence.flag(other.tokens().size() < BRIEF),
      Evidence.flag(other.claim().speaker() == null),
      Evidence.flag(denier.deniedByCue()),
      denier.terms().isEmpty() ? 0 : 1 - comparison.cover(by)
    };
  }
}
