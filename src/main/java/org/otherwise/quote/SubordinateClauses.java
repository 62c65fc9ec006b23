package org.otherwise.quote;

import java.util.Set;

/**
 * Tells how far the words can reach that a reporting verb within a subordinate clause reports:
 * "While critics say that prices rise, the bank keeps its rates" reports nothing of the bank.
 */
final class SubordinateClauses {
  /** So many tokens at most stand between the word that opens the clause and its verb. */
  private static final int REACH = 16;

  /** So many tokens of a main clause show whether it has a verb. */
  private static final int GLIMPSE = 14;

  private static final Set<String> OPENERS =
      Lexicon.words(
          "while although though after when if because since whereas before once as until unless");

  private static final Set<String> NO_MAIN_CLAUSE =
      Lexicon.words("who whom which whose where that and or nor but including especially than to");

  private SubordinateClauses() {}

  /**
   * Where the sentence's main clause begins if the verb's own clause is a subordinate one that
   * opens the sentence, at the comma before it; else the end of the sentence.
   */
  static int limit(Sentence s, int verb) {
    int body = s.body();
    if (relative(s, verb)) {
      return afterRelative(s, verb, body);
    }
    if (!opens(s, verb)) {
      return body;
    }
    for (int i = verb + 2; i + 1 < body; i++) {
      if (s.at(i).is(",") && mainFollows(s, i + 1, body)) {
        return i;
      }
      var quoted = s.at(i).quoted();
      if (quoted != null && quoted.last() == ',' && mainFollows(s, i + 1, body)) {
        return i + 1;
      }
    }
    return body;
  }

  /** ", who said": the clause tells of somebody, and what is told of them goes on behind it. */
  private static boolean relative(Sentence s, int verb) {
    int i = verb - 1;
    while (i > 0 && (Lexicon.isAdverb(s.at(i)) || Lexicon.isAuxiliary(s.at(i)))) {
      i--;
    }
    return s.at(i).is("who") && s.at(i - 1).is(",");
  }

  private static int afterRelative(Sentence s, int verb, int body) {
    for (int i = verb + 2; i + 1 < body; i++) {
      boolean comma = s.at(i).is(",");
      var quoted = s.at(i).quoted();
      boolean within = quoted != null && quoted.last() == ',';
      if ((comma || within) && Predicates.verbal(s.at(i + 1)) && !s.at(i + 1).is("to")) {
        return comma ? i : i + 1;
      }
    }
    return body;
  }

  /** Whether a subordinate clause opens the sentence and holds the verb. */
  private static boolean opens(Sentence s, int verb) {
    for (int i = verb - 1; i >= 0 && verb - i <= REACH; i--) {
      var token = s.at(i);
      if (token.is(",") || token.is(";") || token.is(":") || token.isQuoted() || token.isDash()) {
        return false;
      }
      if (OPENERS.contains(token.lower())) {
        return i == 0 || leads(s, i);
      }
      if (i == 0 && verb == 1 && (token.is("by") || token.is("in") || token.is("without"))) {
        return true;
      }
    }
    return false;
  }

  /** "But while", "A few weeks after", "Even though". */
  private static boolean leads(Sentence s, int opener) {
    if (opener > 5) {
      return false;
    }
    for (int i = 0; i < opener; i++) {
      var token = s.at(i);
      boolean light =
          Lexicon.OPENERS.contains(token.lower())
              || Lexicon.isAdverb(token)
              || Lexicon.DETERMINERS.contains(token.lower())
              || Dates.isDateWord(token)
              || token.kind() == Token.Kind.NUMBER
              || TIMES.contains(token.lower());
      if (!light) {
        return false;
      }
    }
    return true;
  }

  static final Set<String> TIMES =
      Lexicon.words(
          "few couple of second seconds minute minutes hour hours day days week weeks month months"
              + " year years shortly soon just right long even and but");

  private static boolean mainFollows(Sentence s, int from, int body) {
    var first = s.at(from);
    if (first.isQuoted()) {
      return Cues.ended(s, from);
    }
    if (!first.isWord() && first.kind() != Token.Kind.NUMBER) {
      return false;
    }
    if (NO_MAIN_CLAUSE.contains(first.lower())
        || Lexicon.PREPOSITIONS.contains(first.lower())
        || OPENERS.contains(first.lower())
        || NounOrVerb.ing(first)) {
      return false;
    }
    if (Lexicon.isPronoun(first) || first.is("there")) {
      return true;
    }
    int end = from;
    while (end < Math.min(body, from + GLIMPSE) && !s.at(end).is(",") && !s.at(end).is(";")) {
      end++;
    }
    return end > from + 1 && Predicates.hasVerb(s, new Phrase(from, end));
  }
}
