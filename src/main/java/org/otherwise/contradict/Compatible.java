package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether what one side denies and what the other asserts may both be so, however alike they are:
 * the deed is another's or done to another, the thing is at another place, the whole is denied and
 * a part told, it had not come about yet and later did, or only knowing of it is denied.
 */
final class Compatible {
  /** A word for the whole stands within so many tokens of the "not" that it belongs to. */
  private static final int REACH = 5;

  /** A name stands within so many tokens of the preposition before it: "in the | Kestrel". */
  private static final int TO_NAME = 3;

  /** Who does it stands within so many tokens of the deed: "Osmark's | troops had looted". */
  private static final int TO_DEED = 5;

  /** What is denied to be known begins within so many tokens. */
  private static final int OPENING = 3;

  private static final Set<String> WHOLE =
      Set.of(
          "all",
          "every",
          "everyone",
          "everybody",
          "everything",
          "whole",
          "entire",
          "entirely",
          "fully",
          "completely",
          "wholly",
          "always",
          "both");

  /** "At all" is not said of the whole. */
  private static final Set<String> BEFORE_ALL = Set.of("at", "after", "above");

  /** What may stand between a word and the name that belongs to it. */
  private static final Set<String> WAYS =
      Set.of("in", "at", "of", "near", "outside", "the", "a", "an", "with");

  /** How near words are that mean the same; see {@link Term#near}. */
  private static final double ONE_WORD = 0.9;

  /** Before "to"; stems. */
  private static final Set<String> MEANT =
      Set.of(
          "plan",
          "intend",
          "want",
          "seek",
          "aim",
          "hope",
          "prepare",
          "try",
          "attempt",
          "look",
          "ready",
          "wish",
          "threaten",
          "offer");

  private static final Set<String> FUTURE = Set.of("will", "won't", "would", "shall", "going");

  /** An auxiliary verb stands within so many tokens of the verb. */
  private static final int TO_VERB = 3;

  private static final Set<String> KNOWING = Set.of("knowing", "knowledge", "aware", "awareness");

  private Compatible() {}

  static boolean are(Proposition denying, Proposition asserting) {
    return isOfAnother(denying, asserting)
        || (deniesTheWhole(denying) && !hasWhole(asserting.tokens()))
        || (isSoFar(denying) && isLater(asserting, denying))
        || (deniesKnowing(denying) && !hasKnowing(asserting.tokens()));
  }

  /** Whether a deed has another doer, is done to another or only meant; or a thing is another's. */
  private static boolean isOfAnother(Proposition denying, Proposition asserting) {
    for (var one : denying.terms()) {
      for (var other : asserting.terms()) {
        if (!one.name() && one.near(other) >= ONE_WORD) {
          if ((isMeant(asserting, other) && !isMeant(denying, one))
              || areApart(doer(denying, one), denying, doer(asserting, other), asserting)
              || areApart(after(denying, one), denying, after(asserting, other), asserting)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * "Plans to supply": what is planned is done by nobody yet. What nothing frames is written like a
   * headline, whose tense tells no time.
   */
  private static boolean isMeant(Proposition proposition, Term deed) {
    var tokens = proposition.tokens();
    int to = deed.from() - 1;
    if (proposition.claim().context() == null) {
      return false;
    }
    return (to > 0
            && tokens.get(to).word().equals("to")
            && MEANT.contains(tokens.get(to - 1).stem()))
        || tokens.subList(Math.max(0, deed.from() - TO_VERB), deed.from()).stream()
            .anyMatch(token -> FUTURE.contains(token.word()));
  }

  private static List<Term> doer(Proposition proposition, Term deed) {
    var doer = Roles.doer(proposition, deed);
    return doer != null
            && proposition.isNamed(doer)
            && Math.abs(deed.from() - doer.from()) <= TO_DEED
        ? List.of(doer)
        : List.of();
  }

  /** The names that follow a deed or a thing: "met | Anna Moen", "the port of | Tarn". */
  private static List<Term> after(Proposition proposition, Term word) {
    var tokens = proposition.tokens();
    var names = new ArrayList<Term>();
    int reach = word.to() + TO_NAME;
    for (var term : proposition.terms()) {
      if (term.from() >= word.to()) {
        if (!term.name()
            || term.from() >= reach
            || !isWay(tokens.subList(word.to(), term.from()))) {
          break;
        }
        names.add(term);
        reach = term.to() + 1;
      }
    }
    return names;
  }

  /** Whether nothing but a preposition and such stands between a word and its name. */
  private static boolean isWay(List<Token> tokens) {
    return tokens.stream().allMatch(token -> token.capital() || WAYS.contains(token.word()));
  }

  /** Whether both are named, none on the other side, and neither can be part of the other. */
  private static boolean areApart(
      List<Term> here, Proposition one, List<Term> there, Proposition other) {
    return !here.isEmpty()
        && !there.isEmpty()
        && (here.getFirst().country() == null) == (there.getFirst().country() == null)
        && here.stream().allMatch(name -> isStrange(name, other))
        && there.stream().allMatch(name -> isStrange(name, one));
  }

  private static boolean isStrange(Term name, Proposition other) {
    return other.terms().stream().noneMatch(term -> term.near(name) > 0);
  }

  private static boolean deniesTheWhole(Proposition denying) {
    return denying.turns().stream()
        .filter(turn -> turn.cue().type() == Cue.Type.NOT)
        .anyMatch(turn -> hasWhole(opening(denying, turn.cue().to(), turn.to(), REACH)));
  }

  private static List<Token> opening(Proposition proposition, int from, int to, int most) {
    return proposition.tokens().subList(from, Math.max(from, Math.min(to, from + most)));
  }

  private static boolean hasWhole(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (WHOLE.contains(tokens.get(i).word())
          && (i == 0 || !BEFORE_ALL.contains(tokens.get(i - 1).word()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is denied up to the day on which that is said: "still no", "not yet". */
  private static boolean isSoFar(Proposition denying) {
    return denying.turns().stream()
            .filter(turn -> turn.kind() == Negation.PLAINLY)
            .anyMatch(turn -> isSoFar(denying, turn))
        || (denying.turnsAnything() && hasSoFar(denying.tokens()));
  }

  private static boolean isSoFar(Proposition denying, Negation.Turn turn) {
    int from = turn.cue().from();
    return has(denying.tokens().subList(Math.max(0, from - 2), from), "still")
        || has(denying.tokens().subList(from, turn.to()), "yet");
  }

  private static boolean hasSoFar(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).word().equals("so") && tokens.get(i + 1).word().equals("far")) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(List<Token> tokens, String word) {
    return tokens.stream().anyMatch(token -> token.word().equals(word));
  }

  private static boolean isLater(Proposition one, Proposition other) {
    var day = one.claim().saidOn();
    var before = other.claim().saidOn();
    return day != null && before != null && before.last().isBefore(day.first());
  }

  /** Whether a reporting verb denies that somebody knew, and not what was known. */
  private static boolean deniesKnowing(Proposition denying) {
    return denying.deniedByCue()
        && hasKnowing(opening(denying, 0, denying.tokens().size(), OPENING));
  }

  private static boolean hasKnowing(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> KNOWING.contains(token.word()));
  }
}
