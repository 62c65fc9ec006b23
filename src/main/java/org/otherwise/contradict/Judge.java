package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.config.ReportingVerbs;
import org.otherwise.contradict.CrossEncoder.Reading;
import org.otherwise.model.Claim;
import org.otherwise.model.Label;
import org.otherwise.model.Side;

/**
 * Judges whether two claims contradict each other: rules find the conflict and say where it lies, a
 * logistic regression over what both sides share says how likely it is that they speak of the same
 * matter. Safe for use by many threads.
 */
public final class Judge {
  /** Between two statements further apart, the state of things may have changed. */
  private static final long LATER_DAYS = 60;

  /** What two claims must share to be compared, in bits, and as a share of one of them. */
  private static final double LEAST_SHARED = 8;

  private static final double LEAST_COVER = 0.2;

  /**
   * Added to the sum of weights where both sides name one deed, its doer and to whom it is done.
   * Set by hand: headlines on rumours, which the weights were fitted on, have too few of these.
   */
  private static final double SAME_DEED = 1.5;

  /** What asks or supposes asserts nothing; it is kept below any threshold for readers. */
  private static final double NOT_ASSERTED = 0.4;

  /** Two statements that share names but not what is said of them are below it, too. */
  private static final double ANOTHER_ASPECT = 0.5;

  private static final double LEAST_BESIDE_NAMES = 0.2;
  private static final int LEAST_ANCHORS = 2;

  /** What both sides must name, frames included, to be taken for one matter, in bits. */
  private static final double ONE_MATTER = 22;

  private static final double LEAST_SHARED_FRAMED = 5;
  private static final double LEAST_COVER_OF_WHOLE = 0.45;

  /** Added to the sum of weights where both speak of one matter; set by hand, on quotes. */
  private static final double FRAMED = 1.6;

  private static final List<Rule> RULES =
      List.of(new Denial(), new OppositeTerms(), new DifferentNumbers(), new DifferentDays());

  private final Analysis analysis;
  private final Weights pairs = Weights.load("pair", Features.NAMES);
  private final Classes classes = new Classes();

  public Judge(ReportingVerbs verbs, Gazetteer gazetteer) {
    this.analysis = new Analysis(verbs, gazetteer);
  }

  /**
   * The verdict on two claims, the first of them on the left; empty where they do not contradict
   * each other.
   */
  public Optional<Verdict> judge(Claim left, Claim right) {
    return judge(analysis.of(left), analysis.of(right));
  }

  /** A claim taken apart, to be compared with many by {@link Contradictions#among}. */
  public ClaimParts parts(Claim claim) {
    return ClaimParts.of(claim, analysis.of(claim));
  }

  /** The verdict on two claims as far as it is one to suggest; empty for any weaker one. */
  Optional<Verdict> judge(ClaimParts left, ClaimParts right) {
    if (left.isEmpty() || right.isEmpty() || speakTogether(left.claim(), right.claim())) {
      return Optional.empty();
    }
    Verdict best = null;
    for (var one : left.parts()) {
      for (var other : right.parts()) {
        if (one.edges().meet(other.edges())) {
          var verdict = judge(one.sentence(), other.sentence());
          if (verdict != null && (best == null || verdict.score() > best.score())) {
            best = verdict;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** A claim taken apart, so that it can be judged against many. */
  List<Proposition> read(Claim claim) {
    return analysis.of(claim);
  }

  /** The verdict on the two sentences, one of each claim, that conflict most. */
  Optional<Verdict> judge(List<Proposition> left, List<Proposition> right) {
    Verdict best = null;
    if (left.isEmpty()
        || right.isEmpty()
        || speakTogether(left.getFirst().claim(), right.getFirst().claim())) {
      return Optional.empty();
    }
    for (var one : left) {
      for (var other : right) {
        var verdict = judge(one, other);
        if (verdict != null && (best == null || verdict.score() > best.score())) {
          best = verdict;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Verdict judge(Proposition left, Proposition right) {
    if (left.isScrap() || right.isScrap()) {
      return null;
    }
    var comparison = new Comparison(left, right);
    double matter = OneMatter.bits(left, right);
    boolean framed = matter >= ONE_MATTER;
    boolean worthAsking =
        framed ? comparison.sameMass >= LEAST_SHARED_FRAMED : isWorthAsking(comparison);
    if (!worthAsking || comparison.isCopy()) {
      return null;
    }
    var conflict = conflict(comparison);
    if (conflict == null || Roles.exchanged(comparison)) {
      return null;
    }
    double score =
        pairs.probability(
            Features.of(comparison),
            (Roles.alike(comparison) ? SAME_DEED : 0) + (framed ? FRAMED : 0));
    if (!left.asserts() || !right.asserts()) {
      score *= NOT_ASSERTED;
    }
    if (comparison.coverBesideNames() < LEAST_BESIDE_NAMES
        || comparison.anchors() < (framed ? 1 : LEAST_ANCHORS)
        || comparison.deniesOfAnother()
        || (framed && (comparison.cueDeniesOfAnother() || isLoose(comparison, conflict)))) {
      score *= ANOTHER_ASPECT;
    }
    return new Verdict(
        label(conflict, left.claim(), right.claim()),
        label(conflict, left.claim(), right.claim()) == Label.DENIES ? conflict.by() : null,
        score,
        Reasons.of(comparison, conflict));
  }

  /** Whether the two share enough to be on one matter. */
  static boolean isWorthAsking(Comparison comparison) {
    return comparison.sameMass >= LEAST_SHARED
        && Math.max(comparison.leftCover, comparison.rightCover) >= LEAST_COVER;
  }

  /** The first conflict that a rule finds; null where none does. */
  static @Nullable Conflict conflict(Comparison comparison) {
    for (var rule : RULES) {
      var conflict = rule.test(comparison);
      if (conflict.isPresent()) {
        return conflict.get();
      }
    }
    return null;
  }

  /**
   * Whether both were said by one mouth on one occasion. Unnamed sources of one article that speak
   * for the same country are often one and the same, and are never set against each other.
   */
  static boolean speakTogether(Claim one, Claim other) {
    boolean sameArticle = one.article() != null && one.article().equals(other.article());
    if (one.speaker() == null && other.speaker() == null) {
      return sameArticle && one.country() != null && one.country().equals(other.country());
    }
    boolean sameDay =
        one.saidOn() != null && one.saidOn().isDay() && one.saidOn().equals(other.saidOn());
    return one.speaker() != null
        && one.speaker().equals(other.speaker())
        && (sameArticle || sameDay);
  }

  /**
   * Whether a word such as "fake" stands in a quote that shares little with the other: it is then
   * said of something else.
   */
  private static boolean isLoose(Comparison comparison, Conflict conflict) {
    var denying = conflict.by() == Side.LEFT ? comparison.left : comparison.right;
    return conflict.by() != null
        && !denying.deniedByCue()
        && denying.hasTurn(Negation.AS_A_WHOLE)
        && Math.min(comparison.leftCover, comparison.rightCover) < LEAST_COVER_OF_WHOLE;
  }

  private static Label label(Conflict conflict, Claim left, Claim right) {
    if (left.speaker() != null && left.speaker().equals(right.speaker())) {
      return Label.EARLIER_OTHERWISE;
    }
    boolean stateOfThings = conflict.label() == Label.DISPUTES || conflict.label() == Label.NUMBER;
    return stateOfThings && farApart(left, right) ? Label.LATER_OTHERWISE : conflict.label();
  }

  private static boolean farApart(Claim left, Claim right) {
    if (left.saidOn() == null || right.saidOn() == null) {
      return false;
    }
    boolean leftFirst = left.saidOn().compareTo(right.saidOn()) <= 0;
    var earlier = leftFirst ? left.saidOn() : right.saidOn();
    var later = leftFirst ? right.saidOn() : left.saidOn();
    return earlier.last().plusDays(LATER_DAYS).isBefore(later.first());
  }

  /** A premise and a hypothesis. */
  public record Question(String premise, String hypothesis) {}

  /**
   * How each hypothesis stands to its premise: scores for entailment, neutral and contradiction,
   * which add up to 1. Many at once take less time than one by one.
   */
  public List<Map<Relation, Double>> classify(List<Question> questions) {
    var readings =
        CrossEncoder.shipped()
            .map(
                reader ->
                    reader.read(
                        questions.stream()
                            .map(it -> new CrossEncoder.Pair(it.premise(), it.hypothesis()))
                            .toList()))
            .orElseGet(() -> Collections.nCopies(questions.size(), Reading.NONE));
    var scores = new ArrayList<Map<Relation, Double>>();
    for (int i = 0; i < questions.size(); i++) {
      var comparison =
          new Comparison(whole(questions.get(i).premise()), whole(questions.get(i).hypothesis()));
      scores.add(classes.of(comparison, readings.get(i)));
    }
    return scores;
  }

  private Proposition whole(String text) {
    return analysis.whole(new Claim("", text, null, null, null, null, null));
  }

  /** The three classes of natural language inference. */
  public enum Relation {
    ENTAILMENT,
    NEUTRAL,
    CONTRADICTION
  }
}
