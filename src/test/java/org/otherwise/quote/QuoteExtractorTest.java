package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteExtractorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          “Rates will fall,” said Dana Reyes.                          | Dana Reyes | Rates will fall
          Dana Reyes said: “Rates will fall.”                          | Dana Reyes | Rates will fall.
          “Rates will fall,” Dana Reyes told reporters in Oslo.        | Dana Reyes | Rates will fall
          Dana Reyes said that rates would fall.                       | Dana Reyes | that rates would fall
          Rates would fall, Dana Reyes said on Tuesday.                | Dana Reyes | Rates would fall
          According to Dana Reyes, rates would fall.                   | Dana Reyes | rates would fall
          """)
  void findsWordsAndTheirSpeaker(String text, String speaker, String words) {
    var quotes = Articles.quotes(text);
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().attribution().speaker()).isEqualTo(speaker);
    assertThat(quotes.getFirst().words()).isEqualTo(words);
  }
}
