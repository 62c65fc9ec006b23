package org.otherwise.index.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and phrases that find one another. They are matched on what the reader typed, not in the
 * chains of analysis: so a phrase of two words is found across the words of a search, whose words
 * may still stand in different fields, and a change needs no new index.
 */
final class Synonyms {
  /** Enough for the names of a country; more would only slow a search down. */
  private static final int MOST_OTHERS = 10;

  private static final int LONGEST_KEY = 20;

  private final Analyzers analyzers;
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final int longest;

  /**
   * @param length how many of the words typed are meant
   * @param others words or phrases that mean the same
   */
  record Found(int length, List<String> others) {
    static final Found NOTHING = new Found(0, List.of());
  }

  Synonyms(Analyzers analyzers, List<List<String>> groups) {
    this.analyzers = analyzers;
    int most = 0;
    for (var group : groups) {
      for (var member : group) {
        var words = words(member);
        most = Math.max(most, words.size());
        this.groups
            .computeIfAbsent(String.join(" ", words), _ -> new LinkedHashSet<>())
            .addAll(group);
      }
    }
    this.longest = most;
  }

  /** The longest run of words from the first on that has synonyms; of length 0 where none has. */
  Found of(List<String> typed) {
    var keys = new ArrayList<String>();
    var key = new StringBuilder();
    for (var word : typed.subList(0, Math.min(longest, typed.size()))) {
      for (var token : words(word)) {
        key.append(key.isEmpty() ? "" : " ").append(token);
      }
      keys.add(key.toString());
    }
    for (int length = keys.size(); length > 0; length--) {
      var group = groups.get(keys.get(length - 1));
      if (group != null) {
        return new Found(length, others(group, keys.get(length - 1)));
      }
    }
    return Found.NOTHING;
  }

  /** The same words, and again with each run of them in its other forms. */
  List<String> spellings(String text) {
    var typed = List.of(text.strip().split("\\s+"));
    var spellings = new LinkedHashSet<String>();
    spellings.add(text);
    for (int i = 0; i < typed.size() && spellings.size() <= MOST_OTHERS; i++) {
      var found = of(typed.subList(i, typed.size()));
      for (var other : found.others()) {
        var words = new ArrayList<>(typed.subList(0, i));
        words.add(other);
        words.addAll(typed.subList(i + found.length(), typed.size()));
        spellings.add(String.join(" ", words));
      }
      i += Math.max(found.length(), 1) - 1;
    }
    return spellings.stream().limit(MOST_OTHERS + 1L).toList();
  }

  private List<String> others(Set<String> group, String key) {
    return group.stream()
        .filter(member -> !String.join(" ", words(member)).equals(key))
        .limit(MOST_OTHERS)
        .toList();
  }

  private List<String> words(String text) {
    return analyzers.words(Chain.PLAIN, text, LONGEST_KEY);
  }
}
