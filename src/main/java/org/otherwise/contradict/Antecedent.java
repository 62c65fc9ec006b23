package org.otherwise.contradict;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.otherwise.contradict.Meaning.Role;
import org.otherwise.model.Claim;

/**
 * What a denied event stands for that is not told again: who says "there is no sign of a sale"
 * denies the one that was told last before it. It stands in the claim's words after the event, in
 * brackets, as editors do, so that all that reads claims understands it.
 *
 * @param text the claim's words with what the event stands for
 * @param event the word that stands for it, such as "sale"; empty where there is none
 * @param from where the bracket opens in the text; -1 where there is none
 * @param to after it closes
 */
record Antecedent(String text, String event, int from, int to) {
  /** An exchange has two. */
  private static final int PARTIES = 2;

  /** Right before a noun; how an event is spoken of that was told before. */
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "any", "the", "such", "no", "this", "these", "those");

  /** There is none of it: then it is what it is of that is denied. Stems. */
  private static final Set<String> EVIDENCE =
      Set.of(
          "see",
          "sign",
          "indication",
          "evidenc",
          "proof",
          "trace",
          "confirmation",
          "record",
          "word");

  private static final String OPEN = " [";
  private static final String CLOSE = "]";

  /** That all that the words tell is their own. */
  static Antecedent none(String text) {
    return new Antecedent(text, "", -1, -1);
  }

  /** What stands in the bracket, as it was told. */
  String words() {
    return text.substring(from + OPEN.length(), to - CLOSE.length());
  }

  /** Whether a token stands in the bracket. */
  boolean has(Token token) {
    return token.start() > from && token.start() < to;
  }

  /** Whether a token is the end of the event. */
  boolean follows(Token token) {
    return token.end() == from;
  }

  /** The claim's words with nothing put among them. */
  String own() {
    return event.isEmpty() ? text : text.substring(0, from) + text.substring(to);
  }

  /** The event that a claim denies without telling whose; empty where it has none. */
  static Optional<Term> bare(Proposition denial) {
    return denial.asserts() && !denial.points() && !hasStranger(denial)
        ? denial.terms().stream()
            .filter(term -> term.isTurned() && !term.name() && !EVIDENCE.contains(term.key()))
            .findFirst()
            .filter(term -> isBare(denial, term))
        : Optional.empty();
  }

  /** Whether it names somebody beside the speaker's own country. */
  private static boolean hasStranger(Proposition denial) {
    var own = "@" + denial.claim().country();
    return denial.terms().stream().anyMatch(term -> term.name() && !term.key().equals(own));
  }

  private static boolean isBare(Proposition denial, Term event) {
    return (event.turned() & (Negation.PLAINLY | Negation.AS_A_WHOLE)) != 0
        && isEvent(event)
        && event.from() > 0
        && DETERMINERS.contains(denial.tokens().get(event.from() - 1).word())
        && denial.terms().stream()
            .noneMatch(
                term ->
                    term.from() == event.to() || (isThing(term) && isNear(denial, term, event)));
  }

  private static boolean isEvent(Term term) {
    return term.meaning().telling() != null && !isThing(term);
  }

  /** A ship may be an event by its verb, but is a thing; an attack is of a kind, and is none. */
  private static boolean isThing(Term term) {
    var telling = term.meaning().telling();
    return term.meaning().isOfKind()
        && (telling == null || (telling.exchange() && telling.role() != Role.NAMES));
  }

  private static boolean isNear(Proposition told, Term term, Term event) {
    int from = Math.min(term.from(), event.from());
    int to = Math.max(term.from(), event.from());
    return to - from <= Exchange.REACH
        && told.tokens().subList(from, to).stream().noneMatch(Token::endsSentence);
  }

  /** Whether what stands before a claim stands near enough to be meant. */
  static boolean isWithinReach(Claim claim, Claim before) {
    int gap = claim.start() - before.end();
    return gap >= 0 && gap <= Claim.REACH;
  }

  /** What the event stands for, if one of these tells it; the nearest comes first. */
  static Optional<Antecedent> of(Proposition denial, Term event, Stream<Proposition> before) {
    return before
        .flatMap(told -> telling(told, event).stream())
        .findFirst()
        .map(words -> put(denial, event, words));
  }

  private static Antecedent put(Proposition denial, Term event, String words) {
    var own = denial.claim().text();
    int at = denial.tokens().get(event.to() - 1).end();
    var bracket = OPEN + words + CLOSE;
    return new Antecedent(
        own.substring(0, at) + bracket + own.substring(at),
        denial.words(event.from(), event.to()),
        at,
        at + bracket.length());
  }

  private static Optional<String> telling(Proposition told, Term event) {
    var telling = event.meaning().telling();
    int parties = telling != null && telling.exchange() ? PARTIES : 1;
    return told.terms().stream()
        .filter(term -> !term.name() && term.meaning().tellsOneEvent(event.meaning()))
        .flatMap(term -> telling(told, term, parties).stream())
        .findFirst();
  }

  /** From the first that belongs to the event to the last; empty where it is not told whose. */
  private static Optional<String> telling(Proposition told, Term event, int least) {
    int from = event.from();
    int to = event.to();
    int parties = 0;
    for (var term : told.terms()) {
      if (isNear(told, term, event) && (told.isNamed(term) || isThing(term))) {
        from = Math.min(from, term.from());
        to = Math.max(to, term.to());
        parties += term.name() ? 1 : 0;
      }
    }
    while (from > 0 && told.tokens().get(from - 1).capital()) {
      from--; // "Anna | Moen"
    }
    return parties >= least ? Optional.of(told.words(from, to)) : Optional.empty();
  }
}
