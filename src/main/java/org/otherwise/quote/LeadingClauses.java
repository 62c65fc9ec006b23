package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;

/** Finds the statement that stands before its reporting clause: "The mill will close, she said". */
final class LeadingClauses {
  private LeadingClauses() {}

  /** The statement before a reporting clause at {@code end}; empty where none can stand there. */
  static List<Phrase> before(Sentence s, int bound, int end) {
    int to = end;
    while (to > bound && (s.at(to - 1).is(",") || s.at(to - 1).isDash() || s.at(to - 1).is(";"))) {
      to--;
    }
    int from = bound;
    while (from < to && s.at(from).isPunctuation() && !s.at(from).is("$") && !s.at(from).is("(")) {
      from++;
    }
    to = apposition(s, from, to);
    from = openingAside(s, from, to);
    if (from >= to) {
      return List.of();
    }
    var quotes = new ArrayList<Phrase>();
    boolean all = true;
    for (int i = from; i < to; i++) {
      if (s.at(i).isQuoted()) {
        quotes.add(new Phrase(i, i + 1));
      } else if (!s.at(i).isPunctuation() && !opener(s, i, from)) {
        all = false;
      }
    }
    if (all && !quotes.isEmpty()) {
      return quotes;
    }
    boolean enough = to - from >= 3 || !quotes.isEmpty();
    return enough && !adjunctOnly(s, from, to) ? List.of(new Phrase(from, to)) : List.of();
  }

  /** Where the words end if "“…,” the bank's chair," ends with what the speaker is. */
  private static int apposition(Sentence s, int from, int to) {
    for (int i = to - 2; i >= from && to - i < 16; i--) {
      if (s.at(i).isQuoted()) {
        var quoted = s.at(i).quoted();
        boolean ends = quoted != null && (quoted.last() == ',' || quoted.endsSentence());
        return ends && !Predicates.hasVerb(s, new Phrase(i + 1, to)) ? i + 1 : to;
      }
    }
    return to;
  }

  /** Where the statement begins if the reporter's own words end with a colon or open a bracket. */
  private static int openingAside(Sentence s, int from, int to) {
    int begin = from;
    for (int i = from; i < to; i++) {
      var token = s.at(i);
      if (token.isQuoted() && Cues.ended(s, i)) {
        return begin;
      }
      if (token.is(":") && s.at(i + 1).isQuoted() && i + 2 == to) {
        return i + 1;
      }
      if (token.is(":") && to - i > 3 && Predicates.hasVerb(s, new Phrase(i + 1, to))) {
        begin = i + 1;
      } else if (token.is("(") && to - i > 3) {
        begin = i + 1;
      } else if (token.is(")")) {
        begin = from;
      }
    }
    return begin;
  }

  private static boolean opener(Sentence s, int i, int from) {
    return i == from && (s.at(i).is("and") || s.at(i).is("but") || s.at(i).is("then"));
  }

  /** Whether the words are only "On Tuesday" or "After the talks", and no statement. */
  private static boolean adjunctOnly(Sentence s, int from, int to) {
    var first = s.at(from).lower();
    boolean opens =
        Adjuncts.ADJUNCTS.contains(first)
            || Lexicon.PREPOSITIONS.contains(first)
            || first.equals("asked");
    if (!opens) {
      return !hasVerbOrQuote(s, from, to);
    }
    for (int i = from; i < to; i++) {
      if (s.at(i).is(",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasVerbOrQuote(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.at(i).isQuoted() || (i > from && s.at(i).is("to") && i + 1 < to)) {
        return true;
      }
    }
    return Predicates.hasVerb(s, new Phrase(from, to));
  }
}
