package org.otherwise.contradict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otherwise.model.Claim;

/**
 * What a denied event stands for that is not told again: who says "there is no sign of a sale"
 * denies the one that was told last before it. The words are those of whoever told it.
 *
 * @param event the words that stand for it, such as "a sale"
 * @param words what it stands for, as it was told
 * @param start where the words are put in the claim's text, after the event
 */
record Antecedent(String event, String words, int start) {
  /** What was told further back is no longer meant by a bare word, in characters. */
  private static final int BEFORE = 1000;

  /** Parties and things stand within so many tokens of the event that they belong to. */
  private static final int REACH = 11;

  private static final int PARTIES = 2;

  /** What a denial is of is among so many things that it denies. */
  private static final int HEART = 2;

  /** Right before a noun; how an event is spoken of that was told before. */
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "any", "the", "such", "no", "this", "these", "those");

  private static final String OPEN = " [";
  private static final String CLOSE = "]";

  /** A claim with what one of its words stands for put after it, in brackets, as editors do. */
  record Resolved(Claim claim, Antecedent antecedent) {}

  /** Whether it stands among these tokens. */
  boolean isIn(List<Token> tokens) {
    return tokens.getFirst().start() < start && start < tokens.getLast().end();
  }

  /** Whether a token is of its words. */
  boolean has(Token token) {
    return token.start() > start && token.start() < start + OPEN.length() + words.length();
  }

  /** The event that a claim denies without telling whose; empty where it has none. */
  static Optional<Term> bare(Proposition denial) {
    return denial.asserts() && !denial.points() && !hasStranger(denial)
        ? denial.terms().stream()
            .filter(term -> term.isTurned() && !term.name())
            .limit(HEART)
            .filter(term -> isBare(denial, term))
            .findFirst()
        : Optional.empty();
  }

  /** Whether it names somebody beside the speaker's own country. */
  private static boolean hasStranger(Proposition denial) {
    var own = "@" + denial.claim().country();
    return denial.terms().stream().anyMatch(term -> term.name() && !term.key().equals(own));
  }

  private static boolean isBare(Proposition denial, Term event) {
    return (event.turned() & (Negation.PLAINLY | Negation.AS_A_WHOLE)) != 0
        && event.meaning().telling() != null
        && event.from() > 0
        && DETERMINERS.contains(denial.tokens().get(event.from() - 1).word())
        && denial.terms().stream()
            .noneMatch(
                term ->
                    term.from() == event.to() || (isThing(term) && isNear(denial, term, event)));
  }

  private static boolean isThing(Term term) {
    return term.meaning().isOfKind() && term.meaning().telling() == null;
  }

  private static boolean isNear(Proposition told, Term term, Term event) {
    int from = Math.min(term.from(), event.from());
    int to = Math.max(term.from(), event.from());
    return to - from <= REACH
        && told.tokens().subList(from, to).stream().noneMatch(Token::endsSentence);
  }

  /** Whether what stands before a claim stands near enough to be meant. */
  static boolean isWithinReach(Claim claim, Claim before) {
    return claim.start() - before.start() - before.text().length() <= BEFORE;
  }

  /** The claim with what the event stands for, if one of these tells it, the nearest first. */
  static Optional<Resolved> resolve(
      Claim claim, Proposition denial, Term event, List<Proposition> before) {
    return before.stream()
        .flatMap(told -> words(told, event).stream())
        .findFirst()
        .map(words -> resolve(claim, denial, event, words));
  }

  private static Resolved resolve(Claim claim, Proposition denial, Term event, String words) {
    int at = denial.tokens().get(event.to() - 1).end();
    var text = claim.text();
    var resolved =
        claim.withText(text.substring(0, at) + OPEN + words + CLOSE + text.substring(at));
    return new Resolved(
        resolved, new Antecedent(denial.words(event.from(), event.to()), words, at));
  }

  /** From the first that belongs to the event to the last; empty where it is not told whose. */
  private static Optional<String> words(Proposition told, Term event) {
    return told.terms().stream()
        .filter(term -> !term.name() && isOne(term, event))
        .flatMap(term -> words(told, term, isExchange(term)).stream())
        .findFirst();
  }

  private static boolean isOne(Term term, Term event) {
    var one = term.meaning().telling();
    var other = event.meaning().telling();
    return one != null && other != null && one.event() == other.event();
  }

  private static boolean isExchange(Term event) {
    var telling = event.meaning().telling();
    return telling != null && telling.exchange();
  }

  private static Optional<String> words(Proposition told, Term event, boolean exchange) {
    int from = event.from();
    int to = event.to();
    int parties = 0;
    for (var term : told.terms()) {
      if (isNear(told, term, event) && (term.name() || isThing(term))) {
        from = Math.min(from, term.from());
        to = Math.max(to, term.to());
        parties += told.isNamed(term) ? 1 : 0;
      }
    }
    while (from > 0 && told.tokens().get(from - 1).capital()) {
      from--; // "Anna | Moen"
    }
    return parties >= (exchange ? PARTIES : 1)
        ? Optional.of(told.words(from, to))
        : Optional.empty();
  }
}
