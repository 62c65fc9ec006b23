package org.otherwise.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          One came. Two went.                           | One came. /Two went.
          He spoke on Monday. “                         | He spoke on Monday. /“
          “Is it so?” he asked. Nobody knew.            | “Is it so?” he asked. /Nobody knew.
          “It is so.” Then she left.                    | “It is so.” /Then she left.
          Mr. Aune met Dr. Brandt. They spoke.          | Mr. Aune met Dr. Brandt. /They spoke.
          J. Aune of the U.S. Coast Guard said so. Yes. | J. Aune of the U.S. Coast Guard said so. /Yes.
          It cost 3.5 million. 12 ships came.           | It cost 3.5 million. /12 ships came.
          A headline~~“The light is out,” he said.      | A headline~~/“The light is out,” he said.
          on Tuesday.~~“Dark,” he said.                 | on Tuesday.~~/“Dark,” he said.
          It ended … and began.                         | It ended … and began.
          """)
  void beginWhereAReaderTakesBreath(String text, String parted) {
    var plain = text.replace('~', '\n');
    var starts = new ArrayList<>(Sentences.starts(plain));
    starts.add(plain.length());
    var sentences = new ArrayList<String>();
    for (int i = 1; i < starts.size(); i++) {
      sentences.add(plain.substring(starts.get(i - 1), starts.get(i)));
    }
    assertThat(String.join("/", sentences)).isEqualTo(parted.replace('~', '\n'));
  }

  @Test
  void aContextIsTheSentenceAroundAndOneOnEitherSide() {
    var text =
        "First of all. It rained on Tuesday.\n\n"
            + "“The light was dark,” said Aune. She left. And more.";
    int start = text.indexOf("The light");
    var context = Context.around(text, new Span(start, start + "The light was dark,".length()));
    assertThat(context.before()).isEqualTo("It rained on Tuesday.\n\n“");
    assertThat(context.after()).isEqualTo("” said Aune. She left. ");
  }

  @Test
  void aroundWordsIsFromTheBeginningOfTheirSentenceToItsEnd() {
    var text = "It rained. He said “it is dark. It was” and left. It cleared.";
    int start = text.indexOf("it is");
    var around = Sentences.around(text, new Span(start, text.indexOf("” and")));
    assertThat(around.of(text)).isEqualTo("He said “it is dark. It was” and left. ");
    assertThat(Sentences.around("One.", new Span(0, 4)).of("One.")).isEqualTo("One.");
  }

  @Test
  void aContextThatReachesTooFarIsCutAtWords() {
    var text = "word ".repeat(200) + "said it" + " more".repeat(200);
    var context = Context.around(text, new Span(1000, 1007));
    assertThat(context.before()).hasSizeBetween(390, 400).startsWith("word ").endsWith("word ");
    assertThat(context.after()).hasSizeBetween(390, 400).startsWith(" more").endsWith(" more");
  }
}
