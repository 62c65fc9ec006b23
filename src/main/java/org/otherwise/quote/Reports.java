package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.ReportingVerbs.Follows;
import org.otherwise.config.ReportingVerbs.Stance;

/**
 * Finds the reporting clauses of a sentence, from left to right: a verb that reports, its subject
 * on either side, and what was said before or after. Words once taken as said are not searched for
 * further reports, so that the outermost speaker keeps them.
 */
final class Reports {
  private static final Set<String> VESSELS =
      Lexicon.words(
          "statement letter tweet report message email e-mail note memo post remarks release interview speech posting");

  private static final Set<String> ARTICLES =
      Lexicon.words("the a an his her its their our my your no any every each another");

  private final Verbs verbs;
  private final NounPhrases phrases;
  private final Clauses clauses;

  Reports(Verbs verbs) {
    this.verbs = verbs;
    this.phrases = new NounPhrases(verbs);
    this.clauses = new Clauses(verbs, phrases);
  }

  /** The verb's group: where it begins, and what its other words say of it. */
  private record Group(int from, boolean passive, boolean negated, boolean modal, boolean to) {}

  List<Report> in(Sentence s) {
    var found = new ArrayList<Report>();
    int free = 0;
    int body = s.body();
    for (int i = 0; i < body; i++) {
      if (i < free) {
        continue;
      }
      var report = reportAt(s, i, free, found);
      if (report == null) {
        continue;
      }
      if (engulfs(report, found)) {
        found.clear();
      }
      found.add(report);
      free = Math.max(free, report.cueTo());
      for (var content : report.contents()) {
        free = Math.max(free, content.to());
      }
      i = Math.max(i, free - 1);
    }
    if (found.isEmpty()) {
      colon(s, found);
    }
    return found;
  }

  private static boolean engulfs(Report report, List<Report> found) {
    return !found.isEmpty()
        && !report.contents().isEmpty()
        && report.contents().getFirst().from() <= found.getFirst().cueFrom();
  }

  private @Nullable Report reportAt(Sentence s, int i, int free, List<Report> found) {
    var token = s.at(i);
    if (!token.isWord()) {
      return null;
    }
    if (token.is("according") && s.at(i + 1).is("to")) {
      return according(s, i, free);
    }
    var word = verbs.find(token.lower());
    if (word == null) {
      word = unlisted(s, i);
    }
    if (word == null || (token.isCapital() && !(i > 0 && s.at(i - 1).isQuoted()))) {
      return null;
    }
    var quotedAs = quotedAs(s, i, free, word);
    if (quotedAs != null) {
      return quotedAs;
    }
    if (nominal(s, i, word)) {
      return null;
    }
    return verbal(s, i, free, word, found);
  }

  /**
   * A verb in the past that no list has but that can only report where it stands: between a
   * quotation that ends with a mark and a name or pronoun.
   */
  private Verbs.@Nullable Word unlisted(Sentence s, int i) {
    var token = s.at(i);
    if (!token.isLowerWord() || i == 0) {
      return null;
    }
    boolean past =
        token.lower().endsWith("ed") || token.is("went") || token.is("began") || token.is("put");
    if (!past) {
      return null;
    }
    var before = s.at(i - 1);
    var next = s.at(i + 1);
    boolean inverted = before.isQuoted() && ended(s, i - 1) && Names.begins(s, i + 1);
    boolean forward =
        i >= 2
            && (before.is("he") || before.is("she") || before.isCapital())
            && quotedBefore(s, i - 1)
            && (next.isPunctuation() || (token.is("went") && next.is("on")));
    return inverted || forward ? Verbs.UNLISTED : null;
  }

  /**
   * Whether a quotation that ends with a mark stands right before the name that ends at a token.
   */
  private static boolean quotedBefore(Sentence s, int last) {
    int i = last;
    while (i > 0 && last - i < 4 && s.at(i).isCapital()) {
      i--;
    }
    if (s.at(last).is("he") || s.at(last).is("she")) {
      i = last - 1;
    }
    return s.at(i).isQuoted() && ended(s, i);
  }

  /** Whether the form is a noun or an adjective here. */
  private static boolean nominal(Sentence s, int i, Verbs.Word word) {
    int adverbs = i - 1;
    while (adverbs > 0 && Lexicon.isAdverb(s.at(adverbs))) {
      adverbs--;
    }
    if (adverbs < i - 1 && (s.at(adverbs).is("the") || s.at(adverbs).is("a"))) {
      return true;
    }
    var before = s.at(i - 1);
    if (ARTICLES.contains(before.lower())) {
      return true;
    }
    if (before.is("'s") || before.is("'") || before.is("’")) {
      return (word.form() != Verbs.Form.PAST && word.form() != Verbs.Form.ING) || before.is("'s");
    }
    boolean preposition = Lexicon.PREPOSITIONS.contains(before.lower()) && !before.is("to");
    if (preposition) {
      return word.form() != Verbs.Form.ING;
    }
    if (word.verb().takes(Follows.NOUN)
        && (word.form() == Verbs.Form.BASE || word.form() == Verbs.Form.THIRD)) {
      var next = s.at(i + 1);
      boolean verbNext =
          next.is("that")
              || next.is(":")
              || next.isQuoted()
              || Lexicon.isPronoun(next)
              || next.is("the")
              || next.is("a");
      boolean subject =
          Lexicon.isPronoun(before)
              || before.isCapital()
              || before.is(",")
              || before.isQuoted()
              || (word.form() == Verbs.Form.BASE && before.lower().endsWith("s"))
              || Lexicon.isAuxiliary(before)
              || Lexicon.isAdverb(before);
      boolean relative =
          next.is("that") && (Lexicon.isAuxiliary(s.at(i + 2)) || !s.at(i + 2).isWord());
      return relative || !(subject && (verbNext || next.is(",") || next.is(".")));
    }
    if (word.form() == Verbs.Form.BASE) {
      var b = before.lower();
      return !(Lexicon.isPronoun(before)
          || before.isCapital()
          || b.endsWith("s")
          || before.is(",")
          || before.isQuoted()
          || Lexicon.isAuxiliary(before)
          || Lexicon.isAdverb(before)
          || Lexicon.PLURAL_SPEAKERS.contains(b)
          || before.is("and")
          || before.is("who")
          || before.is(")")
          || before.isLowerWord());
    }
    return false;
  }

  private Group group(Sentence s, int i, Verbs.Word word) {
    boolean passive = false;
    boolean negated = false;
    boolean modal = false;
    boolean to = false;
    int from = i;
    while (from > 0) {
      var token = s.at(from - 1);
      if (!Lexicon.isAuxiliary(token) && !Lexicon.isAdverb(token) && !token.is("to")) {
        break;
      }
      if (token.is("today")
          || token.is("yesterday")
          || (token.is("so") && s.at(from - 2).is(","))) {
        break;
      }
      var lower = token.lower();
      passive |= Lexicon.BE.contains(lower) && word.form() == Verbs.Form.PAST;
      negated |= Lexicon.NEGATIONS.contains(lower);
      modal |= Lexicon.MODALS.contains(lower);
      to |= lower.equals("to");
      from--;
    }
    var before = s.at(from - 1).lower();
    int mark = before.indexOf('\'');
    if (mark > 0 && Lexicon.isPronoun(s.at(from - 1))) {
      modal |= before.endsWith("'ll");
      passive |=
          word.form() == Verbs.Form.PAST && (before.endsWith("'re") || before.endsWith("'m"));
    }
    return new Group(from, passive, negated, modal, to);
  }

  private @Nullable Report verbal(
      Sentence s, int i, int free, Verbs.Word word, List<Report> found) {
    var group = group(s, i, word);
    if (group.negated()) {
      return null;
    }
    if (group.modal() && !goesOn(s, group)) {
      return null;
    }
    if (group.passive()) {
      return passive(s, i, word);
    }
    boolean aside = word.verb().takes(Follows.ASIDE) && !nearQuote(s, group.from(), i);
    if (aside) {
      return null;
    }
    if (word.form() == Verbs.Form.ING && !progressive(s, group)) {
      return participle(s, i, group, word, found);
    }
    var inverted = inverted(s, i, free, group, word);
    if (inverted != null) {
      return inverted;
    }
    return forward(s, i, free, group, word, found);
  }

  private static boolean goesOn(Sentence s, Group group) {
    if (!group.to()) {
      return false;
    }
    for (int i = group.from(); i > group.from() - 4 && i >= 0; i--) {
      var word = s.at(i).lower();
      if (word.equals("went")
          || word.equals("continued")
          || word.equals("goes")
          || word.equals("proceeded")) {
        return true;
      }
    }
    return false;
  }

  private static boolean progressive(Sentence s, Group group) {
    for (int i = group.from();
        s.at(i).isWord() && (Lexicon.isAuxiliary(s.at(i)) || Lexicon.isAdverb(s.at(i)));
        i++) {
      if (Lexicon.BE.contains(s.at(i).lower())) {
        return true;
      }
    }
    var before = s.at(group.from() - 1);
    return Lexicon.isPronoun(before) && before.lower().indexOf('\'') > 0;
  }

  private static boolean nearQuote(Sentence s, int from, int to) {
    for (int i = Math.max(0, from - 6); i < Math.min(s.size(), to + 5); i++) {
      if (s.at(i).isQuoted()) {
        return true;
      }
    }
    return false;
  }

  /** "was told that P", "it was announced that P": somebody said so, and nobody is named. */
  private @Nullable Report passive(Sentence s, int i, Verbs.Word word) {
    int next = clauses.pastAdverbs(s, i + 1, s.body());
    boolean that = s.at(next).is("that");
    if (!that || word.verb().takes(Follows.ASIDE)) {
      return null;
    }
    return new Report(i, i + 1, word.verb(), null, true, null, clauses.clause(s, next, s.body()));
  }

  private @Nullable Report participle(
      Sentence s, int i, Group group, Verbs.Word word, List<Report> found) {
    var contents = clauses.following(s, i, word.verb());
    if (contents.isEmpty()) {
      return null;
    }
    var before = s.at(group.from() - 1);
    Phrase source;
    boolean loose =
        before.is(",")
            || before.isQuoted()
            || before.is("and")
            || before.is("but")
            || before.is("while")
            || before.is("by")
            || before.isDash()
            || before.is("in")
            || before.is("without")
            || group.from() == 0;
    if (before.is("in") && !nearQuote(s, i, i + 3) && !s.at(i + 1).is("that")) {
      return null;
    }
    if (loose || VESSELS.contains(before.lower()) || Dates.isDateWord(before)) {
      source = found.isEmpty() ? mainSubject(s, 0, i) : found.getLast().source();
    } else if (before.is("after")
        || before.is("before")
        || before.is("of")
        || before.is("for")
        || before.is("from")
        || before.is("to")
        || before.is("with")
        || before.is("about")) {
      source = mainSubject(s, 0, i);
    } else if (Lexicon.PLURAL_SPEAKERS.contains(before.lower())
        || Lexicon.isRole(before)
        || !found.isEmpty()) {
      source = found.isEmpty() ? phrases.before(s, 0, group.from()) : found.getLast().source();
    } else {
      return null;
    }
    if (source == null) {
      return null;
    }
    return new Report(i, i + 1, word.verb(), source, false, null, contents);
  }

  /** "“…,” said X"; also "…, said X." without marks. */
  private @Nullable Report inverted(Sentence s, int i, int free, Group group, Verbs.Word word) {
    if (group.from() != i || word.form() == Verbs.Form.BASE || word.form() == Verbs.Form.ING) {
      return null;
    }
    int before = i - 1;
    boolean comma = s.at(before).is(",") || s.at(before).isDash();
    if (comma) {
      before--;
    }
    boolean quoted = s.at(before).isQuoted() && before >= free;
    if (!quoted && (!comma || word.verb().takes(Follows.PERSON) || apposed(s, free, before))) {
      return null;
    }
    var next = s.at(i + 1);
    boolean opens =
        next.isCapital()
            || (Lexicon.DETERMINERS.contains(next.lower()) && !next.is("that"))
            || Lexicon.isRole(next)
            || Lexicon.PLURAL_SPEAKERS.contains(next.lower())
            || next.is("he")
            || next.is("she")
            || next.is("former")
            || next.is("they")
            || next.is("one")
            || (quoted
                && next.isLowerWord()
                && !Lexicon.PREPOSITIONS.contains(next.lower())
                && !Lexicon.SUBORDINATORS.contains(next.lower())
                && !Lexicon.isAdverb(next));
    if (!opens) {
      return null;
    }
    var source = phrases.after(s, i + 1, s.body());
    if (source == null) {
      return null;
    }
    var behind = s.at(source.to());
    boolean closed =
        (behind.is(",") || behind.is("(") || source.to() >= s.body()) && s.at(i + 1).isCapital();
    if (!quoted && !closed && !clauses.following(s, i, word.verb()).isEmpty()) {
      return null;
    }
    boolean pronoun = next.is("he") || next.is("she") || next.is("they");
    if (pronoun && source.to() < s.body() && !behind.isPunctuation()) {
      return null;
    }
    if (quoted && !ended(s, before) && !clauses.following(s, i, word.verb()).isEmpty() && !comma) {
      return null;
    }
    var contents = new ArrayList<>(clauses.before(s, free, i));
    if (contents.isEmpty()) {
      return null;
    }
    contents.addAll(secondHalf(s, source.to()));
    return new Report(i, i + 1, word.verb(), source, false, null, contents);
  }

  /** Whether "“…,” NAME, apposition," stands before: then the verb's subject is that name. */
  private boolean apposed(Sentence s, int free, int last) {
    for (int i = last; i > free; i--) {
      var token = s.at(i);
      if (Lexicon.isAuxiliary(token) || (verbs.reports(token.lower()) && token.isLowerWord())) {
        return false;
      }
      if (token.isQuoted()) {
        return ended(s, i) && s.at(i + 1).isWord();
      }
    }
    return false;
  }

  private static boolean ended(Sentence s, int i) {
    var quoted = s.at(i).quoted();
    return quoted != null && quoted.ended();
  }

  /** The quotation that goes on after the reporting clause: “…,” he said, “….” */
  private List<Phrase> secondHalf(Sentence s, int from) {
    int body = s.body();
    for (int i = from; i < body; i++) {
      var token = s.at(i);
      if (token.isQuoted()) {
        var before = s.at(i - 1);
        return before.is(",") || before.is(":") || before.isDash() || before.is(";")
            ? clauses.quotedOr(s, i, body)
            : List.of();
      }
      if ((verbs.reports(token.lower()) && token.isLowerWord()) || token.isStop()) {
        return List.of();
      }
    }
    return List.of();
  }

  private @Nullable Report forward(
      Sentence s, int i, int free, Group group, Verbs.Word word, List<Report> found) {
    var source = phrases.before(s, free, group.from());
    var before = s.at(group.from() - 1);
    boolean joined = before.is("and") || before.is("but") || before.is("then") || before.is("or");
    if (joined || (source == null && (before.is(",") || before.isDash()))) {
      source = found.isEmpty() ? mainSubject(s, 0, group.from()) : found.getLast().source();
      joined = true;
    }
    if (source == null && !(found.size() > 0 && group.from() <= free)) {
      return null;
    }
    if (source == null) {
      source = found.getLast().source();
      joined = true;
    }
    if (source == null) {
      return null;
    }
    if (joined) {
      var contents = clauses.following(s, i, word.verb());
      return contents.isEmpty()
          ? null
          : new Report(i, i + 1, word.verb(), source, false, null, contents);
    }
    int left = source.from() - 1;
    boolean comma = s.at(left).is(",") || s.at(left).isDash() || s.at(left).is(";");
    int beyond = comma ? left - 1 : left;
    boolean quoted = beyond >= free && s.at(beyond).isQuoted() && (comma || ended(s, beyond));
    var after = clauses.following(s, i, word.verb());
    if (!quoted && after.isEmpty() && comma) {
      var halves = clauses.around(s, free, left + 1, i + 1);
      if (!halves.isEmpty()) {
        return new Report(i, i + 1, word.verb(), source, false, null, halves);
      }
    }
    if (quoted || (after.isEmpty() && comma)) {
      if (after.isEmpty() && !closesAfter(s, i, word)) {
        return null;
      }
      var contents = new ArrayList<>(clauses.before(s, free, source.from()));
      if (!after.isEmpty()
          && (s.at(after.getFirst().from()).isQuoted()
              || contents.isEmpty()
              || !allQuoted(s, contents))) {
        if (!allQuoted(s, contents)) {
          contents.clear();
        }
        contents.addAll(after);
      } else if (after.isEmpty()) {
        contents.addAll(secondHalf(s, i + 1));
      }
      return contents.isEmpty()
          ? null
          : new Report(i, i + 1, word.verb(), source, false, null, contents);
    }
    if (after.isEmpty()) {
      return null;
    }
    return new Report(i, i + 1, word.verb(), source, false, null, after);
  }

  private static boolean allQuoted(Sentence s, List<Phrase> contents) {
    for (var content : contents) {
      for (int i = content.from(); i < content.to(); i++) {
        if (!s.at(i).isQuoted()) {
          return false;
        }
      }
    }
    return !contents.isEmpty();
  }

  /** Whether nothing but an adjunct follows the verb, so that the statement must stand before. */
  private boolean closesAfter(Sentence s, int i, Verbs.Word word) {
    int next = clauses.pastAdverbs(s, i + 1, s.body());
    var token = s.at(next);
    return next >= s.body()
        || token.isPunctuation()
        || token.isQuoted()
        || Lexicon.PREPOSITIONS.contains(token.lower())
        || Lexicon.SUBORDINATORS.contains(token.lower())
        || word.verb().takes(Follows.PERSON)
        || token.is("and")
        || token.is("but")
        || token.lower().endsWith("ing");
  }

  /** "According to X, P", "P, according to X", "P, according to X, Q". */
  private @Nullable Report according(Sentence s, int i, int free) {
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
      contents.addAll(clauses.before(s, free, i));
      int to = s.at(i - 1).is(",") ? i - 1 : i;
      if (contents.isEmpty() && to - free >= 3) {
        contents.add(new Phrase(free, to));
      }
      if (s.at(end).is(",") && end + 1 < body && s.at(end + 1).isQuoted()) {
        contents.addAll(clauses.quotedOr(s, end + 1, body));
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

  /** "a US official reported by AP": who passes it on, right after the source. */
  private @Nullable Phrase relay(Sentence s, Phrase source) {
    int i = source.to();
    var token = s.at(i);
    boolean passes = token.is("reported") || token.is("quoted") || token.is("cited");
    return passes && s.at(i + 1).is("by") ? phrases.after(s, i + 2, s.body()) : null;
  }

  /** "X quoted Y as saying P", "Y was quoted by X as saying P": Y is who said it. */
  private @Nullable Report quotedAs(Sentence s, int i, int free, Verbs.Word word) {
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
    var group = group(s, i, word);
    var subject = phrases.before(s, free, group.from());
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
  private void colon(Sentence s, List<Report> found) {
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

  /** Who is named right before a colon, else the subject of the sentence. */
  private @Nullable Phrase named(Sentence s, int colon) {
    int from = colon;
    while (from > 0 && s.at(from - 1).isCapital() && Names.begins(s, from - 1)) {
      from--;
    }
    boolean person =
        colon - from >= 2
            && colon - from <= 6
            && !Lexicon.PREPOSITIONS.contains(s.at(from - 1).lower());
    return person ? new Phrase(from, colon) : mainSubject(s, 0, colon);
  }

  /** The subject of the sentence, sought from its beginning. */
  @Nullable Phrase mainSubject(Sentence s, int bound, int limit) {
    int i = bound;
    for (int rounds = 0; rounds < 6 && i < limit; rounds++) {
      var token = s.at(i);
      if (token.isQuoted() || token.isPunctuation()) {
        i++;
      } else if (Lexicon.PREPOSITIONS.contains(token.lower())
          || (Lexicon.SUBORDINATORS.contains(token.lower()) && !token.is("what"))
          || (token.lower().endsWith("ing") && s.at(i + 1).isWord() && !token.isLowerWord())
          || token.is("asked")
          || Dates.isDateWord(token)
          || token.is("earlier")
          || (token.is("last") && !s.at(i + 1).isCapital())) {
        int comma = i;
        while (comma < limit && !s.at(comma).is(",")) {
          comma++;
        }
        if (comma >= limit) {
          return Lexicon.PREPOSITIONS.contains(token.lower())
              ? null
              : phrases.after(s, i + 1, limit);
        }
        i = comma + 1;
      } else if (s.at(i + 1).is("later") || s.at(i + 1).is("earlier") || token.is("here")) {
        while (i < limit && !s.at(i).is(",")) {
          i++;
        }
      } else if (Lexicon.OPENERS.contains(token.lower())
          || Lexicon.isAdverb(token)
          || (token.lower().endsWith("ly") && s.at(i + 1).is(","))) {
        i++;
      } else {
        return phrases.after(s, i, limit);
      }
    }
    return null;
  }

  static boolean asks(Report report) {
    return report.verb() != null && report.verb().stance() == Stance.ASK;
  }

  NounPhrases phrases() {
    return phrases;
  }
}
