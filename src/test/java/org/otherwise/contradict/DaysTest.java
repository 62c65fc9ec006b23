package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
  private static final Stems STEMS = Stems.load();

  private static Day only(String text) {
    var days = Days.in(Words.of(text, STEMS));
    assertThat(days).hasSize(1);
    return days.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it fell on March 3       | it fell on March 9      | true
          it fell on 3 March 2019  | it fell in 2021         | true
          it fell on March 3       | it fell in March        | false
          it fell on Monday        | it fell on Friday       | true
          it falls by 2030         | it fell in 2020         | false
          it fell on Sept. 4       | it fell on September 4  | false
          """)
  void differentTimesOfOneThingConflict(String left, String right, boolean conflict) {
    assertThat(only(left).conflictsWith(only(right))).isEqualTo(conflict);
    assertThat(only(right).conflictsWith(only(left))).isEqualTo(conflict);
  }
}
