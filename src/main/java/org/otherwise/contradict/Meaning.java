package org.otherwise.contradict;

import org.jspecify.annotations.Nullable;

/** How a word stands to other words, as the word lists have it; groups are numbered. */
final class Meaning {
  static final Meaning NONE = new Meaning(new int[0], new int[0], false, new int[0], null);

  private final int[] synonyms;
  private final int[] kinds;
  private final boolean general;
  private final int[] opposites;
  private final @Nullable Telling telling;

  /** From which side a word tells an event. */
  enum Role {
    GIVES,
    TAKES,
    NAMES
  }

  /**
   * That a word tells an event.
   *
   * @param event equal for words that tell the same
   * @param exchange whether there are words for either side of it: it has one who gives and one who
   *     takes
   */
  record Telling(int event, Role role, boolean exchange) {}

  /**
   * @param general whether it stands for any of its kinds
   * @param opposites twice the number of a pair of opposites, plus one for its right side
   */
  Meaning(
      int[] synonyms, int[] kinds, boolean general, int[] opposites, @Nullable Telling telling) {
    this.synonyms = synonyms;
    this.kinds = kinds;
    this.general = general;
    this.opposites = opposites;
    this.telling = telling;
  }

  /**
   * 0.9 for synonyms, below 0.75 less for words of one event, opposites, and words of one kind;
   * else 0.
   */
  double near(Meaning other) {
    if (this == NONE || other == NONE) {
      return 0; // nearly every pair of words
    }
    if (meet(synonyms, other.synonyms)) {
      return 0.9;
    }
    if (tellsOneEvent(other)) {
      return 0.72;
    }
    if (opposes(other)) {
      return 0.7;
    }
    return meet(kinds, other.kinds) ? 0.6 : 0;
  }

  /** The numbers of the groups whose words mean the same. */
  int[] synonyms() {
    return synonyms.clone();
  }

  /** The sides of pairs of opposites on which the word stands; {@code side ^ 1} faces a side. */
  int[] opposites() {
    return opposites.clone();
  }

  boolean opposes(Meaning other) {
    for (int one : opposites) {
      for (int two : other.opposites) {
        if (one == (two ^ 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Null where the word tells no event that can be told from two sides. */
  @Nullable Role role() {
    return telling == null ? null : telling.role();
  }

  /** The event that the word tells; null where it tells none. */
  @Nullable Telling telling() {
    return telling;
  }

  /** Whether both words tell one event, from whichever side. */
  boolean tellsOneEvent(Meaning other) {
    return telling != null && other.telling != null && telling.event() == other.telling.event();
  }

  /** Whether the word is of a kind of which there are others. */
  boolean isOfKind() {
    return kinds.length > 0;
  }

  /** Whether what the one word stands for may be what the other does. */
  boolean mayBe(Meaning other) {
    return meet(synonyms, other.synonyms)
        || (meet(kinds, other.kinds) && (general || other.general));
  }

  private static boolean meet(int[] some, int[] others) {
    for (int one : some) {
      for (int two : others) {
        if (one == two) {
          return true;
        }
      }
    }
    return false;
  }
}
