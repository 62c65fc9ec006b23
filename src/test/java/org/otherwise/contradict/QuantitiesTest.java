package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private static String read(String text) {
    var tokens = Words.of(text, LEXICON.stems());
    return Quantities.in(tokens, Days.in(tokens), LEXICON).stream()
        .map(it -> "%.4g..%.4g%s".formatted(it.low(), it.high(), it.unit()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          40 boats sank                      | 40.00..40.00
          twenty-five boats sank             | 25.00..25.00
          $2.5 million was paid              | 2.375e+06..2.625e+06$
          3,172 dollars                      | 3172..3172$
          12 percent of voters               | 12.00..12.00%
          about 100 people                   | 85.00..115.0
          more than 30 boats                 | 30.00..Infinity
          millions of rockets                | 1.000e+06..Infinity
          on March 3 at 10:30, 7 men         | 7.000..7.000
          in 2019 the 3rd boat               | ''
          by 2030                            | ''
          """)
  void readsNumbersAsRanges(String text, String ranges) {
    assertThat(read(text)).isEqualTo(ranges);
  }
}
