package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.QuoteId;

class SuccessorsTest {
  private static final QuoteId GONE = new QuoteId("gone");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nobody was hurt at the mill  | Nobody was badly hurt at the mill, she said
          We will build ten bridges    | We will build nine bridges
          我们 将 建 十座桥 在这条河上 | 我们将建九座桥在这条河上
          """)
  void areAlikeInMostOfTheirWords(String before, String now) {
    assertThat(new Successors(Map.of(new QuoteId("now"), now)).match(GONE, before)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nobody was hurt at the mill | Nobody asked about the price of bread
          It is the end of the road   | It is the start of the talks on the treaty
          No                          | Yes
          """)
  void areNotWhatMerelySharesSmallWords(String before, String now) {
    assertThat(new Successors(Map.of(new QuoteId("now"), now)).match(GONE, before)).isEmpty();
  }

  @Test
  void theMostAlikeOfManyIsFound() {
    var now = new LinkedHashMap<QuoteId, String>();
    for (int i = 0; i < 3000; i++) {
      now.put(new QuoteId("q" + i), "we have counted " + i + " geese on lake number " + i);
    }
    assertThat(new Successors(now).match(GONE, "We counted 2718 geese on the lake number 2718"))
        .map(Successors.Match::id)
        .contains(new QuoteId("q2718"));
  }

  @Test
  void nothingSucceedsWhereNothingIsLeft() {
    assertThat(new Successors(Map.of()).match(GONE, "Anything")).isEmpty();
    assertThat(List.of("…", " "))
        .allSatisfy(
            words -> assertThat(new Successors(Map.of(GONE, words)).match(GONE, words)).isEmpty());
  }
}
