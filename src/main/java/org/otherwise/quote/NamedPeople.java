package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all names of an article into its cast, and keeps who is named in which sentence. */
final class NamedPeople {
  private final String text;
  private final Cast cast;
  private final Mentions mentions;
  private final Countries countries;
  private final Map<Integer, List<Named>> bySentence = new HashMap<>();

  /** What only a firm or a body can be. */
  private static final Set<String> UNITS =
      Lexicon.words(
          """
          unit division subsidiary affiliate company firm concern publisher manufacturer maker bank
          brokerage retailer refiner utility partnership conglomerate operator carrier airline
          insurer supplier distributor newspaper daily magazine party organisation organization agency
          """);

  private static final List<String> ENDINGS =
      List.of(
          "ed", "ing", "ive", "al", "er", "or", "ist", "ian", "ese", "ish", "ant", "ent", "ary");

  /**
   * Somebody named at a token of a sentence.
   *
   * @param owner whether only something of theirs is spoken of: "Reyes's ferry"
   */
  record Named(int token, Cast.Member member, boolean subject, boolean owner) {}

  NamedPeople(String text, Cast cast, Mentions mentions, Countries countries) {
    this.text = text;
    this.cast = cast;
    this.mentions = mentions;
    this.countries = countries;
  }

  /** Who is named in a sentence, in its order. */
  List<Named> in(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** Reads the names of the whole article, so that a surname may come before the full name. */
  void meet(List<Sentence> sentences) {
    for (var sentence : sentences) {
      meet(sentence);
    }
    for (var sentence : sentences) {
      meetTitled(sentence);
    }
    for (int i = 0; i < sentences.size(); i++) {
      bySentence.put(i, namedIn(sentences.get(i)));
    }
  }

  /**
   * Whether all words but the smallest have capitals, as in a headline: names do not part there.
   */
  private static boolean isHeadline(Sentence s) {
    int words = 0;
    for (var token : s.tokens()) {
      boolean small =
          Lexicon.PREPOSITIONS.contains(token.lower())
              || Lexicon.DETERMINERS.contains(token.lower())
              || Lexicon.SUBORDINATORS.contains(token.lower())
              || token.is("and")
              || token.is("or")
              || token.is("'s");
      if (token.isLowerWord() && !small) {
        return false;
      }
      words += token.isCapital() ? 1 : 0;
    }
    return s.first() && words >= 4 && s.size() >= 6;
  }

  private void meet(Sentence s) {
    if (isHeadline(s)) {
      return;
    }
    for (var run : Names.in(s, 0, s.size())) {
      int from = run.from();
      boolean title = false;
      var gender = Gender.UNKNOWN;
      for (int i = run.from(); i < run.to() - 1; i++) {
        if (Names.isTitle(s, i)) {
          from = i + 1;
          title = true;
          gender = Gender.ofWord(s.at(i).lower());
        }
      }
      var hit = countries.at(s.tokens(), from, run.to());
      if (hit != null && hit.by() == Countries.By.DEMONYM && hit.to() < run.to()) {
        from = Bodies.endsName(s.at(run.to() - 1)) ? from : hit.to();
      } else if (hit != null && hit.to() == run.to()) {
        continue;
      }
      from = title ? from : Names.past(s, from, run.to());
      from = title ? from : pastOpening(s, from, run.to());
      var words = Names.words(s, from, run.to());
      boolean body =
          !title
              && (isBody(s, from, run.to())
                  || Names.bracketed(s, from, run.to())
                  || isUnit(s, from, run.to()));
      if (words.size() < 2
          || Names.isTitle(s, run.to() - 1)
          || (!body && endsInCountry(s, from, run.to()))) {
        continue;
      }
      if (!title && from > 0 && !Gender.isFirstName(s.at(from).lower())) {
        gender = Gender.UNKNOWN;
      }
      if (gender == Gender.UNKNOWN && !body) {
        gender = Gender.ofName(s.at(from).lower());
      }
      cast.meet(words, !body, s.at(from).start(), gender);
      if (s.at(run.to()).is("(") && s.at(run.to() + 2).is(")")) {
        cast.abbreviate(words, s.at(run.to() + 1).text());
      }
    }
  }

  private void meetTitled(Sentence s) {
    for (var run : Names.in(s, 0, s.size())) {
      int name = run.to() - 1;
      if (name > run.from()
          && Names.isTitle(s, name - 1)
          && !Names.isTitle(s, name)
          && !Lexicon.isBody(s.at(name))) {
        cast.meetTitled(
            s.at(name).text(),
            Naming.titled(s.at(name - 1).text(), s.at(name).text()),
            s.at(name).start(),
            Gender.ofWord(s.at(name - 1).lower()));
      } else if (name == run.from() && isAged(s, name)) {
        cast.meetTitled(
            s.at(name).text(),
            s.at(name).text(),
            s.at(name).start(),
            Gender.ofName(s.at(name).lower()));
      }
    }
  }

  /** "Nina, 74, …": somebody with a first name only. */
  private static boolean isAged(Sentence s, int name) {
    var age = s.at(name + 2);
    return s.at(name + 1).is(",")
        && age.text().matches("[1-9]\\d")
        && s.at(name + 3).is(",")
        && !Dates.isDateWord(s.at(name));
  }

  /**
   * A name before a role is a house, or a word with a capital: "Norvik Bank spokeswoman", "Double
   * Olympic champion".
   */
  private boolean isBody(Sentence s, int from, int to) {
    var next = s.at(to);
    boolean before =
        next.isLowerWord()
            && (Lexicon.isRole(next) || Lexicon.PLURAL_SPEAKERS.contains(next.lower()))
            && !Gender.isFirstName(s.at(from).lower());
    return before || slashed(s, from, to) || Bodies.isName(s, from, to, countries);
  }

  /** "Royal Norvik/Alden": two firms in one. */
  private static boolean slashed(Sentence s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (NameLinks.slash(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Ameridata Publishing, a unit of Norvik Corp": a body by what stands in apposition. */
  private static boolean isUnit(Sentence s, int from, int to) {
    boolean opens = s.at(to).is(",") && Lexicon.DETERMINERS.contains(s.at(to + 1).lower());
    if (!opens || Gender.isFirstName(s.at(from).lower())) {
      return false;
    }
    for (int i = to + 2; i < to + 8; i++) {
      var token = s.at(i);
      if (Lexicon.isRole(token)) {
        return false;
      }
      if (UNITS.contains(token.lower())) {
        var next = s.at(i + 1);
        return next.is("of") || next.is("that") || next.is("which") || next.isPunctuation();
      }
      if (!token.isWord() || Lexicon.PREPOSITIONS.contains(token.lower())) {
        return false;
      }
    }
    return false;
  }

  /** "Provoking Israel": no person has a country for a surname, or hardly any. */
  private boolean endsInCountry(Sentence s, int from, int to) {
    if (Gender.isFirstName(s.at(from).lower())) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      var hit = countries.at(s.tokens(), i, to);
      if (hit != null && hit.to() == to) {
        return true;
      }
    }
    return false;
  }

  /** Past a word that has its capital only from where it stands: "Embattled Dana Reyes said". */
  private int pastOpening(Sentence s, int from, int to) {
    var first = s.at(from).lower();
    if (from == 0
        && first.endsWith("ly")
        && first.length() > 5
        && !Gender.isFirstName(first)
        && to - from <= 3) {
      return from + 1;
    }
    boolean opens =
        from == 0
            && to - from >= 3
            && (adjective(first) || oftenWithout(s, from, to))
            && !Bodies.endsName(s.at(to - 1))
            && !Gender.isFirstName(s.at(from).lower())
            && Gender.isFirstName(s.at(from + 1).lower())
            && !s.at(from).text().endsWith(".");
    return opens ? from + 1 : from;
  }

  /** Whether the name stands elsewhere without its first word. */
  private boolean oftenWithout(Sentence s, int from, int to) {
    var name = s.text(text, from + 1, to);
    int found = 0;
    for (int at = text.indexOf(name); at >= 0 && found < 2; at = text.indexOf(name, at + 1)) {
      found++;
    }
    return found > 1;
  }

  /** Whether the word can tell what somebody is like or does: "Poul" cannot. */
  private static boolean adjective(String lower) {
    for (var ending : ENDINGS) {
      if (lower.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private List<Named> namedIn(Sentence s) {
    var found = new ArrayList<Named>();
    for (var run : Names.in(s, 0, s.size())) {
      int from = run.from();
      var gender = Gender.UNKNOWN;
      for (int i = run.from(); i < run.to() - 1; i++) {
        if (Names.isTitle(s, i)) {
          from = i + 1;
          gender = Gender.ofWord(s.at(i).lower());
        }
      }
      boolean owner = s.at(run.to()).is("'s");
      from = from == run.from() ? Names.past(s, from, run.to()) : from;
      var words = Names.words(s, from, run.to());
      var member = words.isEmpty() ? null : cast.find(words, gender, s.at(from).start());
      if (member != null && member.isPerson()) {
        member.named(words.size());
        int opening = introduced(s, run.from());
        boolean house =
            Lexicon.BODY_NOUNS.contains(s.at(run.to()).lower()) || s.at(run.to()).is("campaign");
        boolean subject =
            !house
                && !owner
                && !s.at(run.to()).is("/")
                && !owned(s, from)
                && !(listed(s, opening, run.to()) && !member.isSurely())
                && (opens(s, opening) || s.at(opening - 1).is("said"));
        if (s.at(opening - 1).is(",")) {
          member.learn(Gender.ofWord(s.at(opening - 2).lower()));
        }
        member.learn(mentions.of(text, s, new Phrase(introduced(s, run.from()), run.to())));
        if (!s.at(from).isQuoted()) {
          found.add(new Named(from, member, subject, owner));
        }
      }
    }
    return found;
  }

  /** "in Alden, North Norvik on Monday": what may be no person is none behind another name. */
  private static boolean listed(Sentence s, int from, int to) {
    var next = s.at(to);
    boolean acts =
        next.isLowerWord()
            && !next.is("and")
            && !next.is("or")
            && !Lexicon.PREPOSITIONS.contains(next.lower());
    return !acts && s.at(from - 1).is(",") && s.at(from - 2).isCapital();
  }

  /** "Dana Reyes's Harbour Bill"; but "Labour's Dana Reyes" is somebody. */
  private static boolean owned(Sentence s, int from) {
    return s.at(from - 1).is("'s") && !Gender.isFirstName(s.at(from).lower());
  }

  /** Whether a phrase that begins here can be a subject: nothing before it governs it. */
  private static boolean opens(Sentence s, int from) {
    int before = from - 1;
    while (before >= 0
        && !s.at(before).is("of")
        && (s.at(before).is("the") || Lexicon.OPENERS.contains(s.at(before).lower()))) {
      before--;
    }
    var token = s.at(before);
    return before < 0
        || token.isPunctuation()
        || token.isQuoted()
        || token.is("and")
        || (Lexicon.SUBORDINATORS.contains(token.lower()) && !token.is("than"));
  }

  /** Where the words begin that introduce a name: "Norvik Bank spokeswoman Dana Reyes". */
  private static int introduced(Sentence s, int name) {
    int from = name;
    while (from > 0
        && name - from < 6
        && ((Lexicon.isRole(s.at(from - 1)) && s.at(from - 1).isLowerWord())
            || (from < name && Names.begins(s, from - 1)))) {
      from--;
    }
    return from;
  }
}
