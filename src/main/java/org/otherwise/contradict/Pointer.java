package org.otherwise.contradict;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a denial of something that was said before it: "denied | the accusations", "called | it
 * fake", "that's not true". What is denied stands elsewhere in the article.
 */
final class Pointer {
  /** What points stands among so many tokens from the start. */
  private static final int OPENING = 6;

  /** A longer denial tells itself what is denied. */
  private static final int LONGEST = 12;

  private static final int LONGEST_CALLED = 18;

  private static final Set<String> PRONOUNS =
      Set.of("it", "this", "that", "these", "those", "them");

  private static final Set<String> DETERMINERS =
      Set.of("the", "this", "that", "these", "those", "such", "his", "her", "their", "its");

  /** What a charge is called by who denies it; "reports" as well as "report". */
  private static final Set<String> CHARGES =
      Stream.of(
              "allegation",
              "accusation",
              "charge",
              "claim",
              "report",
              "suggestion",
              "rumour",
              "rumor",
              "assertion",
              "account",
              "version",
              "statement",
              "criticism",
              "story")
          .flatMap(word -> Stream.of(word, word.equals("story") ? "stories" : word + "s"))
          .collect(Collectors.toUnmodifiableSet());

  /** What is denied by who is charged. */
  private static final Set<String> PARTS = Set.of("wrongdoing", "involvement", "responsibility");

  private static final String DENY = "deny";

  private Pointer() {}

  /**
   * @param verb the stem of the reporting verb
   * @param denied whether it denies the words
   * @param turns what turns some of them: "not false" turns nothing
   */
  static boolean is(List<Token> tokens, String verb, boolean denied, List<Negation.Turn> turns) {
    boolean calledFalse =
        turns.stream().map(Negation.Turn::cue).anyMatch(cue -> cue.type() == Cue.Type.FALSE);
    if (denied) {
      boolean affirms = calledFalse && verb.equals(DENY); // "denied | the reports were fake"
      return tokens.size() <= LONGEST && !affirms && opens(tokens);
    }
    return tokens.size() <= LONGEST_CALLED && calledFalse && isSubject(tokens);
  }

  /** Whether a word that points is among the first. */
  private static boolean opens(List<Token> tokens) {
    for (int i = 0; i < Math.min(OPENING, tokens.size()); i++) {
      var token = tokens.get(i);
      boolean pronoun =
          PRONOUNS.contains(token.word()) && (i == tokens.size() - 1 || isMark(tokens, i + 1));
      if (pronoun || CHARGES.contains(token.word()) || PARTS.contains(token.word())) {
        return true;
      }
    }
    return tokens.size() == 2 && tokens.getFirst().word().equals("doing");
  }

  /** Whether it begins with what points, of which the rest tells something. */
  private static boolean isSubject(List<Token> tokens) {
    int first = 0;
    while (first < tokens.size() && !tokens.get(first).isWord()) {
      first++;
    }
    if (first + 1 >= tokens.size()) {
      return false;
    }
    var word = tokens.get(first).word();
    for (int i = first + 1; i < Math.min(first + 4, tokens.size()); i++) {
      if (DETERMINERS.contains(word) && CHARGES.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return PRONOUNS.contains(word);
  }

  private static boolean isMark(List<Token> tokens, int at) {
    return tokens.get(at).sort() == Token.Sort.MARK;
  }
}
