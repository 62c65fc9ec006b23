package org.otherwise.quote;

import org.jspecify.annotations.Nullable;

/** What the head of a noun phrase is, and what stands beside it that belongs to its name. */
final class Heads {
  /** How far around a word its small form is sought, in characters. */
  private static final int NEAR = 4000;

  private Heads() {}

  /** Past the bracket that closes what opens here; {@code to} where none does. */
  static int close(Sentence s, int open, int to) {
    int i = open;
    while (i < to && !s.at(i).is(")")) {
      i++;
    }
    return Math.min(i + 1, to);
  }

  /** Where the head of the phrase ends: before its first preposition, relative or mark. */
  static int end(Sentence s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      var token = s.at(i);
      if (within(s, i, to)) {
        continue;
      }
      if (i + 1 < to && NameLinks.firmOf(s, i)) {
        continue;
      }
      if ((token.is("'") || token.is("’"))
          && s.at(i - 1).lower().endsWith("s")
          && i + 1 < to
          && s.at(i + 1).isWord()) {
        continue;
      }
      boolean ends =
          !token.is("'s")
              && (Lexicon.PREPOSITIONS.contains(token.lower())
                  || Lexicon.SUBORDINATORS.contains(token.lower())
                  || (token.isPunctuation() && !token.is("&") && !token.is("/"))
                  || (token.isLowerWord()
                      && (token.lower().endsWith("ing") || token.lower().endsWith("ed"))
                      && s.at(i - 1).isWord()
                      && i + 1 < to
                      && (Lexicon.PREPOSITIONS.contains(s.at(i + 1).lower())
                          || Dates.isDateWord(s.at(i + 1)))));
      if (ends || active(s, from, i, to)) {
        boolean adverb = i - 1 > from && token.isLowerWord() && Lexicon.isAdverb(s.at(i - 1));
        return adverb ? i - 1 : i;
      }
    }
    return to;
  }

  /**
   * Whether a preposition is within the name of a body: "Office for Harbour Statistics", "Committee
   * on Ferries", "Voice of Norvik".
   */
  static boolean within(Sentence s, int i, int to) {
    var token = s.at(i);
    var noun = s.at(i - 1);
    boolean body =
        noun.isCapital() && (Lexicon.isBody(noun) || noun.is("institutes") || noun.is("voice"));
    boolean joins =
        token.is("of") || ((token.is("for") || token.is("on")) && !Dates.isDateWord(s.at(i + 1)));
    int next = s.at(i + 1).is("the") ? i + 2 : i + 1;
    return body && joins && next < to && s.at(next).isCapital();
  }

  /** Whether the word tells what whoever stands before it does: "one person | fleeing Norvik". */
  private static boolean active(Sentence s, int from, int i, int to) {
    var noun = s.at(i - 1);
    var next = s.at(i + 1);
    boolean somebody =
        Lexicon.isRole(noun)
            || Lexicon.PLURAL_SPEAKERS.contains(noun.lower())
            || (noun.lower().endsWith("ly") && i - 1 > from);
    return s.at(i).isLowerWord()
        && s.at(i).lower().endsWith("ing")
        && noun.isLowerWord()
        && somebody
        && i + 1 < to
        && (next.isCapital() || Lexicon.DETERMINERS.contains(next.lower()));
  }

  /** Whether a word that opens a sentence is a plural noun: "Forecasters", "Workers". */
  static boolean isPlural(String text, Token word) {
    var lower = word.lower();
    if (!lower.endsWith("s") || lower.endsWith("ss") || word.text().length() < 5) {
      return false;
    }
    boolean trade = lower.endsWith("ers") || lower.endsWith("ists") || lower.endsWith("ants");
    int at = word.start();
    var around = text.substring(Math.max(0, at - NEAR), Math.min(text.length(), at + NEAR));
    return around.contains(" " + lower)
        || (trade && around.indexOf(word.text()) == around.lastIndexOf(word.text()));
  }

  /** "Harbours for Norway": one word with a capital, and for whom or what it is. */
  static boolean isNamedFor(Sentence s, int from, int headEnd, int to) {
    return headEnd - from == 1
        && s.at(from).isCapital()
        && s.at(headEnd).is("for")
        && to - headEnd == 2
        && s.at(headEnd + 1).isCapital()
        && !Lexicon.isRole(s.at(from))
        && !Gender.isFirstName(s.at(from).lower());
  }

  /** The name after "the club's new chairman, Dana Reyes,". */
  static @Nullable Phrase apposedName(Sentence s, int headEnd, int to) {
    var noun = s.at(headEnd - 1);
    boolean person =
        Lexicon.isRole(noun) || (noun.isLowerWord() && Descriptions.isPerson(noun.lower()));
    if (!person || Lexicon.isBody(noun) || !s.at(to).is(",")) {
      return null;
    }
    var runs = Names.in(s, to + 1, Math.min(s.size(), to + 7));
    if (runs.isEmpty() || runs.getFirst().from() != to + 1) {
      return null;
    }
    var run = runs.getFirst();
    boolean closed = s.at(run.to()).is(",") || s.at(run.to()).isStop() || s.at(run.to()).is("(");
    boolean alone = run.to() - run.from() == 1;
    boolean place = headEnd < to || Names.acronym(s.at(run.from()).text());
    return closed && !(alone && place) ? new Phrase(run.from(), run.to()) : null;
  }
}
