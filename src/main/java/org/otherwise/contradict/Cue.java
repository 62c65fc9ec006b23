package org.otherwise.contradict;

/**
 * A word or phrase that turns, weakens or frames what is said; see {@code cues.txt}.
 *
 * @param from its first token
 * @param to after its last token
 */
record Cue(Type type, int from, int to) {
  enum Type {
    PLAIN,
    NOT,
    NO,
    LACK,
    DENY,
    FALSE,
    UNDO,
    REFUSE,
    HEDGE,
    MAYBE,
    ASK,
    ONLY;

    /** Whether the words of such a cue belong to the way of speaking, not to the matter. */
    boolean isFrame() {
      return switch (this) {
        case NOT, NO, LACK, DENY, FALSE, HEDGE, MAYBE, ASK, ONLY -> true;
        case PLAIN, UNDO, REFUSE -> false;
      };
    }
  }
}
