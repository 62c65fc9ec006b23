package org.otherwise.contradict;

import java.util.List;
import java.util.Set;
import org.otherwise.model.Claim;

/**
 * What a claim says, taken apart for comparison. Derived once per claim by {@link Analysis}.
 *
 * @param turns what turns words of the text into their opposite
 * @param deniedByCue whether the claim's own reporting verb denies the words
 * @param accuses whether it is put as a charge, which calls for an answer: by the claim's own
 *     reporting verb, or because it tells of the answer ("a charge that Osmark denies")
 * @param question whether it asks rather than asserts
 * @param hedged whether it reports rather than asserts
 * @param maybe whether it holds something possible
 * @param supposes whether it wishes, demands or supposes
 * @param exclusive whether it says "only"
 * @param titled whether it is written like a headline, so that a capital tells no name
 * @param weight of its terms together
 * @param context telling terms of what frames the claim; empty where nothing does
 * @param exchanges what it tells that one country gives to another
 * @param points whether it denies something that was said before it; see {@link Pointer}
 * @param antecedent what was taken apart: the claim's words, with what one of them stands for
 */
record Proposition(
    Claim claim,
    List<Token> tokens,
    List<Term> terms,
    List<Negation.Turn> turns,
    List<Quantity> quantities,
    List<Day> days,
    boolean deniedByCue,
    boolean accuses,
    boolean question,
    boolean hedged,
    boolean maybe,
    boolean supposes,
    boolean exclusive,
    boolean titled,
    double weight,
    List<Term> context,
    List<Exchange> exchanges,
    boolean points,
    Antecedent antecedent) {
  /** Fewer terms, or words that tell so little, are a scrap of a statement. */
  private static final int LEAST_TERMS = 2;

  private static final double LEAST_WEIGHT = 9;
  private static final Set<String> POINTING = Set.of("this", "these", "those", "such");

  /** Whether too little is said for a comparison to mean anything. */
  boolean isScrap() {
    return terms.size() < LEAST_TERMS || weight < LEAST_WEIGHT;
  }

  /** Whether it says that something is so, or is not. */
  boolean asserts() {
    return !question && !maybe && !supposes;
  }

  /**
   * Whether what it denies stands elsewhere in its article, so that nothing in another can be told
   * to be meant: "denied any part in those attacks".
   */
  boolean pointsBack() {
    return deniedByCue
        && terms.stream().noneMatch(Term::name)
        && tokens.stream().skip(1).anyMatch(token -> POINTING.contains(token.word()));
  }

  /** Whether a term is written as a name, and is no word such as "we". */
  boolean isNamed(Term term) {
    return term.name()
        && tokens.get(term.from()).capital()
        && !Analysis.isSelf(tokens, term.from());
  }

  String text() {
    return antecedent.text();
  }

  /** Whether a term stands in the claim's own words, and not in what one of them stands for. */
  boolean isOwn(Term term) {
    return !antecedent.has(tokens.get(term.from()));
  }

  /** Whether something in it stands for what its antecedent tells. */
  boolean leans() {
    return tokens.stream().anyMatch(antecedent::has);
  }

  /** Whether a term stands for what its antecedent tells. */
  boolean isStandIn(Term term) {
    return antecedent.follows(tokens.get(term.to() - 1));
  }

  /** The words if the claim has them itself, else the event that stands for them. */
  String own(String words) {
    return antecedent.own().contains(words) ? words : antecedent.event();
  }

  boolean turnsAnything() {
    return deniedByCue || !turns.isEmpty();
  }

  boolean hasTurn(int kind) {
    for (var turn : turns) {
      if (turn.kind() == kind) {
        return true;
      }
    }
    return deniedByCue && kind == Negation.AS_A_WHOLE;
  }

  /** The characters from the first to the last of these tokens, as they stand in the text. */
  String words(int from, int to) {
    return text().substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
