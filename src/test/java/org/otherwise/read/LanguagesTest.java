package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The minister of the island said that it was for the council to decide on the harbour. | en
          Le ministre a dit que la décision est dans les mains du conseil et pas dans les siennes. | fr
          Der Minister hat gesagt, dass die Entscheidung nicht von ihm, sondern von dem Rat getroffen wird. | de
          El ministro dijo que la decisión del puerto es de los consejeros y no de las empresas. | es
          Il ministro ha detto che la decisione della giunta non è sua ma dei consiglieri. | it
          O ministro disse que a decisão do porto não é dele, mas dos conselheiros da cidade. | pt
          Министр сказал, что решение не за ним, а за советом, и это не изменится. | ru
          Lorem ipsum dolor sit amet | und
          12 34 56 | und
          """)
  void guessesFromCommonWords(String text, String language) {
    assertThat(Languages.guessed(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, en",
    "pt_BR, pt",
    "eng, en",
    "DE, de",
    "x-default, und",
    "'', und",
    "english, und"
  })
  void readsLanguageTags(String tag, String language) {
    assertThat(Languages.named(tag)).isEqualTo(language);
  }
}
