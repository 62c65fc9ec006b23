package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.index.DateRange;
import org.otherwise.model.PartialDate;

class DatePhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022       | 2022              | in 2022
          2022-09    | September 2022    | in September 2022
          2022-09-21 | 21 September 2022 | on 21 September 2022
          1987-01-01 | 1 January 1987    | on 1 January 1987
          """)
  void areAsExactAsTheDateIsKnown(String date, String phrase, String at) {
    assertThat(DatePhrases.of(PartialDate.parse(date))).isEqualTo(phrase);
    assertThat(DatePhrases.at(PartialDate.parse(date))).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-09             | September 2022
          2022-09..2022-11-03 | September 2022 to 3 November 2022
          2022..              | since 2022
          ..2022-09-21        | until 21 September 2022
          """)
  void sayHowFarARangeReaches(String range, String phrase) {
    assertThat(DatePhrases.of(DateRange.parse(range))).isEqualTo(phrase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-09-21 | 2022-09-21 | the same day
          2022-09-21 | 2022-09-22 | the next day
          2022-09-21 | 2022-09-24 | three days later
          2022-09-01 | 2022-09-14 | 13 days later
          2022-09-01 | 2022-09-15 | two weeks later
          2022-01-01 | 2022-03-01 | eight weeks later
          2022-01-01 | 2022-03-02 | two months later
          2022-01-01 | 2022-12-31 | 11 months later
          2020-01-01 | 2022-01-01 | two years later
          1990-05-05 | 2022-05-04 | 31 years later
          2022-09    | 2022-09-30 | in the same month
          2022-09-30 | 2022-10    | about one month later
          2021       | 2021-05    | in the same year
          2019       | 2021-05    | about two years later
          2022-09-21 | 2022-09-20 |
                     | 2022       |
          2022       |            |
          """)
  void sayHowMuchTimeLiesBetween(
      @Nullable String earlier, @Nullable String later, @Nullable String phrase) {
    assertThat(DatePhrases.between(date(earlier), date(later)))
        .isEqualTo(phrase == null ? "" : phrase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-09-21 | 2022-09-21 | the same day
          2022-09-21 | 2022-09-22 | the day before
          2022-09-21 | 2022-09-24 | three days before
          2022-09    | 2022-10    | about one month before
          """)
  void lookBackFromTheLaterDate(String earlier, String later, String phrase) {
    assertThat(DatePhrases.before(date(earlier), date(later))).isEqualTo(phrase);
  }

  @Test
  void anInstantIsTheDayInGreenwich() {
    assertThat(DatePhrases.of(Instant.parse("2026-03-03T23:59:59Z"))).isEqualTo("3 March 2026");
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }
}
