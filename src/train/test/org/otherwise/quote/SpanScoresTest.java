package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanScoresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 1 2 2 0 | 0 1 2 2 0 | 1.0
          0 1 2 2 0 | 0 1 2 0 0 | 0.0
          0 1 2 2 0 | 0 2 2 2 0 | 1.0
          0 1 2 1 0 | 0 1 2 2 0 | 0.0
          0 1 2 1 0 | 0 1 2 0 0 | 0.6667
          0 1 2 3 4 | 0 1 2 4 4 | 1.0
          0 0 0 0 0 | 0 0 0 0 0 | 0.0
          """)
  void countsTheSpansOfWordsThatAreRightToThePiece(String expected, String found, double f1) {
    var scores = new SpanScores();
    scores.add(tags(expected), tags(found));
    assertThat(scores.f1(Tagger.SAID)).isCloseTo(f1, within(1e-4));
  }

  private static int[] tags(String numbers) {
    return Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
