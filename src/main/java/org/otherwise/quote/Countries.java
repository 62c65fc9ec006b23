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

  private record Entry(List<String> words, String code, By by, String name) {}

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
        .add(new Entry(words, place.code(), by, place.name()));
    sharing.computeIfAbsent(words, all -> new HashSet<>()).add(place.code());
  }

  /** The longest name that begins at token {@code i}; null where none does. */
  @Nullable Hit at(List<Token> tokens, int i, int limit) {
    return at(byFirst, tokens, i, limit);
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
    boolean brief = words.size() == 1 && words.getFirst().length() <= 2;
    return capital
        && (!brief || tokens.get(i).text().equals(tokens.get(i).text().toUpperCase(Locale.ROOT)));
  }

  /** The first name within the tokens; null where there is none. */
  @Nullable Hit first(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      var hit = at(tokens, i, to);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }
}
