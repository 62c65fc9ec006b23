package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.otherwise.model.Side;

/** Two propositions side by side: which terms meet, and how each of those is turned. */
final class Comparison {
  private static final double[] NO_TERMS = {};
  private static final double SAME = 0.75;

  /** Bits from which a word tells the matter. */
  private static final double TELLING = 7;

  /** How many things from the start of what a reporting verb denies are its heart. */
  private static final int FIRST_DENIED = 4;

  /** So much of at least so many terms is shared by copies. */
  private static final double COPY = 0.9;

  private static final int COPY_TERMS = 7;

  final Proposition left;
  final Proposition right;

  /** Every term of one side that meets one of the other. */
  final List<Match> matches;

  /** How much of each side's weight the other meets, 0 to 1. */
  final double leftCover;

  final double rightCover;

  /** The weight of what both share. */
  final double mass;

  /** The weight of what both share in the same words, or in words that mean the same. */
  final double sameMass;

  private final double[] leftNear;
  private final double[] rightNear;

  /**
   * That a term of the left meets one of the right.
   *
   * @param near see {@link Term#near}
   */
  record Match(Term left, Term right, double near) {
    double weight() {
      return near * (left.weight() + right.weight()) / 2;
    }

    Term on(Side side) {
      return side == Side.LEFT ? left : right;
    }

    /** Whether they are the same word, or mean the same; not merely kin. */
    boolean isSame() {
      return near >= SAME;
    }

    /** How the two are turned differently; 0 where they are turned alike. */
    int turnedApart() {
      if ((left.turned() == 0) == (right.turned() == 0)) {
        return 0;
      }
      return left.turned() | right.turned();
    }
  }

  Comparison(Proposition left, Proposition right) {
    this.left = left;
    this.right = right;
    var leftTerms = left.terms();
    var rightTerms = right.terms();
    leftNear = leftTerms.isEmpty() ? NO_TERMS : new double[leftTerms.size()];
    rightNear = rightTerms.isEmpty() ? NO_TERMS : new double[rightTerms.size()];
    var bestOfLeft = new int[leftTerms.size()];
    var bestOfRight = new int[rightTerms.size()];
    for (int i = 0; i < leftTerms.size(); i++) {
      for (int j = 0; j < rightTerms.size(); j++) {
        double near = leftTerms.get(i).near(rightTerms.get(j));
        if (near > 0) {
          boolean alike = alike(leftTerms.get(i), rightTerms.get(j));
          if (better(near, alike, leftNear, bestOfLeft, i)) {
            leftNear[i] = near;
            bestOfLeft[i] = alike ? -j - 1 : j + 1;
          }
          if (better(near, alike, rightNear, bestOfRight, j)) {
            rightNear[j] = near;
            bestOfRight[j] = alike ? -i - 1 : i + 1;
          }
        }
      }
    }
    var met = new ArrayList<Match>();
    for (int i = 0; i < leftTerms.size(); i++) {
      if (leftNear[i] > 0) {
        met.add(
            new Match(leftTerms.get(i), rightTerms.get(Math.abs(bestOfLeft[i]) - 1), leftNear[i]));
      }
    }
    for (int j = 0; j < rightTerms.size(); j++) {
      int i = Math.abs(bestOfRight[j]) - 1;
      if (rightNear[j] > 0 && Math.abs(bestOfLeft[i]) - 1 != j) {
        met.add(new Match(leftTerms.get(i), rightTerms.get(j), rightNear[j]));
      }
    }
    matches = met;
    mass = met.stream().mapToDouble(Match::weight).sum();
    sameMass = met.stream().filter(Match::isSame).mapToDouble(Match::weight).sum();
    leftCover = cover(leftTerms, leftNear, 0);
    rightCover = cover(rightTerms, rightNear, 0);
  }

  /** How much of this side's weight the other meets, 0 to 1. */
  double cover(Side side) {
    return side == Side.LEFT ? leftCover : rightCover;
  }

  Proposition on(Side side) {
    return side == Side.LEFT ? left : right;
  }

  /** Of two equally near terms the one that is turned alike counts: a conflict must be plain. */
  private static boolean better(double near, boolean alike, double[] nearest, int[] best, int at) {
    return near > nearest[at] || (near == nearest[at] && alike && best[at] > 0);
  }

  private static boolean alike(Term one, Term two) {
    return (one.turned() == 0) == (two.turned() == 0);
  }

  /** How much of the terms that are turned in this way, by weight, the other side meets; 0 to 1. */
  double coverOfTurned(int kind) {
    return Math.max(cover(left.terms(), leftNear, kind), cover(right.terms(), rightNear, kind));
  }

  /** The share of what both have that is turned in this way on one side only; 0 to 1. */
  double turnedApart(int kind) {
    if (mass == 0) {
      return 0;
    }
    double apart = 0;
    for (var match : matches) {
      if ((match.turnedApart() & kind) != 0) {
        apart += match.weight();
      }
    }
    return apart / mass;
  }

  double turnedAlike() {
    if (mass == 0) {
      return 0;
    }
    double alike = 0;
    for (var match : matches) {
      if (match.left().turned() != 0 && match.right().turned() != 0) {
        alike += match.weight();
      }
    }
    return alike / mass;
  }

  /** The weight of the heaviest names of each side that the other lacks. */
  double strangeNames() {
    return strangest(left.terms(), leftNear) + strangest(right.terms(), rightNear);
  }

  private static double strangest(List<Term> terms, double[] near) {
    double most = 0;
    for (int i = 0; i < near.length; i++) {
      if (near[i] == 0 && terms.get(i).name()) {
        most = Math.max(most, terms.get(i).weight());
      }
    }
    return most;
  }

  private static double cover(List<Term> terms, double[] near, int kind) {
    return share(terms, near, term -> kind == 0 || (term.turned() & kind) != 0, 0);
  }

  /** How much of these terms the other side meets, by weight, 0 to 1; {@code none} if none is. */
  private static double share(List<Term> terms, double[] near, Predicate<Term> these, double none) {
    double all = 0;
    double met = 0;
    for (int i = 0; i < near.length; i++) {
      var term = terms.get(i);
      if (these.test(term)) {
        all += term.weight();
        met += term.weight() * near[i];
      }
    }
    return all == 0 ? none : met / all;
  }

  /**
   * How many of the names in what is denied the other side has, by weight, 0 to 1; -1 where it has
   * none.
   */
  double deniedNamesMet(Side denying) {
    Predicate<Term> deniedName = term -> term.isTurned() && term.name();
    return denying == Side.LEFT
        ? share(left.terms(), leftNear, deniedName, -1)
        : share(right.terms(), rightNear, deniedName, -1);
  }

  /**
   * Whether the other side asserts just what is denied: the first word after a "not" on one side
   * meets one that stands as it is on the other.
   */
  boolean deniedHeadMet() {
    return headMet(Side.LEFT) || headMet(Side.RIGHT);
  }

  /**
   * Whether the other side has the heart of what a reporting verb denies, its first word that is no
   * name: "denied | having sold frigates".
   */
  boolean headOfCueMet() {
    return headOfCueMet(Side.LEFT) || headOfCueMet(Side.RIGHT);
  }

  private boolean headOfCueMet(Side by) {
    var denying = on(by);
    if (!denying.deniedByCue()) {
      return false;
    }
    var head = denying.terms().stream().filter(term -> !term.name()).findFirst();
    return head.isPresent()
        && matches.stream()
            .anyMatch(
                match -> match.on(by).from() == head.get().from() && match.near() >= Roles.DEED);
  }

  private boolean headMet(Side by) {
    var denying = on(by);
    for (var turn : denying.turns()) {
      if (turn.kind() != Negation.AS_A_WHOLE) {
        int head = head(denying, turn);
        for (var match : matches) {
          if (match.on(by).from() == head
              && match.near() >= Roles.DEED
              && !match.on(by.other()).isTurned()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The token of the first term after the cue that is no name; -1 where there is none. */
  private static int head(Proposition denying, Negation.Turn turn) {
    for (var term : denying.terms()) {
      if (term.from() >= turn.cue().to() && turn.reaches(term.from()) && !term.name()) {
        return term.from();
      }
    }
    return -1;
  }

  /**
   * How many different things both name in the same words that tell the matter: names, and words
   * that are not on every page.
   */
  int anchors() {
    int anchors = 0;
    for (var match : matches) {
      if (match.isSame() && (match.left().name() || match.left().weight() >= TELLING)) {
        anchors++;
      }
    }
    return anchors;
  }

  /**
   * How much of what the less covered side says of its names the other says too; 1 where names
   * can't be told, because a side is written like a headline.
   */
  double coverBesideNames() {
    if (left.titled() || right.titled()) {
      return 1;
    }
    return Math.min(
        coverBesideNames(left.terms(), leftNear), coverBesideNames(right.terms(), rightNear));
  }

  private static double coverBesideNames(List<Term> terms, double[] near) {
    return share(terms, near, term -> !term.name(), 0);
  }

  /**
   * Whether a reporting verb denies something other than what the other side asserts: less than
   * half of the first things denied, by what they tell, is there. What stands further back is
   * mostly circumstance, which one report shares with every other of the same events.
   */
  boolean cueDeniesOfAnother() {
    return cueDeniesOfAnother(left, leftNear) || cueDeniesOfAnother(right, rightNear);
  }

  private static boolean cueDeniesOfAnother(Proposition denying, double[] near) {
    if (!denying.deniedByCue()) {
      return false;
    }
    double all = 0;
    double met = 0;
    for (int i = 0; i < Math.min(near.length, FIRST_DENIED); i++) {
      double weight = denying.terms().get(i).weight();
      all += weight;
      met += weight * near[i];
    }
    return all > 0 && met < all / 2;
  }

  /** Whether a "not" is said of a name that the other side does not have: of another matter. */
  boolean deniesOfAnother() {
    return deniesOfAnother(left, leftNear) || deniesOfAnother(right, rightNear);
  }

  private static boolean deniesOfAnother(Proposition denying, double[] near) {
    for (var turn : denying.turns()) {
      if (turn.kind() == Negation.PLAINLY) {
        for (int i = 0; i < near.length; i++) {
          var term = denying.terms().get(i);
          if (term.from() >= turn.cue().to() && turn.reaches(term.from()) && term.name()) {
            if (near[i] == 0) {
              return true;
            }
            break;
          }
        }
      }
    }
    return false;
  }

  /** Whether one is a copy of the other, a few words more or less: the same words twice. */
  boolean isCopy() {
    double least = Math.min(left.terms().size(), right.terms().size());
    long same =
        matches.stream().filter(match -> match.left().key().equals(match.right().key())).count();
    return least >= COPY_TERMS && Math.min(leftCover, rightCover) >= COPY && same >= least * COPY;
  }
}
