package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.ReportingVerbs.Follows;
import org.otherwise.config.ReportingVerbs.Verb;

/** Finds where the words begin and end that a reporting verb reports. */
final class Clauses {
  private static final Set<String> QUESTIONS =
      Lexicon.words("if whether how why what who where which whose");

  private static final Set<String> ADJUNCTS =
      Lexicon.words(
          "when as after before while during in on at to from for by with through via amid under following despite because");

  private static final Set<String> COMMON_VERBS =
      Lexicon.words(
          """
          went came made took gave got knew thought saw found left felt kept held led met paid ran sent
          spoke told won lost began broke brought built bought caught chose drew fell fought grew heard
          let put rose sold set shook shot stood struck taught wore wrote needs wants makes takes means
          plays gives looks seems remains faces include includes need want make take mean give look seem
          remain believe know think feel see support hope love hate get go come keep work plan stand
          continues shows became become becomes said says say
          """);

  /**
   * Whether a clause's end is wanted, or only that there is one: asking for ends within ends would
   * never end.
   */
  private enum Extent {
    WHOLE,
    GLIMPSE
  }

  private static final int GLIMPSE_REACH = 14;

  private final Verbs verbs;
  private final NounPhrases phrases;

  Clauses(Verbs verbs, NounPhrases phrases) {
    this.verbs = verbs;
    this.phrases = phrases;
  }

  /** What follows the verb at {@code cue} as its statement; empty where nothing does. */
  List<Phrase> following(Sentence s, int cue, Verb verb) {
    return following(s, cue, verb, Extent.WHOLE);
  }

  private boolean hasFollowing(Sentence s, int cue, Verb verb) {
    return !following(s, cue, verb, Extent.GLIMPSE).isEmpty();
  }

  private List<Phrase> following(Sentence s, int cue, Verb verb, Extent extent) {
    int body = s.body();
    if (verb.lemma().equals("point") && !s.at(cue + 1).is("out")) {
      return List.of();
    }
    int i = pastAdverbs(s, cue + 1, body);
    if (verb.takes(Follows.PERSON)) {
      int past = pastPerson(s, i, body, verb);
      if (past > i) {
        i = pastAdverbs(s, past, body);
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
    if (QUESTIONS.contains(token.lower())) {
      return verb.takes(Follows.CLAUSE) ? clause(s, from, body, extent) : List.of();
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
              || holdsQuote(s, behind.getFirst())
              || token.is("for");
      return own ? behind : List.of();
    }
    if (ADJUNCTS.contains(token.lower()) || token.is("of") || token.is("about")) {
      int next = pastAdjunct(s, from, body);
      return next < 0 ? List.of() : statement(s, next, body, verb, depth + 1, extent);
    }
    return plain(s, from, body, verb, extent);
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
    var clause = clause(s, from, body, extent);
    if (clause.isEmpty()) {
      return clause;
    }
    var phrase = clause.getFirst();
    if (verb.takes(Follows.CLAUSE) && hasVerb(s, phrase)) {
      return clause;
    }
    if (phrase.to() - phrase.from() < 2) {
      return List.of();
    }
    boolean own = verb.takes(Follows.WORDS) && holdsQuote(s, phrase);
    return own || verb.takes(Follows.THING) ? clause : List.of();
  }

  private static boolean holdsQuote(Sentence s, Phrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (s.at(i).isQuoted()) {
        return true;
      }
    }
    return false;
  }

  /** Whether some word in the phrase can be a finite verb with something before it. */
  boolean hasVerb(Sentence s, Phrase phrase) {
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      var token = s.at(i);
      if (token.isQuoted()) {
        return true;
      }
      if (!token.isWord()) {
        continue;
      }
      if ((Lexicon.isAuxiliary(token) && !token.is("to") && !token.is("not"))
          || (token.lower().indexOf('\'') > 0 && token.isLowerWord())
          || COMMON_VERBS.contains(token.lower())) {
        return true;
      }
      var before = s.at(i - 1);
      boolean object =
          Lexicon.DETERMINERS.contains(before.lower())
              || Lexicon.PREPOSITIONS.contains(before.lower());
      if (token.isLowerWord() && !object && token.lower().endsWith("ed")) {
        return true;
      }
      if (token.isLowerWord() && Lexicon.isPronoun(before)) {
        return true;
      }
      if (token.isLowerWord() && token.lower().endsWith("s") && before.isCapital()) {
        return true;
      }
    }
    return s.at(phrase.from()).lower().indexOf('\'') > 0;
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
    int end = extent == Extent.WHOLE ? end(s, from, body) : Math.min(body, from + GLIMPSE_REACH);
    while (end > from
        && (s.at(end - 1).is(",") || s.at(end - 1).isDash() || s.at(end - 1).is(":"))) {
      end--;
    }
    return end > from ? List.of(new Phrase(from, end)) : List.of();
  }

  /** Where a clause that begins at {@code from} ends: it mostly runs to the end of the sentence. */
  int end(Sentence s, int from, int body) {
    for (int i = from + 1; i < body; i++) {
      var token = s.at(i);
      if (token.is(";")) {
        return i;
      }
      if (token.isQuoted() && token.quoted() != null && quotedStops(s, i, body)) {
        return i + 1;
      }
      if (token.is(",") && commaStops(s, i, body)) {
        return i;
      }
      if ((token.is("and") || token.is("but") || token.is("while")) && cueFollows(s, i + 1, body)) {
        return s.at(i - 1).is(",") ? i - 1 : i;
      }
      if (token.is("according") && s.at(i + 1).is("to")) {
        return s.at(i - 1).is(",") ? i - 1 : i;
      }
      if (token.isDash() && !token.is("-") && dashStops(s, i, body)) {
        return i;
      }
    }
    return body;
  }

  /** A quotation that ends like a sentence ends the clause that it closes. */
  private static boolean quotedStops(Sentence s, int i, int body) {
    var quoted = s.at(i).quoted();
    return quoted != null && i + 1 < body && quoted.endsSentence() && !s.at(i + 1).isLowerWord();
  }

  private boolean dashStops(Sentence s, int i, int body) {
    return cueFollows(s, i + 1, body);
  }

  private boolean commaStops(Sentence s, int comma, int body) {
    int i = comma + 1;
    var next = s.at(i);
    if (next.isQuoted()) {
      return false;
    }
    if (next.is("while") || next.is("compared") || next.is("according")) {
      return true;
    }
    if (next.is("and") || next.is("but") || next.is("then") || next.is("yet")) {
      i++;
      if (s.at(i).is("has") || s.at(i).is("have") || s.at(i).is("did")) {
        return true;
      }
    }
    if (participle(s, i)) {
      return true;
    }
    if (cueFollows(s, i, body)) {
      return true;
    }
    return tail(s, i, body);
  }

  private boolean participle(Sentence s, int i) {
    var word = verbs.find(s.at(i).lower());
    return word != null
        && word.form() == Verbs.Form.ING
        && (word.verb().takes(Follows.CLAUSE) || word.verb().takes(Follows.THING));
  }

  /**
   * Whether a verb that reports follows at once, with the subject of the one before: "and said".
   */
  private boolean cueFollows(Sentence s, int from, int body) {
    int i = from;
    while (i < body
        && i - from < 4
        && (Lexicon.isAdverb(s.at(i)) || Lexicon.isAuxiliary(s.at(i)))) {
      if (Lexicon.MODALS.contains(s.at(i).lower())) {
        return false;
      }
      i++;
    }
    if (i >= body) {
      return false;
    }
    var word = verbs.find(s.at(i).lower());
    if (word != null && s.at(i).isLowerWord()) {
      boolean finite =
          word.form() == Verbs.Form.PAST
              || (word.form() == Verbs.Form.THIRD && !word.verb().takes(Follows.NOUN))
              || word.form() == Verbs.Form.ING;
      return finite && (s.at(i).is("said") || hasFollowing(s, i, word.verb()));
    }
    return otherSpeaks(s, i, body);
  }

  /** Whether somebody else begins to speak: ", but Kane said". */
  private boolean otherSpeaks(Sentence s, int from, int body) {
    if (!s.at(from - 1).isWord()) {
      return false;
    }
    var phrase = phrases.after(s, from, Math.min(body, from + 8));
    if (phrase == null) {
      return false;
    }
    int i = phrase.to();
    while (i < body && (Lexicon.isAdverb(s.at(i)) || s.at(i).is("has") || s.at(i).is("have"))) {
      i++;
    }
    var word = verbs.find(s.at(i).lower());
    return i < body
        && word != null
        && word.form() == Verbs.Form.PAST
        && (s.at(from - 1).is("but")
            || s.at(from - 1).is("while")
            || hasFollowing(s, i, word.verb()));
  }

  /** Whether ", X said" ends the sentence here: then all before it is what X said. */
  private boolean tail(Sentence s, int from, int body) {
    if (body - from > 12 || body - from < 2) {
      return false;
    }
    var first = verbs.find(s.at(from).lower());
    if (first != null && first.form() == Verbs.Form.PAST) {
      return true;
    }
    var phrase = phrases.after(s, from, body);
    if (phrase == null) {
      return false;
    }
    var word = verbs.find(s.at(phrase.to()).lower());
    return word != null
        && phrase.to() < body
        && word.form() != Verbs.Form.ING
        && word.form() != Verbs.Form.BASE
        && !hasFollowing(s, phrase.to(), word.verb());
  }

  int pastAdverbs(Sentence s, int from, int body) {
    int i = from;
    while (i < body) {
      var token = s.at(i);
      if ((Lexicon.isAdverb(token) && !Lexicon.isPronoun(s.at(i)))
          || token.is("out")
          || token.is("back")) {
        i++;
      } else if (Dates.isDateWord(token) && token.kind() == Token.Kind.WORD) {
        i++;
        while (i < body && (s.at(i).kind() == Token.Kind.NUMBER || partOfDay(s.at(i)))) {
          i++;
        }
      } else if ((token.is("last") || token.is("this") || token.is("earlier")) && temporal(s, i)) {
        i += 2;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean partOfDay(Token token) {
    return token.is("night") || token.is("morning") || token.is("evening") || token.is("afternoon");
  }

  private static boolean temporal(Sentence s, int i) {
    var next = s.at(i + 1);
    return next.is("week")
        || next.is("month")
        || next.is("year")
        || next.is("weekend")
        || next.is("this")
        || next.is("in")
        || partOfDay(next)
        || Dates.isDateWord(next);
  }

  /**
   * Past "reporters in London", the person told; {@code from} where there is none. The end of such
   * a phrase is a "that", a mark, or the first token that can be a subject of its own.
   */
  private int pastPerson(Sentence s, int from, int body, Verb verb) {
    var first = s.at(from);
    if (first.isQuoted() || first.isPunctuation() || from >= body || first.is("that")) {
      return from;
    }
    if (Lexicon.OBJECTS.contains(Lexicon.pronoun(first)) && !first.is("it")) {
      return from + 1;
    }
    if (Lexicon.isPronoun(first) && !first.is("everyone") && !first.is("one")) {
      return from;
    }
    if (QUESTIONS.contains(first.lower())
        || ADJUNCTS.contains(first.lower())
        || first.is("of")
        || first.is("against")) {
      return from;
    }
    int limit = Math.min(body, from + 24);
    for (int i = from + 1; i < limit; i++) {
      var token = s.at(i);
      if (token.is("that")
          || token.is(":")
          || token.isQuoted()
          || (QUESTIONS.contains(token.lower()) && !token.is("who"))) {
        return i;
      }
      if (token.is("to") && verb.takes(Follows.DEED)) {
        return i;
      }
      if (token.is(",")) {
        return personComma(s, i, body);
      }
      if (Lexicon.isPronoun(token)
          && !token.is("who")
          && !Lexicon.PREPOSITIONS.contains(s.at(i - 1).lower())) {
        return verb.lemma().equals("tell") || hasVerb(s, new Phrase(i, limit)) ? i : from;
      }
      if (subjectBegins(s, i)) {
        return verb.lemma().equals("tell") || i - from <= 4 ? i : from;
      }
      if (Lexicon.isAuxiliary(token)) {
        return from;
      }
    }
    return verb.lemma().equals("tell") ? limit : from;
  }

  private static int personComma(Sentence s, int comma, int body) {
    if (s.at(comma + 1).isQuoted()) {
      return comma;
    }
    int limit = Math.min(body, comma + 16);
    for (int i = comma + 1; i < limit; i++) {
      if (s.at(i).is("that") || s.at(i).isQuoted()) {
        return i;
      }
    }
    return comma;
  }

  private static boolean subjectBegins(Sentence s, int i) {
    var token = s.at(i);
    var before = s.at(i - 1);
    boolean free =
        before.isWord()
            && !Lexicon.PREPOSITIONS.contains(before.lower())
            && !Lexicon.DETERMINERS.contains(before.lower())
            && !before.is("and")
            && !before.is("'s");
    return free
        && (token.is("the")
            || token.is("there")
            || Lexicon.POSSESSIVES.contains(token.lower())
            || token.is("a")
            || token.is("an")
            || token.is("this"));
  }

  /** Past "in a statement on Tuesday"; -1 where nothing that can be a statement follows. */
  private int pastAdjunct(Sentence s, int from, int body) {
    int limit = Math.min(body, from + 30);
    for (int i = from + 1; i < limit; i++) {
      var token = s.at(i);
      var before = s.at(i - 1);
      if (token.is("that") && !Lexicon.PREPOSITIONS.contains(before.lower())) {
        return i;
      }
      if (token.is(":") || (token.isQuoted() && token.quoted() != null && token.quoted().ended())) {
        return i;
      }
      if (token.is(",")) {
        return i;
      }
      boolean free =
          !Lexicon.PREPOSITIONS.contains(before.lower())
              && !Lexicon.SUBORDINATORS.contains(before.lower())
              && !before.is("and")
              && !before.is("'s")
              && !Lexicon.DETERMINERS.contains(before.lower());
      if (free
          && ((Lexicon.isPronoun(token) && !token.is("who") && !token.is("one"))
              || subjectBegins(s, i)
              || token.is("there"))) {
        return i;
      }
      if (free
          && token.isCapital()
          && (Dates.isDateWord(before) || before.isLowerWord())
          && !Dates.isDateWord(token)
          && hasVerb(s, new Phrase(i, Math.min(body, i + 6)))
          && !Lexicon.isRole(before)) {
        return i;
      }
    }
    return -1;
  }

  /** The statement before a reporting clause at {@code end}; empty where none can stand there. */
  List<Phrase> before(Sentence s, int bound, int end) {
    int to = end;
    while (to > bound && (s.at(to - 1).is(",") || s.at(to - 1).isDash() || s.at(to - 1).is(";"))) {
      to--;
    }
    int from = bound;
    while (from < to && s.at(from).isPunctuation() && !s.at(from).is("$") && !s.at(from).is("(")) {
      from++;
    }
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

  private static boolean opener(Sentence s, int i, int from) {
    return i == from && (s.at(i).is("and") || s.at(i).is("but") || s.at(i).is("then"));
  }

  /**
   * The two halves around "…, she said, …" where nothing is in quotation marks; empty where the
   * second half goes on with the reporter's own words.
   */
  List<Phrase> around(Sentence s, int bound, int end, int after) {
    int body = s.body();
    int comma = pastAdverbs(s, after, body);
    if (!s.at(comma).is(",") || comma + 3 >= body) {
      return List.of();
    }
    var next = s.at(comma + 1);
    boolean own =
        next.lower().endsWith("ing")
            || next.is("who")
            || next.is("which")
            || next.is("citing")
            || next.is("after")
            || next.is("when")
            || next.is("as")
            || next.is("and")
            || next.is("but")
            || next.is("according")
            || next.is("while");
    if (own || next.isPunctuation()) {
      return List.of();
    }
    var halves = new ArrayList<Phrase>();
    var first = s.at(Math.min(bound, s.size() - 1));
    int to = s.at(end - 1).is(",") ? end - 1 : end;
    boolean opener =
        Lexicon.PREPOSITIONS.contains(first.lower())
            || Lexicon.OPENERS.contains(first.lower())
            || Lexicon.isAdverb(first)
            || first.lower().endsWith("ly");
    if (to - bound >= 3 && !opener) {
      halves.add(new Phrase(bound, to));
    }
    halves.addAll(next.isQuoted() ? quotedOr(s, comma + 1, body) : clause(s, comma + 1, body));
    return halves;
  }

  /** Whether the words are only "On Tuesday" or "After the talks", and no statement. */
  private boolean adjunctOnly(Sentence s, int from, int to) {
    var first = s.at(from).lower();
    boolean opens =
        ADJUNCTS.contains(first) || Lexicon.PREPOSITIONS.contains(first) || first.equals("asked");
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

  private boolean hasVerbOrQuote(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.at(i).isQuoted()) {
        return true;
      }
    }
    return hasVerb(s, new Phrase(from, to));
  }

  @Nullable Phrase personTold(Sentence s, int cue, Verb verb) {
    int i = pastAdverbs(s, cue + 1, s.body());
    int past = verb.takes(Follows.PERSON) ? pastPerson(s, i, s.body(), verb) : i;
    return past > i ? new Phrase(i, past) : null;
  }
}
