package org.otherwise.contradict;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.otherwise.contradict.Comparison.Match;
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
        .filter(Proposition::leans)
        .map(Proposition::antecedent)
        .toList();
  }

  private static String conflict(Comparison comparison, Conflict conflict) {
    var by = conflict.by();
    if (by != null && conflict.rule().equals(Answer.NAME)) {
      return answer(comparison, conflict, by);
    }
    if (by != null) {
      var denied = conflict.on(by);
      var asserted = conflict.on(by.other());
      var cue = comparison.on(by).claim().cue();
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

  private static String answer(Comparison comparison, Conflict conflict, Side by) {
    var cue = comparison.on(by).claim().cue();
    return "In the same article one "
        + (cue == null ? "says " : marked(cue) + " ")
        + marked(conflict.on(by))
        + ", the other says "
        + marked(conflict.on(by.other()));
  }

  /** The weightiest words that both share, in the order of the left text. */
  private static List<String> shared(Comparison comparison) {
    var heaviest =
        comparison.matches.stream()
            .filter(Match::isSame)
            .sorted(Comparator.comparingDouble(Match::weight).reversed())
            .toList();
    return heaviest.stream()
        .map(Match::left)
        .distinct()
        .limit(MOST_SHARED)
        .sorted(Comparator.comparingInt(Term::from))
        .map(term -> words(comparison, heaviest, term))
        .distinct()
        .toList();
  }

  /** As the left side has them, or the right where the left only points to them. */
  private static String words(Comparison comparison, List<Match> matches, Term left) {
    if (comparison.left.isOwn(left)) {
      return comparison.left.words(left.from(), left.to());
    }
    return matches.stream()
        .filter(match -> match.left().equals(left))
        .map(Match::right)
        .map(term -> comparison.right.words(term.from(), term.to()))
        .findFirst()
        .orElseThrow();
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
