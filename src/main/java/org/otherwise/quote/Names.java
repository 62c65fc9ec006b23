package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs of capitals: where a name begins and ends, and what of it is a title. */
final class Names {
  private static final Set<String> NOT_NAMES =
      Lexicon.words(
          """
          the a an he she it they we i you this that these those there in on at but and or so as if
          when while after before since however meanwhile his her its their our my for to with by from
          what who why how some many most all both another no not yet still now then once although
          though because under over despite during last earlier later several few none other others
          each every any much more less such even only also just here where which about against among
          asked according speaking following related
          """);

  /** They count what follows where a sentence begins. */
  private static final Set<String> NUMBERS =
      Lexicon.words("two three four five six seven eight nine ten twelve dozens hundreds");

  private Names() {}

  /** What makes a firm of "General": no officer has these names. */
  private static final Set<String> GENERAL =
      Lexicon.words("motors electric mills dynamics foods re tire instrument signal cinema public");

  /** What joins the words of names in other languages. */
  private static final Set<String> LINKS = Lexicon.words("en und et e des zu pour");

  /** What a firm does by the last word of its name, behind an "and". */
  private static final Set<String> TRADES =
      Lexicon.words(
          """
          manufacturing development exploration production telegraph gas electric light power trading
          mining chemical steel insurance finance banking shipping engineering construction refining
          smelting investment transportation forwarding
          """);

  /** What bodies deal with: "Alden Savings and Loan Association". */
  private static final Set<String> MATTERS =
      Lexicon.words(
          """
          savings securities food health trade industry science energy gas power light oil steel iron
          coal research education labor labour commerce agriculture coffee sugar cocoa housing
          technology transport shipping insurance mining
          """);

  /** Words with which the name of a firm ends that two names joined by "and" have as one. */
  private static final Set<String> PARTNERS = Lexicon.words("co co. company sons bros associates");

  /** Where a firm may have a house of its own: "Norvik Sales of Canada Ltd". */
  private static final Set<String> AREAS =
      Lexicon.words(
          """
          america canada mexico japan china india britain england scotland ireland france germany
          italy spain sweden norway denmark finland australia zealand europe asia africa
          """);

  /** A run of capitals. */
  record Run(int from, int to) {}

  /** Where the name begins that ends at {@code to}; {@code to} where no run of capitals does. */
  static int start(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (begins(s, i) && runEnd(s, i, to) == to) {
        return i;
      }
    }
    return to;
  }

  /** Whether the token can begin a name; the first word of a sentence only where no word. */
  static boolean begins(Sentence s, int i) {
    var token = s.at(i);
    return token.isCapital()
        && !NOT_NAMES.contains(token.lower())
        && !(i == 0 && NUMBERS.contains(token.lower()))
        && !compound(token)
        && !Dates.isDateWord(token)
        && !token.lower().endsWith("n't")
        && token.lower().indexOf('\'') != 1;
  }

  /** "Iran-backed", "Hamas-run": a capital that tells what the next word is like. */
  private static boolean compound(Token token) {
    int hyphen = token.lower().lastIndexOf('-');
    return hyphen > 0 && LIKE.contains(token.lower().substring(hyphen + 1));
  }

  private static final Set<String> LIKE =
      Lexicon.words(
          """
          backed run led based occupied controlled held aligned affiliated owned born linked allied
          style funded appointed installed dominated speaking made listed educated trained
          """);

  /** Titles that are surnames too. */
  private static final Set<String> SURNAMES =
      Lexicon.words(
          "lord king queen pope prince bishop judge marshal sheriff constable principal justice"
              + " chase major leader speaker chief coach captain cardinal father");

  /**
   * Whether the token is a title before a name: "General Holt", not "General Motors", "Prince Ferry
   * Works Inc" or "Dana Lord".
   */
  static boolean isTitle(Sentence s, int i) {
    var token = s.at(i);
    if (!Lexicon.isTitle(token)
        || (token.is("general") && GENERAL.contains(s.at(i + 1).lower()))
        || (s.at(i + 1).is("'s") && s.at(i + 2).is("office"))
        || (s.at(i + 2).is("'s") && s.at(i + 3).is("office"))) {
      return false;
    }
    boolean surname =
        SURNAMES.contains(token.lower())
            && token.isCapital()
            && !s.at(i + 1).isCapital()
            && s.at(i - 1).isCapital()
            && Gender.isFirstName(s.at(i - 1).lower());
    return !surname && !opensFirm(s, i);
  }

  /** Whether a firm or a body has the title as the first word of its name. */
  private static boolean opensFirm(Sentence s, int title) {
    int end = title + 1;
    while (s.at(end).isCapital()) {
      end++;
    }
    var last = s.at(end - 1);
    if (!s.at(title).isCapital() || end - title < 2 || Gender.isFirstName(s.at(title + 1).lower())) {
      return false;
    }
    return Bodies.isFirm(last.text())
        || (Lexicon.isBody(last) && (end - title > 2 || s.at(title).is("justice")));
  }

  /** "<Norvik Telecom>": so the wires mark a firm that is on no exchange. */
  static boolean bracketed(Sentence s, int from, int to) {
    return s.at(from - 1).is("<") && s.at(to).is(">");
  }

  /** All runs within the tokens. */
  static List<Run> in(Sentence s, int from, int to) {
    var runs = new ArrayList<Run>();
    int i = from;
    while (i < to) {
      if (!begins(s, i)) {
        i++;
        continue;
      }
      int end = runEnd(s, i, to);
      runs.add(new Run(i, end));
      i = end;
    }
    return runs;
  }

  private static int runEnd(Sentence s, int from, int to) {
    int i = from + 1;
    while (i < to) {
      var token = s.at(i);
      if (token.isCapital() && !NOT_NAMES.contains(token.lower())) {
        i++;
      } else if (Lexicon.PARTICLES.contains(token.lower())
          && i + 1 < to
          && (s.at(i + 1).isCapital()
              || (i + 2 < to
                  && Lexicon.PARTICLES.contains(s.at(i + 1).lower())
                  && s.at(i + 2).isCapital()))) {
        i++;
      } else if (i + 1 < to
          && LINKS.contains(token.lower())
          && (s.at(i + 1).isCapital() || Lexicon.PARTICLES.contains(s.at(i + 1).lower()))) {
        i++;
      } else if (i + 1 < to && firmOf(s, i)) {
        i += 2;
      } else if ((token.is("of") || token.is("for")) && i + 1 < to && bodyOf(s, i, to)) {
        i += s.at(i + 1).is("the") ? 3 : 2;
      } else if ((token.is("&") || token.is("and"))
          && i + 1 < to
          && s.at(i + 1).isCapital()
          && (token.is("&")
              || company(s, from, i, to)
              || inBody(s, from, i)
              || joined(s, from, i, to)
              || trades(s, from, i)
              || partners(s, i, to))) {
        i += 2;
      } else if (i + 1 < to && (Bodies.possessive(s, i) || slash(s, i) || plural(s, from, i))) {
        i += 2;
      } else if (token.isQuoted()
          && i + 1 < to
          && s.at(i + 1).isCapital()
          && token.quoted() != null
          && token.quoted().end() - token.quoted().start() < 20) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** "Holt/Reyes Bankers Inc": without spaces around it. */
  private static boolean slash(Sentence s, int i) {
    return s.at(i).is("/")
        && s.at(i + 1).isCapital()
        && s.at(i).start() == s.at(i - 1).end()
        && s.at(i).end() == s.at(i + 1).start();
  }

  /** "Federation of Bankers' Associations": the mark of a plural within the name of a body. */
  private static boolean plural(Sentence s, int from, int i) {
    return (s.at(i).is("'") || s.at(i).is("’"))
        && s.at(i - 1).lower().endsWith("s")
        && s.at(i + 1).isCapital()
        && inBody(s, from, i);
  }

  /** "Ministry of Defence", "Bank of the Republic": "of" within the name of a body. */
  private static boolean bodyOf(Sentence s, int of, int to) {
    boolean body =
        Lexicon.isBody(s.at(of - 1))
            || s.at(of - 1).is("secretary")
            || s.at(of - 1).is("institutes")
            || s.at(of - 1).is("centers");
    int next = s.at(of + 1).is("the") ? of + 2 : of + 1;
    boolean count = s.at(of - 1).is("group") && s.at(next).kind() == Token.Kind.NUMBER;
    return body
        && next < to
        && (s.at(next).isCapital() || count)
        && !s.at(of - 1).is("secretary");
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
    if (end - of < 3 || !firm(s.at(end - 1)) || Lexicon.isRole(last) || isTitle(s, of - 1)) {
      return false;
    }
    return of - from == 1
        ? from == 0
        : of > from
            && !Gender.isFirstName(s.at(from).lower())
            && (AREAS.contains(s.at(of + 1).lower()) || Bodies.isLast(last));
  }

  /** "Food and Farming Organisation": the body's noun comes only after the "and". */
  private static boolean joined(Sentence s, int from, int and, int to) {
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
  private static boolean trades(Sentence s, int from, int and) {
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

  /** What may stand between "Secretary of" and a name. */
  private static final Set<String> FIELDS =
      Lexicon.words(
          """
          state exchequer defense defence treasury commerce labor labour agriculture energy health
          human services homeland security interior justice education transportation foreign affairs
          finance trade staff and the
          """);

  /**
   * Where the name itself begins in a run of capitals that has no title: past the field of an
   * office ("Secretary of State Dana Reyes") and past a role ("Democrat Dana Reyes").
   */
  static int past(Sentence s, int from, int to) {
    int name = from;
    int before = s.at(from - 1).is("the") ? from - 2 : from - 1;
    boolean office =
        (s.at(before).is("of") || s.at(before).is("for")) && Lexicon.isTitle(s.at(before - 1));
    while (office && name < to - 1 && FIELDS.contains(s.at(name).lower())) {
      name++;
    }
    if (to - name >= 4 && !Gender.isFirstName(s.at(name).lower())) {
      boolean person = !Lexicon.isBody(s.at(to - 1)) && !firm(s.at(to - 1));
      for (int i = Math.max(name + 2, to - 3); person && i <= to - 2; i++) {
        boolean saint = s.at(i - 1).is("st") || s.at(i - 1).is("st.") || s.at(i - 1).is("of");
        if (Gender.isFirstName(s.at(i).lower()) && !saint && !s.at(i - 1).is("&")) {
          return i;
        }
      }
    }
    boolean role =
        name == from
            && to - from >= 3
            && (Lexicon.isRole(s.at(from)) || Descriptions.isPosition(s.at(from)))
            && !Lexicon.isTitle(s.at(from))
            && !Lexicon.isBody(s.at(to - 1));
    return role ? from + 1 : name;
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

  private static boolean firm(Token token) {
    return switch (token.lower().replace(".", "")) {
      case "inc", "corp", "co", "cos", "ltd", "plc", "ag", "nv", "sa" -> true;
      default -> false;
    };
  }

  private static boolean inBody(Sentence s, int from, int and) {
    for (int i = from; i < and; i++) {
      if ((s.at(i).is("of") || s.at(i).is("for")) && Lexicon.isBody(s.at(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The words of tokens, without quotations and possessive marks. */
  static List<String> words(Sentence s, int from, int to) {
    var words = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      var token = s.at(i);
      boolean joined = i > from && slash(s, i - 1);
      if (joined || (i > from && i + 1 < to && (token.is("'") || token.is("’") || slash(s, i)))) {
        words.set(words.size() - 1, words.getLast() + token.text());
      } else if (token.isWord() || (i > from && token.kind() == Token.Kind.NUMBER)) {
        words.add(token.text());
      } else if (token.is("&")) {
        words.add("&");
      }
    }
    return words;
  }

  /** Whether the word is an abbreviation in capitals: "KCNA", "U.N." */
  static boolean acronym(String word) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (c != '.' && c != '-' && !Character.isDigit(c)) {
        return false;
      }
    }
    return capitals >= 2 && word.length() <= 8;
  }
}
