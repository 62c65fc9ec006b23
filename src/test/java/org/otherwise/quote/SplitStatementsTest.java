package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements that their reporting clause cuts in two or stands behind. */
class SplitStatementsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The mill, Dana Reyes said, would close in May.                               | Dana Reyes: The mill; Dana Reyes: would close in May
          If the mill closes, Dana Reyes said, the town will die.                      | Dana Reyes: If the mill closes; Dana Reyes: the town will die
          In the poorer northern valleys, Dana Reyes said, mills would close.          | Dana Reyes: In the poorer northern valleys; Dana Reyes: mills would close
          In an interview on Tuesday, Dana Reyes said, the mill would close.           | Dana Reyes: the mill would close
          The end of the mill, Dana Reyes said, “is the end of the town.”              | Dana Reyes: The end of the mill; Dana Reyes: is the end of the town.
          The mill would close, Dana Reyes said, and everyone would “be paid in full.” | Dana Reyes: The mill would close; Dana Reyes: and everyone would “be paid in full.”
          The mill, according to the union, has been sold.                             | union: The mill; union: has been sold
          """)
  void readsBothHalves(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          There was no choice: the mill would have to close, Dana Reyes said.    | Dana Reyes: the mill would have to close
          There was no choice: “The mill will close,” Dana Reyes said.           | Dana Reyes: The mill will close
          “The mill will close,” the union's chair, Dana Reyes, said.            | Dana Reyes: The mill will close
          Dana Reyes said there was no choice: “The mill will close,” she added. | Dana Reyes: there was no choice; Dana Reyes: The mill will close
          Dana Reyes denied selling the mill, two days after the union said so.  | Dana Reyes: selling the mill
          """)
  void beginsWhereTheReportersOwnWordsEnd(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          40 percent said the mill should close and 30 percent said it should stay. | 40 percent: the mill should close; 30 percent: it should stay
          Dana Reyes said the mill was “a ruin” and accused the owners of neglect.     | Dana Reyes: the mill was “a ruin”; Dana Reyes: the owners of neglect
          Dana Reyes says she is “sure” of it and calls the owners “liars.”            | Dana Reyes: she is “sure” of it; Dana Reyes: the owners “liars.”
          """)
  void letsOthersSpeakInTurn(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Norvik announced a sale in May, the company said.                     | company: Norvik announced a sale in May
          Norvik and Alden agreed to reopen talks, an official said.            | official: Norvik and Alden agreed to reopen talks
          Mark Holt left. He said the mill would close, Norvik Radio said.      | Mark Holt: the mill would close
          Dana Reyes said the mill would close, the agency said.                | Dana Reyes: the mill would close
          """)
  void givesASentenceToWhomItEndsWithUnlessTheyOnlyPassItOn(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Dana Reyes said Norvik wants the U.S. To sell grain.          | Dana Reyes: Norvik wants the U.S. To sell grain
          Dana Reyes said ships went to the U.S. And Norway.            | Dana Reyes: ships went to the U.S. And Norway
          Dana Reyes said it was sold in the U.S. In May, it closed.    | Dana Reyes: it was sold in the U.S.
          Dana Reyes said Norvik was sold to Holt Ferry Co. The mill closed. | Dana Reyes: Norvik was sold to Holt Ferry Co.
          Dana Reyes said Norvik seeks grade no. 2 wheat of good colour. | Dana Reyes: Norvik seeks grade no. 2 wheat of good colour
          Dana Reyes said the fee of .06 pct would stay.                | Dana Reyes: the fee of .06 pct would stay
          """)
  void tellsTheEndOfASentenceFromAnAbbreviation(String text, String quotes) {
    assertThat(Articles.found(text)).isEqualTo(quotes);
  }
}
