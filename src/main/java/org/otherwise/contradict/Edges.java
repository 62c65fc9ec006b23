package org.otherwise.contradict;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Where a claim can be set against another: something in it is turned into its opposite, one of its
 * words has an opposite, it counts something or names a day. Two claims whose edges do not meet
 * cannot contradict each other by any {@link Rule} but {@link MutualCharge}; most pairs do not get
 * past this.
 *
 * @param turned whether a term is turned: it can then be set against any claim that asserts it
 * @param own what others can be set against
 * @param facing what others must have to be set against it, beside being turned
 * @param words how its words begin, which groups of the same meaning they are in, and what is
 *     exchanged: two claims on one matter have one of these in common
 */
record Edges(boolean turned, Set<String> own, Set<String> facing, Set<String> words) {
  static final String TURNED = "turned";

  /** Letters at least in which two forms of one word agree; see {@link Term#near}. */
  private static final int BEGINNING = 5;

  private static final String DAY = "day";

  static Edges of(Proposition proposition) {
    boolean turned = false;
    var words = new HashSet<String>();
    var own = new HashSet<String>();
    var facing = new HashSet<String>();
    for (var term : proposition.terms()) {
      turned |= term.isTurned();
      words.add(term.key().substring(0, Math.min(BEGINNING, term.key().length())));
      for (int group : term.meaning().synonyms()) {
        words.add("=" + group);
      }
      for (int side : term.meaning().opposites()) {
        own.add("o" + side);
        facing.add("o" + (side ^ 1));
      }
    }
    proposition.exchanges().forEach(exchange -> words.add(exchange.key()));
    var same = new HashSet<String>();
    for (var quantity : proposition.quantities()) {
      if (!quantity.unit().isEmpty()) {
        same.add("u" + quantity.unit());
      } else {
        quantity.things().forEach(thing -> same.add("n" + thing));
      }
    }
    if (proposition.days().stream().anyMatch(day -> !day.bound())) {
      same.add(DAY);
    }
    own.addAll(same);
    facing.addAll(same);
    return new Edges(turned, own, facing, words);
  }

  boolean meet(Edges other) {
    return (turned || other.turned || !Collections.disjoint(facing, other.own))
        && !Collections.disjoint(words, other.words);
  }
}
