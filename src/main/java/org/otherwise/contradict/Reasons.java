package org.otherwise.contradict;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.otherwise.model.Reason;
import org.otherwise.model.Side;

/** Puts a conflict into a sentence that a reader can check against the two texts. */
final class Reasons {
  private static final int MOST_SHARED = 6;
  private static final int MOST_NAMED = 3;

  private Reasons() {}

  static Reason of(Comparison comparison, Conflict found) {
    var left = comparison.left.own(found.left());
    var right = comparison.right.own(found.right());
    var conflict = found.withWords(left, right);
    var shared = shared(comparison);
    var sentence = new StringBuilder(conflict(comparison, conflict));
    if (!shared.isEmpty()) {
      sentence.append("; both speak of ").append(listed(shared));
    }
    sentence.append('.');
    for (var antecedent : antecedents(comparison)) {
      sentence.append(
          " The “%s” was told before it: “%s”.".formatted(antecedent.event(), antecedent.words()));
    }
    return new Reason(
        sentence.toString(), shared, List.of(conflict.left(), conflict.right()), conflict.rule());
  }

  /** What stands in neither side's own words can be checked in the article alone. */
  private static List<Antecedent> antecedents(Comparison comparison) {
    return Stream.of(comparison.left, comparison.right)
        .map(Proposition::antecedent)
        .filter(Objects::nonNull)
        .toList();
  }

  private static String conflict(Comparison comparison, Conflict conflict) {
    var by = conflict.by();
    if (conflict.rule().equals(Answer.NAME)) {
      return answer(comparison, conflict);
    }
    if (by != null) {
      var denying = by == Side.LEFT ? comparison.left : comparison.right;
      var denied = by == Side.LEFT ? conflict.left() : conflict.right();
      var asserted = by == Side.LEFT ? conflict.right() : conflict.left();
      var cue = denying.claim().cue();
      if (denied.isEmpty() && cue != null) {
        return "One is reported as " + marked(cue) + ", the other says " + marked(asserted);
      }
      return "One says " + marked(denied) + ", the other " + marked(asserted);
    }
    if (conflict.rule().equals(Occlusion.RULE)) {
      return conflict.left().isEmpty() && conflict.right().isEmpty()
          ? "The two were read as opposed"
          : "One says " + marked(conflict.left()) + ", the other " + marked(conflict.right());
    }
    var sides = marked(conflict.left()) + " and " + marked(conflict.right());
    if (conflict.rule().equals(MutualCharge.NAME)) {
      return "Each says that the other did it: " + sides;
    }
    return switch (conflict.label()) {
      case NUMBER -> "The numbers differ: " + sides;
      case DATE -> "The times differ: " + sides;
      case DENIES, DISPUTES, EARLIER_OTHERWISE, LATER_OTHERWISE ->
          "The words are opposites: " + sides;
    };
  }

  private static String answer(Comparison comparison, Conflict conflict) {
    boolean byLeft = conflict.by() == Side.LEFT;
    var cue = (byLeft ? comparison.left : comparison.right).claim().cue();
    var denial = marked(byLeft ? conflict.left() : conflict.right());
    var told = marked(byLeft ? conflict.right() : conflict.left());
    return "In the same article one "
        + (cue == null ? "says " : marked(cue) + " ")
        + denial
        + ", the other says "
        + told;
  }

  /** The weightiest words that both share, in the order of the left text. */
  private static List<String> shared(Comparison comparison) {
    var met = new TreeMap<Integer, Comparison.Match>();
    comparison.matches.stream()
        .filter(Comparison.Match::isSame)
        .sorted(Comparator.comparingDouble(Comparison.Match::weight).reversed())
        .filter(match -> !met.containsKey(match.left().from()))
        .limit(MOST_SHARED)
        .forEach(match -> met.put(match.left().from(), match));
    return met.values().stream().map(match -> words(comparison, match)).distinct().toList();
  }

  /** As the left side has them, or the right where the left only points to them. */
  private static String words(Comparison comparison, Comparison.Match match) {
    return comparison.left.isOwn(match.left().from())
        ? comparison.left.words(match.left().from(), match.left().to())
        : comparison.right.words(match.right().from(), match.right().to());
  }

  private static String listed(List<String> words) {
    var named = words.stream().limit(MOST_NAMED).map(Reasons::marked).toList();
    return named.size() == 1
        ? named.getFirst()
        : String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.getLast();
  }

  private static String marked(String words) {
    return "“" + words + "”";
  }
}
