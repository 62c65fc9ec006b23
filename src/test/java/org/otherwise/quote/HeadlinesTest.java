package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines, whose capitals and colons have a grammar of their own. */
class HeadlinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Reyes: no deal before May               | Reyes: no deal before May
          No deal before May: Reyes               | Reyes: No deal before May
          No deal before May, says Reyes          | Reyes: No deal before May
          Reyes Says No Deal Will Come Before May | Reyes: No Deal Will Come Before May
          Minister denies plan to close mill      | Minister: plan to close mill
          Minister Denies Plan To Close Mill      | Minister: Plan To Close Mill
          Mill to close, union says               | union: Mill to close
          Reyes calls mill “a ruin”               | Reyes: mill “a ruin”
          """)
  void readsHeadlines(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Live updates: mill closes in the valley    | none
          Paid notice: deaths in the valley          | none
          Revealed: what the owners knew of the mill | none
          The mill: a short history of the valley    | none
          """)
  void takesNoLabelForASpeaker(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }
}
