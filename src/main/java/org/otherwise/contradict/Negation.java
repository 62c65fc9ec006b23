package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a text turns into its opposite, and by which words. "Not" reaches to the end of its clause,
 * a denial or "it is a hoax" over the whole sentence. Two that say the same ("the rumour is false,
 * he did not") do not cancel each other; "not false" and "never denied" do.
 */
final class Negation {
  /** Turned by a word such as "not", "never", "no". */
  static final int PLAINLY = 1;

  /** Turned by words on the statement as a whole: "denies that", "is a hoax". */
  static final int AS_A_WHOLE = 2;

  /** Said of something that does not come about: "cancels", "refuses to". */
  static final int UNDONE = 4;

  /** In a text so short, "that is a fake" speaks of the other sentences too. */
  private static final int SHORT = 40;

  /** An aside is no longer than so many tokens. */
  private static final int ASIDE = 14;

  private static final Set<String> CLAUSE_ENDS =
      Set.of(
          "but",
          "although",
          "though",
          "while",
          "whereas",
          "despite",
          "because",
          "unless",
          "instead",
          "so",
          "however");

  private static final Set<String> NO_NOUNS =
      Set.of(
          "and", "or", "but", "by", "of", "in", "on", "at", "to", "for", "from", "with", "after",
          "as", "that", "says", "said", "is", "are", "was", "were", "has", "have", "had", "online",
          "goes", "again", "it", "he", "she", "they", "this", "the", "a", "an", "about");

  private final List<Token> tokens;
  private final int[] turned;
  private final List<Turn> turns = new ArrayList<>();

  /**
   * That a cue turns some words.
   *
   * @param from the first token turned
   * @param to after the last
   */
  record Turn(Cue cue, int kind, int from, int to) {
    boolean reaches(int token) {
      return from <= token && token < to;
    }
  }

  private Negation(List<Token> tokens) {
    this.tokens = tokens;
    this.turned = new int[tokens.size()];
  }

  static Negation of(List<Token> tokens, List<Cue> cues) {
    var negation = new Negation(tokens);
    var cancelled = negation.cancelled(cues);
    for (int i = 0; i < cues.size(); i++) {
      if (!cancelled[i]) {
        negation.apply(cues.get(i), cues);
      }
    }
    return negation;
  }

  /** How the token is turned: kinds of this class, added up; 0 where it stands as it is. */
  int turned(int token) {
    return turned[token];
  }

  List<Turn> turns() {
    return turns;
  }

  private boolean[] cancelled(List<Cue> cues) {
    var cancelled = new boolean[cues.size()];
    for (int i = 0; i + 1 < cues.size(); i++) {
      var cue = cues.get(i);
      var next = cues.get(i + 1);
      boolean notFalse = isPlain(cue.type()) && isTurnable(next.type()) && near(cue, next, 3);
      boolean deniesNot = cue.type() == Cue.Type.DENY && isPlain(next.type()) && near(cue, next, 5);
      if ((notFalse || deniesNot) && !cancelled[i]) {
        cancelled[i] = true;
        cancelled[i + 1] = true;
      }
    }
    return cancelled;
  }

  private static boolean isPlain(Cue.Type type) {
    return type == Cue.Type.NOT || type == Cue.Type.NO;
  }

  private static boolean isTurnable(Cue.Type type) {
    return type == Cue.Type.DENY
        || type == Cue.Type.FALSE
        || type == Cue.Type.UNDO
        || type == Cue.Type.REFUSE;
  }

  private boolean near(Cue cue, Cue next, int most) {
    if (next.from() - cue.to() > most) {
      return false;
    }
    for (int i = cue.to(); i < next.from(); i++) {
      if (!tokens.get(i).isWord() && !tokens.get(i).isMark("-")) {
        return false;
      }
    }
    return true;
  }

  private void apply(Cue cue, List<Cue> cues) {
    switch (cue.type()) {
      case NOT -> turn(cue, PLAINLY, cue.to(), clauseEnd(cue.to()));
      case NO -> {
        if (!isAnswer(cue)) {
          turn(cue, PLAINLY, cue.to(), clauseEnd(cue.to()));
        } else if (cues.stream().noneMatch(other -> !other.equals(cue) && turns(other.type()))) {
          turn(cue, AS_A_WHOLE, cue.to(), sentenceEnd(cue.to()));
        }
      }
      case LACK -> turn(cue, PLAINLY, cue.to(), sentenceEnd(cue.to()));
      case DENY -> {
        if (!isAside(cue)) {
          turn(cue, AS_A_WHOLE, sentenceStart(cue.from()), sentenceEnd(cue.to()));
        }
      }
      case FALSE -> {
        boolean brief = tokens.size() <= SHORT;
        int start = brief ? 0 : sentenceStart(cue.from());
        turn(
            cue,
            AS_A_WHOLE,
            isAttribute(cue) ? cue.from() : start,
            brief ? tokens.size() : sentenceEnd(cue.to()));
      }
      case UNDO -> turn(cue, UNDONE, sentenceStart(cue.from()), sentenceEnd(cue.to()));
      case REFUSE -> turn(cue, UNDONE, cue.to(), clauseEnd(cue.to()));
      case PLAIN, HEDGE, MAYBE, ASK, ONLY -> {}
    }
  }

  /** "…, which he denies": what stands before is asserted, and only reported to be denied. */
  private boolean isAside(Cue cue) {
    boolean ends =
        cue.to() == tokens.size()
            || tokens.get(cue.to()).sort() == Token.Sort.MARK
            || tokens.get(cue.to()).word().equals("and");
    if (!ends) {
      return false;
    }
    for (int i = cue.from() - 1; i >= Math.max(1, cue.from() - ASIDE); i--) {
      if (tokens.get(i).endsSentence()) {
        return false;
      }
      if (tokens.get(i).isMark(",") || tokens.get(i).word().equals("which")) {
        return true;
      }
    }
    return false;
  }

  private static boolean turns(Cue.Type type) {
    return isPlain(type) || type == Cue.Type.LACK || isTurnable(type);
  }

  /** "No, they did not": a word of its own before a mark, not one that belongs to a noun. */
  private boolean isAnswer(Cue cue) {
    return cue.to() < tokens.size()
        && tokens.get(cue.to()).sort() == Token.Sort.MARK
        && (cue.from() == 0 || tokens.get(cue.from() - 1).sort() == Token.Sort.MARK);
  }

  /** "Over a fabricated report": what stands before is not called false. */
  private boolean isAttribute(Cue cue) {
    return cue.to() < tokens.size()
        && tokens.get(cue.to()).isWord()
        && !NO_NOUNS.contains(tokens.get(cue.to()).word());
  }

  private void turn(Cue cue, int kind, int from, int to) {
    for (int i = from; i < to; i++) {
      turned[i] |= kind;
    }
    turns.add(new Turn(cue, kind, from, to));
  }

  private int clauseEnd(int from) {
    int words = 0;
    for (int i = from; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.sort() == Token.Sort.MARK) {
        boolean within = "-'\"“”‘$€£%/[]".contains(token.word());
        if (!within && (words > 0 || !token.isMark(","))) {
          return i;
        }
      } else if (CLAUSE_ENDS.contains(token.word()) && words > 0) {
        return i;
      } else {
        words++;
      }
    }
    return tokens.size();
  }

  private int sentenceEnd(int from) {
    int i = from;
    while (i < tokens.size() && !tokens.get(i).endsSentence()) {
      i++;
    }
    return i;
  }

  private int sentenceStart(int from) {
    int i = from;
    while (i > 0 && !tokens.get(i - 1).endsSentence()) {
      i--;
    }
    return i;
  }
}
