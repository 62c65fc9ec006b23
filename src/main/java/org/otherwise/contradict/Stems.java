package org.otherwise.contradict;

import java.util.HashMap;
import java.util.Map;

/**
 * Takes the endings of inflection off English words, so that "exported" meets "exports". Light on
 * purpose: derived words ("expansion") are left alone and met by their common beginning. A final e
 * goes as well, because a stem cannot tell whether it had one.
 */
final class Stems {
  private final Map<String, String> irregular = new HashMap<>();

  static Stems load() {
    var stems = new Stems();
    for (var row : Resource.rows("irregular.txt")) {
      for (var form : Resource.values(row.get(1))) {
        stems.irregular.put(form, plain(row.getFirst()));
      }
    }
    return stems;
  }

  private Stems() {}

  /**
   * @param word in lower case
   */
  String of(String word) {
    var known = irregular.get(word);
    return known != null ? known : plain(regular(word));
  }

  private static String regular(String word) {
    int n = word.length();
    if (n > 4 && word.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 4 && word.endsWith("ied")) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 4 && word.endsWith("es") && hissing(word, n - 2)) {
      return word.substring(0, n - 2);
    }
    if (n > 3 && word.charAt(n - 1) == 's' && "sui".indexOf(word.charAt(n - 2)) < 0) {
      return word.substring(0, n - 1);
    }
    if (n > 4 && word.endsWith("ing")) {
      return base(word, n - 3);
    }
    if (n > 3 && word.endsWith("ed") && !word.endsWith("eed")) {
      return base(word, n - 2);
    }
    return word;
  }

  /** Whether the word before an "es" ends so that it needs the e: boxes, passes, churches. */
  private static boolean hissing(String word, int end) {
    char last = word.charAt(end - 1);
    char before = word.charAt(end - 2);
    return last == 'x'
        || last == 'z'
        || (last == 's' && before == 's')
        || (last == 'h' && (before == 's' || before == 'c'));
  }

  private static String base(String word, int end) {
    if (end < 2 || !hasVowel(word, end)) {
      return word;
    }
    char last = word.charAt(end - 1);
    char before = word.charAt(end - 2);
    if (last == before && end > 3 && "lsz".indexOf(last) < 0 && !vowel(last)) {
      return word.substring(0, end - 1);
    }
    boolean lostE =
        end <= 3
            && !vowel(last)
            && "wxy".indexOf(last) < 0
            && vowel(before)
            && (end == 2 || !vowel(word.charAt(0)));
    return lostE ? word.substring(0, end) + "e" : word.substring(0, end);
  }

  private static String plain(String word) {
    int n = word.length();
    if (n > 4 && word.charAt(n - 1) == 'e') {
      return word.substring(0, n - 1);
    }
    if (n > 5 && word.endsWith("ll")) {
      return word.substring(0, n - 1);
    }
    return word;
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (vowel(word.charAt(i)) || (i > 0 && word.charAt(i) == 'y')) {
        return true;
      }
    }
    return false;
  }

  private static boolean vowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
