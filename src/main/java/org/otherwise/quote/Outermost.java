package org.otherwise.quote;

import org.jspecify.annotations.Nullable;

/**
 * Whose a sentence is that ends with "…, X said" though words within it are reported of another:
 * the outermost speaker's, unless X only goes on with, or passes on, what "it said".
 */
final class Outermost {
  private Outermost() {}

  /** Whether the sentence ends at the verb with "…, X said", and no marks stand before. */
  static boolean closes(Sentence s, int verb) {
    if (!s.at(verb).is("said") && !s.at(verb).is("says") && !s.at(verb).is("added")) {
      return false;
    }
    int next = verb + 1;
    while (next < s.body() && Dates.isDateWord(s.at(next))) {
      next++;
    }
    for (int i = 0; i < verb; i++) {
      if (s.at(i).isQuoted()) {
        return false;
      }
    }
    return next >= s.body();
  }

  /** "He said P, the agency said", "Norvik said P, it said": the inner speaker keeps the words. */
  static boolean passesOn(Sentence s, Report outer, Report inner) {
    var verb = inner.verb();
    var source = inner.source();
    if (verb == null || (!verb.lemma().equals("say") && !verb.lemma().equals("tell"))) {
      return false;
    }
    boolean somebody =
        verb.lemma().equals("say")
            && source != null
            && Names.begins(s, source.from())
            && s.at(source.to() - 1).isCapital();
    return somebody || isKnown(s, outer.source()) || isKnown(s, source);
  }

  /** "it", "the company": whom an earlier sentence has named. */
  private static boolean isKnown(Sentence s, @Nullable Phrase source) {
    return source == null
        || Lexicon.isPronoun(s.at(source.from()))
        || (s.at(source.from()).is("the")
            && Lexicon.BODY_NOUNS.contains(s.at(source.from() + 1).lower()));
  }
}
