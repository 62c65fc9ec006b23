package org.otherwise.quote;

import java.util.Set;

/** Tells a date of the saying from one that belongs to something else in the sentence. */
final class SayingClause {
  /** What comes after these happened at another time than the saying. */
  private static final Set<String> ELSEWHERE =
      Lexicon.words("since until till by for before from through between than because despite");

  /** These open a clause of its own, with a time of its own. */
  private static final Set<String> CLAUSES =
      Lexicon.words(
          "after before since until which who whose whom that because following over if about"
              + " reminded");

  /** Where somebody speaks: their day is the day of the saying. */
  private static final Set<String> OCCASIONS =
      Lexicon.words(
          """
          statement interview speech briefing conference hearing debate meeting meetings remarks report
          address session testimony post tweet letter broadcast talks summit visit call message
          announcement newspaper edition article editorial interview statements press rally lecture
          sermon ceremony appearance presentation submission filing memo email vote match game win
          defeat victory race speaking talking appearing addressing writing testifying asked told
          morning afternoon evening night hours
          """);

  private SayingClause() {}

  /** Whether the word opens a clause of its own. */
  static boolean opens(Token token) {
    return CLAUSES.contains(token.lower());
  }

  /** Whether the date can be that of the saying, as far as its own clause tells. */
  static boolean holds(Sentence s, Dates.Found found, Report report) {
    int i = found.from();
    var before = s.at(i - 1);
    if (ELSEWHERE.contains(before.lower())) {
      return false;
    }
    if (found.date().month() == 0 && !year(s, found)) {
      return false;
    }
    var after = s.at(found.to());
    boolean owns = after.is("'s");
    boolean describes =
        (before.is("the") || before.is("a") || before.is("an"))
            && after.isLowerWord()
            && !Lexicon.PREPOSITIONS.contains(after.lower());
    if ((owns || describes) && !occasion(s, found.to(), found.to() + 4)) {
      return false;
    }
    return !elsewhere(s, found, report);
  }

  /** A year alone is a date in "in 2019" and "last year", not in "the 2019 law". */
  private static boolean year(Sentence s, Dates.Found found) {
    if (found.to() - found.from() > 1) {
      return true;
    }
    return switch (s.at(found.from() - 1).lower()) {
      case "in", "early", "late", "during" -> true;
      default -> s.at(found.from()).isWord();
    };
  }

  private static boolean occasion(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (OCCASIONS.contains(s.at(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause that is not the reporting one lies around the date. */
  private static boolean elsewhere(Sentence s, Dates.Found found, Report report) {
    int start = found.from() >= report.cueTo() ? report.cueTo() : 0;
    for (int i = found.from() - 1; i >= start; i--) {
      var token = s.at(i);
      if (token.isPunctuation() || token.isQuoted()) {
        return false;
      }
      boolean about = token.is("to") || token.is("of");
      if (about && found.to() <= report.cueFrom() && !occasion(s, start, found.from())) {
        return true;
      }
      if (CLAUSES.contains(token.lower())) {
        return !token.is("after") || !occasion(s, i, found.from());
      }
    }
    return false;
  }
}
