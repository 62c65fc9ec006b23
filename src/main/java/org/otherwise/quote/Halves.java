package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a statement that its reporting clause cuts in two: "The bank, she said, would close", "The
 * plan, according to the ministry, has been dropped".
 */
final class Halves {
  /** A first half of fewer words than these says nothing without a verb: "In a merger, he said". */
  private static final int FEWEST_WORDS = 5;

  /** So many tokens at most lie between the verb and the second half. */
  private static final int REACH = 24;

  private static final Set<String> OWN =
      Lexicon.words(
          "who which whose whom citing after before when as according though although referring");

  private static final Set<String> JOINING = Lexicon.words("and but so or yet");

  private static final Set<String> VESSELS =
      Lexicon.words(
          "interview interviews statement speech letter email e-mail tweet memo report conference"
              + " call message post remarks testimony ruling asked");

  private final Clauses clauses;

  Halves(Clauses clauses) {
    this.clauses = clauses;
  }

  /**
   * The two halves around "…, she said, …" of which the first is not in quotation marks; empty
   * where the second half goes on with the reporter's own words.
   *
   * @param bound where the first half may begin
   * @param end where the reporting clause begins
   * @param after past the verb
   */
  List<Phrase> around(Sentence s, int bound, int end, int after) {
    int body = s.body();
    int comma = Adjuncts.pastAdverbs(s, after, body);
    if (!s.at(comma).is(",") || comma + 1 >= body) {
      return List.of();
    }
    var next = s.at(comma + 1);
    boolean longer = comma + 3 < body || next.isQuoted();
    if (!longer || own(s, comma + 1) || (next.isPunctuation() && !next.isQuoted())) {
      return List.of();
    }
    var halves = new ArrayList<Phrase>();
    var first = first(s, bound, end);
    if (first == null && Predicates.finite(next)) {
      first = subject(s, bound, end);
    }
    if (first != null) {
      halves.add(first);
    }
    halves.addAll(
        next.isQuoted()
            ? clauses.quotedOr(s, comma + 1, body)
            : clauses.clause(s, comma + 1, body));
    return halves;
  }

  /** Whether words in marks go on with a sentence that began without them. */
  static boolean goesOn(Sentence s, int token) {
    var quoted = s.at(token).quoted();
    return quoted != null && Character.isLowerCase(quoted.first());
  }

  private static boolean own(Sentence s, int from) {
    var next = s.at(from);
    if (next.is("and") || next.is("but") || next.is("while")) {
      return !Predicates.holdsQuote(s, new Phrase(from, s.body()));
    }
    return OWN.contains(next.lower()) || (next.isWord() && next.lower().endsWith("ing"));
  }

  private static @Nullable Phrase first(Sentence s, int bound, int end) {
    int to = end;
    while (to > bound && (s.at(to - 1).is(",") || s.at(to - 1).isDash())) {
      to--;
    }
    int from = bound;
    while (from < to && (s.at(from).isPunctuation() || JOINING.contains(s.at(from).lower()))) {
      from++;
    }
    if (to - from < 3) {
      return null;
    }
    var phrase = new Phrase(from, to);
    var opener = s.at(from);
    boolean light =
        Lexicon.PREPOSITIONS.contains(opener.lower())
            || Lexicon.OPENERS.contains(opener.lower())
            || Lexicon.isAdverb(opener);
    if (light && to - from < FEWEST_WORDS && !Predicates.hasVerb(s, phrase)) {
      return null;
    }
    return setting(s, from, to) ? null : phrase;
  }

  /** "The mill, she said, would close": short as it is, the second half lacks its subject. */
  private static @Nullable Phrase subject(Sentence s, int bound, int end) {
    int to = end;
    while (to > bound && (s.at(to - 1).is(",") || s.at(to - 1).isDash())) {
      to--;
    }
    int from = bound;
    while (from < to && (s.at(from).isPunctuation() || JOINING.contains(s.at(from).lower()))) {
      from++;
    }
    return from < to && !s.at(from).isQuoted() ? new Phrase(from, to) : null;
  }

  /** "In an interview on Tuesday", "Asked about the plan": where and when it was said. */
  private static boolean setting(Sentence s, int from, int to) {
    var opener = s.at(from);
    if (opener.is("asked") || opener.is("speaking") || opener.is("pressed")) {
      return true;
    }
    if (!Lexicon.PREPOSITIONS.contains(opener.lower())) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (VESSELS.contains(s.at(i).lower()) || Dates.isDateWord(s.at(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The second half behind "said X, who chairs the bank," or "according to X,": a predicate that
   * lacks its subject, or the clause for which the first half was only the opening.
   *
   * @param first the first half
   * @param from past who said it
   */
  List<Phrase> behind(Sentence s, Phrase first, int from) {
    int body = s.body();
    boolean whole = Predicates.hasVerb(s, first);
    for (int i = from; i + 2 < Math.min(body, from + REACH); i++) {
      var token = s.at(i);
      if (token.isQuoted() || token.is(";")) {
        return List.of();
      }
      if (!token.is(",")) {
        continue;
      }
      boolean predicate = Predicates.finite(s.at(i + 1));
      if (predicate && !whole) {
        return clauses.clause(s, i + 1, body);
      }
      if (i == from && !whole && !own(s, i + 1) && Predicates.hasVerb(s, new Phrase(i + 1, body))) {
        return clauses.clause(s, i + 1, body);
      }
    }
    return List.of();
  }
}
