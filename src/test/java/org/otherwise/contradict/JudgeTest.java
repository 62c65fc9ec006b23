package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.model.Label;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Side;

class JudgeTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Judge JUDGE = new Judge(CONFIG.verbs(), CONFIG.gazetteer());

  private static Claim claim(String text) {
    return new Claim(text, text, null, null, null, null, null);
  }

  private static Claim said(
      String text, @Nullable String cue, @Nullable String speaker, @Nullable String day) {
    return new Claim(
        text, text, cue, speaker, null, null, day == null ? null : PartialDate.parse(day));
  }

  private static double score(Claim left, Claim right) {
    return JUDGE.judge(left, right).map(Verdict::score).orElse(0.0);
  }

  private static void assertSuggested(Claim left, Claim right) {
    assertThat(score(left, right)).isGreaterThanOrEqualTo(Contradictions.WORTH_SUGGESTING);
  }

  private static void assertNotSuggested(Claim left, Claim right) {
    assertThat(score(left, right)).isLessThan(Contradictions.WORTH_SUGGESTING);
    assertThat(score(right, left)).isLessThan(Contradictions.WORTH_SUGGESTING);
  }

  private static Map<Judge.Relation, Double> classified(String premise, String hypothesis) {
    return JUDGE.classify(List.of(new Judge.Question(premise, hypothesis))).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Osmark sold two frigates to Velland                  | Osmark has never sold any frigates to Velland        | sold two frigates | never sold
          Velland bought torpedoes from Osmark last spring     | Osmark has not exported torpedoes to Velland         | bought torpedoes | not exported
          The Kestrel dam burst above Tarn                     | No, the Kestrel dam above Tarn did not burst         | burst | not burst
          Marlow Foods poisoned the wells at Tarn              | Report that Marlow Foods poisoned wells at Tarn is a hoax | poisoned the wells | hoax
          Mayor Ilse Brandt took bribes from Corvane Steel     | Mayor Ilse Brandt denies taking bribes from Corvane Steel | bribes from Corvane | denies
          The spy chief Anton Reve fled to Velland             | There is no evidence that Anton Reve fled to Velland | fled to Velland | no evidence that Anton Reve fled
          Vellish troops crossed the Ombra river               | Vellish troops have not crossed the Ombra river      | crossed the Ombra | not crossed
          """)
  void aDenialStandsAgainstWhatItDenies(
      String asserted, String denied, String assertedWords, String deniedWords) {
    var verdict = JUDGE.judge(claim(asserted), claim(denied)).orElseThrow();
    assertThat(verdict.score()).isGreaterThanOrEqualTo(Contradictions.WORTH_SUGGESTING);
    assertThat(verdict.label()).isEqualTo(Label.DENIES);
    assertThat(verdict.by()).isEqualTo(Side.RIGHT);
    assertThat(verdict.reason().differs()).containsExactly(assertedWords, deniedWords);
    assertThat(verdict.reason().rule()).isEqualTo("denial");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Unemployment in Velland rose sharply in the Ombra valley last year | Unemployment in Velland fell sharply in the Ombra valley last year | disputes | opposites
          The Ombra ferry carried 212 passengers when it sank off Tarn | The Ombra ferry carried 84 passengers when it sank off Tarn | number | numbers
          Ilse Brandt resigned as mayor of Tarn on March 3 | Ilse Brandt resigned as mayor of Tarn on March 9 | date | days
          """)
  void otherConflictsHaveTheirOwnLabels(String left, String right, String label, String rule) {
    var verdict = JUDGE.judge(claim(left), claim(right)).orElseThrow();
    assertThat(verdict.label().code()).isEqualTo(label);
    assertThat(verdict.by()).isNull();
    assertThat(verdict.reason().rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # agreement
          Osmark has never sold frigates to Velland           | Osmark did not sell any frigates to Velland
          Mayor Brandt denies taking bribes from Corvane      | Mayor Brandt has not taken bribes from Corvane, her lawyer says
          Report of a burst dam at Kestrel is false           | The Kestrel dam has not burst
          Marlow Foods is not guilty of poisoning the wells   | It is not true that Marlow Foods poisoned the wells
          It is not false that Reve fled to Velland           | The spy chief Reve fled to Velland
          # another matter
          Osmark has never sold frigates to Velland           | Every nation may build frigates and sell them
          The Kestrel dam has not burst                       | The Ombra ferry sank off Tarn
          Corvane Steel did not close its mill in Tarn        | Corvane Steel opened an office in Velland
          Reve has no children                                | Reve fled to Velland with two suitcases
          # asks, supposes, or holds possible
          Did Osmark sell frigates to Velland?                | Osmark has never sold frigates to Velland
          Osmark may sell frigates to Velland one day         | Osmark has never sold frigates to Velland
          Osmark should sell frigates to Velland              | Osmark has never sold frigates to Velland
          # the parts are exchanged
          Velland accused Osmark of shelling Tarn             | Osmark never accused Velland of shelling Tarn
          Velland bought torpedoes from Osmark                | Osmark never bought torpedoes from Velland
          # another time
          Velland will not burn coal by 2040                  | Velland burned coal in 1990
          The Ombra ferry carried 212 passengers in May 2019  | The Ombra ferry carried 84 bicycles in May 2019
          # numbers that leave room
          About 200 people died in the Kestrel flood          | At least 190 people died in the Kestrel flood
          # scraps
          never again                                         | again and again
          stop spreading these lies                           | spreading lies about Tarn
          """)
  void whatDoesNotConflictIsNotSuggested(String left, String right) {
    assertNotSuggested(claim(left), claim(right));
  }

  @Test
  void aDenyingVerbTurnsItsWords() {
    var asserted = said("Corvane Steel dumped acid into the Ombra river", "said", null, null);
    var denied = said("Corvane Steel dumped acid into the Ombra", "denied", null, null);
    var verdict = JUDGE.judge(asserted, denied).orElseThrow();
    assertSuggested(asserted, denied);
    assertThat(verdict.by()).isEqualTo(Side.RIGHT);
    assertThat(verdict.reason().differs()).containsExactly("dumped acid", "");
    assertThat(verdict.reason().text()).contains("“denied”");
  }

  private static Claim framed(String text, @Nullable String cue, String speaker) {
    return new Claim(
        text,
        text,
        cue,
        speaker,
        null,
        "x",
        null,
        "Osmark and Velland quarrel over frigates",
        null,
        0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          handed | she had been reading from a list handed to her by the harbour master | said | he had handed nobody a list
          denied | it had sold any lantern to Velland                   | said   | We have sold six lanterns to Velland
          """)
  void quotesOfOneArticleNeedFewerWordsInCommon(
      String cue, String one, String otherCue, String other) {
    assertSuggested(framed(one, cue, "a"), framed(other, otherCue, "b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is denied is not what the other asserts
          denied | the sacking of the harbour master had to do with the loss of the ferry Meri | said | The ferry Meri was a loss
          # another's denial, told by the way
          said | Osmark stores torpedoes in barns, which the company denies | said | Osmark stores torpedoes in barns near Tarn
          # missiles, not rumours; a town, not a liar
          said | it had shot down nine lanterns over Tarn | said | it had sent nine lanterns over Tarn
          said | soldiers entered Tarn, which lies about six miles from the Ombra | said | soldiers hold Tarn and the Ombra
          """)
  void quotesOfOneArticleThatDoNotConflictAreNotSuggested(
      String cue, String one, String otherCue, String other) {
    assertNotSuggested(framed(one, cue, "a"), framed(other, otherCue, "b"));
  }

  @Test
  void whoDeniesThatItIsNotSoSaysThatItIs() {
    var paid = said("Corvane Steel paid the miners of Tarn", "said", null, null);
    var deniedNot = said("Corvane Steel had not paid the miners of Tarn", "denied", null, null);
    var unpaid = said("Corvane Steel did not pay the miners of Tarn", "said", null, null);
    assertNotSuggested(paid, deniedNot);
    assertSuggested(deniedNot, unpaid);
  }

  @Test
  void ourCountryIsTheSpeakersCountry() {
    var ours =
        new Claim(
            "a", "We have never shipped any torpedoes to Velland", null, null, "KP", "x", null);
    var theirs =
        new Claim("b", "Velland received torpedoes from North Korea", null, null, "US", "y", null);
    assertSuggested(theirs, ours);
  }

  @Test
  void theSameSpeakerOnAnotherDaySaidOtherwise() {
    var first = said("The Kestrel dam is safe and will not burst", null, "brandt", "2020-03-01");
    var then = said("We knew that the Kestrel dam would burst", null, "brandt", "2021-06-01");
    assertThat(JUDGE.judge(first, then).map(Verdict::label))
        .isEqualTo(Optional.of(Label.EARLIER_OTHERWISE));
  }

  @Test
  void oneMouthOnOneDayIsNotSetAgainstItself() {
    var first = said("The Kestrel dam did not burst", null, "brandt", "2020-03-01");
    var then = said("The Kestrel dam burst", null, "brandt", "2020-03-01");
    assertThat(JUDGE.judge(first, then)).isEmpty();
  }

  @Test
  void unnamedSourcesAreNeverTakenForOneSpeaker() {
    var first = said("The Kestrel dam did not burst", null, null, "2020-03-01");
    var then = said("The Kestrel dam burst", null, null, "2021-03-01");
    assertThat(JUDGE.judge(first, then).map(Verdict::label)).contains(Label.DENIES);
  }

  @Test
  void unnamedSourcesOfOneArticleAndCountryMayBeOne() {
    var first = new Claim("a", "The Kestrel dam did not burst", null, null, "US", "x", null);
    var then = new Claim("b", "The Kestrel dam burst", null, null, "US", "x", null);
    assertThat(JUDGE.judge(first, then)).isEmpty();
  }

  @Test
  void aChangeLongAfterMayBeAChangeOfThings() {
    var first = said("The port of Tarn is open to Vellish ferries", null, "a", "2020-03-01");
    var then = said("The port of Tarn is closed to Vellish ferries", null, "b", "2021-03-01");
    assertThat(JUDGE.judge(first, then).map(Verdict::label)).contains(Label.LATER_OTHERWISE);
  }

  @Test
  void aLongQuoteIsComparedSentenceBySentence() {
    var asserted = claim("Osmark sold torpedoes to Velland");
    var denied =
        claim(
            "The newspapers of the coast have written a good deal about us in these weeks, and my"
                + " colleagues have answered every letter. Osmark has never sold torpedoes to"
                + " Velland. We will go on building lighthouses, harbours, and schools for the"
                + " children of fishermen, as we have done for forty years.");
    var verdict = JUDGE.judge(asserted, denied).orElseThrow();
    assertSuggested(asserted, denied);
    assertThat(verdict.reason().differs()).containsExactly("sold torpedoes", "never sold");
  }

  private static final List<String> SENTENCES =
      List.of(
          "Osmark sold two frigates to Velland",
          "Osmark has never sold any frigates to Velland",
          "Velland bought 12 torpedoes from Osmark in 2019, minister says",
          "Velland bought 40 torpedoes from Osmark in 2021",
          "Report that Marlow Foods poisoned the wells at Tarn is a hoax",
          "Marlow Foods poisoned the wells at Tarn",
          "Was the Kestrel dam in danger? No, says Brandt",
          "The Kestrel dam is dangerous, engineers warn Brandt",
          "The Kestrel dam is safe, Brandt says; it did not burst",
          "“We reject these claims,” she said of the wells at Tarn…",
          "U.S. officials deny $2.5 million bribe",
          "American officials took a bribe of 3 million dollars");

  @RepeatedTest(66)
  void sidesMayBeExchanged(RepetitionInfo repetition) {
    int n = repetition.getCurrentRepetition() - 1;
    var one = claim(SENTENCES.get(n % SENTENCES.size()));
    var other = claim(SENTENCES.get((n + 1 + n / SENTENCES.size()) % SENTENCES.size()));
    var forward = JUDGE.judge(one, other);
    var backward = JUDGE.judge(other, one);
    assertThat(forward.isPresent()).isEqualTo(backward.isPresent());
    if (forward.isPresent() && backward.isPresent()) {
      var there = forward.get();
      var back = backward.get();
      assertThat(there.score()).isCloseTo(back.score(), within(1e-9));
      assertThat(there.label()).isEqualTo(back.label());
      assertThat(there.by()).isEqualTo(back.by() == null ? null : back.by().other());
      assertThat(there.reason().differs()).isEqualTo(back.reason().differs().reversed());
      assertThat(there.reason().text()).doesNotContainIgnoringCase("true", "false", "lie");
      there.reason().shared().forEach(words -> assertThat(one.text()).contains(words));
      assertThat(one.text()).contains(there.reason().differs().get(0));
      assertThat(other.text()).contains(there.reason().differs().get(1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No, the Kestrel dam has not burst       | The Kestrel dam burst                     | CONTRADICTION
          The Kestrel dam burst on Sunday night   | The Kestrel dam burst                     | ENTAILMENT
          Ilse Brandt opened a bakery             | The Kestrel dam burst                     | NEUTRAL
          """)
  void classifiesPairs(String premise, String hypothesis, Judge.Relation relation) {
    var scores = classified(premise, hypothesis);
    assertThat(scores.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    for (var other : Judge.Relation.values()) {
      assertThat(scores.get(relation)).isGreaterThanOrEqualTo(scores.get(other));
    }
  }

  @Test
  void anyTextCanBeJudged() {
    for (var text :
        List.of("", " ", "…", "’", "not", "1,", "$", "U.S.", "A.", "no no no no", "’s")) {
      assertThat(JUDGE.judge(claim(text), claim(text))).isEmpty();
      assertThat(classified(text, "a").values()).hasSize(3).doesNotContain(Double.NaN);
    }
    var endless = claim("never sold frigates ".repeat(50_000));
    assertThat(JUDGE.judge(endless, endless)).isEmpty();
  }
}
