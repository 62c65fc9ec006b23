package org.otherwise.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells names of bodies from names of people, and finds the bodies that sentences are about. */
final class Bodies {
  /** Last words of names that nobody bears, beside {@link Lexicon#BODIES}. */
  private static final Set<String> LAST =
      Lexicon.words(
          """
          city united town county albion athletic rovers wanderers rangers hotspur villa palace
          power electric utilities telecom telephone electronics computers software steel mines
          mining metals minerals resources petroleum pipeline railways railway railroad lines foods
          brands stores products chemicals pharmaceuticals laboratories labs semiconductor
          instruments industrial financial savings capital securities bancorp bancorporation
          insurance assurance life brothers sons bros associates equities investments futures
          records pictures studios entertainment games interactive media communications networks
          online digital books press publications research sciences solutions consulting
          technology partnership markets factories manufacturing exploration engineering shipping trading refining publishing
          claims workers dems lib-dems tories socialists greens brigades militia militias resistance front
          rights watch aid relief rescue crescent cross voice future justice-league
          """);

  /** Endings of firms that are not among {@link Lexicon#BODIES}. */
  private static final Set<String> FIRMS =
      Lexicon.words(
          """
          inc corp co cos ltd llc plc ag nv sa spa ab gmbh kk pty bhd cie oy se as asa lp a/s k/s
          fsb n.a
          incorporated limited companies company corporation bancorp bancorporation
          """);

  /** Houses whose names have a possessive. */
  private static final Set<String> HOUSES =
      Lexicon.words(
          """
          moody lloyd mcdonald macy kohl wendy levi sotheby christie sainsbury domino domino
          denny friendly dillard zale scotty people women children barclay poor
          """);

  private static final int LONGEST_PHRASE = 7;

  /** How far around a name it is sought again, in characters, and how often it must stand there. */
  private static final int NEAR = 4000;

  private static final int OFTEN = 4;

  private Bodies() {}

  /** Whether the word ends the name of a firm: "Inc", "NV". */
  static boolean isFirm(String word) {
    var lower = word.toLowerCase(java.util.Locale.ROOT);
    return FIRMS.contains(Lexicon.bare(lower)) || FIRMS.contains(lower.replace(".", ""));
  }

  /** Whether a house's name that has a possessive ends before the token: "Moody's | said". */
  static boolean house(Sentence s, int end) {
    return s.at(end - 1).is("'s")
        && s.at(end - 2).isCapital()
        && HOUSES.contains(s.at(end - 2).lower());
  }

  /** Whether a name that ends with the word is nobody's. */
  static boolean isLast(Token word) {
    return LAST.contains(word.lower()) || Lexicon.isBody(word);
  }

  /**
   * Whether the word ends the name of a firm or a body and hardly a person's: "Inc", "Exchange".
   */
  static boolean endsName(Token word) {
    return word.isCapital()
        && (Lexicon.isBody(word) || isFirm(word.text()))
        && !Gender.isFirstName(word.lower());
  }

  /**
   * Whether the possessive mark at the token is within a name: "Moody's Investors", "Holt's Inc".
   */
  static boolean possessive(Sentence s, int i) {
    return s.at(i).is("'s")
        && s.at(i - 1).isCapital()
        && s.at(i + 1).isCapital()
        && (HOUSES.contains(s.at(i - 1).lower())
            || s.at(i + 1).is("office")
            || isFirm(s.at(i + 1).text()));
  }

  /**
   * The only single name in a sentence that is neither a person's nor a country's and stands in the
   * article again and again; null where there is none, or more than one.
   */
  static @Nullable String onlyName(String text, Sentence s, Cast cast, Countries countries) {
    String only = null;
    for (var run : Names.in(s, 1, s.size())) {
      var token = s.at(run.from());
      boolean single =
          run.to() - run.from() == 1
              && countries.at(s.tokens(), run.from(), run.to()) == null
              && !Names.acronym(token.text())
              && !Gender.isFirstName(token.lower())
              && !Lexicon.isRole(token);
      if (!single || token.text().equals(only)) {
        continue;
      }
      var member = cast.find(Names.words(s, run.from(), run.to()), Gender.UNKNOWN, token.end());
      if (member != null || !often(text, token)) {
        continue;
      }
      if (only != null) {
        return null;
      }
      only = token.text();
    }
    return only;
  }

  private static boolean often(String text, Token token) {
    int from = Math.max(0, token.start() - NEAR);
    int to = Math.min(text.length(), token.end() + NEAR);
    int found = 0;
    for (int i = text.indexOf(token.text(), from); i >= 0 && i < to && found < OFTEN; ) {
      found++;
      i = text.indexOf(token.text(), i + 1);
    }
    return found >= OFTEN;
  }

  /** Whether the capitals are the name of a body rather than of a person. */
  static boolean isName(Sentence s, int from, int to, Countries countries) {
    for (int i = from; i < to; i++) {
      if (Lexicon.isBody(s.at(i))
          && (i == to - 1 || s.at(i + 1).is("of") || s.at(i + 1).is("for"))) {
        return true;
      }
    }
    if (to - from > 1 && (s.at(from).is("bank") || s.at(from).is("banco"))) {
      return true;
    }
    var last = s.at(to - 1);
    if (last.text().length() > 2 && Names.acronym(last.text()) && !generation(last)) {
      return true;
    }
    if (isFirm(last.text()) && to - from > 1) {
      return true;
    }
    boolean trade = LAST.contains(last.lower()) && last.lower().endsWith("s") && to - from > 2;
    if (Gender.isFirstName(s.at(from).lower()) && !trade) {
      return false;
    }
    if (LAST.contains(last.lower()) || Lexicon.PLURAL_SPEAKERS.contains(last.lower())) {
      return true;
    }
    if (s.at(from - 1).is("the") && to - from >= 2 && !s.at(to).is("'s")) {
      return true;
    }
    var hit = countries.at(s.tokens(), from, to);
    return hit != null && hit.to() < to && hit.by() != Countries.By.DEMONYM;
  }

  private static boolean generation(Token token) {
    return token.is("iii") || token.is("iv") || token.is("vi") || token.is("vii");
  }

  /**
   * The body that a sentence is about: the first phrase that can be its subject and names or
   * describes one. Null where there is none before the limit.
   */
  static @Nullable Phrase subject(Sentence s, int limit, Countries countries) {
    int end = Math.min(limit, s.size());
    for (int i = 0; i < end; i++) {
      if (!opens(s, i)) {
        continue;
      }
      int to = phraseEnd(s, i, end);
      if (to > i && stands(s, to) && isBody(s, i, to, countries)) {
        return new Phrase(i, to);
      }
    }
    return null;
  }

  private static boolean opens(Sentence s, int i) {
    var before = s.at(i - 1);
    var token = s.at(i);
    return token.isWord()
        && (i == 0
            || before.is(",")
            || before.is(";")
            || before.isQuoted()
            || before.is("and")
            || before.is("but")
            || before.is("that")
            || before.is("as")
            || before.is("after")
            || before.is("when")
            || (Lexicon.OPENERS.contains(before.lower()) && i == 1));
  }

  private static int phraseEnd(Sentence s, int from, int limit) {
    int i = from;
    while (i < limit && i - from < LONGEST_PHRASE) {
      var token = s.at(i);
      boolean of =
          (token.is("of") || token.is("for"))
              && i > from
              && (Lexicon.BODY_NOUNS.contains(s.at(i - 1).lower()) || Lexicon.isBody(s.at(i - 1)));
      boolean part =
          token.isCapital()
              || token.is("'s")
              || of
              || Lexicon.BODY_NOUNS.contains(token.lower())
              || (token.isLowerWord()
                  && !Lexicon.isAuxiliary(token)
                  && !Lexicon.isPronoun(token)
                  && !Lexicon.PREPOSITIONS.contains(token.lower())
                  && !Lexicon.SUBORDINATORS.contains(token.lower())
                  && !Lexicon.isAdverb(token)
                  && !Predicates.isCommonVerb(token)
                  && !body(s, i - 1, from));
      if (!part) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** Whether the phrase so far already ends with the noun of a body: what follows is a verb. */
  private static boolean body(Sentence s, int last, int from) {
    var token = s.at(last);
    return last >= from
        && (token.isCapital() || Lexicon.BODY_NOUNS.contains(token.lower()) || token.is("force"));
  }

  /** Whether a verb can follow. */
  private static boolean stands(Sentence s, int to) {
    var next = s.at(to);
    return (next.isLowerWord() && !next.is("of") && !next.is("and") && !next.is("or"))
        || next.is("(")
        || (next.is(",") && s.at(to + 1).isLowerWord());
  }

  private static boolean isBody(Sentence s, int from, int to, Countries countries) {
    int name = from;
    while (name < to - 1 && Lexicon.DETERMINERS.contains(s.at(name).lower())) {
      name++;
    }
    var last = s.at(to - 1);
    if (Lexicon.BODY_NOUNS.contains(last.lower()) || last.is("force") || last.is("forces")) {
      return true;
    }
    for (int i = name; i < to; i++) {
      if (s.at(i).is("of") && Lexicon.BODY_NOUNS.contains(s.at(i - 1).lower())) {
        return true;
      }
    }
    if (!last.isCapital() || !Names.begins(s, name)) {
      return false;
    }
    var hit = countries.at(s.tokens(), name, to);
    boolean country = hit != null && hit.to() == to && hit.by() != Countries.By.DEMONYM;
    boolean acronym = to - name == 1 && Names.acronym(s.at(name).text());
    return country || acronym || (to - name > 1 && isName(s, name, to, countries));
  }
}
