package org.otherwise.contradict;

import java.util.List;
import java.util.Set;

/**
 * Tells a denial that somebody reports of somebody else from his own: “The group hides arms in
 * houses, which it denies” asserts that it does.
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

  private Aside() {}

  static boolean is(List<Token> tokens, Cue cue) {
    if (cue.type() != Cue.Type.DENY) {
      return false;
    }
    if (NOUNS.contains(tokens.get(cue.from()).word())) {
      return true;
    }
    for (int i = cue.from() - 1; i > 0 && i >= cue.from() - REACH; i--) {
      if (OPENERS.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }
}
