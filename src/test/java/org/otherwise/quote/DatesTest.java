package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Span;

class DatesTest {
  private static @Nullable String first(String text, @Nullable String published) {
    var tokens = Tokenizer.of(text, new Span(0, text.length()), java.util.List.of());
    var dates = new Dates(published == null ? null : PartialDate.parse(published));
    for (int i = 0; i < tokens.size(); i++) {
      var found = dates.at(tokens, i);
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
          next Tuesday           | 2022-09-22 | -
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
          """)
  void resolvesAsExactlyAsTheWordsTell(
      String text, @Nullable String published, @Nullable String expected) {
    assertThat(first(text, published)).isEqualTo(expected);
  }
}
