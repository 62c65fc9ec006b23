package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the words reach that a verb within a subordinate clause reports. */
class SubordinateClausesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          While critics say the mill is unsafe, the owners have kept it open.             | critics: the mill is unsafe
          After Dana Reyes said the mill would close, Ola Brandt said it would not.       | Dana Reyes: the mill would close; Ola Brandt: it would not
          Although Dana Reyes denied that the mill was unsafe, inspectors shut it in May. | Dana Reyes: that the mill was unsafe
          A few weeks after Dana Reyes said the mill would close, it did.                 | Dana Reyes: the mill would close
          Asked whether the mill would close, Dana Reyes said it would not.               | Dana Reyes: it would not
          By saying that the mill would close, Dana Reyes angered workers.                | Dana Reyes: that the mill would close
          Dana Reyes, who said the mill would close, has left the union.                  | Dana Reyes: the mill would close
          """)
  void endsWhereTheMainClauseBegins(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The mill adopted rules that critics say are unlawful.                   | critics: are unlawful
          The council passed a measure which Dana Reyes said would ruin the town. | Dana Reyes: would ruin the town
          Not everything the owners say is true.                                  | none
          What Dana Reyes said was true.                                          | none
          """)
  void takesARelativeClausesPredicateForTheStatement(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Dana Reyes said the mill would close, which pleased the neighbours.       | Dana Reyes: the mill would close
          Dana Reyes said she would meet Ola Brandt, who owns the mill.             | Dana Reyes: she would meet Ola Brandt
          Dana Reyes said that the mill, which was built in 1910, would close.      | Dana Reyes: that the mill, which was built in 1910, would close
          Dana Reyes called the mill “a ruin,” adding that it would close.          | Dana Reyes: the mill “a ruin,”; Dana Reyes: that it would close
          Dana Reyes called the mill “a ruin,” and Ola Brandt called it “a palace.” | Dana Reyes: the mill “a ruin,”; Ola Brandt: it “a palace.”
          (Dana Reyes says the mill will close.) The owners said nothing.           | Dana Reyes: the mill will close
          """)
  void leavesOutWhatTheReporterAdds(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }
}
