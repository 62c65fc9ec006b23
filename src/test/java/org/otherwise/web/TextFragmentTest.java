package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;

class TextFragmentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He said: “ | the lamp was dark all night | ” and left.        | the%20lamp%20was%20dark%20all%20night
          He called  | it well-known, & true in May   | .               | it%20well%2Dknown%2C%20%26%20true%20in%20May
          It was “   | never dark             | ”, said the keeper.     | It%20was%20%E2%80%9C-,never%20dark,-%E2%80%9D%2C%20said%20the
                     | never dark             |                         | never%20dark
          One.~~So   | never dark             | so.~~Two.               | So-,never%20dark,-so.
          Aune:      | we will keep it burning through this winter and the next one too | . | we%20will%20keep%20it%20burning,and%20the%20next%20one%20too
          Aune:      | through winter it burns~~and through spring too | . | through%20winter%20it%20burns,and%20through%20spring%20too
          """)
  void namesThePassage(String before, String words, String after, String fragment) {
    var quote = quote(text(before), text(words), text(after));
    assertThat(TextFragment.of("https://news.example/a?b=c", quote))
        .contains("https://news.example/a?b=c#:~:text=" + fragment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://news.example/a#part | https://news.example/a#part:~:text=the%20lamp%20was%20dark%20again
          HTTP://news.example/a       | HTTP://news.example/a#:~:text=the%20lamp%20was%20dark%20again
          javascript:alert(1)         |
          data:text/html,x            |
          file:///etc/passwd          |
          //news.example/a            |
          not an address              |
                                      |
          """)
  void leadsOnlyToPagesOfTheWeb(String source, String address) {
    assertThat(TextFragment.of(source, quote("", "the lamp was dark again", "")).orElse(null))
        .isEqualTo(address);
  }

  private static String text(String cell) {
    return cell == null ? "" : cell.replace('~', '\n');
  }

  private static Quote quote(String before, String words, String after) {
    var article = ArticleId.ofUrl("https://news.example/a");
    return new Quote(
        QuoteId.of(article, words, 0),
        article,
        new Span(before.length(), before.length() + words.length()),
        words,
        before,
        after,
        QuoteKind.DIRECT,
        null,
        Attribution.NOBODY,
        null,
        1);
  }
}
