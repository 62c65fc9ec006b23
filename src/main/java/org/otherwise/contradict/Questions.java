package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Dispute;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;

/**
 * Tells which pairs turn on one question. They hang together by their statements, but that alone
 * would chain question to question through whoever speaks of two: so what both sides of a pair say
 * has to be, for a good part, what both sides of the strongest pair of the question say, and each
 * statement has to keep to one side.
 */
public final class Questions {
  /** The share of what is said by both sides, in bits, that two pairs on one question have. */
  private static final double LEAST_ALIKE = 0.5;

  /** The same of what is said, names left out. */
  private static final double LEAST_SAID_ALIKE = 0.6;

  /** The same where one of them has nothing but names in common: they tell less of a question. */
  private static final double LEAST_ALIKE_BY_NAMES = 0.75;

  /** A question has no more pairs; the next begin another. */
  private static final int MOST = 500;

  private final Map<QuoteId, ClaimParts> claims;
  private final Map<QuoteId, QuoteId> told;
  private final List<Group> groups = new ArrayList<>();

  private Questions(Map<QuoteId, ClaimParts> claims, Map<QuoteId, QuoteId> told) {
    this.claims = claims;
    this.told = told;
  }

  /**
   * The pairs by the questions that they turn on, each in one of them, the strongest first. Most
   * stand alone.
   *
   * @param claims of their quotes, as far as these claim anything
   * @param told for each quote the one that stands for its statement: see {@code Retelling}
   */
  public static List<List<PairId>> of(
      List<Contradiction> pairs, Map<QuoteId, ClaimParts> claims, Map<QuoteId, QuoteId> told) {
    var questions = new Questions(claims, told);
    pairs.stream().sorted(Dispute.STRONGEST_FIRST).forEach(questions::place);
    return questions.groups.stream().map(group -> List.copyOf(group.pairs.keySet())).toList();
  }

  /** A question in the making: which statement stands on which side, and what each pair is on. */
  private static final class Group {
    final Matter matter;
    final Map<PairId, Matter> pairs = new LinkedHashMap<>();
    final Map<QuoteId, Boolean> sides = new HashMap<>();

    Group(Matter matter) {
      this.matter = matter;
    }
  }

  /**
   * What both sides of a pair name.
   *
   * @param words the terms that tell something, with what each tells, in bits
   * @param common those of them that are no names and are said rather than in the frame, and what
   *     was given by whom
   */
  private record Matter(Map<String, Double> words, Set<String> common) {
    /**
     * By all that is named, and by what is said of it: names alone are shared by many questions.
     */
    boolean isAlike(Matter other) {
      if (common.isEmpty() || other.common.isEmpty()) {
        return isAlike(other, words.keySet(), other.words.keySet(), LEAST_ALIKE_BY_NAMES);
      }
      return isAlike(other, words.keySet(), other.words.keySet(), LEAST_ALIKE)
          && isAlike(other, common, other.common, LEAST_SAID_ALIKE);
    }

    private boolean isAlike(
        Matter other, Set<String> terms, Set<String> otherTerms, double leastAlike) {
      double shared = 0;
      double weight = 0;
      for (var term : terms) {
        double bits = words.getOrDefault(term, 0.0);
        weight += bits;
        shared += otherTerms.contains(term) ? bits : 0;
      }
      double otherWeight = 0;
      for (var term : otherTerms) {
        otherWeight += other.words.getOrDefault(term, 0.0);
      }
      double least = Math.min(weight, otherWeight);
      return least > 0 && shared >= leastAlike * least;
    }
  }

  private void place(Contradiction pair) {
    var left = told.getOrDefault(pair.left(), pair.left());
    var right = told.getOrDefault(pair.right(), pair.right());
    var matter = matter(claims.get(pair.left()), claims.get(pair.right()));
    var open = new ArrayList<Group>();
    for (var group : groups) {
      boolean hasLeft = group.sides.containsKey(left);
      boolean hasRight = group.sides.containsKey(right);
      if ((hasLeft && hasRight)
          || ((hasLeft || hasRight) && group.pairs.size() < MOST && matter.isAlike(group.matter))) {
        open.add(group);
      }
    }
    if (open.isEmpty()) {
      var group = new Group(matter);
      group.sides.put(left, true);
      group.sides.put(right, false);
      group.pairs.put(pair.id(), matter);
      groups.add(group);
      return;
    }
    var group = open.getFirst();
    join(group, pair.id(), matter, left, right);
    for (var other : open.subList(1, open.size())) {
      if (canMerge(group, other)) {
        merge(group, other);
        groups.remove(other);
      }
    }
  }

  private static void join(Group group, PairId pair, Matter matter, QuoteId left, QuoteId right) {
    var leftSide = group.sides.get(left);
    var rightSide = group.sides.get(right);
    if (leftSide == null && rightSide != null) {
      group.sides.put(left, !rightSide);
    } else if (rightSide == null && leftSide != null) {
      group.sides.put(right, !leftSide);
    }
    group.pairs.put(pair, matter);
  }

  /** Whether all that is in the other is on the matter of the first, and the sides agree. */
  private static boolean canMerge(Group group, Group other) {
    return group.pairs.size() + other.pairs.size() <= MOST
        && turned(group, other) != null
        && other.matter.isAlike(group.matter)
        && other.pairs.values().stream().allMatch(matter -> matter.isAlike(group.matter));
  }

  /** Whether the sides of the other are called the other way; null where they do not agree. */
  private static @Nullable Boolean turned(Group group, Group other) {
    Boolean turned = null;
    for (var statement : other.sides.entrySet()) {
      var side = group.sides.get(statement.getKey());
      if (side != null) {
        boolean differs = !side.equals(statement.getValue());
        if (turned != null && turned != differs) {
          return null;
        }
        turned = differs;
      }
    }
    return turned;
  }

  private static void merge(Group group, Group other) {
    boolean turned = Boolean.TRUE.equals(turned(group, other));
    other.sides.forEach((statement, side) -> group.sides.putIfAbsent(statement, side != turned));
    group.pairs.putAll(other.pairs);
  }

  private static Matter matter(@Nullable ClaimParts left, @Nullable ClaimParts right) {
    var words = new HashMap<String, Double>();
    var common = new HashSet<String>();
    if (left == null || right == null) {
      return new Matter(words, common);
    }
    if (!left.isFindable() || !right.isFindable()) {
      // what denies whatever was said before it is on the matter of its article
      addFrame(left.isFindable() ? left : right, words);
      return new Matter(words, common);
    }
    var said = new HashSet<String>();
    var one = telling(left, said);
    var otherSaid = new HashSet<String>();
    telling(right, otherSaid)
        .forEach(
            (word, weight) -> {
              var own = one.get(word);
              if (own != null) {
                words.put(word, Math.min(own, weight));
                if (said.contains(word) && otherSaid.contains(word)) {
                  common.add(word);
                }
              }
            });
    return new Matter(words, common);
  }

  /**
   * What a claim names and what it tells, in bits, its frame included.
   *
   * @param said is given those that are no names and stand in its own words
   */
  private static Map<String, Double> telling(ClaimParts claim, Set<String> said) {
    var telling = new HashMap<String, Double>();
    for (var part : claim.parts()) {
      for (var term : part.sentence().terms()) {
        if (OneMatter.tells(term)) {
          telling.merge(term.key(), term.weight(), Math::max);
          if (!term.name()) {
            said.add(term.key());
          }
        }
      }
      for (var exchange : part.sentence().exchanges()) {
        telling.put(exchange.key(), ClaimParts.EXCHANGE);
        said.add(exchange.key());
      }
    }
    addFrame(claim, telling);
    return telling;
  }

  private static void addFrame(ClaimParts claim, Map<String, Double> telling) {
    if (claim.isFindable()) {
      for (var term : claim.parts().getFirst().sentence().context()) {
        if (OneMatter.tells(term)) {
          telling.merge(term.key(), term.weight(), Math::max);
        }
      }
    }
  }
}
