package org.otherwise.quote;

import java.util.Set;
import org.otherwise.config.ReportingVerbs.Follows;
import org.otherwise.config.ReportingVerbs.Verb;

/** Steps over what may stand between a reporting verb and its statement. */
final class Adjuncts {
  static final Set<String> QUESTIONS =
      Lexicon.words("if whether how why what who where which whose");

  static final Set<String> ADJUNCTS =
      Lexicon.words(
          "when as after before while during in on at to from for by with through via amid under"
              + " following despite because");

  private Adjuncts() {}

  static int pastAdverbs(Sentence s, int from, int body) {
    int i = from;
    while (i < body) {
      var token = s.at(i);
      if (Lexicon.NEGATIONS.contains(token.lower()) && s.at(i + 1).is("to")) {
        return i;
      }
      if ((Lexicon.isAdverb(token) && !Lexicon.isPronoun(s.at(i)))
          || token.is("out")
          || token.is("back")) {
        i++;
      } else if (Dates.isDateWord(token) && token.kind() == Token.Kind.WORD) {
        i++;
        while (i < body && (s.at(i).kind() == Token.Kind.NUMBER || partOfDay(s.at(i)))) {
          i++;
        }
      } else if ((token.is("last") || token.is("this") || token.is("earlier"))
          && temporal(s, i)
          && !Predicates.finite(s.at(i + 2))) {
        i += 2;
      } else if (i + 2 < body && s.at(i + 2).is("ago")) {
        i += 3;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean partOfDay(Token token) {
    return token.is("night") || token.is("morning") || token.is("evening") || token.is("afternoon");
  }

  private static boolean temporal(Sentence s, int i) {
    var next = s.at(i + 1);
    return next.is("week")
        || next.is("month")
        || next.is("year")
        || next.is("weekend")
        || next.is("this")
        || next.is("in")
        || partOfDay(next)
        || Dates.isDateWord(next);
  }

  /**
   * Past "reporters in London", the person told; {@code from} where there is none. The end of such
   * a phrase is a "that", a mark, or the first token that can be a subject of its own.
   */
  static int pastPerson(Sentence s, int from, int body, Verb verb) {
    var first = s.at(from);
    boolean negated = Lexicon.NEGATIONS.contains(first.lower());
    if (first.isQuoted() || first.isPunctuation() || from >= body || first.is("that") || negated) {
      return from;
    }
    if (Lexicon.OBJECTS.contains(Lexicon.pronoun(first)) && !first.is("it")) {
      return from + 1;
    }
    if (Lexicon.isPronoun(first) && !first.is("everyone") && !first.is("one")) {
      return from;
    }
    if (QUESTIONS.contains(first.lower())
        || ADJUNCTS.contains(first.lower())
        || first.is("of")
        || first.is("against")) {
      return from;
    }
    int limit = Math.min(body, from + 24);
    for (int i = from + 1; i < limit; i++) {
      var token = s.at(i);
      if (token.isQuoted() && !Cues.ended(s, i) && s.at(i + 1).is("that")) {
        continue; // “Morning Show”, the name of a programme
      }
      if (token.is("that")
          || token.is(":")
          || token.isQuoted()
          || (QUESTIONS.contains(token.lower()) && !token.is("who"))) {
        return i;
      }
      boolean refused = Lexicon.NEGATIONS.contains(token.lower()) && s.at(i + 1).is("to");
      if ((token.is("to") || refused) && verb.takes(Follows.DEED)) {
        return i;
      }
      if (token.is(",")) {
        return personComma(s, i, body);
      }
      if (Lexicon.isPronoun(token)
          && !token.is("who")
          && !Lexicon.PREPOSITIONS.contains(s.at(i - 1).lower())) {
        return verb.lemma().equals("tell") || Predicates.hasVerb(s, new Phrase(i, limit))
            ? i
            : from;
      }
      if (subjectBegins(s, i)) {
        return verb.lemma().equals("tell") || i - from <= 4 ? i : from;
      }
      if (Lexicon.isAuxiliary(token)) {
        return from;
      }
    }
    return verb.lemma().equals("tell") ? limit : from;
  }

  private static int personComma(Sentence s, int comma, int body) {
    if (s.at(comma + 1).isQuoted()) {
      return comma;
    }
    int limit = Math.min(body, comma + 16);
    for (int i = comma + 1; i < limit; i++) {
      if (s.at(i).is("that") || s.at(i).isQuoted()) {
        return i;
      }
    }
    return comma;
  }

  private static boolean subjectBegins(Sentence s, int i) {
    var token = s.at(i);
    var before = s.at(i - 1);
    boolean free =
        before.isWord()
            && !Lexicon.PREPOSITIONS.contains(before.lower())
            && !Lexicon.DETERMINERS.contains(before.lower())
            && !before.is("and")
            && !before.is("'s");
    return free
        && (token.is("the")
            || token.is("there")
            || Lexicon.POSSESSIVES.contains(token.lower())
            || token.is("a")
            || token.is("an")
            || token.is("this"));
  }

  /** Past "in a statement on Tuesday"; -1 where nothing that can be a statement follows. */
  static int pastAdjunct(Sentence s, int from, int body) {
    int limit = Math.min(body, from + 30);
    for (int i = from + 1; i < limit; i++) {
      var token = s.at(i);
      var before = s.at(i - 1);
      if (token.is("that") && !Lexicon.PREPOSITIONS.contains(before.lower())) {
        return i;
      }
      if (token.is(":") || (token.isQuoted() && token.quoted() != null && token.quoted().ended())) {
        return i;
      }
      if (token.is(",") && s.at(i + 1).kind() == Token.Kind.NUMBER && s.at(i + 2).is("that")) {
        return i + 2;
      }
      if (token.is(",")) {
        return i;
      }
      boolean free =
          !Lexicon.PREPOSITIONS.contains(before.lower())
              && !Lexicon.SUBORDINATORS.contains(before.lower())
              && !before.is("and")
              && !before.is("'s")
              && !Lexicon.DETERMINERS.contains(before.lower());
      if (free
          && ((Lexicon.isPronoun(token) && !token.is("who") && !token.is("one"))
              || subjectBegins(s, i)
              || token.is("there"))) {
        return i;
      }
      if (free
          && token.isCapital()
          && (Dates.isDateWord(before) || before.isLowerWord())
          && !Dates.isDateWord(token)
          && Predicates.hasVerb(s, new Phrase(i, Math.min(body, i + 6)))
          && !Lexicon.isRole(before)) {
        return i;
      }
    }
    return -1;
  }
}
