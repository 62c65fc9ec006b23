package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.otherwise.record.Made.prose;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SignatureTest {
  @RepeatedTest(20)
  void estimatesTheShareOfCommonRunsOfWords(RepetitionInfo seed) {
    var whole = prose(seed.getCurrentRepetition(), 800);
    int kept = 200 + 30 * seed.getCurrentRepetition();
    var start = String.join(" ", Arrays.copyOf(whole.split(" "), kept));

    double estimate = Signature.of(whole).orElseThrow().likeness(Signature.of(start).orElseThrow());

    // five standard errors of 120 samples, at most
    assertThat(estimate).isCloseTo(jaccard(whole, start), within(0.23));
  }

  @Test
  void caseAndPunctuationMakeNoDifference() {
    var text = prose(1, 100);
    var other = text.toUpperCase(Locale.ROOT).replace(" ", ", ");
    assertThat(Signature.of(text).orElseThrow().likeness(Signature.of(other).orElseThrow()))
        .isEqualTo(1);
  }

  @Test
  void textsThatAreAlikeMeetInABand() {
    var text = prose(2, 400);
    var other = text + " " + prose(3, 40);
    var bands = new HashSet<Long>();
    Arrays.stream(Signature.of(text).orElseThrow().bands()).forEach(bands::add);
    assertThat(Arrays.stream(Signature.of(other).orElseThrow().bands())).anyMatch(bands::contains);
  }

  @Test
  void aShortTextHasNone() {
    assertThat(Signature.of(prose(1, Signature.FEWEST_WORDS - 1))).isEmpty();
    assertThat(Signature.of("")).isEmpty();
  }

  /** Stored sketches are compared with those of later versions: they may not change. */
  @Test
  void isTheSameInEveryVersion() {
    var words = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      words.append("word").append(i).append(' ');
    }
    var signature = Signature.of(words.toString()).orElseThrow();
    assertThat(Arrays.hashCode(signature.toBytes())).isEqualTo(STORED);
    assertThat(Signature.fromBytes(signature.toBytes()).minima()).isEqualTo(signature.minima());
  }

  private static final int STORED = -1247480459;

  private static double jaccard(String one, String other) {
    var first = runs(one);
    var second = runs(other);
    var common = new HashSet<>(first);
    common.retainAll(second);
    first.addAll(second);
    return (double) common.size() / first.size();
  }

  private static Set<List<String>> runs(String text) {
    var words = List.of(text.split(" "));
    var runs = new HashSet<List<String>>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      runs.add(words.subList(i, i + 5));
    }
    return runs;
  }
}
