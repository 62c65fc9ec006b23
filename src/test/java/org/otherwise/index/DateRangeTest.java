package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022                   | 2022-01-01 | 2022-12-31 | 2022
          2024-02                | 2024-02-01 | 2024-02-29 | 2024-02
          2022-09-21             | 2022-09-21 | 2022-09-21 | 2022-09-21
          2022-09 .. 2022-10-05  | 2022-09-01 | 2022-10-05 | 2022-09..2022-10-05
          2022..2022             | 2022-01-01 | 2022-12-31 | 2022
          """)
  void readsWhatItWrites(String text, String first, String last, String written) {
    var range = DateRange.parse(text);

    assertThat(range.firstDay()).hasToString(first);
    assertThat(range.lastDay()).hasToString(last);
    assertThat(range).hasToString(written).isEqualTo(DateRange.parse(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-09..", "..2022"})
  void mayBeOpen(String text) {
    assertThat(DateRange.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "yesterday", "2022-13", "2023..2022", "2022...2023", "0000"})
  void namesWhatItCannotRead(String text) {
    assertThatThrownBy(() -> DateRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).*(date|range).*");
  }
}
