package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Span;

class DatesTest {
  @Test
  void countsFromTheDateMentionedBefore() {
    assertThat(first("a day earlier", "2022-09-22", "2022-09-20")).isEqualTo("2022-09-19");
    assertThat(first("the day after", "2022-09-22", "2022-09-20")).isEqualTo("2022-09-21");
    assertThat(first("the previous Friday", "2022-09-22", "2022-09-20")).isEqualTo("2022-09-16");
    assertThat(first("later that year", "2022-09-22", "1998-06")).isEqualTo("1998");
    assertThat(first("a year earlier", "2022-09-22", null)).isEqualTo("2021");
  }

  private static @Nullable String first(String text, @Nullable String published) {
    return first(text, published, null);
  }

  private static @Nullable String first(
      String text, @Nullable String published, @Nullable String before) {
    var last = before == null ? null : PartialDate.parse(before);
    var tokens = Tokenizer.of(text, new Span(0, text.length()), java.util.List.of());
    var dates = new Dates(published == null ? null : PartialDate.parse(published));
    for (int i = 0; i < tokens.size(); i++) {
      var found = dates.at(tokens, i, last);
      if (found.isPresent()) {
        return found.get().date().toString();
      }
    }
    return null;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          on Tuesday             | 2022-09-22 | 2022-09-20
          on Tuesday             | 2022-09    | -
          on Tuesday             | -          | -
          next Tuesday           | 2022-09-22 | 2022-09-27
          Tuesday, Sept. 13      | 2022-09-22 | 2022-09-13
          in March 2021          | -          | 2021-03
          last October           | 2022-09-22 | 2021-10
          this month             | 2022-09    | 2022-09
          this year              | 2022       | 2022
          last week              | 2022-03-08 | 2022
          last week              | 2022-03-16 | 2022-03
          three weeks ago        | 2022-09-22 | 2022
          two months ago         | 2022-09-22 | 2022-07
          a year ago             | 2022-09-22 | 2021
          2022-09-21             | -          | 2022-09-21
          February 30, 2021      | -          | -
          he may go              | 2022-09-22 | -
          the 21st of September  | 2022-09-22 | 2022-09-21
          21/9/2022              | -          | 2022-09-21
          9/21/2022              | -          | 2022-09-21
          3/4/2022               | -          | 2022
          9/10/2022              | 2022-10-12 | 2022-10-09
          tomorrow               | 2022-09-22 | 2022-09-23
          next month             | 2022-12-22 | 2023-01
          next year              | 2022       | 2023
          in June last year      | 2022-09-22 | 2021-06
          Monday last week       | 2022-09-22 | 2022-09-12
          last February          | 2022-03-01 | 2021-02
          mid-1996               | 2022-09-22 | 1996
          by Jan. 14             | 2022-01-06 | 2022-01-14
          they left on Jan. 14   | 2022-09-22 | 2022-01-14
          will leave on Tuesday  | 2022-09-22 | 2022-09-27
          planned to leave Monday | 2022-09-22 | 2022-09-26
          had left by Monday     | 2022-09-22 | 2022-09-19
          as soon as Tuesday     | 2022-09-22 | 2022-09-27
          the 1996 law           | 2022-09-22 | 1996
          about 1996 troops      | 2022-09-22 | -
          they met on the 21st.  | 2022-09-22 | 2022-09-21
          they met on the 29th.  | 2022-09-22 | 2022-08-29
          on Christmas Day       | 2022-09-22 | 2021-12-25
          """)
  void resolvesAsExactlyAsTheWordsTell(
      String text, @Nullable String published, @Nullable String expected) {
    assertThat(first(text, published)).isEqualTo(expected);
  }
}
