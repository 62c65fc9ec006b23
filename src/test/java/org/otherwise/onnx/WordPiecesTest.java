package org.otherwise.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected pieces are those of Hugging Face's tokenizer, whose vocabulary this is. */
class WordPiecesTest {
  private static final Path VOCABULARY = Path.of("src/main/resources/models/minilm-vocab.txt");
  private static final List<String> PIECES = lines();
  private static final WordPieces WORDS = wordPieces();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “Rates will fall,” said Brannock.   | “ rates will fall , ” said bran ##nock .
          don't U.S.-led 3.5% $4bn            | don ' t u . s . - led 3 . 5 % $ 4 ##bn
          Señor Núñez, naïve; İZMİR           | sen ##or nunez , naive ; i ##z ##mir
          东京tower                            | [UNK] 京 tower
          a [SEP] b                           | a [ sep ] b
          한국                                 | ᄒ ##ᅡ ##ᆫ ##ᄀ ##ᅮ ##ᆨ
          x\u00ADy z\u200Bw                   | x ##y z ##w
          a\u00A0b\u2003c                     | a b c
          """)
  void cutsTextAsBertDoes(String text, String pieces) {
    var encoded = WORDS.encode(text, 100);
    assertThat(pieces(encoded)).isEqualTo("[CLS] " + pieces + " [SEP]");
  }

  @Test
  void placesEveryPieceInTheTextAsItStands() {
    var text = "“Núñez” 😀 cafe\u0301s, he unbelievably said";
    var encoded = WORDS.encode(text, 100);
    var spans =
        IntStream.range(0, encoded.length())
            .mapToObj(i -> text.substring(encoded.starts()[i], encoded.ends()[i]))
            .toList();
    assertThat(spans)
        .containsExactly(
            "",
            "“",
            "Núñez",
            "”",
            "😀",
            "cafe\u0301s",
            ",",
            "he",
            "un",
            "bel",
            "ie",
            "va",
            "bly",
            "said",
            "");
  }

  @Test
  void leavesOutWhatIsBeyondTheLimitAndSaysHowFarItRead() {
    var encoded = WORDS.encode("the ferry had left the harbour", 5);
    assertThat(pieces(encoded)).isEqualTo("[CLS] the ferry had [SEP]");
    assertThat(encoded.ends()[4]).isEqualTo("the ferry had".length());
  }

  @Test
  void aPairSharesTheRoomSoThatTheLongerOneGivesWay() {
    var encoded = WORDS.encode("the ferry had left the harbour at noon", "it never left", 10);
    assertThat(pieces(encoded)).isEqualTo("[CLS] the ferry had left [SEP] it never left [SEP]");
    assertThat(encoded.types()).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
    assertThat(WORDS.encode("a b c d e f", "a b c d e f", 9).length()).isEqualTo(9);
  }

  @Test
  void aWordTooLongForBertIsUnknownAsAWhole() {
    var encoded = WORDS.encode("x".repeat(101) + " " + "x".repeat(100), 200);
    assertThat(pieces(encoded)).startsWith("[CLS] [UNK] xx").doesNotContain("x [UNK]");
    assertThat(encoded.ends()[1]).isEqualTo(101);
  }

  @RepeatedTest(50)
  void spansOfAnyTextFollowOneAnotherWithinIt(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var text =
        random
            .ints(60, 0, 0x2FFFF)
            .map(c -> random.nextBoolean() ? c % 0x250 : c)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    var encoded = WORDS.encode(text, 1000);
    int last = 0;
    for (int i = 0; i < encoded.length(); i++) {
      assertThat(encoded.starts()[i]).isBetween(0, encoded.ends()[i]);
      assertThat(encoded.ends()[i]).isBetween(last, text.length());
      last = encoded.ends()[i];
    }
  }

  private static String pieces(Encoded encoded) {
    return Arrays.stream(encoded.ids()).mapToObj(PIECES::get).collect(Collectors.joining(" "));
  }

  private static List<String> lines() {
    try {
      return Collections.unmodifiableList(Files.readAllLines(VOCABULARY, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WordPieces wordPieces() {
    try (var in = Files.newInputStream(VOCABULARY)) {
      return WordPieces.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
