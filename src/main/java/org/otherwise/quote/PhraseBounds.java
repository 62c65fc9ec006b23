package org.otherwise.quote;

/**
 * Where a noun phrase that is read from its end begins: whether a word on its left is still within
 * it, or another clause or phrase begins there.
 */
final class PhraseBounds {
  private PhraseBounds() {}

  /** Whether "as" opens a clause of its own: not "such as", "as well as", "as many as". */
  static boolean clausal(Sentence s, int as, int bound) {
    var before = s.at(as - 1);
    var next = s.at(as + 1);
    boolean joins =
        before.is("such")
            || before.is("well")
            || before.is("many")
            || before.is("much")
            || before.is("known")
            || next.is("well")
            || next.is("many")
            || next.is("much");
    return as > bound
        && before.isWord()
        && !joins
        && (Predicates.isCommonVerb(before)
            || Dates.isDateWord(before)
            || NounOrVerb.verbal(s, bound, as - 1));
  }

  /** Whether the verb is that of "who" right before it: "those who have praised his ship". */
  static boolean insideWho(Sentence s, int bound, int verb) {
    for (int i = verb - 1; i >= bound && verb - i < 4; i--) {
      if (s.at(i).is("who")) {
        return i > bound && s.at(i - 1).isWord();
      }
      if (!Lexicon.isAuxiliary(s.at(i)) && !Lexicon.isAdverb(s.at(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a "who" or "that" stands before the verb form within the same stretch. */
  static boolean insideRelative(Sentence s, int bound, int i) {
    for (int j = i - 1; j >= bound && i - j < 12; j--) {
      var token = s.at(j);
      if (token.is("who") || token.is("which") || (token.is("that") && relative(s, j))) {
        return true;
      }
      if (token.isPunctuation() || token.isQuoted()) {
        return false;
      }
    }
    return false;
  }

  /** Whether "that" follows a noun and a verb follows it: "a group that calls itself …". */
  static boolean relative(Sentence s, int i) {
    var next = s.at(i + 1);
    var before = s.at(i - 1);
    return before.isWord()
        && !Lexicon.PREPOSITIONS.contains(before.lower())
        && !Lexicon.DETERMINERS.contains(next.lower())
        && !Lexicon.isPronoun(next)
        && !next.isCapital();
  }

  static boolean pastVerb(Sentence s, int i) {
    var token = s.at(i);
    var before = s.at(i - 1);
    return token.isLowerWord()
        && token.lower().endsWith("ed")
        && (before.isCapital()
            || (before.isLowerWord() && !Lexicon.DETERMINERS.contains(before.lower())));
  }

  /**
   * Whether a new phrase begins after token {@code i}: a name after a common noun that is no role
   * ("the lawsuit Kane announced"), a determiner after a noun ("the day the ministry said").
   */
  static boolean parted(Sentence s, int bound, int i) {
    var token = s.at(i);
    var next = s.at(i + 1);
    if (token.kind() == Token.Kind.NUMBER && next.is("the")) {
      return true;
    }
    if (!token.isWord()
        || Lexicon.PREPOSITIONS.contains(token.lower())
        || Lexicon.PARTICLES.contains(token.lower())
        || participle(s, i)) {
      return false;
    }
    if (next.is("the")
        || next.is("a")
        || next.is("an")
        || Lexicon.POSSESSIVES.contains(next.lower())) {
      return !Lexicon.PREPOSITIONS.contains(token.lower())
          && !token.is("all")
          && !token.is("both")
          && !token.is("half")
          && !token.is("and");
    }
    if (s.at(i - 1).is("to") && next.isCapital()) {
      return false;
    }
    if (next.isCapital() && token.isLowerWord() && !Lexicon.DETERMINERS.contains(token.lower())) {
      return !NounOrVerb.role(token)
          && determined(s, bound, i)
          && !token.lower().endsWith("'s")
          && !token.is("s'");
    }
    return false;
  }

  /** "in neighbouring Norway", "a leading Oslo banker", "officials attending the talks". */
  private static boolean participle(Sentence s, int i) {
    var before = s.at(i - 1);
    if (!s.at(i).isLowerWord() || !s.at(i).lower().endsWith("ing")) {
      return false;
    }
    return Lexicon.PREPOSITIONS.contains(before.lower())
        || (Lexicon.DETERMINERS.contains(before.lower()) && !NounOrVerb.ing(s.at(i)))
        || (before.isLowerWord()
            && (Lexicon.isRole(before) || Lexicon.PLURAL_SPEAKERS.contains(before.lower())));
  }

  private static boolean determined(Sentence s, int bound, int i) {
    for (int j = i - 1; j >= bound && i - j < 5; j--) {
      var token = s.at(j);
      if (Lexicon.DETERMINERS.contains(token.lower())
          || Lexicon.PREPOSITIONS.contains(token.lower())) {
        return true;
      }
      if (!token.isWord()) {
        return false;
      }
    }
    return false;
  }
}
