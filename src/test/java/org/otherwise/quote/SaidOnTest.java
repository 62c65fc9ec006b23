package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.PartialDate;

/** All articles here are published on Thursday, 22 September 2022. */
class SaidOnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          Dana Reyes said on Tuesday that rates would fall.            | 2022-09-20
          Dana Reyes said Thursday that rates would fall.              | 2022-09-22
          Dana Reyes said last Thursday that rates would fall.         | 2022-09-15
          On September 21, Dana Reyes said that rates would fall.      | 2022-09-21
          Dana Reyes said on Sept. 21 that rates would fall.           | 2022-09-21
          Dana Reyes said on 21 September that rates would fall.       | 2022-09-21
          Dana Reyes said on December 24 that rates would fall.        | 2021-12-24
          Dana Reyes said on May 3, 2019 that rates would fall.        | 2019-05-03
          Dana Reyes said yesterday that rates would fall.             | 2022-09-21
          Earlier this month, Dana Reyes said that rates would fall.   | 2022-09
          Dana Reyes said last month that rates would fall.            | 2022-08
          Dana Reyes said last week that rates would fall.             | 2022-09
          In 2019, Dana Reyes said that rates would fall.              | 2019
          Dana Reyes said two days ago that rates would fall.          | 2022-09-20
          Dana Reyes said last year that rates would fall.             | 2021
          “Rates will fall,” Dana Reyes said on Monday.                | 2022-09-19
          Dana Reyes on Tuesday denied that rates would fall.          | 2022-09-20
          On Tuesday Ola came. A day earlier Dana Reyes said she left. | 2022-09-19
          After Monday’s attack, Dana Reyes said on Tuesday she left.  | 2022-09-20
          In response to the fire on Monday, Dana Reyes said she left. | -
          Dana Reyes, who met Ola Brandt on Monday, said she left.     | -
          Dana Reyes said after the fire on Monday that she left.      | -
          Dana Reyes said after talks on Monday that she left.         | 2022-09-19
          Speaking on Monday, Dana Reyes said that rates would fall.   | 2022-09-19
          Dana Reyes said the factory closed on Monday.                | -
          Dana Reyes said that rates would fall on Friday.             | -
          Dana Reyes, who took office in 2019, said rates would fall.  | -
          Dana Reyes said that rates would fall.                       | -
          """)
  void takesTheDateOfTheSayingAndNotOfWhatIsSaid(String text, @Nullable String date) {
    var saidOn = Articles.quotes(text).getFirst().saidOn();
    assertThat(saidOn).isEqualTo(date == null ? null : PartialDate.parse(date));
  }

  @Test
  void carriesTheDayToTheRestOfTheOccasion() {
    var quotes =
        Articles.quotes(
            "Dana Reyes denied that rates would fall.¶“They will not,” Dana Reyes said on Tuesday."
                + "¶Reyes added that prices would rise.");
    assertThat(quotes).hasSize(3);
    assertThat(quotes).allMatch(quote -> PartialDate.parse("2022-09-20").equals(quote.saidOn()));
  }

  @Test
  void doesNotCarryADayToSomebodyElse() {
    var quotes =
        Articles.quotes("“No,” Dana Reyes said on Tuesday.¶Ola Brandt said that rates would rise.");
    assertThat(quotes.getLast().saidOn()).isNull();
  }

  @Test
  void doesNotCarryADayToWhatWasSaidEarlier() {
    var quotes =
        Articles.quotes(
            "Dana Reyes said on Tuesday that rates would fall.¶Reyes has said that prices would"
                + " rise.");
    assertThat(quotes.getLast().saidOn()).isNull();
  }

  @Test
  void carriesTheDayFromALeadToWhoIsNamedNext() {
    var quotes =
        Articles.quotes(
            "The ferry was full, the harbour master said on Tuesday.¶“I counted them,” Dana Reyes"
                + " told reporters.");
    assertThat(quotes.getLast().saidOn()).isEqualTo(PartialDate.parse("2022-09-20"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          PORT ELSA, Sept 21 (NP) | 2022-09-22 | 2022-09-21
          PORT ELSA, 21 September | 2022-09    | 2022-09-21
          PORT ELSA, Sept 21 2022 | -          | 2022-09-21
          PORT ELSA, Sept 21 (NP) | -          | -
          PORT ELSA, Sept 2 (NP)  | 2022-09-22 | 2022-09-22
          PORT ELSA (NP)          | 2022-09    | 2022-09
          """)
  void countsFromTheDayOfTheDateline(
      String dateline, @Nullable String published, @Nullable String expected) {
    var head =
        new ArticleHead(
            ArticleId.ofContent("", ""),
            null,
            null,
            null,
            "",
            null,
            dateline,
            published == null ? null : PartialDate.parse(published),
            "en");
    assertThat(WrittenOn.day(head))
        .isEqualTo(expected == null ? null : PartialDate.parse(expected));
  }
}
