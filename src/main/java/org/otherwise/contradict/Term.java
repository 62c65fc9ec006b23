package org.otherwise.contradict;

import org.jspecify.annotations.Nullable;

/**
 * A word or name that says what a statement is about.
 *
 * @param from its first token
 * @param to after its last token
 * @param key equal for two terms that are the same word or the same country
 * @param weight how much it tells that two statements share it, in bits
 * @param turned see {@link Negation}
 * @param country the code of the country it names, or null
 * @param name whether it is written as a name
 */
record Term(
    int from,
    int to,
    String key,
    double weight,
    int turned,
    @Nullable String country,
    boolean name,
    Meaning meaning) {
  /** How near two terms are: 1 for the same, less for synonyms and kin, 0 for strangers. */
  double near(Term other) {
    if (key.equals(other.key)) {
      return 1;
    }
    if (country != null || other.country != null) {
      return 0;
    }
    double near = meaning.near(other.meaning);
    return near < 0.75 && alike(key, other.key) ? 0.75 : near;
  }

  boolean opposes(Term other) {
    return meaning.opposes(other.meaning);
  }

  boolean isTurned() {
    return turned != 0;
  }

  /** Derived from one another, or spelt otherwise: a long common beginning, or one slip. */
  private static boolean alike(String one, String two) {
    int least = Math.min(one.length(), two.length());
    if (least < 5 || one.charAt(0) != two.charAt(0)) {
      return false;
    }
    int most = Math.max(one.length(), two.length());
    int same = 0;
    while (same < least && one.charAt(same) == two.charAt(same)) {
      same++;
    }
    if (same >= 5 && same * 3 >= most * 2) {
      return true;
    }
    int tail = 0;
    while (tail < least - same
        && one.charAt(one.length() - 1 - tail) == two.charAt(two.length() - 1 - tail)) {
      tail++;
    }
    return least >= 6 && most - same - tail <= 1;
  }
}
