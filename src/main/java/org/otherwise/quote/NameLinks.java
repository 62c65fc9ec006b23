package org.otherwise.quote;

import java.util.Set;

/**
 * What joins the words of one name: an "of" within the name of a body, an "and" within that of a
 * firm, a slash, the mark of a plural.
 */
final class NameLinks {
  /** Words with which the name of a firm ends that two names joined by "and" have as one. */
  private static final Set<String> PARTNERS = Lexicon.words("co co. company sons bros associates");

  /** Where a firm may have a house of its own: "Norvik Sales of Canada Ltd". */
  private static final Set<String> AREAS =
      Lexicon.words(
          """
          america canada mexico japan china india britain england scotland ireland france germany
          italy spain sweden norway denmark finland australia zealand europe asia africa
          """);

  /** What bodies deal with: "Alden Savings and Loan Association". */
  private static final Set<String> MATTERS =
      Lexicon.words(
          """
          savings securities food health trade industry science energy gas power light oil steel iron
          coal research education labor labour commerce agriculture coffee sugar cocoa housing
          technology transport shipping insurance mining
          """);

  /** What a firm does by the last word of its name, behind an "and". */
  private static final Set<String> TRADES =
      Lexicon.words(
          """
          manufacturing development exploration production telegraph gas electric light power trading
          mining chemical steel insurance finance banking shipping engineering construction refining
          smelting investment transportation forwarding
          """);

  private NameLinks() {}

  /** "Holt/Reyes Bankers Inc": without spaces around it. */
  static boolean slash(Sentence s, int i) {
    return s.at(i).is("/")
        && s.at(i + 1).isCapital()
        && s.at(i).start() == s.at(i - 1).end()
        && s.at(i).end() == s.at(i + 1).start();
  }

  /** "Federation of Bankers' Associations": the mark of a plural within the name of a body. */
  static boolean plural(Sentence s, int from, int i) {
    return (s.at(i).is("'") || s.at(i).is("’"))
        && s.at(i - 1).lower().endsWith("s")
        && s.at(i + 1).isCapital()
        && inBody(s, from, i);
  }

  /** "Ministry of Defence", "Bank of the Republic": "of" within the name of a body. */
  static boolean bodyOf(Sentence s, int of, int to) {
    boolean body =
        Lexicon.isBody(s.at(of - 1))
            || s.at(of - 1).is("secretary")
            || s.at(of - 1).is("institutes")
            || s.at(of - 1).is("centers");
    int next = s.at(of + 1).is("the") ? of + 2 : of + 1;
    boolean count = s.at(of - 1).is("group") && s.at(next).kind() == Token.Kind.NUMBER;
    return body && next < to && (s.at(next).isCapital() || count) && !s.at(of - 1).is("secretary");
  }

  /**
   * Whether "of" is within the name of a firm: "Norvik Motor Sales of America Inc". "Dana Reyes of
   * Norvik Corp" is a person of one, and so may be "Reyes of Norvik Corp" but where a sentence
   * begins with it.
   */
  static boolean firmOf(Sentence s, int of) {
    if (!s.at(of).is("of") || !s.at(of + 1).isCapital()) {
      return false;
    }
    int end = of + 1;
    while (end - of <= 3 && s.at(end).isCapital()) {
      end++;
    }
    int from = of;
    while (from > 0 && s.at(from - 1).isCapital()) {
      from--;
    }
    var last = s.at(of - 1);
    if (end - of < 3 || !firm(s.at(end - 1)) || Lexicon.isRole(last) || Names.isTitle(s, of - 1)) {
      return false;
    }
    return of - from == 1
        ? from == 0
        : of > from
            && !Gender.isFirstName(s.at(from).lower())
            && (AREAS.contains(s.at(of + 1).lower()) || Bodies.isLast(last));
  }

  /** "Food and Farming Organisation": the body's noun comes only after the "and". */
  static boolean joined(Sentence s, int from, int and, int to) {
    int end = and + 1;
    while (end < to && s.at(end).isCapital()) {
      end++;
    }
    return end - and > 2
        && Lexicon.isBody(s.at(end - 1))
        && !Lexicon.isBody(s.at(and - 1))
        && (s.at(from - 1).is("the") || MATTERS.contains(s.at(and - 1).lower()));
  }

  /** "Alden Mining and Manufacturing": a firm by what it does. */
  static boolean trades(Sentence s, int from, int and) {
    return TRADES.contains(s.at(and + 1).lower())
        && !s.at(and + 2).isCapital()
        && and - from >= 2
        && !Gender.isFirstName(s.at(from).lower());
  }

  /** "Nordic Telephone and Telegraph Co": one firm, not two. */
  static boolean partners(Sentence s, int and, int to) {
    int end = and + 1;
    while (end < to && end - and <= 4 && s.at(end).isCapital()) {
      if (PARTNERS.contains(s.at(end).lower())) {
        return true;
      }
      end++;
    }
    return false;
  }

  /** "Kaufman and Broad Inc", "S and P": one company by two names. */
  static boolean company(Sentence s, int from, int and, int to) {
    boolean letters = s.at(and - 1).text().length() == 1 && s.at(and + 1).text().length() == 1;
    if (letters && s.at(and - 1).isCapital()) {
      return true;
    }
    int end = and + 1;
    while (end < to && (s.at(end).isCapital() || (end > and + 1 && Bodies.possessive(s, end)))) {
      end++;
    }
    for (int i = from; i < and; i++) {
      if (firm(s.at(i))) {
        return false;
      }
    }
    return s.at(and - 1).isCapital() && and - from <= 3 && end > and + 1 && firm(s.at(end - 1));
  }

  static boolean inBody(Sentence s, int from, int and) {
    for (int i = from; i < and; i++) {
      if ((s.at(i).is("of") || s.at(i).is("for")) && Lexicon.isBody(s.at(i - 1))) {
        return true;
      }
    }
    return false;
  }

  static boolean firm(Token token) {
    return switch (token.lower().replace(".", "")) {
      case "inc", "corp", "co", "cos", "ltd", "plc", "ag", "nv", "sa" -> true;
      default -> false;
    };
  }
}
