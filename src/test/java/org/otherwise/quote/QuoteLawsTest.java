package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.model.Quote;

/** What holds for every text, however hostile. */
class QuoteLawsTest {
  /** A page made to be expensive; half a million characters. */
  private static final int LONG = 500_000;

  private static final List<String> PIECES =
      List.of(
          "“",
          "”",
          "\"",
          "''",
          "``",
          "‘",
          "’",
          "'",
          "«",
          "»",
          "„",
          " ",
          " ",
          " ",
          ", ",
          ". ",
          "? ",
          ": ",
          "; ",
          "—",
          "-",
          "(",
          ")",
          "\n",
          "\n\n",
          "Dana Reyes",
          "Reyes",
          "Mr.",
          "he",
          "she",
          "they",
          "it",
          "said",
          "says",
          "saying",
          "added",
          "denied",
          "told",
          "asked",
          "called",
          "quoted",
          "as saying",
          "according to",
          "According to",
          "that",
          "and",
          "but",
          "while",
          "who",
          "which",
          "the ministry",
          "a US official",
          "reported by",
          "the AP",
          "On Tuesday",
          "on September 31",
          "in 0000",
          "99",
          "2019-99-99",
          "rates would fall",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "\u200f",
          "é",
          "İ",
          "ﬁ",
          "\u00a0",
          "\u2028",
          "was",
          "not",
          "to",
          "of",
          "Moscow",
          "president",
          "X",
          "a",
          "last month",
          "Feb. 30");

  private static void check(String text) {
    var article = Articles.article(text);
    int end = -1;
    for (Quote quote : Articles.quotes(text)) {
      var span = quote.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(Math.max(0, end));
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      assertThat(quote.words()).isEqualTo(span.of(text)).isNotBlank();
      assertThat(quote.article()).isEqualTo(article.id());
      var mention = quote.attribution().mention();
      if (mention != null) {
        assertThat(mention.end()).isLessThanOrEqualTo(text.length());
      }
      end = span.end();
    }
  }

  @RepeatedTest(300)
  void spansLieInTheTextAndDoNotOverlap(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var text = new StringBuilder();
    for (int i = random.nextInt(120); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(3) == 0 ? "" : " ");
    }
    check(text.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rates will fall ",
        "“",
        "” ",
        "\"a",
        "'a ",
        "' s",
        "‘a’s ",
        "« ",
        "„ ",
        "said that ",
        "and said that he ",
        ", he said, ",
        "Dana Reyes said that and ",
        "according to ",
        "the ministry said ",
        "A. ",
        "X",
        "“A,” he said. ",
        "Aa Bb said x. ",
        "the official said that it was. ",
        "( ",
        ", a, the, ",
        "who said who ",
        "1 ",
        "quoted as ",
        "to say to say ",
        "\n",
        "\n\n",
        "“\n\n",
        "Kim Aa of Bb and Cc, "
      })
  void workGrowsNoFasterThanTheText(String piece) {
    check(piece.repeat(LONG / piece.length()));
  }
}
