package org.otherwise.contradict;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Puts a hypothesis into the mouth of somebody who says or denies it. The public sets of pairs have
 * bare sentences, while a quote comes with its cue: "the minister denied that …". Whoever denies
 * what the premise entails contradicts it; to deny what it says nothing of says nothing of it.
 */
final class Framing {
  private static final int LONGEST = 140; // characters; longer ones are more than one sentence

  private static final List<String> SPEAKERS =
      List.of(
          "The minister",
          "A spokesman",
          "The company",
          "Police",
          "Officials",
          "The president",
          "The ministry",
          "The club",
          "His lawyer",
          "The mayor",
          "The agency",
          "The union",
          "The singer's publicist",
          "The embassy",
          "Both sides",
          "The army",
          "Researchers");

  private static final List<String> SAYING =
      List.of(
          "%s said that %s",
          "%s says %s",
          "%s confirmed that %s",
          "%s insisted that %s",
          "%s told reporters that %s",
          "%s: %s");

  private static final List<String> DENYING =
      List.of(
          "%s denied that %s",
          "%s denies that %s",
          "%s has denied reports that %s",
          "%s rejected claims that %s",
          "%s dismissed as false reports that %s",
          "%s said it was not true that %s",
          "%s said there was no evidence that %s",
          "%s called it a hoax that %s",
          "%s said the rumor that %s was fake",
          "%s denied suggestions that %s",
          "No, it is not true that %2$s",
          "%s refuted the allegation that %s",
          "Claim that %2$s is false, says %1$s");

  private Framing() {}

  /** Whether a sentence can stand after "that". */
  static boolean fits(String hypothesis) {
    return hypothesis.length() <= LONGEST && !hypothesis.contains("?");
  }

  static String said(String hypothesis, Random random) {
    return framed(SAYING, hypothesis, random);
  }

  static String denied(String hypothesis, Random random) {
    return framed(DENYING, hypothesis, random);
  }

  private static String framed(List<String> frames, String hypothesis, Random random) {
    var frame = frames.get(random.nextInt(frames.size()));
    var speaker = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
    var clause = hypothesis.strip().replaceFirst("[.!]$", "");
    if (startsPlainly(clause)) {
      clause = clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1);
    }
    return frame.formatted(speaker, clause);
  }

  private static boolean startsPlainly(String clause) {
    return clause.matches("(The|A|An|There|It|He|She|They|This|These|Some|No|All|In|On|At)\\b.*");
  }
}
