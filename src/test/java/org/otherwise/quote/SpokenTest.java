package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.SpeakerKind;

/** Transcripts and speeches: who has the floor, and what is one quote. */
class SpokenTest {
  private static final String BRIEFING =
      """
      Harbour Room

      1:04 P.M. EST

      MS. REYES: Good afternoon, everybody. The ferry sails again on Monday. (Applause.)

      We have not sold one lifeboat to anybody.

      Q Did the ministry know of the sale before Tuesday?

      MS. REYES: No.

      MR. HOLT: I would only add that the ministry keeps no such list.

      (Crosstalk.)

      Q (Inaudible.)

      END 1:31 P.M. EST\
      """;

  private static List<Quote> quotes(String title, String text) {
    return quotes(title, text, null);
  }

  private static List<Quote> quotes(String title, String text, @Nullable String publisher) {
    return Articles.quotes(title, text, publisher);
  }

  private static List<String> words(List<Quote> quotes) {
    return quotes.stream().map(Quote::words).toList();
  }

  private static List<String> speakers(List<Quote> quotes) {
    return quotes.stream().map(quote -> quote.attribution().speaker()).distinct().toList();
  }

  @Test
  void aParagraphOfATurnIsOneQuoteWithoutWhatIsNotSpoken() {
    assertThat(words(quotes("Press Briefing by Press Secretary Dana Reyes", BRIEFING)))
        .containsExactly(
            "Good afternoon, everybody. The ferry sails again on Monday.",
            "We have not sold one lifeboat to anybody.",
            "Did the ministry know of the sale before Tuesday?",
            "I would only add that the ministry keeps no such list.");
  }

  @Test
  void aTurnIsDirectAndHasNoCue() {
    assertThat(quotes("Press Briefing by Press Secretary Dana Reyes", BRIEFING))
        .allSatisfy(
            quote -> {
              assertThat(quote.kind()).isEqualTo(QuoteKind.DIRECT);
              assertThat(quote.cue()).isNull();
              assertThat(quote.saidOn()).hasToString(Articles.PUBLISHED);
            });
  }

  @Test
  void aLabelIsResolvedByTheTitle() {
    var first = quotes("Press Briefing by Press Secretary Dana Reyes", BRIEFING).getFirst();
    assertThat(first.attribution().speaker()).isEqualTo("Dana Reyes");
    assertThat(first.attribution().role()).isEqualTo("Press Secretary");
    assertThat(first.attribution().kind()).isEqualTo(SpeakerKind.PERSON);
  }

  @Test
  void theFirstLadyIsWhomTheTitleCallsSo() {
    var text = "THE FIRST LADY: We sold nothing to anybody.¶THE FIRST LADY: And we never will.";
    assertThat(speakers(quotes("Remarks by First Lady Dana Holt at the Harbour School", text)))
        .containsExactly("Dana Holt");
  }

  @Test
  void aLabelWithinALineBeginsAnotherTurn() {
    var text = BRIEFING.replace("before Tuesday?\n\nMS.", "before Tuesday?  MS.");
    assertThat(text).isNotEqualTo(BRIEFING);
    assertThat(words(quotes("Press Briefing by Press Secretary Dana Reyes", text)))
        .isEqualTo(words(quotes("Press Briefing by Press Secretary Dana Reyes", BRIEFING)));
    assertThat(speakers(quotes("Press Briefing by Press Secretary Dana Reyes", text)))
        .containsExactly("Dana Reyes", "reporter", "Holt");
  }

  @Test
  void whoAsksIsUnnamed() {
    var asked = quotes("Press Briefing by Press Secretary Dana Reyes", BRIEFING).get(2);
    assertThat(asked.attribution().kind()).isEqualTo(SpeakerKind.UNNAMED);
    assertThat(asked.attribution().speaker()).isEqualTo("reporter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          THE PRESIDENT: We sold nothing to anybody this year.¶THE PRESIDENT: And we never will, believe me.    | Holt
          PRESIDENT HOLT: We sold nothing to anybody this year.¶Q Is that so, Mr. President?                    | Holt
          MR. O’NEILL: We sold nothing to anybody this year.¶Q Is that so, Mr. O’Neill, really?                 | O’Neill
          MS. McENROE: We sold nothing to anybody this year.¶Q Is that so, Ms. McEnroe, really?                 | McEnroe
          DANA REYES, HARBOUR RADIO HOST: We sold nothing to anybody this year.¶REYES: That is what they say.¶HOLT: It is true, all the same.¶HOLT: And so we go on. | Dana Reyes
          [00:01:02] DANA REYES: We sold nothing to anybody this year.¶[00:01:09] MARK HOLT: Did you not, in March?¶[00:01:12] DANA REYES: We did not sell anything.¶MARK HOLT: That is not the answer. | Dana Reyes
          Mr. REYES. We sold nothing to anybody this year.¶Mr. HOLT. Will the gentleman yield to me?            | Reyes
          The Prime Minister (Dana Reyes): We sold nothing to anybody this year.¶Mark Holt: That is not what the list says.¶The Prime Minister: It is what the list says.¶Mark Holt: It is not at all so. | Dana Reyes
          Dana Reyes: We sold nothing to anybody this year.¶Mark Holt: That is not what the list says.¶Dana Reyes: It is what the list says.¶Mark Holt: It is not at all so. | Dana Reyes
          Dana Reyes (00:12):¶We sold nothing to anybody this year.¶Mark Holt (00:20):¶And the list, who kept it?¶Dana Reyes (00:31):¶Nobody kept a list of it. | Dana Reyes
          Dana Reyes: (00:12)¶We sold nothing to anybody this year.¶Mark Holt: (00:20)¶And the list, who kept it?¶Dana Reyes: (00:31)¶Nobody kept a list of it. | Dana Reyes
          Dana Reyes (00:12)¶We sold nothing to anybody this year.¶Mark Holt (00:20)¶And the list, who kept it? | Dana Reyes
          [REYES] We sold nothing to anybody this year.¶[MUSIC]¶[HOLT] And the list, who kept it?¶[REYES] Nobody kept a list of it.¶[HOLT] That is how it is. | Reyes
          [Dana Reyes]: We sold nothing to anybody this year.¶[Mark Holt]: And the list, who kept it?¶[Dana Reyes]: Nobody kept a list.¶[Mark Holt]: That is how it is. | Dana Reyes
          Ms. Reyes (Kenya): We sold nothing to anybody this year.¶There is no list.¶There never was one.¶Nor will there be.¶Mr. Holt (Norway) (spoke in French): We thank Kenya for that. | Reyes
          DR. ORLVOA: We sold nothing to anybody this year.¶DR. ORLOVA: And so it was.¶DR. ORLOVA: Believe me.¶DR. ORLOVA: It is so. | Orlova
          SENIOR HARBOUR OFFICIAL: We sold nothing to anybody this year.¶Q Is that so, then, all of it?          | senior harbour official
          """)
  void knowsTheLabelsOfManyHouses(String text, String speaker) {
    var first = quotes("Remarks by President Holt on the ferry", text).getFirst();
    assertThat(first.words()).isEqualTo("We sold nothing to anybody this year.");
    assertThat(first.attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Note: the ferry sails on Monday.¶Dana Reyes said the ministry sold nothing.",
        "BACKGROUND: the ferry sails on Monday.¶Dana Reyes said the ministry sold nothing.",
        "Price: ten crowns.¶Time: at nine.¶Price: two crowns.¶Dana Reyes said the ministry sold"
            + " nothing.",
        "So, here it is: nothing.¶So, here it was: nothing.¶Dana Reyes said the ministry sold"
            + " nothing.",
        "Myth: the ferry sails on Monday.¶Fact: it does not.¶Myth: it is new.¶Fact: it is old.¶Dana"
            + " Reyes said the ministry sold nothing.",
        "Holt: 1,210¶Reyes: 980¶Holt: 1,240¶Reyes: 990¶Dana Reyes said the ministry sold nothing.",
        "Judge Dana Reyes: Nominee for the Harbour Court¶Judge Mark Holt: Nominee for the Court of"
            + " Ports¶Judge Ola Brandt: Nominee for the Court of Ports¶Dana Reyes said the ministry"
            + " sold nothing.",
        "Q: What is a ferry for?¶A: It carries people over the water.¶Q: What does it cost?¶A: It"
            + " costs ten crowns.¶Dana Reyes said the ministry sold nothing.",
        "Q3 was good for the ferry.¶Dana Reyes said the ministry sold nothing.",
      })
  void aColonDoesNotMakeATranscript(String text) {
    assertThat(quotes("The ferry", text).getLast().kind()).isEqualTo(QuoteKind.INDIRECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          Statement by Foreign Minister Dana Reyes on the ferry             | Dana Reyes   | Foreign Minister | -
          Statement from President Mark Holt, Jr. on the ferry              | Mark Holt    | President        | -
          Remarks by Dana Reyes as prepared for delivery                    | Dana Reyes   | -                | -
          Remarks by Dr. Dana Reyes Assistant to the President for Ports    | Dana Reyes   | -                | -
          Speech by the President of Kenya Mark Holt at the harbour         | Mark Holt    | President        | KE
          Statement by Kenya at the Harbour Conference, session 7 (2015)    | Kenya        | -                | KE
          """)
  void aSpeechIsOneSpeakers(
      String title, String speaker, @Nullable String role, @Nullable String country) {
    var quotes =
        quotes(
            title,
            "We sold nothing to anybody this year.¶“A list,” they say. There is no list at all.");
    assertThat(words(quotes))
        .containsExactly(
            "We sold nothing to anybody this year.",
            "“A list,” they say. There is no list at all.");
    var who = quotes.getFirst().attribution();
    assertThat(who.speaker()).isEqualTo(speaker);
    assertThat(who.role()).isEqualTo(role);
    assertThat(who.country()).isEqualTo(country);
    assertThat(speakers(quotes)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Readout of President Holt’s call with Dana Reyes",
        "Fact sheet: the ferry",
        "Statement on the ferry",
        "Joint Statement by President Holt and Dana Reyes",
        "Statement by President Mark Holt and Minister Dana Reyes on the ferry",
        "A message in a bottle",
      })
  void aReportIsNoSpeech(String title) {
    assertThat(
            quotes(
                title, "The ferry sails on Monday again, as it did before the storm of last year."))
        .isEmpty();
  }

  @Test
  void aReleaseThatReportsWhatItsAuthorSaidIsNoSpeech() {
    var quotes =
        quotes(
            "Statement by Minister Dana Reyes on the ferry",
            "The ferry sails on Monday again. “We sold nothing,” Reyes said.");
    assertThat(words(quotes)).containsExactly("We sold nothing");
  }

  @Test
  void anAddressWithoutATitleOfItsKindIsItsOfficesOwn() {
    var text =
        "Dear friends!¶"
            + "We know that we are not alone, and I thank you for all that we have. ".repeat(6);
    var quotes = quotes("We are not alone", text, "Office of the President of Kenya");
    assertThat(speakers(quotes)).containsExactly("President of Kenya");
    assertThat(quotes.getFirst().attribution().country()).isEqualTo("KE");
  }

  @Test
  void aSpeechWithoutADateIsOfTheYearInItsTitleAndOfTheStateOfThatTime() {
    var first =
        Articles.undated(
                "Statement by Russia at the Harbour Conference, session 7 (1983)",
                "We sold nothing to anybody this year.")
            .getFirst();
    assertThat(first.saidOn()).hasToString("1983");
    assertThat(first.attribution().country()).isEqualTo("SU");
  }

  @Test
  void aTranscriptWithinMarksIsReadByTurnsAndTheReportAroundItAsAReport() {
    var quotes =
        quotes(
            "The ferry",
            "The harbour council met again in its old room. ".repeat(10)
                + "¶\"HOLT: If I may, we have got little time.¶\"(CROSSTALK.)¶\"REYES: The ferry"
                + " will not sail tomorrow night.¶\"It stays here until Monday.¶\"HOLT: But I have"
                + " to ask you about it.¶\"REYES: And that is why it stays here.\"¶Reyes later said"
                + " that she was tired.");
    assertThat(words(quotes))
        .containsExactly(
            "If I may, we have got little time.",
            "The ferry will not sail tomorrow night.",
            "It stays here until Monday.",
            "But I have to ask you about it.",
            "And that is why it stays here.",
            "that she was tired");
    assertThat(speakers(quotes)).containsExactly("Holt", "Reyes");
  }

  @Test
  void aLongParagraphIsCutBetweenSentences() {
    var text = "MS. REYES: " + "We sold nothing to anybody at all this year. ".repeat(12_000);
    var quotes = quotes("Briefing", text);
    assertThat(quotes).hasSizeBetween(500, 600);
    assertThat(quotes)
        .allSatisfy(
            quote -> {
              assertThat(quote.words().length()).isLessThanOrEqualTo(Passages.LONGEST);
              assertThat(quote.words()).startsWith("We sold").endsWith("year.");
            });
  }

  @Test
  void aSentenceWithoutEndIsCutBetweenWords() {
    var text = "MS. REYES: " + "nothing sold to anybody ".repeat(20_000).strip();
    var quotes = quotes("Briefing", text);
    assertThat(String.join(" ", words(quotes))).isEqualTo(text.substring("MS. REYES: ".length()));
  }

  @Test
  void tenThousandTurnsAreTenThousandQuotes() {
    var text = "MS. REYES: We sold nothing to anybody.¶Q Did you not sell anything?¶".repeat(5_000);
    assertThat(quotes("Briefing", text)).hasSize(10_000);
  }
}
