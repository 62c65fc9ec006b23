package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a title introduces who speaks: "White House Press Secretary Jen Psaki", "the
 * President of Ukraine", "Kenya".
 *
 * @param name the words of a person's name; empty where only an office or a body is named
 * @param words the phrase without its article
 * @param body whether it is a country or some other body
 */
record Introduced(
    List<String> name,
    String words,
    boolean body,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String country) {

  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  /** Words with a capital that stand before a name and are no part of it. */
  private static final Set<String> NOT_OF_A_NAME =
      Lexicon.words(
          """
          vice first second press national security under acting deputy senior former administrator
          gentleman gentlewoman affairs council member members economic house homeland domestic policy
          climate assistant surgeon general foreign interior finance defense defence health energy
          trade joint staff party opposition majority minority state treasury commerce labor
          response team officials official undersecretary counsellor adviser czar special
          presidential executive excellency hon his her majesty taoiseach high ceo cfo
          chancellor pm mp and council advisers advisors global public the strategic communications
          management budget border southern senate homegoing leaders leader campaign digital science
          technology environmental administration infrastructure implementation principal
          """);

  /** Last words of bodies that stand before the role of one who works there. */
  private static final Set<String> BODIES =
      Lexicon.words(
          """
          department ministry council committee commission office bureau agency institute university
          bank group company corporation foundation association union
          """);

  private static final int LONGEST_NAME = 4;

  Introduced {
    name = List.copyOf(name);
  }

  /** What the tokens introduce; null where it is nobody that speaks. */
  static @Nullable Introduced in(String text, Sentence s, int from, int to, Countries countries) {
    int start = s.at(from).is("the") || s.at(from).is("a") || s.at(from).is("an") ? from + 1 : from;
    int end = to;
    while (end > start + 1 && (suffix(s.at(end - 1)) || s.at(end - 1).isPunctuation())) {
      end--;
    }
    if (start >= end) {
      return null;
    }
    int of = ofCountry(s, start, end, countries);
    if (of > start) {
      var one = in(text, s, start, of, countries);
      var place = countries.first(s.tokens(), of, end);
      return one == null || one.name().isEmpty()
          ? office(text, s, start, end, countries)
          : new Introduced(
              one.name(), one.words(), false, one.role(), one.organisation(), code(place));
    }
    var hit = countries.first(s.tokens(), start, end);
    if (hit != null && hit.from() == start && hit.to() == end && hit.by() != Countries.By.DEMONYM) {
      return new Introduced(List.of(), hit.name(), true, null, null, hit.code());
    }
    int last = end;
    while (last > start + 2 && isOffice(s.at(last - 1)) && named(s, start, last - 1)) {
      last--;
    }
    int name = nameFrom(s, start, last, countries);
    var words = s.text(text, start, last);
    if (name >= last) {
      boolean office = Lexicon.isTitle(s.at(last - 1)) || Lexicon.isTitle(s.at(start));
      return office
          ? new Introduced(
              List.of(), words, false, role(text, s, start, last, countries), null, code(hit))
          : body(text, s, start, last, code(hit));
    }
    if (Lexicon.isBody(s.at(last - 1)) && !Gender.isFirstName(s.at(name).lower())) {
      return body(text, s, start, last, code(hit));
    }
    return new Introduced(
        Names.words(s, name, last),
        words,
        false,
        role(text, s, start, name, countries),
        organisation(text, s, start, name, countries),
        code(hit));
  }

  /** Where "of" stands before a country with which the phrase ends: "President Lula of Brazil". */
  private static int ofCountry(Sentence s, int from, int to, Countries countries) {
    for (int i = from + 1; i + 1 < to; i++) {
      int at = s.at(i + 1).is("the") && i + 2 < to ? i + 2 : i + 1;
      var hit = s.at(i).is("of") ? countries.at(s.tokens(), at, to) : null;
      if (hit != null && hit.to() == to) {
        return i;
      }
      if (s.at(i).is("of") && s.at(to - 1).isCapital() && republic(s, at, to, countries)) {
        return i;
      }
    }
    return from;
  }

  /** "the Federal Republic of Germany", "the Italian Republic". */
  private static boolean republic(Sentence s, int from, int to, Countries countries) {
    boolean form = false;
    for (int i = from; i < to; i++) {
      form |=
          s.at(i).is("republic")
              || s.at(i).is("commonwealth")
              || s.at(i).is("kingdom")
              || s.at(i).is("state");
    }
    return form && countries.first(s.tokens(), from, to) != null;
  }

  private static @Nullable Introduced office(
      String text, Sentence s, int from, int to, Countries countries) {
    var place = countries.first(s.tokens(), from, to);
    boolean title = Lexicon.isTitle(s.at(from)) || isOffice(s.at(from));
    return title
        ? new Introduced(
            List.of(),
            s.text(text, from, to),
            false,
            role(text, s, from, to, countries),
            null,
            code(place))
        : body(text, s, from, to, code(place));
  }

  /** Where the body ends whose name stands before a role: "White House | Press Secretary". */
  private static int bodyEnd(Sentence s, int from, int to, Countries countries) {
    var hit = countries.at(s.tokens(), from, to);
    if (hit != null && hit.to() < to) {
      return hit.to();
    }
    if (Names.acronym(s.at(from).text()) && s.at(from).text().length() > 2 && from + 1 < to) {
      return from + 1;
    }
    for (int i = to - 1; i > from; i--) {
      boolean body = BODIES.contains(s.at(i - 1).lower()) && s.at(i - 1).isCapital();
      if (body && !s.at(from).is("secretary") && !of(s, from, i)) {
        return i;
      }
    }
    return from;
  }

  private static boolean of(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isOffice(s.at(i)) && (s.at(i + 1).is("of") || s.at(i + 1).is("for"))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String organisation(
      String text, Sentence s, int from, int to, Countries countries) {
    int end = to <= from ? from : bodyEnd(s, from, to, countries);
    var hit = end > from ? countries.at(s.tokens(), from, end) : null;
    boolean country =
        hit != null
            && hit.to() == end
            && (hit.by() == Countries.By.NAME || hit.by() == Countries.By.DEMONYM);
    return end == from || country ? null : s.text(text, from, end);
  }

  private static @Nullable String role(
      String text, Sentence s, int from, int to, Countries countries) {
    if (to <= from) {
      return null;
    }
    int start = bodyEnd(s, from, to, countries);
    int end = to;
    while (end > start
        && !(s.at(end - 1).is("lady") && s.at(end - 2).is("first"))
        && (honorific(s.at(end - 1).lower()) || s.at(end - 1).isPunctuation())) {
      end--;
    }
    for (int i = start + 1; i + 1 < end; i++) {
      int at = s.at(i + 1).is("the") ? i + 2 : i + 1;
      var hit = s.at(i).is("of") && at < end ? countries.at(s.tokens(), at, end) : null;
      if (hit != null && hit.to() == end) {
        end = i;
      }
    }
    while (start < end && (s.at(start).is("'s") || s.at(start).is("the"))) {
      start++;
    }
    boolean office = false;
    for (int i = start; i < end; i++) {
      office |=
          Lexicon.isTitle(s.at(i))
              || Lexicon.isRole(s.at(i))
              || s.at(i).is("gentleman")
              || (s.at(i).is("lady") && s.at(i - 1).is("first"))
              || s.at(i).is("administrator")
              || s.at(i).is("taoiseach");
    }
    return end <= start || !office || (end - start == 1 && honorific(s.at(start).lower()))
        ? null
        : s.text(text, start, end);
  }

  private static @Nullable Introduced body(
      String text, Sentence s, int from, int to, @Nullable String country) {
    return s.at(to - 1).isCapital()
        ? new Introduced(List.of(), s.text(text, from, to), true, null, null, country)
        : null;
  }

  private static @Nullable String code(Countries.@Nullable Hit hit) {
    return hit == null ? null : hit.code();
  }

  static boolean honorific(String word) {
    return switch (Lexicon.bare(word.toLowerCase(Locale.ROOT))) {
      case "mr", "mrs", "ms", "miss", "dr", "sir", "hon", "dame", "lord", "lady", "prof" -> true;
      default -> false;
    };
  }

  private static boolean suffix(Token token) {
    return SUFFIXES.contains(token.lower());
  }

  /** "al-Sudani": a name though it begins small. */
  private static boolean arabic(Token token) {
    var word = token.text();
    int dash = word.indexOf('-');
    return dash == 2 && dash + 1 < word.length() && Character.isUpperCase(word.charAt(dash + 1));
  }

  private static boolean named(Sentence s, int from, int to) {
    return s.at(to - 1).isCapital()
        && !isOffice(s.at(to - 1))
        && (!isOffice(s.at(from)) || honorific(s.at(from).lower()));
  }

  static boolean isOffice(Token token) {
    return Lexicon.isTitle(token)
        || Lexicon.isRole(token)
        || NOT_OF_A_NAME.contains(Lexicon.bare(token.lower()));
  }

  static boolean isOfficeWord(String word) {
    var lower = Lexicon.bare(word.toLowerCase(Locale.ROOT));
    return Lexicon.TITLES.contains(lower)
        || Lexicon.ROLES.contains(lower)
        || NOT_OF_A_NAME.contains(lower);
  }

  private static int nameFrom(Sentence s, int from, int to, Countries countries) {
    int i = to;
    var taken = new ArrayList<Integer>();
    while (i > from) {
      var token = s.at(i - 1);
      boolean initial = token.text().length() <= 2 && token.isCapital();
      boolean particle = Lexicon.PARTICLES.contains(token.lower()) && i < to && !taken.isEmpty();
      boolean first = Gender.isFirstName(token.lower()) && i < to;
      boolean wordOfName =
          (token.isCapital() || arabic(token))
              && (first || initial || !isOffice(token))
              && !(Names.acronym(token.text()) && !initial)
              && !token.is("of");
      boolean mark = token.is(".") && i - 1 > from && s.at(i - 2).text().length() <= 2;
      if (!(wordOfName || particle || mark) || taken.size() >= LONGEST_NAME) {
        break;
      }
      i--;
      if (wordOfName) {
        taken.add(i);
      }
    }
    while (i < to
        && !s.at(i).isCapital()
        && !arabic(s.at(i))
        && !Lexicon.PARTICLES.contains(s.at(i).lower())) {
      i++;
    }
    var hit = i < to ? countries.at(s.tokens(), i, to) : null;
    if (hit != null && hit.to() < to) {
      i = hit.to();
    } else if (hit != null && hit.to() == to) {
      return to;
    }
    for (int at = to - 2; at > i; at--) {
      if (Gender.isFirstName(s.at(at).lower())
          && !Gender.isFirstName(s.at(i).lower())
          && taken.size() > 2
          && s.at(i).text().length() > 2) {
        return at;
      }
    }
    return i;
  }
}
