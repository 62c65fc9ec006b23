package org.otherwise.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.QuoteFloors;
import org.otherwise.config.ReportingVerbs.Follows;
import org.otherwise.config.ReportingVerbs.Stance;
import org.otherwise.model.Span;

/**
 * Makes one account of a sentence out of two: the reports that the grammar finds and the statements
 * that the tagger finds. Each is a candidate; how likely it is right is told by a logistic
 * regression over what the two say of it, and of candidates that overlap those stay that are worth
 * the most together.
 */
final class Statements {
  /** A statement that the grammar sees nobody make has to be at least so likely. */
  private static final double ALONE = 0.6;

  private final Verbs verbs;
  private final Reports reports;
  private final @Nullable Tagger tagger;
  private final TaggedSources sources;
  private final Regression span;
  private final Regression speaker;
  private final QuoteFloors floors;

  /**
   * @param tagger null to go by the grammar alone
   */
  Statements(Verbs verbs, @Nullable Tagger tagger, QuoteFloors floors) {
    this(
        verbs,
        tagger,
        floors,
        Regression.shipped("span", SpanFeatures.NAMES),
        Regression.shipped("speaker", SpeakerFeatures.NAMES));
  }

  Statements(
      Verbs verbs,
      @Nullable Tagger tagger,
      QuoteFloors floors,
      Regression span,
      Regression speaker) {
    this.verbs = verbs;
    this.reports = new Reports(verbs);
    this.sources = new TaggedSources(verbs, reports);
    this.tagger = tagger;
    this.floors = floors;
    this.span = span;
    this.speaker = speaker;
  }

  /** Whether the quote is sure enough to be kept. */
  boolean keeps(Sureness sureness) {
    return tagger == null || sureness.span() >= floors.quote();
  }

  /** Whether it is sure enough who said it. */
  boolean names(Sureness sureness) {
    return tagger == null || sureness.speaker() >= floors.speaker();
  }

  Verbs verbs() {
    return verbs;
  }

  Reports reports() {
    return reports;
  }

  /**
   * The tags of each sentence; none where nobody may be saying anything.
   *
   * @param found what the grammar reports of each sentence
   */
  List<Tags> tags(
      String text,
      List<Span> paragraphs,
      List<List<Quoted>> quoted,
      List<Sentence> sentences,
      List<List<Report>> found,
      BitSet worth) {
    if (tagger == null) {
      return sentences.stream().map(s -> Tags.none(s.size())).toList();
    }
    var tagged = tagger.tags(text, paragraphs, quoted, sentences, worth);
    var spoken = new ArrayList<Tags>();
    for (int i = 0; i < tagged.size(); i++) {
      spoken.add(tagged.get(i).spoken(sentences.get(i), found.get(i), verbs));
    }
    return spoken;
  }

  /** Whether somebody may be saying something in the sentence, so that it is worth tagging. */
  boolean speaks(Sentence s, List<Report> reported) {
    if (!reported.isEmpty()) {
      return true;
    }
    for (var token : s.tokens()) {
      if (token.isQuoted() || verbs.reports(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** What a sentence reports, and how likely each statement's span is right. */
  record Account(List<Report> reports, Map<Phrase, Double> sure) {}

  /** A statement that may be one. */
  record Candidate(Phrase span, @Nullable Report report, SpanFeatures features) {}

  /**
   * What is left of the reports that the grammar finds, and what the tagger adds to them.
   *
   * @param found by the grammar
   */
  Account account(Sentence s, List<Report> found, Tags tags) {
    if (tagger == null) {
      return new Account(found, Map.of());
    }
    var candidates = candidates(s, found, tags);
    var chosen = best(candidates);
    var sure = new HashMap<Phrase, Double>();
    var contents = new LinkedHashMap<Report, List<Phrase>>();
    for (var one : chosen) {
      var report =
          one.report() == null
              ? sources.report(s, one.span(), tags)
              : sources.sourced(s, one.report(), one.span(), tags);
      contents.computeIfAbsent(report, r -> new ArrayList<>()).add(one.span());
      sure.put(one.span(), span.of(one.features().values()));
    }
    var reports = new ArrayList<Report>();
    contents.forEach((report, phrases) -> reports.add(report.with(phrases)));
    reports.sort(Comparator.comparingInt(report -> report.contents().getFirst().from()));
    return new Account(reports, sure);
  }

  List<Candidate> candidates(Sentence s, List<Report> found, Tags tags) {
    var all = new ArrayList<Candidate>();
    var byRules = new ArrayList<Phrase>();
    for (var report : found) {
      byRules.addAll(report.contents());
    }
    var byTags = tags.statements(s);
    for (var report : found) {
      for (var phrase : report.contents()) {
        all.add(
            new Candidate(
                phrase, report, SpanFeatures.of(s, phrase, report, byRules, byTags, tags)));
      }
    }
    for (var phrase : byTags) {
      if (!byRules.contains(phrase)) {
        var report = parent(phrase, found);
        boolean unreported = report == null && tags.sources(s).isEmpty() && tags.cues(s).isEmpty();
        if (unreported || (report == null && unsaid(s, phrase, tags)) || names(phrase, found)) {
          continue;
        }
        all.add(
            new Candidate(
                phrase, report, SpanFeatures.of(s, phrase, report, byRules, byTags, tags)));
      }
    }
    return all;
  }

  /**
   * Whether the words that report a statement say that it was not made: "would not say whether".
   */
  private static boolean unsaid(Sentence s, Phrase statement, Tags tags) {
    var cue = TaggedSources.nearest(tags.cues(s), statement);
    for (int i = cue == null ? 0 : cue.from(); cue != null && i < cue.to(); i++) {
      var word = s.at(i).lower();
      if (word.equals("not")
          || word.equals("never")
          || word.equals("neither")
          || word.endsWith("n't")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the phrase holds whoever says something, so that it is no statement of theirs. */
  private static boolean names(Phrase phrase, List<Report> found) {
    return found.stream()
        .map(Report::source)
        .anyMatch(
            source ->
                source != null && phrase.from() <= source.from() && source.to() <= phrase.to());
  }

  /** The report whose words the phrase shares most of. */
  private static @Nullable Report parent(Phrase phrase, List<Report> found) {
    Report best = null;
    int most = 0;
    for (var report : found) {
      for (var content : report.contents()) {
        int shared = Math.min(phrase.to(), content.to()) - Math.max(phrase.from(), content.from());
        if (shared > most) {
          most = shared;
          best = report;
        }
      }
    }
    return best;
  }

  /** Those of the candidates that do not overlap and are worth the most together. */
  private List<Candidate> best(List<Candidate> candidates) {
    var sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingInt(one -> one.span().to()));
    int n = sorted.size();
    double[] worth = new double[n + 1];
    int[] before = new int[n];
    for (int i = 0; i < n; i++) {
      int k = i;
      while (k > 0 && sorted.get(k - 1).span().to() > sorted.get(i).span().from()) {
        k--;
      }
      before[i] = k;
      var one = sorted.get(i);
      double own = span.of(one.features().values()) - floor(one);
      worth[i + 1] = Math.max(worth[i], worth[k] + own);
    }
    var chosen = new ArrayList<Candidate>();
    for (int i = n; i > 0; ) {
      if (worth[i] > worth[i - 1]) {
        chosen.add(sorted.get(i - 1));
        i = before[i - 1];
      } else {
        i--;
      }
    }
    Collections.reverse(chosen);
    return chosen;
  }

  private double floor(Candidate one) {
    var report = one.report();
    if (report == null) {
      return Math.max(ALONE, floors.quote());
    }
    return denies(report, one.span()) ? floors.denial() : floors.quote();
  }

  /** Whether the words follow the verb that denies them, of somebody who is told. */
  private static boolean denies(Report report, Phrase words) {
    return report.verb() != null
        && report.source() != null
        && report.verb().stance() == Stance.DENY
        && report.verb().takes(Follows.CLAUSE)
        && report.cueTo() == words.from();
  }

  /**
   * How likely the span and the speaker are right.
   *
   * @param report null where the words stand alone, and their speaker is carried over
   * @param known the chances of an account's statements, which are not asked for again
   */
  Sureness sureness(
      Sentence s,
      Phrase content,
      @Nullable Report report,
      @Nullable Voice voice,
      Tags tags,
      Map<Phrase, Double> known) {
    if (tagger == null) {
      return Sureness.UNKNOWN;
    }
    var asked = List.of(content);
    double right =
        known.containsKey(content)
            ? known.get(content)
            : span.of(
                SpanFeatures.of(s, content, report, asked, tags.statements(s), tags).values());
    var who = SpeakerFeatures.of(s, content, report, voice, tags);
    return new Sureness(right, speaker.of(who.values()), who);
  }
}
