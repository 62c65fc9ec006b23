package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.ReportingVerbs.Follows;

/** Reports that no plain verb makes: "according to", "quoted … as saying", a colon. */
final class SetPhrases {
  private final Verbs verbs;
  private final NounPhrases phrases;
  private final Subjects subjects;
  private final Clauses clauses;
  private final Halves halves;

  SetPhrases(Verbs verbs, NounPhrases phrases, Subjects subjects, Clauses clauses, Halves halves) {
    this.verbs = verbs;
    this.phrases = phrases;
    this.subjects = subjects;
    this.clauses = clauses;
    this.halves = halves;
  }

  /** "According to X, P", "P, according to X", "P, according to X, Q". */
  @Nullable Report according(Sentence s, int i, int free) {
    int body = s.body();
    var source = phrases.after(s, i + 2, body);
    if (source == null) {
      return null;
    }
    var contents = new ArrayList<Phrase>();
    var relay = relay(s, source);
    int end = relay == null ? source.to() : relay.to();
    boolean opening = i <= free || (i == 1 && !s.at(0).isQuoted());
    if (opening) {
      int from = statementAfter(s, end, body);
      if (from >= 0) {
        contents.addAll(
            s.at(from).isQuoted()
                ? clauses.quotedOr(s, from, body)
                : clauses.clause(s, from, body));
      }
    } else {
      contents.addAll(LeadingClauses.before(s, free, i));
      int to = s.at(i - 1).is(",") ? i - 1 : i;
      if (contents.isEmpty() && to > free) {
        var first = new Phrase(free, to);
        if (to - free >= 3 || !halves.behind(s, first, end).isEmpty()) {
          contents.add(first);
        }
      }
      if (s.at(end).is(",") && end + 1 < body && s.at(end + 1).isQuoted()) {
        contents.addAll(clauses.quotedOr(s, end + 1, body));
      } else if (!contents.isEmpty()) {
        contents.addAll(halves.behind(s, contents.getFirst(), end));
      }
    }
    if (contents.isEmpty()) {
      return null;
    }
    return new Report(i, i + 2, null, source, false, relay, contents);
  }

  /** Past the commas of an apposition: "According to X, a lawyer for Y, P". */
  private static int statementAfter(Sentence s, int end, int body) {
    int i = end;
    while (i < body && !s.at(i).is(",") && !s.at(i).is(":") && !s.at(i).isQuoted()) {
      i++;
    }
    if (i + 1 >= body) {
      return -1;
    }
    if (s.at(i).isQuoted()) {
      return i;
    }
    var first = s.at(i + 1);
    if (first.is("a")
        || first.is("an")
        || first.is("who")
        || first.is("which")
        || first.is("the")) {
      int next = i + 1;
      while (next < body && !s.at(next).is(",")) {
        next++;
      }
      boolean apposition = !first.is("the") && next - i < 16 && next + 1 < body;
      if (apposition && first.isLowerWord()) {
        return next + 1;
      }
    }
    return i + 1;
  }

  static boolean passes(Token token) {
    return token.is("reported") || token.is("quoted") || token.is("cited");
  }

  /** "a US official reported by AP": who passes it on, right after the source. */
  @Nullable Phrase relay(Sentence s, Phrase source) {
    int i = source.to();
    var token = s.at(i);
    return passes(token) && s.at(i + 1).is("by") ? phrases.after(s, i + 2, s.body()) : null;
  }

  /** "X quoted Y as saying P", "Y was quoted by X as saying P": Y is who said it. */
  @Nullable Report quotedAs(Sentence s, int i, int free, Verbs.Word word) {
    var lemma = word.verb().lemma();
    if ((!lemma.equals("quote") && !lemma.equals("cite")) || word.form() == Verbs.Form.BASE) {
      return null;
    }
    int as = i + 1;
    int limit = Math.min(s.body(), i + 40);
    while (as < limit && !(s.at(as).is("as") && s.at(as + 1).lower().endsWith("ing"))) {
      as++;
    }
    if (as >= limit || as + 1 >= s.body()) {
      return null;
    }
    var group = Cues.group(s, i, word);
    var subject = subjects.before(s, free, group.from());
    Phrase source;
    Phrase relay;
    if (group.passive()) {
      source = subject;
      relay = s.at(i + 1).is("by") && as > i + 2 ? phrases.after(s, i + 2, as) : null;
    } else {
      source = as > i + 1 ? new Phrase(i + 1, as) : null;
      relay = subject;
    }
    if (source == null) {
      return null;
    }
    var saying = verbs.find(s.at(as + 1).lower());
    var contents = new ArrayList<Phrase>();
    if (saying != null) {
      contents.addAll(clauses.following(s, as + 1, saying.verb()));
    }
    int from = relay != null && !group.passive() ? relay.from() : source.from();
    if (contents.isEmpty() || s.at(free).isQuoted()) {
      for (int k = free; k < from; k++) {
        if (s.at(k).isQuoted()) {
          contents.add(0, new Phrase(k, k + 1));
        }
      }
    }
    if (contents.isEmpty()) {
      return null;
    }
    contents.sort((one, other) -> Integer.compare(one.from(), other.from()));
    return new Report(
        as + 1,
        as + 2,
        saying == null ? word.verb() : saying.verb(),
        source,
        false,
        relay,
        contents);
  }

  /** "She was blunt: “…”": no verb reports, the colon does. */
  void colon(Sentence s, List<Report> found) {
    for (int i = 1; i + 1 < s.size(); i++) {
      var quoted = s.at(i + 1).quoted();
      if ((s.at(i).is(":") || (s.at(i).isDash() && i + 2 >= s.body())) && quoted != null) {
        var source = named(s, i);
        found.add(
            new Report(i, i + 1, null, source, false, null, clauses.quotedOr(s, i + 1, s.body())));
        return;
      }
    }
  }

  /** “…” ― Dana Reyes: who signs what stands alone between marks. */
  void signature(Sentence s, List<Report> found) {
    int dash = 0;
    while (s.at(dash).isQuoted()) {
      dash++;
    }
    int name = dash + 1;
    if (dash == 0
        || !s.at(dash).isDash()
        || !Names.begins(s, name)
        || s.body() - dash > 16
        || s.at(dash + 2).isQuoted()) {
      return;
    }
    int end = name;
    while (end < s.body() && !s.at(end).isPunctuation()) {
      if (Lexicon.isAuxiliary(s.at(end)) || Lexicon.isPronoun(s.at(end))) {
        return;
      }
      end++;
    }
    var source = phrases.after(s, name, end);
    if (source != null) {
      found.add(
          new Report(dash, dash + 1, null, source, false, null, clauses.quotedOr(s, 0, dash)));
    }
  }

  /** "As the agency put it, “…”": the words stand on either side. */
  @Nullable Report putIt(Sentence s, int i, int free) {
    int verb = i;
    while (verb > free && Lexicon.isAdverb(s.at(verb - 1))) {
      verb--;
    }
    int bound = free;
    for (int k = verb - 1; k >= free && verb - k < 8 && bound == free; k--) {
      bound = s.at(k).is("as") ? k + 1 : free;
    }
    var source = subjects.before(s, bound, verb);
    int next = i + 2;
    while (next < s.body() && !s.at(next).isPunctuation() && !s.at(next).isQuoted()) {
      next++;
    }
    if (s.at(next).is(",") || s.at(next).is(":")) {
      next++;
    }
    if (source == null) {
      return null;
    }
    var contents =
        s.at(next).isQuoted() ? clauses.quotedOr(s, next, s.body()) : quotesBefore(s, free, source);
    return contents.isEmpty() ? null : new Report(i, i + 2, null, source, false, null, contents);
  }

  /**
   * "As Reyes noted, P" and "As reported by the agency, P"; null where the sentence, or what is
   * left of it, does not begin so.
   */
  @Nullable Report asNoted(Sentence s, int i, int free, Verbs.Word word) {
    int as = free;
    while (as < i && (s.at(as).is("and") || s.at(as).is("but") || s.at(as).is(","))) {
      as++;
    }
    if (!s.at(as).is("as") || word.verb().takes(Follows.ASIDE) || i - as > 16) {
      return null;
    }
    boolean passive = i == as + 1 && s.at(i + 1).is("by");
    int verb = i;
    while (verb > as + 1
        && (Lexicon.isAdverb(s.at(verb - 1)) || Lexicon.isAuxiliary(s.at(verb - 1)))) {
      verb--;
    }
    var source = passive ? phrases.after(s, i + 2, s.body()) : subjects.before(s, as + 1, verb);
    boolean whole = passive || (source != null && source.from() == as + 1);
    if (source == null || !whole || s.at(source.from()).is("i")) {
      return null;
    }
    int comma = Adjuncts.pastAdverbs(s, passive ? source.to() : i + 1, s.body());
    boolean adjunct = s.at(comma).is("in") || s.at(comma).is("on") || s.at(comma).is("at");
    if (adjunct || word.verb().takes(Follows.PERSON)) {
      int limit = Math.min(s.body(), comma + 8);
      while (comma < limit && !s.at(comma).is(",")) {
        comma++;
      }
    }
    if (!s.at(comma).is(",") || comma + 3 >= s.body()) {
      return null;
    }
    var contents =
        s.at(comma + 1).isQuoted()
            ? clauses.quotedOr(s, comma + 1, s.body())
            : clauses.clause(s, comma + 1, s.body());
    return new Report(i, i + 1, word.verb(), source, false, null, contents);
  }

  private List<Phrase> quotesBefore(Sentence s, int free, Phrase source) {
    int end = s.at(source.from() - 1).is("as") ? source.from() - 1 : source.from();
    return end > free && Predicates.holdsQuote(s, new Phrase(free, end))
        ? LeadingClauses.before(s, free, end)
        : List.of();
  }

  /** Who "As the agency reported, …" names; null where the sentence does not begin so. */
  @Nullable Phrase asReported(Sentence s, int from, int to) {
    if (!s.at(from).is("as")) {
      return null;
    }
    for (int i = from + 2; i < to && !s.at(i).is(","); i++) {
      if (verbs.reports(s.at(i).lower()) && !s.at(i).isCapital()) {
        int verb = i;
        while (verb > from + 1
            && (Lexicon.isAdverb(s.at(verb - 1)) || Lexicon.isAuxiliary(s.at(verb - 1)))) {
          verb--;
        }
        return subjects.before(s, from + 1, verb);
      }
    }
    return null;
  }

  /** Where the name ends in "Dana Reyes, Lawyer, Harbour Trust: “…”"; 0 where none opens so. */
  private static int introduced(Sentence s, int colon) {
    int end = 0;
    while (end < colon && s.at(end).isCapital()) {
      end++;
    }
    if (end < 2 || end > 4 || !s.at(end).is(",") || !Gender.isFirstName(s.at(0).lower())) {
      return 0;
    }
    boolean office = false;
    for (int i = end + 1; i < colon; i++) {
      var token = s.at(i);
      boolean part =
          token.isCapital()
              || token.isPunctuation()
              || token.is("and")
              || token.is("the")
              || Lexicon.PREPOSITIONS.contains(token.lower());
      if (!part) {
        return 0;
      }
      office |= Introduced.isOffice(token);
    }
    return office ? end : 0;
  }

  /** Who is named right before a colon, else the subject of the sentence. */
  private @Nullable Phrase named(Sentence s, int colon) {
    int end = introduced(s, colon);
    if (end > 0) {
      return new Phrase(0, end);
    }
    int from = colon;
    while (from > 0 && s.at(from - 1).isCapital() && Names.begins(s, from - 1)) {
      from--;
    }
    boolean person =
        colon - from >= 2
            && colon - from <= 6
            && !Lexicon.PREPOSITIONS.contains(s.at(from - 1).lower());
    var reported = person ? null : asReported(s, 0, colon);
    return person
        ? new Phrase(from, colon)
        : reported == null ? subjects.main(s, 0, colon) : reported;
  }
}
