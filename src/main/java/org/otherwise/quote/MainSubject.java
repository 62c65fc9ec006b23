package org.otherwise.quote;

import org.jspecify.annotations.Nullable;

/** Finds whom a sentence is about, read from its beginning. */
final class MainSubject {
  private final NounPhrases phrases;

  MainSubject(NounPhrases phrases) {
    this.phrases = phrases;
  }

  /** Past "a few days later," and "this year,"; {@code from} where no such words stand there. */
  private static int pastTime(Sentence s, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + 6); i++) {
      if (s.at(i).is(",")) {
        var last = s.at(i - 1);
        boolean time =
            last.is("later")
                || last.is("earlier")
                || last.is("ago")
                || (Subjects.UNITS.contains(last.lower())
                    && (s.at(from).is("this") || s.at(from).is("last") || s.at(from).is("that")));
        return time ? i + 1 : from;
      }
    }
    return from;
  }

  /** The subject of the sentence, sought from its beginning. */
  @Nullable Phrase of(Sentence s, int bound, int limit) {
    int i = bound;
    for (int rounds = 0; rounds < 6 && i < limit; rounds++) {
      var token = s.at(i);
      int later = pastTime(s, i, limit);
      if (later > i) {
        i = later;
      } else if (token.isQuoted() || token.isPunctuation()) {
        i++;
      } else if (Lexicon.PREPOSITIONS.contains(token.lower())
          || (Lexicon.SUBORDINATORS.contains(token.lower()) && !token.is("what"))
          || (token.lower().endsWith("ing") && s.at(i + 1).isWord() && !token.isLowerWord())
          || token.is("asked")
          || (i == 0
              && token.lower().endsWith("ed")
              && Lexicon.PREPOSITIONS.contains(s.at(1).lower()))
          || Dates.isDateWord(token)
          || token.is("earlier")
          || (token.is("last") && !s.at(i + 1).isCapital())) {
        int comma = i;
        while (comma < limit && !s.at(comma).is(",")) {
          comma++;
        }
        if (comma >= limit) {
          return Lexicon.PREPOSITIONS.contains(token.lower())
              ? null
              : phrases.after(s, i + 1, limit);
        }
        i = comma + 1;
      } else if (s.at(i + 1).is("later") || s.at(i + 1).is("earlier") || token.is("here")) {
        while (i < limit && !s.at(i).is(",")) {
          i++;
        }
      } else if (Lexicon.OPENERS.contains(token.lower())
          || Lexicon.isAdverb(token)
          || (token.lower().endsWith("ly") && s.at(i + 1).is(","))) {
        i++;
      } else {
        return withoutVerb(s, phrases.after(s, i, limit));
      }
    }
    return null;
  }

  /** "The official declined | to say": the verb that the phrase ends with is none of its own. */
  private static @Nullable Phrase withoutVerb(Sentence s, @Nullable Phrase phrase) {
    if (phrase == null || phrase.to() - phrase.from() < 2) {
      return phrase;
    }
    int last = phrase.to() - 1;
    var verb = s.at(last);
    var next = s.at(last + 1);
    var before = s.at(last - 1);
    boolean past =
        verb.isLowerWord()
            && verb.lower().endsWith("ed")
            && (next.is("to") || next.is("on"))
            && !Lexicon.PREPOSITIONS.contains(before.lower())
            && !before.is("the")
            && !before.is("a");
    return past ? new Phrase(phrase.from(), last) : phrase;
  }
}
