package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the cues of {@code cues.txt} in a text. */
final class Cues {
  private static final String GAP = "*";
  private static final int WIDEST_GAP = 3;

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  /**
   * @param exact whether words are compared as they stand rather than by stem
   */
  private record Phrase(Cue.Type type, List<String> words, boolean exact) {
    /** Where the phrase ends if it begins at a token; -1 if it does not. */
    int end(List<Token> tokens, int at) {
      return end(tokens, at, 0);
    }

    private int end(List<Token> tokens, int at, int word) {
      if (word == words.size()) {
        return at;
      }
      if (words.get(word).equals(GAP)) {
        for (int skipped = 0; skipped <= WIDEST_GAP; skipped++) {
          int end = end(tokens, at + skipped, word + 1);
          if (end >= 0) {
            return end;
          }
        }
        return -1;
      }
      if (at >= tokens.size() || !tokens.get(at).isWord()) {
        return -1;
      }
      var token = tokens.get(at);
      return words.get(word).equals(exact ? token.word() : token.stem())
          ? end(tokens, at + 1, word + 1)
          : -1;
    }
  }

  Cues(Stems stems) {
    for (var row : Resource.rows("cues.txt")) {
      var type = Cue.Type.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
      for (var value : Resource.values(row.get(1))) {
        boolean exact = value.startsWith("=");
        var words =
            Arrays.stream((exact ? value.substring(1) : value).split(" "))
                .map(word -> exact ? word : stems.of(word))
                .toList();
        byFirstWord
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Phrase(type, words, exact));
      }
    }
  }

  /** In the order of the text, none overlapping another: the longest phrase that fits is taken. */
  List<Cue> in(List<Token> tokens) {
    var cues = new ArrayList<Cue>();
    int at = 0;
    while (at < tokens.size()) {
      var cue = at(tokens, at);
      if (cue == null) {
        at++;
      } else {
        cues.add(cue);
        at = cue.to();
      }
    }
    return cues;
  }

  private @Nullable Cue at(List<Token> tokens, int at) {
    var token = tokens.get(at);
    if (!token.isWord()) {
      return null;
    }
    var cue = longest(byFirstWord.get(token.word()), tokens, at, null);
    if (!token.stem().equals(token.word())) {
      cue = longest(byFirstWord.get(token.stem()), tokens, at, cue);
    }
    return cue == null && token.word().endsWith("n't") ? new Cue(Cue.Type.NOT, at, at + 1) : cue;
  }

  private static @Nullable Cue longest(
      @Nullable List<Phrase> phrases, List<Token> tokens, int at, @Nullable Cue best) {
    if (phrases == null) {
      return best;
    }
    var longest = best;
    for (var phrase : phrases) {
      int end = phrase.end(tokens, at);
      if (end > at && (longest == null || end > longest.to())) {
        longest = new Cue(phrase.type(), at, end);
      }
    }
    return longest;
  }
}
