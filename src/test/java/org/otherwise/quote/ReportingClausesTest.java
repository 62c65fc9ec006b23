package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Set phrases, relays and verbs whose grammar differs from that of “said”. */
class ReportingClausesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          As Dana Reyes noted, the mill was built in 1910.                  | Dana Reyes: the mill was built in 1910
          As Dana Reyes told reporters in Oslo, the mill was built in 1910. | Dana Reyes: the mill was built in 1910
          But as reported by the Harbour Times, the mill was built in 1910. | Harbour Times: the mill was built in 1910
          As Dana Reyes put it, “the mill is a ruin.”                       | Dana Reyes: the mill is a ruin.
          The mill is “a ruin,” as Dana Reyes put it.                       | Dana Reyes: The mill is “a ruin,”
          Dana Reyes put it to the owners that the mill would close.        | none
          The poll finds 40 percent saying the mill should close.           | 40 percent: the mill should close
          """)
  void readsSetPhrases(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Dana Reyes told workers not to worry.               | Dana Reyes: not to worry
          Dana Reyes told workers to go home.                 | Dana Reyes: to go home
          Dana Reyes vowed not to close the mill.             | Dana Reyes: not to close the mill
          Dana Reyes promised never to close the mill.        | Dana Reyes: never to close the mill
          Dana Reyes doubts whether the mill will reopen.     | Dana Reyes: whether the mill will reopen
          Dana Reyes questioned how the mill could stay open. | Dana Reyes: how the mill could stay open
          """)
  void keepsThePolarityOfWhatIsNotToBeDone(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Dana Reyes said this year would be hard.                      | Dana Reyes: this year would be hard
          Dana Reyes described herself as a “friend of the mill”.       | Dana Reyes: herself as a “friend of the mill”
          Dana Reyes believes the law unfairly targets small mills.     | Dana Reyes: the law unfairly targets small mills
          Dana Reyes wrote a letter to the owners of the mill.          | none
          Dana Reyes told the “Morning Show” that the mill would close. | Dana Reyes: that the mill would close
          """)
  void findsWhereTheStatementBegins(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A union official quoted by the Harbour Times said the mill would close. | union official | said
          The mill will close, a union official quoted by the Harbour Times said. | union official | said
          The mill will close, said a union official cited by the Harbour Times.  | union official | said
          The Harbour Times quoted a union official as saying the mill would close. | union official | saying
          The mill will close, according to a union official reported by the Harbour Times. | union official | according to
          """)
  void takesThePaperThatPassesWordsOnForTheRelay(String text, String speaker, String cue) {
    var quotes = Articles.byGrammar(text);
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().attribution().speaker()).isEqualTo(speaker);
    assertThat(quotes.getFirst().attribution().relay()).isEqualTo("Harbour Times");
    assertThat(quotes.getFirst().cue()).isEqualTo(cue);
  }
}
