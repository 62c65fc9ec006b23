package org.otherwise.contradict;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.otherwise.contradict.CrossEncoder.Reading;
import org.otherwise.model.Claim;

/**
 * What is known of a pair, in figures, from which its score is made: what the rules found, what the
 * cross-encoder read, and how near the two stand in place and mouth. The same when the sides are
 * exchanged. The weights file names them; whoever adds one fits the weights again.
 */
final class Evidence {
  static final List<String> NAMES =
      List.of(
          "one",
          "rules: pair",
          "denial",
          "cosine",
          "cosine x denial",
          "read: odds",
          "denied and met",
          "head of denial met",
          "deed of denial met",
          "cover beside names",
          "denier named",
          "denier unnamed",
          "other unnamed",
          "accused",
          "same article",
          "near in the article",
          "near in the article x denied by cue",
          "names of denial met, in other articles",
          "days apart, in other articles",
          "other country, in other articles",
          "one exchange, answered by a party");

  private static final double MOST = 6; // odds

  private static final double NEAR = 4000; // characters

  private Evidence() {}

  /**
   * @param reading {@link Reading#NONE} where nothing has read it
   */
  static double[] of(Meeting meeting, Reading reading) {
    var comparison = meeting.comparison();
    var conflict = meeting.conflict();
    var left = comparison.left.claim();
    var right = comparison.right.claim();
    boolean denial = conflict != null && conflict.rule().equals(Denial.NAME);
    boolean byCue = meeting.deniedByCue();
    boolean one = isOneArticle(left, right);
    boolean countries = left.country() != null && right.country() != null;
    boolean sameCountry = countries && Objects.equals(left.country(), right.country());
    var by = conflict == null ? null : conflict.by();
    var denier = by == null ? null : comparison.on(by);
    var other = by == null ? comparison.left : comparison.on(by.other());
    // whose name it is that answers for its country matters little
    boolean answered = by != null && Exchange.isAnswered(comparison, by);
    return new double[] {
      1,
      bounded(meeting.odds()),
      flag(denial),
      meeting.cosine(),
      denial ? meeting.cosine() : 0,
      bounded(reading.odds()),
      comparison.coverOfTurned(Negation.AS_A_WHOLE | Negation.PLAINLY),
      flag(comparison.deniedHeadMet() || comparison.headOfCueMet()),
      by == null ? 0 : Roles.deedMet(comparison, by),
      comparison.coverBesideNames(),
      flag(denier != null && !sameCountry && isNamed(denier.claim(), other)),
      flag(denier != null && isUnnamed(denier.claim()) && !answered),
      flag(denier != null && isUnnamed(other.claim())),
      flag(denier != null && other.accuses()),
      flag(one),
      near(left, right),
      byCue ? near(left, right) : 0,
      one || by == null ? 0 : comparison.deniedNamesMet(by),
      one ? 0 : daysApart(left, right),
      flag(!one && countries && !sameCountry),
      flag(answered)
    };
  }

  /**
   * Whether the one who denies is who the other side speaks of: "Israel killed him", says Hamas.
   */
  static boolean isNamed(Claim denier, Proposition other) {
    if (denier.country() != null
        && other.terms().stream().anyMatch(term -> denier.country().equals(term.country()))) {
      return true;
    }
    var name = denier.name();
    return name != null && hasWord(other, name.substring(name.lastIndexOf(' ') + 1));
  }

  private static boolean hasWord(Proposition proposition, String name) {
    var word = name.toLowerCase(Locale.ROOT);
    return proposition.tokens().stream()
        .anyMatch(token -> token.capital() && token.word().equals(word));
  }

  /** Of a quote whose source has no identity; a bare claim has none to be named. */
  private static boolean isUnnamed(Claim claim) {
    return claim.article() != null && claim.speaker() == null;
  }

  private static boolean isOneArticle(Claim left, Claim right) {
    return left.article() != null && left.article().equals(right.article());
  }

  /** A report most often has who denies something soon after who said it. */
  private static double near(Claim left, Claim right) {
    return isOneArticle(left, right) ? Math.exp(-Math.abs(left.start() - right.start()) / NEAR) : 0;
  }

  /** 0 on one day, 1 at some two months, and more; 1 where it is not known. */
  private static double daysApart(Claim left, Claim right) {
    if (left.saidOn() == null || right.saidOn() == null) {
      return 1;
    }
    long days = left.saidOn().first().toEpochDay() - right.saidOn().first().toEpochDay();
    return Math.log1p((double) Math.abs(days)) / 4;
  }

  /** Odds beyond a limit say no more. */
  static double bounded(double odds) {
    return Math.clamp(odds, -MOST, MOST);
  }

  static double flag(boolean yes) {
    return yes ? 1 : 0;
  }
}
