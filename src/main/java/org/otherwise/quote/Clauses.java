package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.otherwise.config.ReportingVerbs.Follows;
import org.otherwise.config.ReportingVerbs.Verb;

/** Finds where the words begin and end that a reporting verb reports. */
final class Clauses {

  /**
   * Whether a clause's end is wanted, or only that there is one: asking for ends within ends would
   * never end.
   */
  private enum Extent {
    WHOLE,
    GLIMPSE
  }

  private static final int GLIMPSE_REACH = 14;

  /** From so many words on, what follows "said" is a statement, though no verb be recognised. */
  private static final int STATEMENT = 4;

  private static final Set<String> SPEECH = Lexicon.words("say think believe argue insist contend");

  private static final Set<String> NO_STATEMENT =
      Lexicon.words(
          "goodbye than hello yes no so something anything much little more less a an most away"
              + " twice once");

  private final ClauseEnds ends;

  Clauses(Verbs verbs, NounPhrases phrases) {
    this.ends = new ClauseEnds(verbs, phrases, this);
  }

  /** What follows the verb at {@code cue} as its statement; empty where nothing does. */
  List<Phrase> following(Sentence s, int cue, Verb verb) {
    return following(s, cue, verb, Extent.WHOLE);
  }

  boolean hasFollowing(Sentence s, int cue, Verb verb) {
    return !following(s, cue, verb, Extent.GLIMPSE).isEmpty();
  }

  private List<Phrase> following(Sentence s, int cue, Verb verb, Extent extent) {
    int body = SubordinateClauses.limit(s, cue);
    if (verb.lemma().equals("point") && !s.at(cue + 1).is("out")) {
      return List.of();
    }
    if (reflexive(s.at(cue + 1)) && thing(verb)) {
      return plain(s, cue + 1, body, verb, extent);
    }
    int i = Adjuncts.pastAdverbs(s, cue + 1, body);
    if (verb.takes(Follows.PERSON)) {
      int past = Adjuncts.pastPerson(s, i, body, verb);
      if (past > i) {
        i = Adjuncts.pastAdverbs(s, past, body);
      } else if (verb.lemma().equals("tell")) {
        return List.of();
      }
    }
    return statement(s, i, body, verb, 0, extent);
  }

  private List<Phrase> statement(
      Sentence s, int from, int body, Verb verb, int depth, Extent extent) {
    if (from >= body || depth > 3) {
      return List.of();
    }
    var token = s.at(from);
    if (token.is(":") || (token.isDash() && s.at(from + 1).isQuoted())) {
      return from + 1 < body ? quotedOr(s, from + 1, body, extent) : List.of();
    }
    if (token.is(",")) {
      return afterComma(s, from, body, verb, extent);
    }
    if (token.isQuoted()) {
      return quotedOr(s, from, body, extent);
    }
    if (verb.takes(Follows.ASIDE)) {
      return List.of();
    }
    if (token.is("that") && !demonstrative(s, from)) {
      return clause(s, from, body, extent);
    }
    if (Adjuncts.QUESTIONS.contains(token.lower())) {
      return verb.takes(Follows.CLAUSE) ? clause(s, from, body, extent) : List.of();
    }
    if (Lexicon.NEGATIONS.contains(token.lower()) && s.at(from + 1).is("to")) {
      boolean unnamed = verb.lemma().equals("ask") && s.at(from + 2).is("be");
      return verb.takes(Follows.DEED) && !unnamed ? clause(s, from, body, extent) : List.of();
    }
    if (token.is("to")
        && verb.takes(Follows.DEED)
        && (s.at(from + 1).isLowerWord() || s.at(from + 1).isQuoted())) {
      return clause(s, from, body, extent);
    }
    if ((token.is("of")
            || token.is("against")
            || token.is("about")
            || token.is("for")
            || token.is("to"))
        && (verb.takes(Follows.THING) || thingBehind(verb, token))
        && from + 1 < body) {
      if (s.at(from + 1).isQuoted()) {
        return quotedOr(s, from + 1, body, extent);
      }
      var behind = clause(s, from + 1, body, extent);
      boolean own =
          !verb.takes(Follows.WORDS)
              || behind.isEmpty()
              || Predicates.holdsQuote(s, behind.getFirst())
              || token.is("for");
      return own ? behind : List.of();
    }
    if (Adjuncts.ADJUNCTS.contains(token.lower()) || token.is("of") || token.is("about")) {
      int next = Adjuncts.pastAdjunct(s, from, body);
      return next < 0 ? List.of() : statement(s, next, body, verb, depth + 1, extent);
    }
    if (Predicates.finite(token) && !relative(s, from) && (bare(s, from) || thing(verb))) {
      return List.of();
    }
    return plain(s, from, body, verb, extent);
  }

  /**
   * Whether the verb that reports stands within a relative clause, which lends its statement a
   * subject: "moves that critics say are illegal".
   */
  private static boolean relative(Sentence s, int statement) {
    for (int i = statement - 2; i >= 0 && statement - i <= 8; i--) {
      var token = s.at(i);
      if (token.is("which") || token.is("that") || token.is("who") || token.is("whom")) {
        return true;
      }
      if (!token.isWord()) {
        return false;
      }
    }
    return false;
  }

  /** "Not everything the bank says is true": the reporter speaks of what was said. */
  private static boolean bare(Sentence s, int statement) {
    for (int i = statement - 2; i >= 0 && statement - i <= 8; i--) {
      var token = s.at(i);
      if (token.is("everything")
          || token.is("anything")
          || token.is("nothing")
          || token.is("all")) {
        return true;
      }
      if (token.is("what")) {
        return i <= 1;
      }
      if (!token.isWord()) {
        return false;
      }
    }
    return false;
  }

  private static boolean reflexive(Token token) {
    return token.is("himself")
        || token.is("herself")
        || token.is("itself")
        || token.is("themselves");
  }

  private static boolean thing(Verb verb) {
    return verb.takes(Follows.THING) || verb.takes(Follows.NOUN);
  }

  private static boolean thingBehind(Verb verb, Token preposition) {
    return switch (verb.lemma()) {
      case "warn" -> !preposition.is("for");
      case "complain", "boast", "brag" -> preposition.is("of") || preposition.is("about");
      case "call" -> preposition.is("for");
      case "refer" -> preposition.is("to");
      default -> false;
    };
  }

  private static boolean demonstrative(Sentence s, int i) {
    var next = s.at(i + 1);
    return next.isPunctuation() || i + 1 >= s.size();
  }

  /** A statement without "that". */
  private List<Phrase> plain(Sentence s, int from, int body, Verb verb, Extent extent) {
    var token = s.at(from);
    if (token.isPunctuation() && !token.is("$") && !token.is("(") && !token.is("[")) {
      return List.of();
    }
    if (token.is("and") || token.is("or") || token.is("but") || token.is("nothing")) {
      return List.of();
    }
    if (verb.lemma().equals("write") && !Predicates.begins(s, from)) {
      return List.of();
    }
    var clause = clause(s, from, body, extent);
    if (clause.isEmpty()) {
      return clause;
    }
    var phrase = clause.getFirst();
    boolean predicate =
        (relative(s, from) && Predicates.verbal(token))
            || (Predicates.finite(token) && !thing(verb));
    if (verb.takes(Follows.CLAUSE) && (predicate || Predicates.hasVerb(s, phrase))) {
      return clause;
    }
    if (phrase.to() - phrase.from() < 2) {
      return List.of();
    }
    boolean statement =
        SPEECH.contains(verb.lemma())
            && phrase.to() - phrase.from() >= STATEMENT
            && !s.at(from - 2).is(",")
            && !NO_STATEMENT.contains(token.lower());
    if (statement) {
      return clause;
    }
    boolean own = verb.takes(Follows.WORDS) && Predicates.holdsQuote(s, phrase);
    return own || verb.takes(Follows.THING) ? clause : List.of();
  }

  private List<Phrase> afterComma(Sentence s, int comma, int body, Verb verb, Extent extent) {
    int next = comma + 1;
    if (s.at(next).isQuoted() && next < body) {
      return quotedOr(s, next, body, extent);
    }
    int limit = Math.min(body, next + 14);
    for (int i = next; i < limit; i++) {
      if (s.at(i).is(",")) {
        if (s.at(i + 1).isQuoted() || s.at(i + 1).is("that") || (i - next <= 2 && aside(s, next))) {
          return i + 1 < body ? statement(s, i + 1, body, verb, 2, extent) : List.of();
        }
        return List.of();
      }
      if (s.at(i).is(":") && i + 1 < body && s.at(i + 1).isQuoted()) {
        return quotedOr(s, i + 1, body, extent);
      }
      if (s.at(i).isQuoted() || s.at(i).isPunctuation()) {
        return List.of();
      }
    }
    return List.of();
  }

  private static boolean aside(Sentence s, int i) {
    return s.at(i).is("however") || s.at(i).is("though") || s.at(i).is("too");
  }

  /**
   * A quotation that stands for the statement, with those that go on right after it; or, where it
   * is only a fragment, the clause that it is a part of.
   */
  List<Phrase> quotedOr(Sentence s, int from, int body) {
    return quotedOr(s, from, body, Extent.WHOLE);
  }

  private List<Phrase> quotedOr(Sentence s, int from, int body, Extent extent) {
    var quoted = s.at(from).quoted();
    if (quoted == null) {
      return clause(s, from, body, extent);
    }
    var next = s.at(from + 1);
    boolean alone =
        from + 1 >= body
            || next.is(",")
            || next.is(";")
            || next.isQuoted()
            || (quoted.ended()
                && (next.is("and")
                    || next.is("but")
                    || next.isDash()
                    || next.is("(")
                    || next.isCapital()));
    if (!alone) {
      return quoted.ended() && quoted.last() != ',' && quoted.last() != ':'
          ? List.of(new Phrase(from, from + 1))
          : clause(s, from, body, extent);
    }
    var found = new ArrayList<Phrase>();
    int i = from;
    while (i < body && s.at(i).isQuoted()) {
      found.add(new Phrase(i, i + 1));
      i++;
    }
    return found;
  }

  /** The clause from {@code from} to where it ends. */
  List<Phrase> clause(Sentence s, int from, int body) {
    return clause(s, from, body, Extent.WHOLE);
  }

  private List<Phrase> clause(Sentence s, int from, int body, Extent extent) {
    int end =
        extent == Extent.WHOLE ? ends.end(s, from, body) : Math.min(body, from + GLIMPSE_REACH);
    while (end > from
        && (s.at(end - 1).is(",")
            || s.at(end - 1).isDash()
            || s.at(end - 1).is(":")
            || s.at(end - 1).isStop()
            || (s.at(end - 1).is(")") && s.at(end - 2).isStop()))) {
      end--;
    }
    return end > from ? List.of(new Phrase(from, end)) : List.of();
  }
}
