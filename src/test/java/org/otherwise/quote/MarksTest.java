package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.Span;

class MarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          curly           | “Rates will fall,” she said. “Soon.”        | Rates will fall / Soon.
          straight        | "Rates will fall," she said. "Soon."        | Rates will fall / Soon.
          angled          | «Rates will fall», she said.                | Rates will fall
          angled inwards  | »Rates will fall«, she said.                | Rates will fall
          low and high    | „Rates will fall“, she said.                | Rates will fall
          low and closing | „Rates will fall”, she said.                | Rates will fall
          doubled         | ''Rates will fall,'' she said.              | Rates will fall
          backticks       | ``Rates will fall,'' she said.              | Rates will fall
          single curly    | ‘Rates won’t fall,’ she said.               | Rates won’t fall
          single straight | 'Rates won't fall,' she said.               | Rates won't fall
          apostrophes     | It's the banks' rates that don't fall.      |
          left out        | Rock 'n' roll in the '90s, 'cause why not.  |
          nested          | “He told me “go away” and left,” she said.  | He told me “go away” and left
          inner single    | “He said ‘go away’,” she said.              | He said ‘go away’
          never closed    | She said “rates will fall                   | rates will fall
          closes by an opening mark | “Rates will fall, “she said.      | Rates will fall
          closes late     | “Rates will fall. “Soon,” she said.         | Rates will fall. / Soon
          inches          | A 12" pipe and a 6" nail.                   |
          """)
  void pairsMarksOfEveryStyle(String style, String text, String words) {
    var found =
        Marks.in(text, new Span(0, text.length())).stream()
            .map(quoted -> text.substring(quoted.start(), quoted.end()))
            .collect(Collectors.joining(" / "));
    assertThat(found).as(style).isEqualTo(words == null ? "" : words);
  }
}
