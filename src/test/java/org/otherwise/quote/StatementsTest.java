package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.model.SpeakerKind;

/** What grammar and tagger find together. */
class StatementsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Dana Reyes denied that the dam had failed.                      | Dana Reyes: that the dam had failed
          Korvian officials denied selling ore to the islanders.          | Korvian officials: selling ore to the islanders
          Dana Reyes rejected the allegations as baseless.                | Dana Reyes: the allegations as baseless
          Dana Reyes demanded that the mine be closed at once.            | Dana Reyes: that the mine be closed at once
          Dana Reyes promised to reopen the mine by May.                  | Dana Reyes: to reopen the mine by May
          “We never sold ore to them,” the mayor, Ola Brandt, said.       | Ola Brandt: We never sold ore to them
          The dam had held, according to Dana Reyes, the mayor.           | Dana Reyes: The dam had held
          Dana Reyes said the dam had “held better than anyone hoped” and would be opened in May. | Dana Reyes: the dam had “held better than anyone hoped” and would be opened in May
          """)
  void findsWhatWasSaidDeniedAndAsked(String text, String found) {
    assertThat(found(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dana Reyes did not say that the dam had failed.",
        "Dana Reyes would not say whether the dam had failed.",
        "Dana Reyes built the dam in a year, and it held.",
        "The dam held. Nobody was hurt."
      })
  void findsNothingWhereNothingWasSaid(String text) {
    assertThat(Articles.quotes(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The harbour authority on Tuesday denied that the dam had failed.                  | harbour authority
          Market analysts today said the dam would hold.                                    | Market analysts
          Ola Brandt, chairman of Norvik Ore AG <NVKO.F>, told reporters the dam would hold. | Ola Brandt
          The 21-year-old nurse from Alden, Texas, said the dam would hold.                 | 21-year-old nurse from Alden
          """)
  void takesNeitherDaysNorTickersNorPlacesForASpeaker(String text, String speaker) {
    assertThat(Articles.quotes(text).getFirst().attribution().speaker()).isEqualTo(speaker);
  }

  @Test
  void keepsTheRelayBesideTheSpeaker() {
    var quote =
        Articles.quotes("Tass quoted Mark Holt as saying that the dam had failed.").getFirst();
    assertThat(quote.words()).isEqualTo("that the dam had failed");
    assertThat(quote.attribution().speaker()).isEqualTo("Mark Holt");
    assertThat(quote.attribution().relay()).isEqualTo("Tass");
  }

  @Test
  void isSurerOfWordsInMarksAndOfNamesThanOfTheRest() {
    var direct = Articles.quotes("“Rates will fall,” said Dana Reyes.").getFirst();
    var indirect = Articles.quotes("Dana Reyes said that rates would fall.").getFirst();
    var unresolved = Articles.quotes("He said that rates would fall.").getFirst();
    assertThat(direct.confidence()).isGreaterThan(indirect.confidence());
    assertThat(indirect.confidence()).isGreaterThan(unresolved.confidence());
  }

  @Test
  void namesNobodyWhereItIsNotSureEnough() {
    var quote = Articles.quotes("He said that rates would fall.").getFirst();
    assertThat(quote.attribution().kind()).isEqualTo(SpeakerKind.UNKNOWN);
    assertThat(quote.attribution().speaker()).isEmpty();
  }

  private static String found(String text) {
    return Articles.quotes(text).stream()
        .map(quote -> quote.attribution().speaker() + ": " + quote.words())
        .collect(Collectors.joining("; "));
  }
}
