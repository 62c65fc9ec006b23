package org.otherwise.quote;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who makes a statement, as grammar and tagger together see it in its own sentence. */
final class TaggedSources {
  /** So many tokens may lie between a source and the word that reports. */
  private static final int NEAR = 8;

  /** So many between the word that reports and what it reports, where the grammar's is doubted. */
  private static final int BESIDE = 2;

  /** A source or a cue that the tagger believes in less than this is none. */
  private static final float UNLIKELY = 0.2f;

  private final Verbs verbs;
  private final Reports reports;

  TaggedSources(Verbs verbs, Reports reports) {
    this.verbs = verbs;
    this.reports = reports;
  }

  /** The reporting clause around a statement that only the tagger has seen. */
  Report report(Sentence s, Phrase statement, Tags tags) {
    var cue = nearest(tags.cues(s), statement);
    var source = participial(s, statement, cue);
    if (source == null) {
      source = source(tags.sources(s), cue == null ? statement : cue, statement);
    }
    int from = cue == null ? statement.from() : cue.from();
    int to = cue == null ? statement.from() : cue.to();
    Verbs.Word word = null;
    for (int i = from; i < to && word == null; i++) {
      word = verbs.find(s.at(i).lower());
    }
    boolean sourceless = source == null && !s.at(statement.from()).isQuoted();
    return new Report(
        from, to, word == null ? null : word.verb(), source, sourceless, null, List.of(statement));
  }

  /**
   * "Noting that it rained, Reyes left": the subject of the main clause says what it opens with.
   */
  private @Nullable Phrase participial(Sentence s, Phrase statement, @Nullable Phrase cue) {
    boolean opens =
        cue != null
            && cue.from() == 0
            && s.at(0).lower().endsWith("ing")
            && s.at(statement.to()).is(",");
    return opens ? reports.subject(s, statement.to() + 1, s.body()) : null;
  }

  /** The report with the source that the tagger sees, where the grammar's is none or unlikely. */
  Report sourced(Sentence s, Report given, Phrase statement, Tags tags) {
    var found = mistaken(s, given, statement, tags) ? report(s, statement, tags) : given;
    var source = found.source() == null ? null : withoutDay(s, found.source());
    var report = passedOn(s, found.with(source == null ? null : whole(s, source, tags)), tags);
    source = report.source();
    var seen =
        tags.sources(s).stream()
            .filter(phrase -> report.contents().stream().allMatch(c -> gap(phrase, c) >= 0))
            .min(Comparator.comparingInt(phrase -> distance(phrase, report)))
            .filter(phrase -> distance(phrase, report) <= NEAR)
            .orElse(null);
    if (seen == null || seen.equals(source) || report.relay() != null) {
      return report;
    }
    if (source == null) {
      return report.with(seen);
    }
    boolean cut =
        seen.from() == source.from()
            && seen.to() < source.to()
            && !s.at(seen.to() - 1).is("'s")
            && !Lexicon.DETERMINERS.contains(s.at(seen.to() - 1).lower());
    for (int i = seen.to(); cut && i < source.to(); i++) {
      cut = !s.at(i).isCapital();
    }
    return cut || most(tags.source(), source) < UNLIKELY ? report.with(seen) : report;
  }

  /**
   * The whole of a source of which the grammar has only the end: "One person fleeing | Norvik
   * said", "Dana Reyes, of | the harbour trust, said".
   */
  private static Phrase whole(Sentence s, Phrase source, Tags tags) {
    for (var run : tags.wholeSources(s)) {
      if (run.from() >= source.from() || run.to() < source.to()) {
        continue;
      }
      var before = s.at(source.from() - 1);
      boolean complete =
          Lexicon.DETERMINERS.contains(s.at(source.from()).lower())
              && !Lexicon.PREPOSITIONS.contains(before.lower())
              && !before.lower().endsWith("ing");
      if (complete
          || !before.isWord()
          || Lexicon.SUBORDINATORS.contains(before.lower())
          || Lexicon.isPronoun(before)
          || before.is("this")
          || (Names.isTitle(s, source.from()) && s.at(source.from()).isCapital())) {
        continue;
      }
      int comma = run.from();
      while (comma < source.from() && !s.at(comma).is(",")) {
        comma++;
      }
      if (comma == source.from()) {
        return new Phrase(run.from(), source.to());
      }
      if (comma > run.from()
          && Lexicon.PREPOSITIONS.contains(before.lower())
          && s.at(source.from() - 2).is(",")) {
        return new Phrase(run.from(), comma);
      }
    }
    return source;
  }

  /**
   * With whom the sentence names after it as passing the words on: "Reyes denied it, according to
   * Tass". They are no likelier to have said it than who is said to have.
   */
  private static Report passedOn(Sentence s, Report report, Tags tags) {
    var source = report.source();
    if (source == null || report.relay() != null || report.verb() == null) {
      return report;
    }
    int end = report.contents().getLast().to();
    for (var phrase : tags.sources(s)) {
      boolean according =
          phrase.from() >= end + 2
              && s.at(phrase.from() - 1).is("to")
              && s.at(phrase.from() - 2).is("according");
      if (according && source.to() <= end) {
        return report.relayed(phrase);
      }
    }
    return report;
  }

  /**
   * Whether another verb than the grammar's reports: "Asked whether she *thought* it wise, she
   * *said*: …".
   */
  private static boolean mistaken(Sentence s, Report report, Phrase statement, Tags tags) {
    if (!report.hasCue() || most(tags.cue(), cue(report)) >= UNLIKELY || report.relay() != null) {
      return false;
    }
    var cue = nearest(tags.cues(s), statement);
    return cue != null
        && gap(cue, statement) <= BESIDE
        && gap(cue, statement) < gap(cue(report), statement)
        && source(tags.sources(s), cue, statement) != null;
  }

  private static Phrase cue(Report report) {
    return new Phrase(report.cueFrom(), report.cueTo());
  }

  /** "the bank yesterday", "the authority on Tuesday": the day is no part of who said it. */
  private static Phrase withoutDay(Sentence s, Phrase source) {
    int to = source.to();
    while (to - 1 > source.from()
        && !Lexicon.DETERMINERS.contains(s.at(to - 2).lower())
        && (Dates.isDateWord(s.at(to - 1)) || Lexicon.isAdverb(s.at(to - 1)))) {
      to--;
    }
    if (to < source.to() && to - 1 > source.from() && s.at(to - 1).is("on")) {
      to--;
    }
    return new Phrase(source.from(), to);
  }

  private static float most(float[] tags, Phrase phrase) {
    float most = 0;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      most = Math.max(most, tags[i]);
    }
    return most;
  }

  private static int distance(Phrase source, Report report) {
    return report.hasCue() ? gap(source, cue(report)) : 0;
  }

  static @Nullable Phrase nearest(List<Phrase> phrases, Phrase to) {
    return phrases.stream()
        .filter(phrase -> gap(phrase, to) >= 0)
        .min(Comparator.comparingInt(phrase -> gap(phrase, to)))
        .orElse(null);
  }

  private static @Nullable Phrase source(List<Phrase> sources, Phrase cue, Phrase statement) {
    return sources.stream()
        .filter(phrase -> gap(phrase, statement) >= 0)
        .filter(phrase -> gap(phrase, cue) <= NEAR)
        .min(Comparator.comparingInt(phrase -> gap(phrase, cue)))
        .orElse(null);
  }

  /** The number of tokens between two phrases; -1 where they overlap. */
  private static int gap(Phrase one, Phrase other) {
    if (one.from() < other.to() && other.from() < one.to()) {
      return -1;
    }
    return one.from() >= other.to() ? one.from() - other.to() : other.from() - one.to();
  }
}
