package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;

class QuoteExtractorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          “Rates will fall,” said Dana Reyes.                              | Dana Reyes | Rates will fall
          “Rates will fall,” Dana Reyes said.                              | Dana Reyes | Rates will fall
          Dana Reyes said: “Rates will fall.”                              | Dana Reyes | Rates will fall.
          Dana Reyes said, “Rates will fall.”                              | Dana Reyes | Rates will fall.
          “Rates will fall,” Dana Reyes told reporters in Oslo.            | Dana Reyes | Rates will fall
          “Will rates fall?” Dana Reyes asked on Friday.                   | Dana Reyes | Will rates fall?
          “Rates will fall,” said Dana Reyes, who chairs the bank.         | Dana Reyes | Rates will fall
          “Rates will fall,” shrugged Dana Reyes.                          | Dana Reyes | Rates will fall
          Dana Reyes was blunt: “Rates will fall.”                         | Dana Reyes | Rates will fall.
          “Rates will fall,” according to Dana Reyes.                      | Dana Reyes | Rates will fall
          “Rates will fall,” said Dana Reyes, Vice President/Provost of it. | Dana Reyes | Rates will fall
          """)
  void findsDirectWordsAndTheirSpeaker(String text, String speaker, String words) {
    var quotes = Articles.byGrammar(text);
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().kind()).isEqualTo(QuoteKind.DIRECT);
    assertThat(quotes.getFirst().attribution().speaker()).isEqualTo(speaker);
    assertThat(quotes.getFirst().words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Dana Reyes said that rates would fall.                           | said      | that rates would fall
          Dana Reyes said rates would fall.                                | said      | rates would fall
          HARBOUR CITY CNN — Rates would soon fall, Dana Reyes said.       | said      | Rates would soon fall
          Dana Reyes told reporters in Oslo that rates would fall.         | told      | that rates would fall
          Dana Reyes told Reuters she thought rates would fall.            | told      | she thought rates would fall
          Dana Reyes said in a statement on Monday that rates would fall.  | said      | that rates would fall
          Rates would fall, Dana Reyes said on Tuesday.                    | said      | Rates would fall
          Rates would soon fall again, said Dana Reyes, the bank's chair.  | said      | Rates would soon fall again
          According to Dana Reyes, rates would fall.                       | According to | rates would fall
          Rates would fall, according to Dana Reyes.                       | according to | Rates would fall
          Dana Reyes denied that rates would fall.                         | denied    | that rates would fall
          Dana Reyes denied the allegations of fraud.                      | denied    | the allegations of fraud
          Dana Reyes promised to cut rates.                                | promised  | to cut rates
          Dana Reyes demanded proof of the bank's losses.                  | demanded  | proof of the bank's losses
          Dana Reyes urged lenders to cut rates.                           | urged     | to cut rates
          Dana Reyes accused the bank of hiding its losses.                | accused   | the bank of hiding its losses
          Dana Reyes asked whether rates would fall.                       | asked     | whether rates would fall
          Dana Reyes said rates would fall, but Ola Brandt disagreed and said they would rise. | said | rates would fall, but Ola Brandt disagreed
          Dana Reyes, the head of the bank, said rates would fall.         | said      | rates would fall
          """)
  void findsWhatIsReportedInTheReportersWords(String text, String cue, String words) {
    var first = Articles.byGrammar(text).getFirst();
    assertThat(first.kind()).isEqualTo(QuoteKind.INDIRECT);
    assertThat(first.words()).isEqualTo(words);
    assertThat(first.cue()).isEqualTo(cue);
    assertThat(first.attribution().speaker()).isEqualTo("Dana Reyes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Dana Reyes called the plan “a disaster for savers.”       | the plan “a disaster for savers.”
          Dana Reyes said the plan was “a disaster” for savers.     | the plan was “a disaster” for savers
          The plan is “a disaster,” Dana Reyes said.                | The plan is “a disaster,”
          According to Dana Reyes, savers “will pay the price”.     | savers “will pay the price”
          """)
  void keepsTheMarksOfWordsThatAreOnlyPartlyQuoted(String text, String words) {
    var quotes = Articles.byGrammar(text);
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().kind()).isEqualTo(QuoteKind.MIXED);
    assertThat(quotes.getFirst().words()).isEqualTo(words);
    assertThat(quotes.getFirst().attribution().speaker()).isEqualTo("Dana Reyes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The bank's “muscular” policies failed.
          She wrote the novel “The Long Way Down”.
          Joe “Slim” Parker played the horn.
          The reported cases rose in March.
          A report on rates is due this week.
          I think rates will fall.
          Dana Reyes did not say that rates would fall.
          Dana Reyes would not say whether rates would fall.
          The plan to cut rates is dead.
          The storm denied him a chance to sail to Oslo.
          Mark Holt was fined for publishing written material that was meant to hurt.
          The official declined to say what the ship was or specify the moves of the ministry.
          The toll of the storm rose again this week, underlining the urgency of the talks.
          """)
  void takesNothingElseForAQuotation(String text) {
    assertThat(Articles.byGrammar(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          “Rates,” said Dana Reyes, “will fall.”                                       | Rates; will fall.
          “Rates will fall,” Dana Reyes said. “Prices will not.”                       | Rates will fall; Prices will not.
          “Rates will fall,” Dana Reyes said, adding that prices would not.            | Rates will fall; that prices would not
          “Rates will fall,” Dana Reyes said.¶“Prices will not.”                       | Rates will fall; Prices will not.
          “Rates will fall.” “Prices will not,” said Dana Reyes.                       | Rates will fall.; Prices will not
          The bank's rates, Dana Reyes said, would fall in the autumn.                 | The bank's rates; would fall in the autumn
          Dana Reyes said rates would fall and added that prices would rise.           | rates would fall; that prices would rise
          Dana Reyes spoke first. She said:¶“Rates will fall.”                         | Rates will fall.
          """)
  void goesOnWithTheSpeakerThroughSeveralSegments(String text, String words) {
    var quotes = Articles.byGrammar(text);
    assertThat(quotes.stream().map(Quote::words).collect(Collectors.joining("; ")))
        .isEqualTo(words);
    assertThat(quotes).allMatch(quote -> quote.attribution().speaker().equals("Dana Reyes"));
  }

  @Test
  void joinsAQuotationThatRunsOverParagraphs() {
    var quotes =
        Articles.byGrammar("“Rates will fall,” said Dana Reyes. “They must.¶“And they will.”");
    assertThat(quotes)
        .extracting(Quote::words)
        .containsExactly("Rates will fall", "They must.\n\n“And they will.");
  }

  @Test
  void givesEqualWordsTheirOrdinal() {
    var article = Articles.article("“No,” said Dana Reyes. “No,” said Ola Brandt.");
    assertThat(Articles.byGrammar(article.text()))
        .extracting(Quote::id)
        .containsExactly(QuoteId.of(article.id(), "No", 0), QuoteId.of(article.id(), "No", 1));
  }
}
