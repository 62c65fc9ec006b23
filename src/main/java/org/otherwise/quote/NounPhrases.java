package org.otherwise.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that is the subject of a verb, on its left or, inverted, on its right. No
 * tags: closed classes, capitals and commas bound a phrase well enough where a reporting verb
 * stands beside it.
 */
final class NounPhrases {
  private static final Set<String> ADJUNCT =
      Lexicon.words(
          """
          in on at during after before about as when while because following amid through over by
          under without despite against since until into to with if although though
          """);

  private final Verbs verbs;

  NounPhrases(Verbs verbs) {
    this.verbs = verbs;
  }

  static int opening(Sentence s, int bound, int close) {
    int i = close - 1;
    while (i > bound && !s.at(i).is("(")) {
      i--;
    }
    return i;
  }

  static boolean clauseBreak(Token token) {
    return token.isStop()
        || token.is(";")
        || token.is(":")
        || (token.isQuoted() && token.quoted() != null && token.quoted().ended());
  }

  /** The phrase that ends right at {@code end}, without commas in it. */
  @Nullable Phrase endingAt(Sentence s, int bound, int end) {
    int from = end;
    for (int i = end - 1; i >= bound; i--) {
      var token = s.at(i);
      boolean possessive =
          (token.is("’") || token.is("'")) && i > bound && s.at(i - 1).lower().endsWith("s");
      if (token.isPunctuation()
          && !possessive
          && !token.is("$")
          && !token.is("&")
          && !token.is("/")) {
        if (token.is(")")) {
          i = opening(s, bound, i);
          from = i;
          continue;
        }
        break;
      }
      if (clauseBreak(token)) {
        break;
      }
      if (token.isQuoted()) {
        from = i;
        continue;
      }
      if (i < end - 1 && Lexicon.isPronoun(token) && !token.is("one") && !token.is("others")) {
        if ((token.is("who") || token.is("it")) && i > bound) {
          if (token.is("who")) {
            from = i;
            continue;
          }
        }
        break;
      }
      if (token.is("but") || token.is("or") || token.is("so") || token.is("yet")) {
        break;
      }
      if (token.is("and")) {
        if (!joinsNouns(s, bound, i, end)) {
          break;
        }
        from = i;
        continue;
      }
      if (token.is("that") || token.is("which")) {
        if (i - 1 >= bound && s.at(i - 1).isWord() && PhraseBounds.relative(s, i) && end - i > 2) {
          from = i;
          continue;
        }
        break;
      }
      if (Lexicon.SUBORDINATORS.contains(token.lower())
          && !token.is("who")
          && (!token.is("as") || PhraseBounds.clausal(s, i, bound))
          && token.isWord()) {
        break;
      }
      boolean named = token.isCapital() && i > 0 && s.at(i - 1).isCapital();
      if (((Lexicon.isAuxiliary(token) && !named) || (verbs.reports(token.lower()) && finite(s, i)))
          && !PhraseBounds.insideRelative(s, bound, i)) {
        break;
      }
      if (i + 1 < end
          && from == i + 1
          && PhraseBounds.parted(s, bound, i)
          && !Dates.isDateWord(s.at(i + 1))
          && !PhraseBounds.insideWho(s, bound, i)) {
        break;
      }
      from = i;
    }
    return from >= end ? null : cut(s, from, end);
  }

  private boolean finite(Sentence s, int i) {
    var word = verbs.find(s.at(i).lower());
    if (word == null || s.at(i).isCapital()) {
      return false;
    }
    if (word.form() == Verbs.Form.PAST) {
      return !Lexicon.DETERMINERS.contains(s.at(i - 1).lower());
    }
    return word.form() != Verbs.Form.ING
        && !word.verb().takes(org.otherwise.config.ReportingVerbs.Follows.NOUN)
        && (Lexicon.isPronoun(s.at(i - 1)) || s.at(i - 1).isCapital());
  }

  /** Whether "and" joins two nouns of one phrase: no verb stands between it and the clause. */
  private boolean joinsNouns(Sentence s, int bound, int and, int end) {
    if (and <= bound || and + 1 >= end) {
      return false;
    }
    var before = s.at(and - 1);
    var next = s.at(and + 1);
    if (!before.isWord() || Lexicon.isPronoun(next)) {
      return false;
    }
    for (int i = and - 1; i >= bound && and - i < 14; i--) {
      var token = s.at(i);
      if (token.is(",") || clauseBreak(token) || token.is("who") || token.is("that")) {
        break;
      }
      if (Lexicon.isAuxiliary(token)
          || verbs.reports(token.lower())
          || PhraseBounds.pastVerb(s, i)) {
        return false;
      }
    }
    return true;
  }

  /** Cuts off what opens the clause before the subject: "But", "On Tuesday", "In a statement". */
  private @Nullable Phrase cut(Sentence s, int from, int end) {
    int i = from;
    while (i < end) {
      var token = s.at(i);
      if ((Lexicon.OPENERS.contains(token.lower()) && i + 1 < end && !ordinal(s, i))
          || (Lexicon.isAdverb(token) && i + 1 < end && !token.isCapital())
          || (token.lower().endsWith("ly") && token.isCapital() && i == 0 && i + 1 < end)) {
        i++;
      } else if (Dates.isDateWord(token) && i + 1 < end && (i > from || i == 0)) {
        i++;
      } else if ((token.is("this") || token.is("last"))
          && Subjects.UNITS.contains(s.at(i + 1).lower())
          && i + 2 < end
          && s.at(i + 2).isWord()
          && !s.at(i + 2).is("'s")) {
        i += 2;
      } else if ((token.is("about") || token.is("over") || token.is("around"))
          && (s.at(i + 1).kind() == Token.Kind.NUMBER
              || Lexicon.DETERMINERS.contains(s.at(i + 1).lower())
              || s.at(i + 1).is("half"))) {
        break;
      } else if (Lexicon.PREPOSITIONS.contains(token.lower()) && i + 1 < end) {
        int next = pastAdjunct(s, i + 1, end);
        if (next >= end) {
          return null;
        }
        i = next;
      } else {
        break;
      }
    }
    return i >= end ? null : new Phrase(i, end);
  }

  /** "First Norvik said": the ordinal is the beginning of a name. */
  private static boolean ordinal(Sentence s, int i) {
    var token = s.at(i);
    var next = s.at(i + 1);
    return token.isCapital()
        && (token.is("first") || token.is("second") || token.is("third"))
        && next.isCapital()
        && !Names.isTitle(s, i + 1)
        && !Gender.isFirstName(next.lower());
  }

  /** The first token after a preposition's noun phrase, where another phrase begins. */
  private int pastAdjunct(Sentence s, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      var token = s.at(i);
      var before = s.at(i - 1);
      if (Lexicon.isPronoun(token)) {
        return i;
      }
      boolean after = !Lexicon.PREPOSITIONS.contains(before.lower()) && !before.is("'s");
      if (after
          && !Lexicon.DETERMINERS.contains(before.lower())
          && (token.is("the") || token.is("a") || token.is("an"))) {
        return i;
      }
      boolean date = Dates.isDateWord(before) || before.kind() == Token.Kind.NUMBER;
      if (after
          && token.isCapital()
          && ((before.isLowerWord() && !NounOrVerb.role(before)) || date)
          && !Lexicon.DETERMINERS.contains(before.lower())
          && !Dates.isDateWord(token)) {
        return i;
      }
    }
    return end;
  }

  /** "a readout of their meeting", "director of commercial planning,": a noun in "-ing". */
  private static boolean gerund(Sentence s, int from, int i) {
    var before = s.at(i - 1);
    boolean field =
        (before.is("of") || (i - 2 > from && s.at(i - 2).is("of") && before.isLowerWord()))
            && (s.at(i + 1).is(",") || s.at(i + 1).isCapital());
    return Lexicon.DETERMINERS.contains(before.lower()) || (i - 1 > from && field);
  }

  /** The phrase that begins at {@code from}, with the prepositions that a role takes. */
  @Nullable Phrase after(Sentence s, int from, int limit) {
    int i = from;
    boolean head = false;
    while (i < limit) {
      var token = s.at(i);
      if (token.isQuoted()) {
        if (token.quoted() == null || token.quoted().ended()) {
          break;
        }
        i++;
        continue;
      }
      boolean possessive =
          (token.is("’") || token.is("'")) && i > from && s.at(i - 1).lower().endsWith("s");
      if (token.isPunctuation() && !possessive && !token.is("&") && !token.is("/")) {
        break;
      }
      if (i == from && Lexicon.isPronoun(token) && !(token.is("one") && s.at(i + 1).isWord())) {
        return new Phrase(i, i + 1);
      }
      if (head && (Dates.isDateWord(token) || NounOrVerb.temporal(token))) {
        break;
      }
      if (head
          && (ADJUNCT.contains(token.lower()) || Lexicon.SUBORDINATORS.contains(token.lower()))) {
        boolean belongs =
            (token.is("to")
                    || token.is("with")
                    || token.is("in")
                    || token.is("at")
                    || token.is("on"))
                && Lexicon.isRole(s.at(i - 1))
                && s.at(i - 1).isLowerWord()
                && !Dates.isDateWord(s.at(i + 1))
                && !Lexicon.isPronoun(s.at(i + 1));
        if (!belongs) {
          break;
        }
      }
      if (head
          && (Lexicon.isAuxiliary(token)
              || Lexicon.isPronoun(token)
              || (NounOrVerb.ing(token) && !gerund(s, from, i))
              || (verbs.reports(token.lower()) && finite(s, i)))) {
        break;
      }
      if (head
          && token.isLowerWord()
          && (Lexicon.isAdverb(token) || NounOrVerb.verbal(s, from, i))) {
        break;
      }
      if (token.isWord() && !Lexicon.DETERMINERS.contains(token.lower())) {
        head = true;
      }
      i++;
    }
    while (i > from
        && (Lexicon.PREPOSITIONS.contains(s.at(i - 1).lower()) || s.at(i - 1).is("and"))) {
      i--;
    }
    return i > from ? new Phrase(from, i) : null;
  }
}
