package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {
  private static final Stems STEMS = Stems.load();
  private static final Cues CUES = new Cues(STEMS);

  /** The words that are turned, in the order of the text. */
  private static String turned(String text) {
    var tokens = Words.of(text, STEMS);
    var negation = Negation.of(tokens, CUES.in(tokens));
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      if (negation.turned(i) != 0 && tokens.get(i).isWord()) {
        words.add(tokens.get(i).word());
      }
    }
    return String.join(" ", words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          The dam did not burst, but the sluice broke        | burst
          They have never, in ten years, sold a boat         | in ten years
          Nobody saw the boat                                | saw the boat
          There is no evidence that the dam burst            | that the dam burst
          She denies that the dam burst                      | she denies that the dam burst
          The story of the dam is a hoax                     | the story of the dam is a hoax
          Brandt fired over a fabricated story of the dam    | fabricated story of the dam
          The bank cancels the loan                          | the bank cancels the loan
          They refuse to sell boats                          | sell boats
          No, the dam burst                                  | the dam burst
          No, the dam did not burst                          | burst
          """)
  void reachesAsFarAsTheCueSays(String text, String words) {
    assertThat(turned(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "It is not false that the dam burst",
    "She never denied that the dam burst",
    "Not only the dam burst",
    "No doubt the dam burst",
    "The dam burst; which the owners deny",
    "The dam was unsafe, a charge the owners deny",
    "They would neither confirm nor deny it"
  })
  void leavesAloneWhatIsNoDenial(String text) {
    assertThat(turned(text)).isEmpty();
  }
}
