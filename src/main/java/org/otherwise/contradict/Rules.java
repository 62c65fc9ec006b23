package org.otherwise.contradict;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Side;

/** What two claims share, where they conflict, and how likely that alone makes a contradiction. */
final class Rules {
  /** What two claims must share to be compared, in bits, and as a share of one of them. */
  private static final double LEAST_SHARED = 8;

  private static final double LEAST_COVER = 0.2;

  /**
   * Added to the sum of weights where both sides name one deed, its doer and to whom it is done.
   * Set by hand: headlines on rumours, which the weights were fitted on, have too few of these.
   */
  private static final double SAME_DEED = 1.5;

  /** Added to the sum of weights where both speak of one matter; set by hand, on quotes. */
  private static final double FRAMED = 1.6;

  /** What asks or supposes asserts nothing; it is kept below any threshold for readers. */
  private static final double NOT_ASSERTED = 0.4;

  /** Two statements that share names but not what is said of them are below it, too. */
  private static final double ANOTHER_ASPECT = 0.5;

  private static final double LEAST_BESIDE_NAMES = 0.2;
  private static final int LEAST_ANCHORS = 2;
  private static final double LEAST_COVER_OF_WHOLE = 0.45;

  /** From this cosine on two claims are compared whatever words they share. */
  private static final double NEAR = 0.45;

  /** From here on two statements of one speaker are one, said again, unless one has a "not". */
  private static final double SAID_AGAIN = 0.93;

  /** What both sides must name, frames included, to be taken for one matter, in bits. */
  private static final double ONE_MATTER = 22;

  private static final double LEAST_SHARED_FRAMED = 5;

  private static final List<Rule> RULES =
      List.of(
          new Denial(),
          new MutualCharge(),
          new OppositeTerms(),
          new DifferentNumbers(),
          new DifferentDays());

  /** Where a rule finds a conflict first: it is what can be shown to a reader. */
  private static final Comparator<Meeting> NEARER =
      Comparator.comparingDouble(Meeting::chance).thenComparingDouble(Meeting::odds);

  private final Weights pairs = Weights.load("pair", Features.NAMES);

  /** Where two claims meet; empty where nothing in them does. */
  Optional<Meeting> closest(ClaimParts left, ClaimParts right) {
    boolean meant = left.meaning() != null && right.meaning() != null;
    double cosine = left.cosine(right);
    if (cosine >= SAID_AGAIN
        && Judge.isOneSpeaker(left.claim(), right.claim())
        && !left.saysNot()
        && !right.saysNot()) {
      return Optional.empty();
    }
    if (left.isOfAnotherTime(right)) {
      return Optional.empty();
    }
    boolean apart = !Objects.equals(left.claim().article(), right.claim().article());
    Meeting closest = null;
    for (var one : left.parts()) {
      for (var other : right.parts()) {
        if (apart && (one.sentence().pointsBack() || other.sentence().pointsBack())) {
          continue;
        }
        boolean charged = !apart && (one.sentence().accuses() || other.sentence().accuses());
        if (cosine >= NEAR || charged || one.edges().meet(other.edges())) {
          var meeting = meeting(one.sentence(), other.sentence(), meant, cosine);
          if (meeting != null && (closest == null || NEARER.compare(meeting, closest) > 0)) {
            closest = meeting;
          }
        }
      }
    }
    return Optional.ofNullable(closest);
  }

  private @Nullable Meeting meeting(
      Proposition left, Proposition right, boolean meant, double cosine) {
    var comparison = new Comparison(left, right);
    if ((cosine < NEAR && !isWorthAsking(comparison) && !isAnswered(comparison))
        || comparison.isCopy()) {
      return null;
    }
    var features = Features.of(comparison);
    var conflict = conflict(comparison);
    return new Meeting(
        comparison,
        conflict,
        meant,
        cosine,
        pairs.odds(features),
        conflict == null ? 0 : chance(comparison, conflict, features));
  }

  /** How likely it is by what the rules see alone that the two contradict each other. */
  private double chance(Comparison comparison, Conflict conflict, double[] features) {
    var left = comparison.left;
    var right = comparison.right;
    if (conflict.rule().equals(MutualCharge.NAME)) {
      return MutualCharge.CHANCE;
    }
    if (Roles.exchanged(comparison) && !isAnswered(comparison)) {
      return 0;
    }
    boolean framed = OneMatter.bits(left, right) >= ONE_MATTER;
    double chance =
        pairs.probability(
            features, (Roles.alike(comparison) ? SAME_DEED : 0) + (framed ? FRAMED : 0));
    if (!left.asserts() || !right.asserts()) {
      chance *= NOT_ASSERTED;
    }
    if (comparison.coverBesideNames() < LEAST_BESIDE_NAMES
        || comparison.anchors() < (framed ? 1 : LEAST_ANCHORS)
        || comparison.deniesOfAnother()
        || (framed && (comparison.cueDeniesOfAnother() || isLoose(comparison, conflict)))) {
      chance *= ANOTHER_ASPECT;
    }
    return chance;
  }

  /**
   * Whether a word such as "fake" stands in a quote that shares little with the other: it is then
   * said of something else.
   */
  private static boolean isLoose(Comparison comparison, Conflict conflict) {
    var by = conflict.by();
    return by != null
        && !comparison.on(by).deniedByCue()
        && comparison.on(by).hasTurn(Negation.AS_A_WHOLE)
        && Math.min(comparison.leftCover, comparison.rightCover) < LEAST_COVER_OF_WHOLE;
  }

  private static boolean isAnswered(Comparison comparison) {
    return !comparison.left.exchanges().isEmpty()
        && !comparison.right.exchanges().isEmpty()
        && (Exchange.isAnswered(comparison, Side.LEFT)
            || Exchange.isAnswered(comparison, Side.RIGHT));
  }

  /** Whether the two share enough to be on one matter. */
  static boolean isWorthAsking(Comparison comparison) {
    return OneMatter.bits(comparison.left, comparison.right) >= ONE_MATTER
        ? comparison.sameMass >= LEAST_SHARED_FRAMED
        : comparison.sameMass >= LEAST_SHARED
            && Math.max(comparison.leftCover, comparison.rightCover) >= LEAST_COVER;
  }

  /** The first conflict that a rule finds; null where none does, or both sides may be so. */
  static @Nullable Conflict conflict(Comparison comparison) {
    for (var rule : RULES) {
      var conflict = rule.test(comparison);
      if (conflict.isPresent()) {
        var by = conflict.get().by();
        return by != null && Compatible.are(comparison, by) ? null : conflict.get();
      }
    }
    return null;
  }
}
