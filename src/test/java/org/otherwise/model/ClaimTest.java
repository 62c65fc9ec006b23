package org.otherwise.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
  private static Claim claim(String before, String cue, String words) {
    var article = new ArticleId("aaaaaaaaaaaaaaaa");
    return Claim.of(
        new Statement(
            new Quote(
                new QuoteId("qqqqqqqqqqqqqqqq"),
                article,
                new Span(40, 40 + words.length()),
                words,
                before,
                ".",
                QuoteKind.INDIRECT,
                cue,
                Attribution.NOBODY,
                null,
                0.9),
            new ArticleHead(article, null, null, null, "Ferry to Tarn", null, null, null, "en"),
            null,
            null,
            0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Osmark and nine others called for                 | called    | a truce on the Ombra
          The mayor has been pushing for                    | pushing   | a new dam
          The council voted for                             | voted     | a new dam
          “I hope it ends,” Brandt said when asked          | said      | what she knew of the frigates
          The minister was pressed on                       | said      | whether the frigates were sold
          Brandt comments: In response to reports           | comments  | that the dam had burst
          The ferry sank on Monday. No group claimed        | claimed   | responsibility for it
          """)
  void whatIsAskedWishedOrAnsweredIsAsked(String before, String cue, String words) {
    assertThat(claim(before, cue, words).cue()).isEqualTo("asked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Osmark called                          | called   | the report a lie
          The minister, asked by reporters, said | said     | that the frigates were sold
          Brandt has denied                      | denied   | what the paper had reported
          There was no doubt, Brandt claimed     | claimed  | that the dam would hold
          On Monday. No 10 has denied            | denied   | that the dam burst
          Asked about the dam, Brandt denied     | denied   | that it had burst
          The company denied claims              | denied   | that the dam had burst
          """)
  void whatIsSaidKeepsItsVerb(String before, String cue, String words) {
    assertThat(claim(before, cue, words).cue()).isEqualTo(cue);
  }

  @ParameterizedTest
  @CsvSource("Brandt said, said, that the dam would hold")
  void itKnowsWhereItStandsAndWhatFramesIt(String before, String cue, String words) {
    var claim = claim(before, cue, words);
    assertThat(claim.start()).isEqualTo(40);
    assertThat(claim.context()).isEqualTo("Ferry to Tarn");
  }
}
