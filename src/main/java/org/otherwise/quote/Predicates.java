package org.otherwise.quote;

import java.util.Set;

/** Whether a phrase can be a statement: it has a verb, or somebody's own words. */
final class Predicates {
  private static final Set<String> COMMON_VERBS =
      Lexicon.words(
          """
          went came made took gave got knew thought saw found left felt kept held led met paid ran sent
          spoke told won lost began broke brought built bought caught chose drew fell fought grew heard
          let put rose sold set shook shot stood struck taught wore wrote needs wants makes takes means
          plays gives looks seems remains faces include includes need want make take mean give look seem
          remain believe know think feel see support hope love hate get go come keep work plan stand
          continues shows became become becomes said says say
          """);

  private static final Set<String> FINITE =
      Lexicon.words(
          """
          is are was were has have had will would can could should must may might isn't aren't wasn't
          weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't
          """);

  /** Whether what follows "wrote" is a statement rather than what was written: a letter, a book. */
  static boolean begins(Sentence s, int from) {
    var token = s.at(from);
    return !Lexicon.DETERMINERS.contains(token.lower())
        || token.is("that")
        || s.at(from + 1).isCapital();
  }

  static boolean common(String lower) {
    return COMMON_VERBS.contains(lower);
  }

  static boolean isCommonVerb(Token token) {
    return COMMON_VERBS.contains(token.lower()) && token.isLowerWord();
  }

  /** Whether some word in the phrase can be a finite verb with something before it. */
  static boolean hasVerb(Sentence s, Phrase phrase) {
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      var token = s.at(i);
      var quoted = token.quoted();
      if (quoted != null && !Character.isUpperCase(quoted.first())) {
        return true;
      }
      if (!token.isWord()) {
        continue;
      }
      if ((Lexicon.isAuxiliary(token) && !token.is("to") && !token.is("not"))
          || (token.lower().indexOf('\'') > 0 && token.isLowerWord())
          || COMMON_VERBS.contains(token.lower())) {
        return true;
      }
      var before = s.at(i - 1);
      boolean object =
          Lexicon.DETERMINERS.contains(before.lower())
              || Lexicon.PREPOSITIONS.contains(before.lower());
      if (token.isLowerWord() && !object && token.lower().endsWith("ed")) {
        return true;
      }
      if (token.isLowerWord() && Lexicon.isPronoun(before)) {
        return true;
      }
      if (token.isLowerWord() && token.lower().endsWith("s") && before.isCapital()) {
        return true;
      }
    }
    return s.at(phrase.from()).lower().indexOf('\'') > 0;
  }

  /** Whether the word alone shows that a predicate begins, whose subject must stand before. */
  static boolean finite(Token token) {
    return FINITE.contains(token.lower());
  }

  /** Whether a predicate may begin with the word. */
  static boolean verbal(Token token) {
    return finite(token)
        || isCommonVerb(token)
        || (token.isLowerWord() && (token.lower().endsWith("ed") || token.lower().endsWith("s")));
  }

  static boolean holdsQuote(Sentence s, Phrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (s.at(i).isQuoted()) {
        return true;
      }
    }
    return false;
  }

  private Predicates() {}
}
