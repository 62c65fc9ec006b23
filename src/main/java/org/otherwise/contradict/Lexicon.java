package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otherwise.contradict.Meaning.Role;
import org.otherwise.contradict.Meaning.Telling;

/**
 * What the program knows of single words, by stem: how common they are, which mean the same, which
 * are opposites, and from which side a verb tells an event.
 */
final class Lexicon {
  private static final int[] NONE = {};

  /** Words in none of the counted texts are taken to be a little rarer than the rarest there. */
  static final double RAREST = 10.5;

  private final Stems stems = Stems.load();
  private final Set<String> common = new HashSet<>();
  private final Map<String, Double> surprise = new HashMap<>();
  private final Map<String, int[]> synonyms = new HashMap<>();
  private final Map<String, int[]> kinds = new HashMap<>();
  private final Set<String> general = new HashSet<>();
  private final Map<String, int[]> opposites = new HashMap<>();
  private final Map<String, Telling> tellings = new HashMap<>();
  private final Map<String, Meaning> meanings = new HashMap<>();

  static Lexicon load() {
    var lexicon = new Lexicon();
    Resource.lines("common.txt").forEach(line -> lexicon.common.addAll(List.of(line.split(" +"))));
    lexicon.readFrequencies();
    lexicon.readSynonyms();
    lexicon.readKinds();
    lexicon.readOpposites();
    lexicon.readEvents();
    lexicon.gather();
    return lexicon;
  }

  private Lexicon() {}

  Stems stems() {
    return stems;
  }

  /** Whether a word, not stemmed, says nothing of any matter. */
  boolean isCommon(String word) {
    return common.contains(word);
  }

  /** How much it tells that a text has this stem: bits of surprise, about 0 to 17. */
  double surprise(String stem) {
    return surprise.getOrDefault(stem, RAREST);
  }

  /** How a stem stands to others. */
  Meaning meaning(String stem) {
    return meanings.getOrDefault(stem, Meaning.NONE);
  }

  private void gather() {
    var stems = new HashSet<String>();
    for (var groups : List.of(synonyms, kinds, opposites)) {
      stems.addAll(groups.keySet());
    }
    stems.addAll(tellings.keySet());
    for (var stem : stems) {
      meanings.put(
          stem,
          new Meaning(
              synonyms.getOrDefault(stem, NONE),
              kinds.getOrDefault(stem, NONE),
              general.contains(stem),
              opposites.getOrDefault(stem, NONE),
              tellings.get(stem)));
    }
  }

  /** Forms of one stem share its count: their probabilities are added up. */
  private void readFrequencies() {
    var shares = new HashMap<String, Double>();
    for (var row : Resource.rows("frequencies.txt")) {
      double share = Math.pow(2, -Integer.parseInt(row.getFirst()) / 2.0);
      for (var word : row.get(1).split(" ")) {
        shares.merge(stems.of(word), share, Double::sum);
      }
    }
    shares.forEach(
        (stem, share) -> surprise.put(stem, Math.min(RAREST, -Math.log(share) / Math.log(2))));
  }

  private void readSynonyms() {
    int number = 0;
    for (var row : Resource.rows("synonyms.txt")) {
      addAll(row.get(0), number++, synonyms);
    }
  }

  private void readKinds() {
    int number = 0;
    for (var row : Resource.rows("kinds.txt")) {
      addAll(row.get(1), number, kinds);
      addAll(row.get(2), number++, kinds);
      Resource.values(row.get(1)).forEach(word -> general.add(stems.of(word)));
    }
  }

  private void readOpposites() {
    int number = 0;
    for (var row : Resource.rows("opposites.txt")) {
      addAll(row.get(0), number++, opposites);
      addAll(row.get(1), number++, opposites);
    }
  }

  private void addAll(String words, int number, Map<String, int[]> groups) {
    for (var word : Resource.values(words)) {
      groups.merge(stems.of(word), new int[] {number}, Lexicon::joined);
    }
  }

  private static int[] joined(int[] some, int[] more) {
    var all = new ArrayList<Integer>();
    for (int number : some) {
      all.add(number);
    }
    for (int number : more) {
      if (!all.contains(number)) {
        all.add(number);
      }
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private void readEvents() {
    int event = 0;
    for (var row : Resource.rows("events.txt")) {
      boolean exchange = !row.get(2).isBlank();
      addTelling(row.get(1), new Telling(event, Role.GIVES, exchange));
      addTelling(row.get(2), new Telling(event, Role.TAKES, exchange));
      addTelling(row.get(3), new Telling(event, Role.NAMES, exchange));
      event++;
    }
  }

  private void addTelling(String words, Telling telling) {
    for (var word : Resource.values(words)) {
      tellings.putIfAbsent(stems.of(word), telling);
    }
  }
}
