package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.ReportingVerbs.Follows;

/**
 * Finds the reporting clauses of a sentence, from left to right: a verb that reports, its subject
 * on either side, and what was said before or after. Words once taken as said are not searched for
 * further reports, so that the outermost speaker keeps them.
 */
final class Reports {
  private final Verbs verbs;
  private final NounPhrases phrases;
  private final Subjects subjects;
  private final SetPhrases setPhrases;
  private final Clauses clauses;
  private final Halves halves;
  private final Headlines headlines;
  private final Participles participles;

  Reports(Verbs verbs) {
    this.verbs = verbs;
    this.phrases = new NounPhrases(verbs);
    this.subjects = new Subjects(phrases);
    this.clauses = new Clauses(verbs, phrases);
    this.halves = new Halves(clauses);
    this.headlines = new Headlines(verbs, phrases);
    this.participles = new Participles(subjects, clauses);
    this.setPhrases = new SetPhrases(verbs, phrases, subjects, clauses, halves);
  }

  List<Report> in(Sentence sentence) {
    var s = headlines.plain(sentence);
    var found = new ArrayList<Report>();
    int free = 0;
    int body = s.body();
    for (int i = 0; i < body; i++) {
      if (i < free) {
        continue;
      }
      var report = reportAt(s, i, free, found);
      if (report == null && !found.isEmpty()) {
        report = whole(s, i, found);
      }
      if (report == null) {
        continue;
      }
      if (report.source() != null && report.relay() == null) {
        report = report.relayed(setPhrases.relay(s, report.source()));
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
      setPhrases.signature(s, found);
    }
    if (found.isEmpty()) {
      setPhrases.colon(s, found);
    }
    if (found.isEmpty() && s.paragraph() == 0 && s.first()) {
      headlines.colon(sentence, found);
    }
    return found;
  }

  /**
   * "Norvik announced a sale in May, the company said": the sentence from its beginning, which the
   * outermost speaker keeps, though words of it have been taken as another's.
   */
  private @Nullable Report whole(Sentence s, int i, List<Report> found) {
    if (!Outermost.closes(s, i)) {
      return null;
    }
    var report = reportAt(s, i, 0, List.of());
    return report != null
            && engulfs(report, found)
            && !Outermost.passesOn(s, report, found.getFirst())
        ? report
        : null;
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
      return setPhrases.according(s, i, free);
    }
    if ((token.is("put") || token.is("puts")) && s.at(i + 1).is("it")) {
      return setPhrases.putIt(s, i, free);
    }
    var word = verbs.find(token.lower());
    if (word == null) {
      word = Cues.unlisted(s, i);
    }
    boolean name =
        token.isCapital()
            && (i == 0 || !s.at(i - 1).isQuoted() || verbs.reports(s.at(i + 1).lower()));
    if (word == null || name || (i > free && SetPhrases.passes(token) && passedOn(s, i))) {
      return null;
    }
    var quotedAs = setPhrases.quotedAs(s, i, free, word);
    if (quotedAs != null) {
      return quotedAs;
    }
    boolean reportedBy = s.at(i - 1).is("as") && s.at(i + 1).is("by");
    if (!reportedBy && Cues.nominal(s, i, word)) {
      return null;
    }
    var noted = setPhrases.asNoted(s, i, free, word);
    if (noted != null) {
      return noted;
    }
    return verbal(s, i, free, word, found);
  }

  /** "an official quoted by the agency": the words stand with another verb. */
  private static boolean passedOn(Sentence s, int i) {
    return s.at(i + 1).is("by")
        && !Lexicon.isAuxiliary(s.at(i - 1))
        && !Lexicon.isAdverb(s.at(i - 1))
        && !s.at(i - 1).is("as");
  }

  private @Nullable Report verbal(
      Sentence s, int i, int free, Verbs.Word word, List<Report> found) {
    var group = Cues.group(s, i, word);
    if (group.negated()) {
      return null;
    }
    if (group.modal() && !Cues.goesOn(s, group)) {
      return null;
    }
    if (group.passive()) {
      return passive(s, i, word);
    }
    boolean aside = word.verb().takes(Follows.ASIDE) && !Cues.nearQuote(s, group.from(), i);
    if (aside) {
      return null;
    }
    if (word.form() == Verbs.Form.ING && !Cues.progressive(s, group)) {
      return participles.report(s, i, group, word, found);
    }
    var inverted = inverted(s, i, free, group, word);
    if (inverted != null) {
      return inverted;
    }
    return forward(s, i, free, group, word, found);
  }

  /** "was told that P", "it was announced that P": somebody said so, and nobody is named. */
  private @Nullable Report passive(Sentence s, int i, Verbs.Word word) {
    int next = Adjuncts.pastAdverbs(s, i + 1, s.body());
    boolean that = s.at(next).is("that");
    if (!that || word.verb().takes(Follows.ASIDE)) {
      return null;
    }
    return new Report(i, i + 1, word.verb(), null, true, null, clauses.clause(s, next, s.body()));
  }

  /** "“…,” said X"; also "…, said X." without marks. */
  private @Nullable Report inverted(
      Sentence s, int i, int free, Cues.Group group, Verbs.Word word) {
    boolean base =
        word.form() == Verbs.Form.BASE && !Lexicon.PLURAL_SPEAKERS.contains(s.at(i + 1).lower());
    if (group.from() != i || base || word.form() == Verbs.Form.ING) {
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
            || (quoted && next.kind() == Token.Kind.NUMBER && s.at(i + 2).isWord())
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
    closed |= SetPhrases.passes(behind) && s.at(source.to() + 1).is("by");
    if (!quoted && !word.verb().takes(Follows.CLAUSE)) {
      return null;
    }
    if (!quoted && !closed && !clauses.following(s, i, word.verb()).isEmpty()) {
      return null;
    }
    boolean pronoun = next.is("he") || next.is("she") || next.is("they");
    if (pronoun && source.to() < s.body() && !behind.isPunctuation()) {
      return null;
    }
    if (quoted
        && !Cues.ended(s, before)
        && !clauses.following(s, i, word.verb()).isEmpty()
        && !comma) {
      return null;
    }
    var contents = new ArrayList<>(LeadingClauses.before(s, free, i));
    if (contents.isEmpty()) {
      return null;
    }
    var second = secondHalf(s, source.to());
    contents.addAll(
        second.isEmpty() && !quoted ? halves.behind(s, contents.getLast(), source.to()) : second);
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
        return Cues.ended(s, i) && s.at(i + 1).isWord();
      }
    }
    return false;
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
      Sentence s, int i, int free, Cues.Group group, Verbs.Word word, List<Report> found) {
    var source = subjects.before(s, free, group.from());
    var before = s.at(group.from() - 1);
    if (before.is("or") && word.form() == Verbs.Form.BASE && refused(s, group.from())) {
      return null;
    }
    boolean joined = before.is("and") || before.is("but") || before.is("then") || before.is("or");
    if (joined || (source == null && (before.is(",") || before.isDash()))) {
      source = found.isEmpty() ? subjects.main(s, 0, group.from()) : found.getLast().source();
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
    boolean quoted = beyond >= free && s.at(beyond).isQuoted() && (comma || Cues.ended(s, beyond));
    var after = clauses.following(s, i, word.verb());
    boolean cut =
        after.isEmpty() || (s.at(i + 1).is(",") && Halves.goesOn(s, after.getFirst().from()));
    if (!quoted && cut && comma) {
      var both = halves.around(s, free, left + 1, i + 1);
      if (!both.isEmpty()) {
        return new Report(i, i + 1, word.verb(), source, false, null, both);
      }
    }
    if (quoted || (after.isEmpty() && comma)) {
      if (after.isEmpty() && !closesAfter(s, i, word)) {
        return null;
      }
      var contents = new ArrayList<>(LeadingClauses.before(s, free, source.from()));
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

  /** "declined to say why or specify when": nothing was specified. */
  private static boolean refused(Sentence s, int before) {
    for (int i = before - 1; i >= 0 && before - i < 25; i--) {
      var token = s.at(i);
      boolean no = token.is("declined") || token.is("refused") || token.is("failed");
      if (no && s.at(i + 1).is("to")) {
        return true;
      }
    }
    return false;
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
    int next = Adjuncts.pastAdverbs(s, i + 1, s.body());
    var token = s.at(next);
    return next >= s.body()
        || token.isPunctuation()
        || token.isQuoted()
        || Lexicon.PREPOSITIONS.contains(token.lower())
        || Lexicon.SUBORDINATORS.contains(token.lower())
        || word.verb().takes(Follows.PERSON)
        || token.is("and")
        || token.is("but")
        || token.is("here")
        || token.is("there")
        || token.is("aloud")
        || token.lower().endsWith("ing");
  }

  /** Whom the sentence is about, as far as a token. */
  @Nullable Phrase subject(Sentence s, int from, int to) {
    var source = setPhrases.asReported(s, from, to);
    return source == null ? subjects.main(s, from, to) : source;
  }
}
