package org.otherwise.quote.languages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Words;

/** Who is named in an article with a first and a last name. */
final class People {
  /** No ending leaves less of a name than this. */
  private static final int STEM = 3;

  private final LanguagePack pack;
  private final Map<String, List<Person>> byFirst = new HashMap<>();

  /** By every part of a name that may stand for the whole. */
  private final Map<String, Set<Person>> byPart = new HashMap<>();

  private final Map<String, Set<Person>> byStem = new HashMap<>();

  /** Words that stood behind an article: common nouns, where all nouns have capitals. */
  private final Set<String> nouns = new HashSet<>();

  /** Somebody with a name. Two mentions are of one where one name is a part of the other. */
  static final class Person {
    private List<String> words;
    private String shown;
    private Gender gender;

    private Person(List<String> words, String shown, Gender gender) {
      this.words = words;
      this.shown = shown;
      this.gender = gender;
    }

    String shown() {
      return shown;
    }

    Gender gender() {
      return gender;
    }
  }

  People(LanguagePack pack) {
    this.pack = pack;
  }

  void meetNoun(String word) {
    nouns.add(word);
  }

  boolean isNoun(String word) {
    return nouns.contains(word);
  }

  /** Adds a full name. */
  void meet(List<String> words, String shown, Gender gender) {
    var namesakes = byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
    Person person = null;
    for (var one : namesakes) {
      if (one.words.containsAll(words) || words.containsAll(one.words)) {
        person = one;
        break;
      }
    }
    if (person == null) {
      person = new Person(words, shown, gender);
      namesakes.add(person);
    } else if (words.size() > person.words.size()) {
      person.words = words;
      person.shown = shown;
    }
    person.gender = person.gender.or(gender);
    index(words, person);
  }

  private void index(List<String> words, Person person) {
    put(byPart, words.getFirst(), person);
    for (int from = 1; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        put(byPart, String.join(" ", words.subList(from, to)), person);
      }
    }
    put(byPart, String.join(" ", words), person);
    for (var stem : stems(words)) {
      put(byStem, stem, person);
    }
    for (var stem : stems(List.of(words.getLast()))) {
      put(byStem, stem, person);
    }
  }

  private static void put(Map<String, Set<Person>> map, String key, Person person) {
    map.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(person);
  }

  /** The only one whose name, or a part of it, these words are. */
  @Nullable Person find(List<String> words) {
    return only(byPart.getOrDefault(String.join(" ", words), Set.of()));
  }

  /** The same for words in any case: "Ивана Петрова" for Иван Петров. */
  @Nullable Person findInflected(List<String> words) {
    var found = new LinkedHashSet<Person>();
    for (var stem : stems(words)) {
      found.addAll(byStem.getOrDefault(stem, Set.of()));
    }
    return only(found);
  }

  private static @Nullable Person only(Set<Person> people) {
    return people.size() == 1 ? people.iterator().next() : null;
  }

  /** The words with every ending taken off that they may have. */
  private List<String> stems(List<String> words) {
    var stems = List.of("");
    for (var word : words.subList(0, Math.min(3, words.size()))) {
      var longer = new ArrayList<String>();
      for (var before : stems) {
        for (var stem : stems(word)) {
          longer.add(before + " " + stem);
        }
      }
      stems = longer;
    }
    return stems;
  }

  private Set<String> stems(String word) {
    var stems = new LinkedHashSet<String>();
    stems.add(word);
    for (var ending : pack.words(Words.CASE_ENDING)) {
      if (word.length() >= STEM + ending.length() && word.endsWith(ending)) {
        stems.add(word.substring(0, word.length() - ending.length()));
      }
    }
    return stems;
  }
}
