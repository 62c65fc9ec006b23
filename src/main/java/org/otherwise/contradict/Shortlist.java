package org.otherwise.contradict;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Label;

/**
 * Which of a claim's candidates are worth the judge, who takes a hundred times as long over a pair:
 * a logistic regression over what costs little, fitted by {@code FitShortlist}. Safe for use by
 * many threads.
 */
public final class Shortlist {
  /** The figures of a pair, the same when the sides are exchanged; those of shortlist.txt. */
  static final List<String> FIGURES =
      List.of(
          "one",
          "cosine",
          "square of cosine",
          "cover of the less covered",
          "cover of the more covered",
          "shared weight",
          "turned on one side",
          "turned on both sides",
          "turned apart",
          "turned apart x cosine",
          "denial on one side",
          "denial on one side x cosine",
          "opposites",
          "a rule finds a conflict",
          "a rule finds a conflict x cosine",
          "numbers differ",
          "numbers or days agree",
          "strange names",
          "question on one side");

  /** Of one claim at most so many pairs are judged, however many look likely. */
  private static final int MOST_PAIRS = 8;

  /** Pairs that are less likely to be contradictions are not judged. */
  private static final double LEAST = 0.03;

  /** What is counted or dated differently is so of one event, and not a year later of the next. */
  private static final long ONE_EVENT_DAYS = 60;

  /** Where neither edges meet nor meanings are this near, nothing is compared. */
  private static final double LEAST_COSINE = 0.45;

  private final double[] withMeaning;
  private final double[] byWords;

  private Shortlist(double[] withMeaning, double[] byWords) {
    this.withMeaning = withMeaning;
    this.byWords = byWords;
  }

  public static Shortlist load() {
    return new Shortlist(weights("meaning"), weights("words"));
  }

  private static double[] weights(String question) {
    var rows =
        Resource.rows("shortlist.txt").stream()
            .filter(row -> row.getFirst().equals(question))
            .toList();
    if (!rows.stream().map(row -> row.get(1)).toList().equals(FIGURES)) {
      throw new IllegalStateException("shortlist.txt was fitted for other figures");
    }
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(2))).toArray();
  }

  /** A pair worth judging, and how likely it is a contradiction as far as is known so far. */
  public record Likely(ClaimParts other, double probability) {}

  /** Those of the candidates with which the claim is to be judged, the likeliest first. */
  public List<Likely> of(ClaimParts claim, Collection<ClaimParts> candidates) {
    return ranked(claim, candidates).stream()
        .filter(pair -> pair.probability() >= LEAST)
        .limit(MOST_PAIRS)
        .toList();
  }

  /** All candidates that can be set against the claim at all, the likeliest first. */
  List<Likely> ranked(ClaimParts claim, Collection<ClaimParts> candidates) {
    var ranked = new ArrayList<Likely>();
    for (var other : candidates) {
      probability(claim, other).ifPresent(it -> ranked.add(new Likely(other, it)));
    }
    ranked.sort(
        Comparator.comparingDouble(Likely::probability)
            .reversed()
            .thenComparing(pair -> pair.other().claim().id()));
    return ranked;
  }

  /** Of the two sentences that are likeliest to contradict each other; empty where none can. */
  private Optional<Double> probability(ClaimParts one, ClaimParts other) {
    if (one.claim().id().equals(other.claim().id())
        || Judge.speakTogether(one.claim(), other.claim())) {
      return Optional.empty();
    }
    var cosine = one.cosine(other);
    double best = -1;
    for (var part : one.parts()) {
      for (var facing : other.parts()) {
        if (part.edges().meet(facing.edges()) || (cosine != null && cosine >= LEAST_COSINE)) {
          var comparison = new Comparison(part.sentence(), facing.sentence());
          if (!comparison.isCopy()) {
            best = Math.max(best, probability(comparison, cosine));
          }
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private double probability(Comparison comparison, @Nullable Double cosine) {
    var figures = figures(comparison, cosine == null ? 0 : cosine);
    var weights = cosine == null ? byWords : withMeaning;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * figures[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  static double[] figures(Comparison c, double cosine) {
    double apart =
        Math.max(
            c.turnedApart(Negation.PLAINLY),
            Math.max(c.turnedApart(Negation.AS_A_WHOLE), c.turnedApart(Negation.UNDONE)));
    double denial =
        oneSide(c.left.hasTurn(Negation.AS_A_WHOLE), c.right.hasTurn(Negation.AS_A_WHOLE));
    double conflict = conflict(c) ? 1 : 0;
    double less = Math.min(c.leftCover, c.rightCover);
    double more = Math.max(c.leftCover, c.rightCover);
    return new double[] {
      1,
      cosine,
      cosine * cosine,
      less,
      more,
      Math.log1p(c.sameMass) / 4,
      oneSide(c.left.turnsAnything(), c.right.turnsAnything()),
      c.left.turnsAnything() && c.right.turnsAnything() ? 1 : 0,
      apart,
      apart * cosine,
      denial,
      denial * cosine,
      OppositeTerms.share(c),
      conflict,
      conflict * cosine,
      new DifferentNumbers().test(c).isPresent() && isOneEvent(c) ? 1 : 0,
      DifferentNumbers.agree(c) || DifferentDays.agree(c) ? 1 : 0,
      c.strangeNames() / 10,
      oneSide(c.left.question(), c.right.question()),
    };
  }

  private static boolean conflict(Comparison comparison) {
    var conflict = Judge.conflict(comparison);
    return conflict != null
        && (isOneEvent(comparison)
            || (conflict.label() != Label.NUMBER && conflict.label() != Label.DATE));
  }

  private static boolean isOneEvent(Comparison comparison) {
    var one = comparison.left.claim().saidOn();
    var other = comparison.right.claim().saidOn();
    return one == null
        || other == null
        || Math.abs(ChronoUnit.DAYS.between(one.first(), other.first())) <= ONE_EVENT_DAYS;
  }

  private static double oneSide(boolean left, boolean right) {
    return left != right ? 1 : 0;
  }
}
