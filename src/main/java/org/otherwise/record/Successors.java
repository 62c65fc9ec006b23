package org.otherwise.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otherwise.model.Fingerprint;
import org.otherwise.model.QuoteId;

/**
 * Finds, for quotes that are gone from a revised article, which of its quotes now took their place:
 * the one whose words are most alike.
 */
final class Successors {
  /** The least share of equal words, weighed by their length, for one to be another's successor. */
  private static final double LEAST = 0.6;

  /** How many are compared with one at most: those that share its rarest words. */
  private static final int CANDIDATES = 50;

  private record Bag(QuoteId id, Map<String, Integer> words, int weight) {}

  private final List<Bag> quotes = new ArrayList<>();
  private final Map<String, List<Bag>> byWord = new HashMap<>();

  /** Among these quotes, given by their words, the successors are. */
  Successors(Map<QuoteId, String> now) {
    now.forEach(
        (id, words) -> {
          var bag = bag(id, words);
          quotes.add(bag);
          for (var word : bag.words().keySet()) {
            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(bag);
          }
        });
  }

  /** A successor, and how alike it is: 1 for the same words. */
  record Match(QuoteId id, double likeness) {}

  /** The successor of a quote of these words; empty where none is alike enough. */
  Optional<Match> match(QuoteId gone, String words) {
    var bag = bag(gone, words);
    Bag best = null;
    double most = LEAST;
    for (var candidate : candidates(bag)) {
      double share = share(bag, candidate);
      if (share > most || (best == null && share >= most)) {
        best = candidate;
        most = share;
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Match(best.id(), most));
  }

  private Collection<Bag> candidates(Bag bag) {
    if (quotes.size() <= CANDIDATES) {
      return quotes;
    }
    var lists =
        bag.words().keySet().stream()
            .map(word -> byWord.getOrDefault(word, List.of()))
            .sorted(Comparator.comparingInt(List::size))
            .toList();
    var candidates = new LinkedHashMap<QuoteId, Bag>();
    for (var list : lists) {
      for (var candidate : list) {
        if (candidates.size() == CANDIDATES) {
          return candidates.values();
        }
        candidates.put(candidate.id(), candidate);
      }
    }
    return candidates.values();
  }

  private static double share(Bag one, Bag other) {
    int common = 0;
    for (var word : one.words().entrySet()) {
      int times = Math.min(word.getValue(), other.words().getOrDefault(word.getKey(), 0));
      common += times * word.getKey().length();
    }
    int weight = one.weight() + other.weight();
    return weight == 0 ? 0 : 2.0 * common / weight;
  }

  private static Bag bag(QuoteId id, String text) {
    var words = new LinkedHashMap<String, Integer>();
    int weight = 0;
    for (var word : spaced(Fingerprint.normalised(text)).split(" ")) {
      if (!word.isEmpty()) {
        words.merge(word, 1, Integer::sum);
        weight += word.length();
      }
    }
    return new Bag(id, words, weight);
  }

  /** Ideographs stand without spaces; each counts as a word. */
  private static String spaced(String text) {
    if (text.codePoints().noneMatch(Character::isIdeographic)) {
      return text;
    }
    var spaced = new StringBuilder(text.length() * 2);
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isIdeographic(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
              } else {
                spaced.appendCodePoint(c);
              }
            });
    return spaced.toString();
  }
}
