package org.otherwise.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.otherwise.model.Quote;

/**
 * The words of a quote that another one does not have, for two that nobody compared: told by the
 * letters alone. Words that say little by themselves are not among them.
 *
 * @param words stretches as they stand in the quote, in their order
 */
record Unshared(List<String> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'.,-][\\p{L}\\p{N}]+)*");

  /** Two quotes that share fewer words are about different things: everything would be marked. */
  private static final int LEAST_SHARED = 2;

  private static final Set<String> LITTLE =
      Set.of(
          "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or",
          "but", "that", "this", "these", "those", "it", "its", "he", "she", "they", "we", "i",
          "you", "his", "her", "their", "our", "my", "is", "are", "was", "were", "be", "been",
          "has", "have", "had", "do", "does", "did", "will", "would", "as", "so", "than", "then",
          "there", "which", "who", "what", "when", "where", "said", "says");

  private record Word(int start, int end, String key) {}

  static Unshared of(Quote quote, Quote other) {
    var own = words(quote.words());
    var others = keys(words(other.words()));
    long shared =
        own.stream()
            .map(Word::key)
            .distinct()
            .filter(key -> !LITTLE.contains(key) && others.contains(key))
            .count();
    var unshared = new ArrayList<String>();
    if (shared < LEAST_SHARED) {
      return new Unshared(unshared);
    }
    Word first = null;
    Word last = null;
    for (var word : own) {
      boolean differs = !others.contains(word.key()) && !LITTLE.contains(word.key());
      if (differs) {
        first = first == null ? word : first;
        last = word;
      } else if (first != null && last != null) {
        unshared.add(quote.words().substring(first.start(), last.end()));
        first = null;
      }
    }
    if (first != null && last != null) {
      unshared.add(quote.words().substring(first.start(), last.end()));
    }
    return new Unshared(unshared);
  }

  private static Set<String> keys(List<Word> words) {
    var keys = new HashSet<String>();
    words.forEach(word -> keys.add(word.key()));
    return keys;
  }

  private static List<Word> words(String text) {
    var words = new ArrayList<Word>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.start(), matcher.end(), matcher.group().toLowerCase(Locale.ROOT)));
    }
    return words;
  }
}
