package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;

/** Finds the countries that a text names, by name, by demonym, or by a seat of government. */
final class Places {
  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  /**
   * @param words in lower case
   * @param capital whether the word is written with a capital
   * @param letters the one word itself where it is an acronym: "US" is not "us"
   */
  private record Name(
      String code, List<String> words, List<Boolean> capital, @Nullable String letters) {
    boolean fits(List<Token> tokens, int at, String text) {
      if (at + words.size() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        var token = tokens.get(at + i);
        if (!token.word().equals(words.get(i)) || (capital.get(i) && !token.capital())) {
          return false;
        }
      }
      var first = tokens.get(at);
      return letters == null
          || text.substring(first.start(), first.end()).replace(".", "").equals(letters);
    }
  }

  /** That the tokens from {@code from} to before {@code to} name a country. */
  record Place(String code, int from, int to) {}

  Places(Gazetteer gazetteer, Stems stems) {
    for (var place : gazetteer.places()) {
      add(place.code(), place.name(), stems);
      place.names().forEach(name -> add(place.code(), name, stems));
      place.demonyms().forEach(name -> add(place.code(), name, stems));
      place.seats().forEach(name -> add(place.code(), name, stems));
    }
  }

  private void add(String code, String name, Stems stems) {
    var tokens = Words.of(name, stems);
    if (tokens.isEmpty()) {
      return;
    }
    var letters = name.replace(".", "");
    boolean acronym =
        tokens.size() == 1
            && letters.length() > 1
            && letters.equals(letters.toUpperCase(Locale.ROOT));
    byFirstWord
        .computeIfAbsent(tokens.getFirst().word(), _ -> new ArrayList<>())
        .add(
            new Name(
                code,
                tokens.stream().map(Token::word).toList(),
                tokens.stream().map(Token::capital).toList(),
                acronym ? letters : null));
  }

  /** In the order of the text, none overlapping another. */
  List<Place> in(List<Token> tokens, String text) {
    var places = new ArrayList<Place>();
    int at = 0;
    while (at < tokens.size()) {
      Name best = null;
      for (var name : byFirstWord.getOrDefault(tokens.get(at).word(), List.of())) {
        if ((best == null || name.words().size() > best.words().size())
            && name.fits(tokens, at, text)) {
          best = name;
        }
      }
      if (best == null) {
        at++;
      } else {
        places.add(new Place(best.code(), at, at + best.words().size()));
        at += best.words().size();
      }
    }
    return places;
  }
}
