package org.otherwise.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.SpeakerKind;

/**
 * What tells whether the right one was found to have said something, in the order of {@link
 * #NAMES}.
 */
@SuppressWarnings("ArrayRecordComponent") // filled once and handed over
record SpeakerFeatures(double[] values) {
  static final List<String> NAMES =
      List.of(
          "always",
          "nobody",
          "carried",
          "pronoun",
          "single",
          "description",
          "renamed",
          "institution",
          "group",
          "source",
          "cue",
          "direct",
          "far",
          "no-verb");

  /**
   * @param report the clause that names the speaker; null where one is carried over
   */
  static SpeakerFeatures of(
      Sentence s, Phrase content, @Nullable Report report, @Nullable Voice voice, Tags tags) {
    var who = voice == null ? null : voice.attribution();
    boolean nobody = who == null || who.speaker().isEmpty();
    var source = report == null ? null : report.source();
    boolean pronoun = source != null && Lexicon.isPronoun(s.at(source.from()));
    boolean direct = content.to() - content.from() == 1 && s.at(content.from()).isQuoted();
    double tagged = 1;
    double far = 0;
    if (report != null && source != null) {
      tagged = mean(tags.source(), source);
      if (report.relay() != null) {
        tagged = Math.max(tagged, mean(tags.source(), report.relay()));
      }
      far =
          Math.min(Math.abs(source.from() - content.to()), Math.abs(content.from() - source.to()));
    }
    double cue = 0;
    if (report != null) {
      for (int i = report.cueFrom(); i < report.cueTo(); i++) {
        cue = Math.max(cue, tags.cue()[i]);
      }
    }
    var kind = who == null ? SpeakerKind.UNKNOWN : who.kind();
    boolean renamed = false;
    if (who != null && who.mention() != null && source != null) {
      renamed = !nobody && who.speaker().length() != who.mention().length();
    }
    return new SpeakerFeatures(
        new double[] {
          1,
          is(nobody),
          is(source == null && !nobody),
          is(pronoun),
          is(source != null && source.to() - source.from() == 1 && !pronoun),
          is(kind == SpeakerKind.UNNAMED),
          is(renamed && !pronoun),
          is(kind == SpeakerKind.INSTITUTION),
          is(kind == SpeakerKind.GROUP),
          Math.log(Math.clamp(tagged, 0.01, 1)),
          Math.log(Math.clamp(cue, 0.01, 1)),
          is(direct),
          Math.log1p(far),
          is(report != null && report.verb() == null)
        });
  }

  private static double mean(float[] tags, Phrase phrase) {
    double sum = 0;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      sum += tags[i];
    }
    return sum / (phrase.to() - phrase.from());
  }

  private static double is(boolean fact) {
    return fact ? 1 : 0;
  }
}
