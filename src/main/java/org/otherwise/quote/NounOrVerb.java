package org.otherwise.quote;

import java.util.Set;

/**
 * Guesses of a word within a noun phrase whether it is still of the phrase, by form and neighbours.
 */
final class NounOrVerb {
  /** Forms that no ending gives away. */
  private static final Set<String> PAST =
      Lexicon.words(
          """
          went came took made gave sent spent meant got put led left met saw ran won lost kept began
          rose fell grew stood brought sat spoke drew bore wore held felt bent lent leant became
          """);

  /** Whether it can be what somebody is by trade or office. */
  static boolean role(Token token) {
    var word = token.lower();
    if (PAST.contains(word)) {
      return false;
    }
    return Lexicon.isRole(token)
        || Lexicon.isAdverb(token)
        || word.endsWith("er")
        || word.endsWith("or")
        || word.endsWith("ist")
        || word.endsWith("man")
        || word.endsWith("ian")
        || word.endsWith("ant")
        || word.endsWith("ent")
        || word.endsWith("ary")
        || word.endsWith("al")
        || word.endsWith("ican")
        || word.equals("then")
        || word.equals("former")
        || word.equals("late")
        || word.startsWith("ex-");
  }

  /** Whether a word within a phrase can only be a verb: after a name, or before a determiner. */
  static boolean verbal(Sentence s, int from, int i) {
    var token = s.at(i);
    var next = s.at(i + 1);
    if (Lexicon.PREPOSITIONS.contains(token.lower())
        || token.is("and")
        || token.is("'s")
        || token.is("who")) {
      return false;
    }
    if (s.at(i - 1).isCapital() && i - 1 >= from) {
      boolean noun =
          role(token)
              || Lexicon.PLURAL_SPEAKERS.contains(token.lower())
              || Lexicon.BODY_NOUNS.contains(token.lower())
              || Lexicon.PARTICLES.contains(token.lower())
              || Lexicon.isRole(next)
              || Lexicon.isBody(token)
              || noun(s, i);
      return !noun && !(next.isCapital() && s.at(from).lower().equals("the"));
    }
    return s.at(i - 1).isLowerWord()
        && Lexicon.DETERMINERS.contains(next.lower())
        && !Lexicon.DETERMINERS.contains(s.at(i - 1).lower());
  }

  /**
   * "Holt ally Dana Reyes", "the Holt price card,": unlike a verb by its ending and what follows.
   */
  private static boolean noun(Sentence s, int i) {
    var word = s.at(i).lower();
    if (PAST.contains(word) || word.endsWith("ed") || word.endsWith("s")) {
      return false;
    }
    var next = s.at(i + 1);
    return next.isCapital()
        || Lexicon.isBody(next)
        || next.is(",")
        || (next.isLowerWord()
            && !Lexicon.DETERMINERS.contains(next.lower())
            && !Lexicon.PREPOSITIONS.contains(next.lower())
            && !Lexicon.isAdverb(next)
            && (s.at(i + 2).is(",") || s.at(i + 2).isStop()));
  }

  private static final Set<String> GERUNDS =
      Lexicon.words(
          "ranking leading managing acting founding sitting reigning outgoing incoming presiding"
              + " commanding visiting following including neighbouring neighboring");

  static boolean ing(Token token) {
    return token.isLowerWord()
        && token.lower().endsWith("ing")
        && token.lower().length() > 5
        && !GERUNDS.contains(token.lower());
  }

  static boolean temporal(Token token) {
    return token.is("last")
        || token.is("this")
        || token.is("next")
        || token.is("earlier")
        || token.is("recently")
        || token.is("late");
  }
}
