package org.otherwise.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.ReportingVerbs.Follows;

/** What tells whether a phrase is just what somebody said, in the order of {@link #NAMES}. */
@SuppressWarnings("ArrayRecordComponent") // filled once and handed over
record SpanFeatures(double[] values) {
  static final List<String> NAMES =
      List.of(
          "always",
          "rules",
          "tags",
          "both",
          "rules-near",
          "tags-near",
          "said-mean",
          "said-least",
          "left-edge",
          "right-edge",
          "thought",
          "source",
          "cue",
          "direct",
          "mixed",
          "direct-rules",
          "direct-said",
          "mixed-rules",
          "that",
          "thing",
          "no-verb",
          "length",
          "loose");

  /** Probabilities are taken for no surer than this, in log odds. */
  private static final double SUREST = 5;

  /**
   * The features of a phrase of the sentence.
   *
   * @param report the clause that reports it; null where the grammar finds none
   * @param byRules what the grammar takes for statements, in this sentence
   * @param byTags what the tagger takes for statements
   */
  static SpanFeatures of(
      Sentence s,
      Phrase phrase,
      @Nullable Report report,
      List<Phrase> byRules,
      List<Phrase> byTags,
      Tags tags) {
    boolean rules = byRules.contains(phrase);
    boolean tagged = byTags.contains(phrase);
    boolean direct = phrase.to() - phrase.from() == 1 && s.at(phrase.from()).isQuoted();
    boolean mixed = false;
    double said = 0;
    double thought = 0;
    double least = 1;
    double weight = 0;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      var token = s.at(i);
      mixed |= token.isQuoted();
      double length = token.end() - token.start();
      said += tags.said()[i] * length;
      thought += tags.thought()[i] * length;
      weight += length;
      if (!token.isPunctuation()) {
        least = Math.min(least, tags.said()[i]);
      }
    }
    double mean = odds(said / weight);
    double source = 0;
    double cue = 0;
    for (int i = 0; i < s.size(); i++) {
      if (i < phrase.from() || i >= phrase.to()) {
        source = Math.max(source, tags.source()[i]);
        cue = Math.max(cue, tags.cue()[i]);
      }
    }
    var verb = report == null ? null : report.verb();
    mixed &= !direct;
    return new SpanFeatures(
        new double[] {
          1,
          is(rules),
          is(tagged),
          is(rules && tagged),
          nearness(phrase, byRules),
          nearness(phrase, byTags),
          mean,
          odds(least),
          odds(left(s, phrase, tags)),
          odds(right(s, phrase, tags)),
          odds(thought / weight),
          odds(source),
          odds(cue),
          is(direct),
          is(mixed),
          is(direct && rules),
          direct ? mean : 0,
          is(mixed && rules),
          is(s.at(phrase.from()).is("that") || s.at(phrase.from() - 1).is("that")),
          is(verb != null && verb.takes(Follows.THING) && !direct),
          is(verb == null),
          Math.log(weight),
          is(report == null && rules)
        });
  }

  /** How likely a statement begins where the phrase does. */
  private static double left(Sentence s, Phrase phrase, Tags tags) {
    int i = phrase.from() - 1;
    while (i >= 0 && s.at(i).isPunctuation()) {
      i--;
    }
    double before = i < 0 ? 0 : tags.said()[i];
    return Math.max(tags.begins()[phrase.from()], 1 - before);
  }

  /** How likely a statement ends where the phrase does. */
  private static double right(Sentence s, Phrase phrase, Tags tags) {
    int i = phrase.to();
    while (i < s.size() && s.at(i).isPunctuation()) {
      i++;
    }
    return i >= s.size() ? 1 : Math.max(tags.begins()[i], 1 - tags.said()[i]);
  }

  /** The greatest share of words in common with one of the phrases, of all words of the two. */
  private static double nearness(Phrase phrase, List<Phrase> others) {
    double most = 0;
    for (var other : others) {
      double shared = Math.min(phrase.to(), other.to()) - Math.max(phrase.from(), other.from());
      double all = Math.max(phrase.to(), other.to()) - Math.min(phrase.from(), other.from());
      most = Math.max(most, shared / all);
    }
    return most;
  }

  private static double is(boolean fact) {
    return fact ? 1 : 0;
  }

  private static double odds(double p) {
    double bounded = Math.clamp(p, 1e-4, 1 - 1e-4);
    return Math.clamp(Math.log(bounded / (1 - bounded)), -SUREST, SUREST);
  }
}
