package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.otherwise.contradict.Negation.Turn;
import org.otherwise.model.Side;

/**
 * Whether what one side denies and what the other asserts may both be so, however alike they are:
 * the deed is another's or done to another, the thing is at another place, the whole is denied and
 * a part told, it had not come about yet and later did, it is only meant, or only knowing of it is
 * denied.
 */
final class Compatible {
  /** A word for the whole stands within so many tokens of the "not" that it belongs to. */
  private static final int REACH = 5;

  /** A name stands within so many tokens of what it belongs to: "in the | Kestrel". */
  private static final int TO_NAME = 3;

  /** Who does it stands within so many tokens of the deed: "Osmark's | troops had looted". */
  private static final int TO_DEED = 5;

  /** What is denied to be known begins within so many tokens. */
  private static final int OPENING = 3;

  /** How near words are that mean the same; see {@link Term#near}. */
  private static final double ONE_WORD = 0.9;

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
  private static final Set<String> BEFORE_WHOLE = Set.of("at", "after", "above", "my", "our");

  /** The whole of a time is none of a thing: "all week". */
  private static final Set<String> TIMES =
      Set.of("day", "night", "week", "month", "year", "time", "life", "career");

  private static final Set<String> PARTS =
      Set.of(
          "some",
          "part",
          "parts",
          "partly",
          "partially",
          "several",
          "many",
          "most",
          "few",
          "half",
          "one",
          "sometimes");

  /** What may stand between a word and the name that belongs to it. */
  private static final Set<String> WAYS =
      Set.of("in", "at", "of", "near", "outside", "the", "a", "an", "with");

  /** What may stand between a deed and who does it, beside auxiliary verbs. */
  private static final Set<String> ONES =
      Set.of("troops", "soldiers", "fighters", "jets", "police", "officials", "not", "never");

  private static final Set<String> PASSIVE =
      Set.of("was", "were", "been", "being", "be", "is", "are");

  /** What is done "to" after it is only meant; stems. */
  private static final Set<String> MEANT =
      Set.of(
          "plan",
          "intend",
          "intent",
          "intention",
          "want",
          "seek",
          "aim",
          "prepar",
          "try",
          "attempt",
          "look",
          "ready",
          "will", // "willing to"
          "threaten",
          "offer");

  private static final Set<String> FUTURE = Set.of("will", "won't", "shall", "going");

  /** An auxiliary verb stands within so many tokens of the verb. */
  private static final int TO_VERB = 3;

  /** Stems. */
  private static final Set<String> KNOWING = Set.of("know", "knowledg", "awar", "awareness");

  private Compatible() {}

  static boolean are(Comparison comparison, Side by) {
    var denying = comparison.on(by);
    var asserting = comparison.on(by.other());
    return isOfAnother(denying, asserting)
        || turns(comparison, by)
            .anyMatch(
                turn ->
                    (deniesTheWhole(denying, turn) && tellsAPart(asserting))
                        || (isSoFar(denying, turn) && isLater(asserting, denying)))
        || (deniesKnowing(denying) && !hasKnowing(asserting.tokens()));
  }

  /** Those of the one who denies that turn something that the other asserts. */
  private static Stream<Turn> turns(Comparison comparison, Side by) {
    return comparison.on(by).turns().stream()
        .filter(turn -> turn.kind() == Negation.PLAINLY)
        .filter(
            turn ->
                comparison.matches.stream().anyMatch(match -> turn.reaches(match.on(by).from())));
  }

  /** Whether what is denied has another doer, is done to another, or is only meant. */
  private static boolean isOfAnother(Proposition denying, Proposition asserting) {
    boolean plans = speaksOfPlans(denying);
    for (var one : denying.terms()) {
      for (var other : asserting.terms()) {
        if (!one.name() && one.isTurned() && !other.isTurned() && one.near(other) >= ONE_WORD) {
          if ((!plans && isMeant(asserting, other))
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
            .anyMatch(token -> FUTURE.contains(token.word()) && !token.capital());
  }

  private static boolean speaksOfPlans(Proposition proposition) {
    return proposition.tokens().stream()
        .anyMatch(token -> MEANT.contains(token.stem()) || FUTURE.contains(token.word()));
  }

  /** The name that stands before a deed with nothing but its verbs between, or after "by". */
  private static List<Term> doer(Proposition proposition, Term deed) {
    var tokens = proposition.tokens();
    var doer = Roles.doer(proposition, deed);
    if (doer == null || !proposition.isNamed(doer)) {
      return List.of();
    }
    if (doer.from() >= deed.to()) {
      return doer.from() - deed.to() < TO_DEED ? List.of(doer) : List.of();
    }
    var between = tokens.subList(doer.to(), deed.from());
    boolean does =
        between.size() <= TO_DEED
            && between.stream().allMatch(Compatible::isOfDoer)
            && between.stream().noneMatch(token -> PASSIVE.contains(token.word()));
    return does ? List.of(doer) : List.of();
  }

  private static boolean isOfDoer(Token token) {
    return Roles.isAuxiliary(token)
        || ONES.contains(token.word())
        || Analysis.SELF_NOUNS.contains(token.word());
  }

  /** The names that follow a deed or a thing: "met | Anna Moen", "the port of | Tarn". */
  private static List<Term> after(Proposition proposition, Term word) {
    var tokens = proposition.tokens();
    var names = new ArrayList<Term>();
    int reach = word.to() + TO_NAME;
    for (var term : proposition.terms()) {
      if (term.from() >= word.to()) {
        var way = tokens.subList(word.to(), term.from());
        if (!proposition.isNamed(term) || term.from() >= reach || !isWay(way)) {
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

  /** Whether both are called by names that the other side has not; a country may hold a place. */
  private static boolean areApart(
      List<Term> here, Proposition one, List<Term> there, Proposition other) {
    return !here.isEmpty()
        && !there.isEmpty()
        && (here.getFirst().country() == null) == (there.getFirst().country() == null)
        && here.stream().allMatch(name -> isStrange(name, one, other))
        && there.stream().allMatch(name -> isStrange(name, other, one));
  }

  /** Not where it may be the same by office or by its first letters. */
  private static boolean isStrange(Term name, Proposition in, Proposition other) {
    return !Analysis.isOffice(name)
        && (name.country() != null || !isAcronym(in.words(name.from(), name.to())))
        && other.terms().stream().noneMatch(term -> term.near(name) > 0);
  }

  private static boolean isAcronym(String words) {
    return words.length() > 1 && words.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean deniesTheWhole(Proposition denying, Turn turn) {
    int from = turn.cue().to();
    var opening = denying.tokens().subList(from, Math.max(from, Math.min(turn.to(), from + REACH)));
    return turn.cue().type() == Cue.Type.NOT && hasWhole(opening);
  }

  private static boolean hasWhole(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (WHOLE.contains(tokens.get(i).word())
          && (i == 0 || !BEFORE_WHOLE.contains(tokens.get(i - 1).word()))
          && (i + 1 == tokens.size() || !TIMES.contains(tokens.get(i + 1).stem()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean tellsAPart(Proposition asserting) {
    return !hasWhole(asserting.tokens())
        && (!asserting.quantities().isEmpty()
            || asserting.tokens().stream().anyMatch(token -> PARTS.contains(token.word())));
  }

  /** Whether it is denied up to the day on which that is said: "still no", "not yet", "so far". */
  private static boolean isSoFar(Proposition denying, Turn turn) {
    var tokens = denying.tokens();
    int from = turn.cue().from();
    var before = tokens.subList(Math.max(0, from - 2), from);
    var clause = tokens.subList(from, turn.to());
    var phrase = tokens.subList(from, turn.cue().to());
    return has(before, "still")
        || has(phrase, "yet")
        || (!clause.isEmpty() && clause.getLast().word().equals("yet"))
        || hasSoFar(tokens);
  }

  private static boolean hasSoFar(List<Token> tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      var next = tokens.get(i + 2);
      if (tokens.get(i).word().equals("so")
          && tokens.get(i + 1).word().equals("far")
          && !next.word().equals("as")
          && !next.isMark("-")) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(List<Token> tokens, String word) {
    return tokens.stream().anyMatch(token -> token.word().equals(word));
  }

  /** Whether one is said on a later day than the other, and names no day before it. */
  private static boolean isLater(Proposition one, Proposition other) {
    var day = one.claim().saidOn();
    var before = other.claim().saidOn();
    return day != null
        && before != null
        && before.last().isBefore(day.first())
        && one.days().isEmpty();
  }

  /** Whether a reporting verb denies that somebody knew, and not what was known. */
  private static boolean deniesKnowing(Proposition denying) {
    var tokens = denying.tokens();
    return denying.deniedByCue() && hasKnowing(tokens.subList(0, Math.min(OPENING, tokens.size())));
  }

  private static boolean hasKnowing(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> KNOWING.contains(token.stem()));
  }
}
