package org.otherwise.contradict;

import java.util.EnumMap;
import java.util.Map;
import org.otherwise.contradict.CrossEncoder.Reading;
import org.otherwise.contradict.Judge.Relation;

/** How a hypothesis stands to a premise, by the rules and the cross-encoder together. */
final class Classes {
  private final ClassEvidence evidence = new ClassEvidence();
  private final Weights contradiction =
      Weights.load("classify: contradiction", ClassEvidence.NAMES);
  private final Weights entailment = Weights.load("classify: entailment", ClassEvidence.NAMES);

  Map<Relation, Double> of(Comparison comparison, Reading reading) {
    var figures = evidence.of(comparison, reading);
    boolean unread = reading.equals(Reading.NONE);
    double contradicts = unread ? Weights.chance(figures[1]) : contradiction.probability(figures);
    double entails = unread ? Weights.chance(figures[2]) : entailment.probability(figures);
    var scores = new EnumMap<Relation, Double>(Relation.class);
    scores.put(Relation.CONTRADICTION, contradicts);
    scores.put(Relation.ENTAILMENT, (1 - contradicts) * entails);
    scores.put(Relation.NEUTRAL, (1 - contradicts) * (1 - entails));
    return scores;
  }
}
