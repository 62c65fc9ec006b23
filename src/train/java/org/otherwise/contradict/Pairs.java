package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.otherwise.onnx.WordPieces;

/** Labelled pairs as the judge takes them. */
final class Pairs {
  private static final double FRAMED = 0.2; // of the pairs that can be
  private static final double UNRELATED_FRAMED = 0.6;
  private static final int SEED = 3;

  private final WordPieces vocabulary;
  private final Random random = new Random(SEED);

  Pairs(WordPieces vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Pairs to train with.
   *
   * @param shares how many times a pair of a set is taken, on average; sets not named are left out
   */
  List<Pair> draw(List<Labelled> all, Map<String, Double> shares) {
    var pairs = new ArrayList<Pair>();
    for (var line : all) {
      double times = shares.getOrDefault(line.set(), 0.0);
      while (times > 0) {
        if (random.nextDouble() < times) {
          pairs.add(drawn(line, FRAMED));
        }
        times--;
      }
    }
    return pairs;
  }

  /** Headlines of this set against each other, as {@link Derived#composed} says. */
  List<Pair> composed(List<Labelled> all, String set, int most) {
    var some = all.stream().filter(it -> it.set().equals(set)).toList();
    return Derived.composed(some, most, random).stream().map(it -> drawn(it, FRAMED)).toList();
  }

  /** Sentences of these sets that have nothing to do with each other, many of them denied. */
  List<Pair> unrelated(List<Labelled> all, Collection<String> sets, int most) {
    var some = all.stream().filter(it -> sets.contains(it.set())).toList();
    return Derived.unrelated(some, most, random).stream()
        .map(it -> drawn(it, UNRELATED_FRAMED))
        .toList();
  }

  /** All pairs of a set as they stand, cut as the judge cuts them. */
  List<Pair> all(List<Labelled> lines, String set) {
    return lines.stream()
        .filter(line -> line.set().equals(set))
        .map(line -> pair(line, line.hypothesis(), line.relation()))
        .toList();
  }

  private Pair drawn(Labelled line, double framed) {
    var hypothesis = line.hypothesis();
    var label = line.relation();
    if (!Framing.fits(hypothesis) || random.nextDouble() >= framed) {
      return pair(line, hypothesis, label);
    }
    // What a denial of something false amounts to is no clear case, so that one is only said.
    if (label == Judge.Relation.CONTRADICTION || random.nextBoolean()) {
      return pair(line, Framing.said(hypothesis, random), label);
    }
    var denied =
        label == Judge.Relation.ENTAILMENT ? Judge.Relation.CONTRADICTION : Judge.Relation.NEUTRAL;
    return pair(line, Framing.denied(hypothesis, random), denied);
  }

  private Pair pair(Labelled line, String hypothesis, Judge.Relation label) {
    var pieces = vocabulary.encode(line.premise(), hypothesis, CrossEncoder.LONGEST);
    return new Pair(line.id(), pieces, label.ordinal());
  }
}
