package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pairs that follow from labelled ones. A portal sets any two statements against each other, while
 * the public sets have only pairs that somebody wrote for each other: of two headlines on one
 * rumour, one of which affirms it and the other denies it, none; and none that share names and
 * nothing else.
 */
final class Derived {
  /** Nearer ones may be the same story. */
  private static final double NEAREST = 0.6;

  private static final double NEAR = 0.12;
  private static final int FEW = 40; // sentences with one word, to look for neighbours among

  private Derived() {}

  /**
   * Premises on one hypothesis, set against each other: one that entails it contradicts one that
   * contradicts it; two that entail it say the same; one that is neutral settles nothing. At most
   * {@code most} of each relation.
   */
  static List<Labelled> composed(List<Labelled> pairs, int most, Random random) {
    var byHypothesis = new LinkedHashMap<String, List<Labelled>>();
    pairs.forEach(
        pair -> byHypothesis.computeIfAbsent(pair.hypothesis(), _ -> new ArrayList<>()).add(pair));
    var found = new TreeMap<Judge.Relation, List<Labelled>>();
    for (var group : byHypothesis.values()) {
      for (var one : group) {
        for (var other : group) {
          var relation = relation(one.relation(), other.relation());
          if (relation != null && !one.premise().equals(other.premise())) {
            found
                .computeIfAbsent(relation, _ -> new ArrayList<>())
                .add(
                    new Labelled(
                        one.id() + "+" + other.id(),
                        one.set(),
                        one.premise(),
                        other.premise(),
                        relation));
          }
        }
      }
    }
    var drawn = new ArrayList<Labelled>();
    for (var some : found.values()) {
      Collections.shuffle(some, random);
      drawn.addAll(some.subList(0, Math.min(most, some.size())));
    }
    return drawn;
  }

  private static Judge.@Nullable Relation relation(Judge.Relation one, Judge.Relation other) {
    if (one == Judge.Relation.NEUTRAL || other == Judge.Relation.NEUTRAL) {
      return one == other ? null : Judge.Relation.NEUTRAL;
    }
    if (one != other) {
      return Judge.Relation.CONTRADICTION;
    }
    // Two denials of one thing may be of different parts of it.
    return one == Judge.Relation.ENTAILMENT ? one : null;
  }

  /**
   * Sentences of different pairs that share words that few have: they say nothing of each other.
   */
  static List<Labelled> unrelated(List<Labelled> pairs, int most, Random random) {
    var texts = new LinkedHashMap<String, String>(); // and what each was paired with
    for (var pair : pairs) {
      texts.putIfAbsent(pair.premise(), pair.hypothesis());
      texts.putIfAbsent(pair.hypothesis(), pair.hypothesis());
    }
    var words = new LinkedHashMap<String, Set<String>>();
    var having = new HashMap<String, List<String>>();
    for (var text : texts.keySet()) {
      var some = words(text);
      words.put(text, some);
      some.forEach(word -> having.computeIfAbsent(word, _ -> new ArrayList<>()).add(text));
    }
    var drawn = new ArrayList<Labelled>();
    var order = new ArrayList<>(texts.keySet());
    Collections.shuffle(order, random);
    for (var text : order) {
      var near = neighbour(text, texts, words, having);
      if (near != null && drawn.size() < most) {
        drawn.add(
            new Labelled("u" + drawn.size(), "unrelated", text, near, Judge.Relation.NEUTRAL));
      }
    }
    return drawn;
  }

  private static @Nullable String neighbour(
      String text,
      Map<String, String> texts,
      Map<String, Set<String>> words,
      Map<String, List<String>> having) {
    var shared = new LinkedHashMap<String, Double>();
    var own = Objects.requireNonNull(words.get(text));
    for (var word : own) {
      var others = Objects.requireNonNull(having.get(word));
      if (others.size() <= FEW) {
        others.forEach(other -> shared.merge(other, 1.0, Double::sum));
      }
    }
    String nearest = null;
    double best = NEAR;
    for (var one : shared.entrySet()) {
      var other = one.getKey();
      var theirs = Objects.requireNonNull(words.get(other));
      double near = one.getValue() / Math.min(own.size(), theirs.size());
      boolean together = Objects.equals(texts.get(text), texts.get(other));
      if (!together && near > best && overlap(own, theirs) < NEAREST) {
        best = near;
        nearest = other;
      }
    }
    return nearest;
  }

  private static double overlap(Set<String> one, Set<String> other) {
    long same = one.stream().filter(other::contains).count();
    return (double) same / Math.min(one.size(), other.size());
  }

  private static Set<String> words(String text) {
    var words = new LinkedHashSet<String>();
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }
}
