package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;

/** Finds the names of countries, their people, seats and institutions among tokens. */
final class Countries {
  /** In what way words name a country. */
  enum By {
    NAME,
    DEMONYM,
    SEAT,
    INSTITUTION,
    PLACE
  }

  /** Tokens that name a country; {@code name} is the country's own, as pages show it. */
  record Hit(int from, int to, String code, By by, String name, List<String> words) {}

  /** The codes of all countries that the words of the hit name. */
  Set<String> sharing(Hit hit) {
    return sharing.getOrDefault(hit.words(), Set.of());
  }

  /**
   * @param acronym whether the name is one word in capitals
   */
  private record Entry(List<String> words, String code, By by, String name, boolean acronym) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final Map<String, List<Entry>> placesByFirst = new HashMap<>();

  /** By the words: the countries that have a place or a name of them. */
  private final Map<List<String>, Set<String>> sharing = new HashMap<>();

  Countries(Gazetteer gazetteer) {
    for (var place : gazetteer.places()) {
      put(byFirst, place.name(), place, By.NAME);
      place.names().forEach(name -> put(byFirst, name, place, By.NAME));
      place.demonyms().forEach(name -> put(byFirst, name, place, By.DEMONYM));
      place.seats().forEach(name -> put(byFirst, name, place, By.SEAT));
      place.institutions().forEach(name -> put(byFirst, name, place, By.INSTITUTION));
      gazetteer.within(place.code()).forEach(name -> put(placesByFirst, name, place, By.PLACE));
    }
    longestFirst(byFirst);
    longestFirst(placesByFirst);
  }

  private static void longestFirst(Map<String, List<Entry>> byFirst) {
    for (var entries : byFirst.values()) {
      entries.sort((one, other) -> other.words().size() - one.words().size());
    }
  }

  private void put(Map<String, List<Entry>> byFirst, String phrase, Gazetteer.Place place, By by) {
    var words = List.of(phrase.toLowerCase(Locale.ROOT).replace('’', '\'').split("\\s+"));
    byFirst
        .computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
        .add(new Entry(words, place.code(), by, place.name(), isCapitals(phrase)));
    sharing.computeIfAbsent(words, all -> new HashSet<>()).add(place.code());
  }

  /**
   * The longest name that begins at token {@code i}; null where none does, or it is a part of a
   * place: "New Jersey". "British Columbia" is the place.
   */
  @Nullable Hit at(List<Token> tokens, int i, int limit) {
    var hit = at(byFirst, tokens, i, limit);
    if (hit == null) {
      return null;
    }
    var before = i > 0 ? at(placesByFirst, tokens, i - 1, limit) : null;
    if (before != null && before.to() >= hit.to()) {
      return null;
    }
    var place = at(placesByFirst, tokens, i, limit);
    return place != null && place.to() > hit.to() ? place : hit;
  }

  /** The longest town, state or province that begins at token {@code i}; null where none does. */
  @Nullable Hit placeAt(List<Token> tokens, int i, int limit) {
    return at(placesByFirst, tokens, i, limit);
  }

  private static @Nullable Hit at(
      Map<String, List<Entry>> byFirst, List<Token> tokens, int i, int limit) {
    var first = tokens.get(i);
    if (!first.isWord()) {
      return null;
    }
    var entries = byFirst.get(first.lower());
    if (entries == null) {
      return null;
    }
    for (var entry : entries) {
      int to = i + entry.words().size();
      if (to <= limit && matches(tokens, i, entry)) {
        return new Hit(i, to, entry.code(), entry.by(), entry.name(), entry.words());
      }
    }
    return null;
  }

  /** "SPA" is the agency; "Norvik Spa" is a firm. */
  private static boolean isCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && word.indexOf(' ') < 0;
  }

  private static boolean matches(List<Token> tokens, int i, Entry entry) {
    boolean capital = false;
    var words = entry.words();
    for (int k = 0; k < words.size(); k++) {
      var token = tokens.get(i + k);
      if (!token.lower().equals(words.get(k))) {
        return false;
      }
      capital |= token.isCapital();
    }
    if (entry.by() == By.PLACE && words.size() == 1 && isAcronym(tokens, i)) {
      return false;
    }
    return capital && (!entry.acronym() || isCapitals(tokens.get(i).text()));
  }

  /** Whether a short word in capitals stands among others: "GAO director", not "GAO, May 2". */
  private static boolean isAcronym(List<Token> tokens, int i) {
    var text = tokens.get(i).text();
    var next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : ",";
    return text.length() <= 4 && isCapitals(text) && !next.equals(",") && !isCapitals(next);
  }

  /** The first name within the tokens that is not somebody's; null where there is none. */
  @Nullable Hit first(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      var hit = at(tokens, i, to);
      if (hit != null && !somebody(tokens, hit, to)) {
        return hit;
      }
    }
    return null;
  }

  /** Whether the name is a person's own: "Douglas Reyes", "Mark Jordan", "Takeshi Saba". */
  private static boolean somebody(List<Token> tokens, Hit hit, int to) {
    if (hit.words().size() > 1 || hit.by() == By.DEMONYM || hit.by() == By.INSTITUTION) {
      return false;
    }
    if (hit.to() < to) {
      return hit.to() + 1 == to
          && Gender.isFirstName(hit.words().getFirst())
          && plain(tokens.get(hit.to()));
    }
    return hit.from() > 0 && to == hit.to() && plain(tokens.get(hit.from() - 1));
  }

  /** Whether the word can be of somebody's name: it says neither an office nor a body. */
  private static boolean plain(Token token) {
    return token.isCapital()
        && !Lexicon.isRole(token)
        && !Lexicon.isBody(token)
        && !Naming.isTitle(token.text())
        && !Bodies.isFirm(token.text())
        && !Dates.isDateWord(token)
        && !Lexicon.DETERMINERS.contains(token.lower())
        && !Lexicon.PREPOSITIONS.contains(token.lower());
  }
}
