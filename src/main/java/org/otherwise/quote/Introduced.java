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
          chancellor pm mp and council advisers advisors global public the
          """);

  private static final int LONGEST_NAME = 4;

  Introduced {
    name = List.copyOf(name);
  }

  /** What the tokens introduce; null where it is nobody that speaks. */
  static @Nullable Introduced in(
      String text, Sentence s, int from, int to, Countries countries, Offices offices) {
    int start = s.at(from).is("the") || s.at(from).is("a") || s.at(from).is("an") ? from + 1 : from;
    int end = to;
    while (end > start + 1 && (suffix(s.at(end - 1)) || s.at(end - 1).isPunctuation())) {
      end--;
    }
    if (start >= end) {
      return null;
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
          ? new Introduced(List.of(), words, false, role(text, s, start, last), null, code(hit))
          : body(text, s, start, last, code(hit));
    }
    if (Lexicon.isBody(s.at(last - 1)) && !Gender.isFirstName(s.at(name).lower())) {
      return body(text, s, start, last, code(hit));
    }
    var office = offices.premodified(text, s, start, name);
    var role = office.role() == null ? role(text, s, start, name) : office.role();
    return new Introduced(
        Names.words(s, name, last), words, false, role, office.organisation(), code(hit));
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

  /** The office before a name, where it ends in a word for one: "President of Ukraine". */
  private static @Nullable String role(String text, Sentence s, int from, int to) {
    int end = to;
    while (end > from && !Lexicon.isTitle(s.at(end - 1)) && !Lexicon.isRole(s.at(end - 1))) {
      end--;
    }
    int start = end - 1;
    while (start > from && isOffice(s.at(start - 1))) {
      start--;
    }
    return end <= from || honorific(s.at(start).lower()) ? null : s.text(text, start, end);
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

  private static boolean named(Sentence s, int from, int to) {
    return s.at(to - 1).isCapital() && !isOffice(s.at(to - 1)) && !isOffice(s.at(from));
  }

  static boolean isOffice(Token token) {
    return Lexicon.isTitle(token)
        || Lexicon.isRole(token)
        || NOT_OF_A_NAME.contains(Lexicon.bare(token.lower()));
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
          token.isCapital()
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
    while (i < to && !s.at(i).isCapital() && !Lexicon.PARTICLES.contains(s.at(i).lower())) {
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
          && taken.size() > 2) {
        return at;
      }
    }
    return i;
  }
}
