package org.otherwise.contradict;

import java.util.List;
import java.util.Set;

/**
 * Tells words in a quote that only look like a denial: one that the speaker reports of somebody
 * else (“The group hides arms in houses, which it denies” asserts that it does), the “No, …” with
 * which a turn of talk begins, and an offer that is turned down.
 */
final class Aside {
  /** A clause that tells of another's denial begins at most so many tokens before it. */
  private static final int REACH = 6;

  private static final Set<String> OPENERS =
      Set.of(
          "which",
          "though",
          "although",
          "while",
          "charge",
          "charges",
          "accusation",
          "accusations",
          "allegation",
          "allegations",
          "something");

  /** Before these a noun is meant: "answered questions", "raises doubts". */
  private static final Set<String> NOUNS = Set.of("questions", "doubts");

  /** Who turns these down says of nothing that it is not so, unless it is of a claim. */
  private static final Set<String> TURNING_DOWN =
      Set.of("reject", "rebuff", "dismiss", "dispute", "disown", "rule out", "turn down");

  private static final Set<String> CLAIMS =
      Set.of(
          "claim",
          "report",
          "accusation",
          "allegation",
          "charge",
          "suggestion",
          "notion",
          "idea",
          "assertion",
          "criticism",
          "rumor",
          "rumour",
          "story",
          "account",
          "version",
          "speculation",
          "argument",
          "contention",
          "insinuation",
          "implication",
          "view",
          "finding",
          "conclusion",
          "statement",
          "comment",
          "that",
          "talk",
          "denial",
          "figure",
          "estimate",
          "comparison",
          "characterization",
          "false",
          "untrue",
          "baseless",
          "unfounded",
          "nonsense",
          "propaganda",
          "lie",
          "slander");

  /** Who denies these withholds something, and says of nothing that it is not so. */
  private static final Set<String> REQUESTS =
      Set.of(
          "request",
          "motion",
          "bid",
          "appeal",
          "petition",
          "application",
          "permission",
          "access",
          "entry",
          "visa",
          "bail",
          "parole",
          "asylum",
          "plea",
          "injunction",
          "leave",
          "victory",
          "chance",
          "opportunity");

  /** How far from such a verb the word stands that tells what is turned down, in tokens. */
  private static final int OBJECT = 9;

  private Aside() {}

  static boolean is(List<Token> tokens, Cue cue) {
    if (cue.type() == Cue.Type.NO) {
      return opensATurn(tokens, cue);
    }
    if (cue.type() != Cue.Type.DENY) {
      return false;
    }
    if (TURNING_DOWN.contains(tokens.get(cue.from()).stem()) && !ofAClaim(tokens, cue.to())) {
      return true;
    }
    if (NOUNS.contains(tokens.get(cue.from()).word())) {
      return true;
    }
    return tellsOfDenial(tokens, cue);
  }

  /** Whether it tells that somebody denies what is said: “…, a charge that Osmark denies”. */
  static boolean tellsOfDenial(List<Token> tokens, Cue cue) {
    if (cue.type() != Cue.Type.DENY) {
      return false;
    }
    for (int i = cue.from() - 1; i > 0 && i >= cue.from() - REACH; i--) {
      if (OPENERS.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words from there are about something said: “rejected claims that …”. */
  static boolean ofAClaim(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + OBJECT); i++) {
      if (tokens.get(i).endsSentence()) {
        return false;
      }
      if (CLAIMS.contains(tokens.get(i).stem()) || CLAIMS.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reporting verb turns down what is no claim: “rejected the offer”. */
  static boolean turnsDown(String stem, List<Token> tokens) {
    return TURNING_DOWN.contains(stem)
        ? !ofAClaim(tokens, 0)
        : stem.equals("deny") && ofARequest(tokens);
  }

  /** Whether the words begin with a request: “denied | the firm's motion to …”. */
  private static boolean ofARequest(List<Token> tokens) {
    for (int i = 0; i < Math.min(tokens.size(), OBJECT); i++) {
      var token = tokens.get(i);
      boolean deed = token.word().endsWith("ing") || token.word().equals("any");
      if (deed || token.word().equals("that") || token.endsSentence()) {
        return false;
      }
      if (REQUESTS.contains(token.word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensATurn(List<Token> tokens, Cue cue) {
    return cue.to() - cue.from() == 1
        && cue.to() < tokens.size()
        && tokens.get(cue.to()).sort() == Token.Sort.MARK;
  }
}
