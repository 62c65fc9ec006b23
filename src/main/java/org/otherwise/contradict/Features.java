package org.otherwise.contradict;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A comparison in figures, each of them something a reader could count, and the same when the sides
 * are exchanged. The weights file names them; whoever adds one fits the weights again.
 */
final class Features {
  static final List<String> NAMES =
      List.of(
          "one",
          "cover of the less covered",
          "cover of the more covered",
          "product of covers",
          "shared weight",
          "plainly apart",
          "as a whole apart",
          "undone apart",
          "turned alike",
          "plainly apart x less",
          "plainly apart x more",
          "plainly apart x cover of turned",
          "as a whole apart x less",
          "as a whole apart x more",
          "undone apart x less",
          "undone apart x more",
          "undone apart x cover of turned",
          "not on one side",
          "denial on one side",
          "undone on one side",
          "denial on both",
          "opposites",
          "opposites x less",
          "numbers differ",
          "numbers differ x less",
          "numbers agree",
          "days differ x less",
          "days agree",
          "question",
          "hedge on one side",
          "hedge on both",
          "supposes",
          "only on one side",
          "length of the shorter",
          "ratio of lengths",
          "strange names",
          "strange names x less",
          "apart x shared weight",
          "as a whole apart x shared weight",
          "turned on one side",
          "turned on both",
          "turned alike x less",
          "denied head met",
          "denied head met x less",
          "denied head met x more");

  /** For how one side follows from the other, which has a direction. */
  static final List<String> DIRECTED_NAMES =
      Stream.concat(NAMES.stream(), Stream.of("cover of premise", "cover of hypothesis")).toList();

  private Features() {}

  static double[] of(Comparison c) {
    double less = Math.min(c.leftCover, c.rightCover);
    double more = Math.max(c.leftCover, c.rightCover);
    double shared = Math.log1p(c.mass) / 4;
    double plainly = c.turnedApart(Negation.PLAINLY);
    double whole = c.turnedApart(Negation.AS_A_WHOLE);
    double undone = c.turnedApart(Negation.UNDONE);
    double opposites = OppositeTerms.share(c);
    double numbersDiffer = new DifferentNumbers().test(c).isPresent() ? 1 : 0;
    double daysDiffer = new DifferentDays().test(c).isPresent() ? 1 : 0;
    double head = c.deniedHeadMet() ? 1 : 0;
    var left = c.left;
    var right = c.right;
    double shorter = Math.min(left.terms().size(), right.terms().size());
    double longer = Math.max(left.terms().size(), right.terms().size());
    double strange = c.strangeNames() / 10;
    return new double[] {
      1,
      less,
      more,
      less * more,
      shared,
      plainly,
      whole,
      undone,
      c.turnedAlike(),
      plainly * less,
      plainly * more,
      plainly * c.coverOfTurned(Negation.PLAINLY),
      whole * less,
      whole * more,
      undone * less,
      undone * more,
      undone * c.coverOfTurned(Negation.UNDONE),
      oneSide(left.hasTurn(Negation.PLAINLY), right.hasTurn(Negation.PLAINLY)),
      oneSide(left.hasTurn(Negation.AS_A_WHOLE), right.hasTurn(Negation.AS_A_WHOLE)),
      oneSide(left.hasTurn(Negation.UNDONE), right.hasTurn(Negation.UNDONE)),
      left.hasTurn(Negation.AS_A_WHOLE) && right.hasTurn(Negation.AS_A_WHOLE) ? 1 : 0,
      opposites,
      opposites * less,
      numbersDiffer,
      numbersDiffer * less,
      DifferentNumbers.agree(c) ? 1 : 0,
      daysDiffer * less,
      DifferentDays.agree(c) ? 1 : 0,
      left.question() || right.question() ? 1 : 0,
      oneSide(left.hedged(), right.hedged()),
      left.hedged() && right.hedged() ? 1 : 0,
      left.supposes() || right.supposes() ? 1 : 0,
      oneSide(left.exclusive(), right.exclusive()),
      Math.log1p(shorter) / 3,
      longer == 0 ? 0 : shorter / longer,
      strange,
      strange * less,
      Math.max(plainly, Math.max(whole, undone)) * shared,
      whole * shared,
      oneSide(left.turnsAnything(), right.turnsAnything()),
      left.turnsAnything() && right.turnsAnything() ? 1 : 0,
      c.turnedAlike() * less,
      head,
      head * less,
      head * more,
    };
  }

  /** The premise is on the left. */
  static double[] directed(Comparison comparison, double[] features) {
    var directed = Arrays.copyOf(features, features.length + 2);
    directed[features.length] = comparison.leftCover;
    directed[features.length + 1] = comparison.rightCover;
    return directed;
  }

  private static double oneSide(boolean left, boolean right) {
    return left != right ? 1 : 0;
  }
}
