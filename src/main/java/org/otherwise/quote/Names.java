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
    if (!s.at(title).isCapital()
        || end - title < 2
        || Gender.isFirstName(s.at(title + 1).lower())) {
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
      } else if (i + 1 < to && NameLinks.firmOf(s, i)) {
        i += 2;
      } else if ((token.is("of") || token.is("for")) && i + 1 < to && NameLinks.bodyOf(s, i, to)) {
        i += s.at(i + 1).is("the") ? 3 : 2;
      } else if ((token.is("&") || token.is("and"))
          && i + 1 < to
          && s.at(i + 1).isCapital()
          && (token.is("&")
              || NameLinks.company(s, from, i, to)
              || NameLinks.inBody(s, from, i)
              || NameLinks.joined(s, from, i, to)
              || NameLinks.trades(s, from, i)
              || NameLinks.partners(s, i, to))) {
        i += 2;
      } else if (i + 1 < to
          && (Bodies.possessive(s, i) || NameLinks.slash(s, i) || NameLinks.plural(s, from, i))) {
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
      boolean person = !Lexicon.isBody(s.at(to - 1)) && !NameLinks.firm(s.at(to - 1));
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

  /** The words of tokens, without quotations and possessive marks. */
  static List<String> words(Sentence s, int from, int to) {
    var words = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      var token = s.at(i);
      boolean joined = i > from && NameLinks.slash(s, i - 1);
      boolean joining =
          i > from && i + 1 < to && (token.is("'") || token.is("’") || NameLinks.slash(s, i));
      if ((joined || joining) && !words.isEmpty()) {
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
