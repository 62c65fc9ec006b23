package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.model.Label;
import org.otherwise.model.Side;

/** Denials that point to what was said before them, and two that charge each other. */
class AnswerTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Judge JUDGE = new Judge(CONFIG.verbs(), CONFIG.gazetteer());
  private static final Claim CHARGE =
      quote("Reve", "PT", "accused", "Chile of dumping oil in the bay", "x", 100);

  private static Claim quote(
      String name, String country, String cue, String text, String article, int start) {
    return new Claim(
        text, text, cue, name, country, article, null, "Quarrel over oil", name, start);
  }

  private static Optional<Verdict> verdict(Claim left, Claim right) {
    return JUDGE
        .judge(List.of(Contradictions.sides(JUDGE.parts(left), JUDGE.parts(right))))
        .getFirst();
  }

  private static double score(Claim left, Claim right) {
    return verdict(left, right).map(Verdict::score).orElse(0.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          denied    | the accusations
          rejected  | the claim
          denies    | it
          dismissed | the reports as baseless
          called    | the allegations “absurd”
          said      | that's not true
          """)
  void aDenialAnswersTheChargeBeforeIt(String cue, String text) {
    var denial = quote("Brandt", "CL", cue, text, "x", 190);
    var verdict = verdict(CHARGE, denial).orElseThrow();
    assertThat(verdict.score()).isGreaterThanOrEqualTo(Contradictions.WORTH_SUGGESTING);
    assertThat(verdict.label()).isEqualTo(Label.DENIES);
    assertThat(verdict.by()).isEqualTo(Side.RIGHT);
    assertThat(verdict.reason().rule()).isEqualTo("answer");
    assertThat(CHARGE.text()).contains(verdict.reason().differs().getFirst());
    assertThat(text).contains(verdict.reason().differs().getLast());
    assertThat(score(denial, CHARGE)).isEqualTo(verdict.score());
  }

  @Test
  void ofTwoThatPointItMattersNotWhichIsOnTheLeft() {
    var one =
        quote("Reve", "PT", "denied", "the accusations of bribery at the Tarn bank", "x", 100);
    var other =
        quote("Brandt", "CL", "denied", "the accusations of theft at the Tarn bank", "x", 200);
    var sides = new Judge.Sides(JUDGE.parts(one), JUDGE.parts(other));
    var turned = new Judge.Sides(JUDGE.parts(other), JUDGE.parts(one));
    var scores =
        JUDGE.judge(List.of(sides, turned)).stream()
            .map(it -> it.map(Verdict::score).orElse(0.0))
            .toList();
    assertThat(scores.getFirst()).isEqualTo(scores.getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rejected|the offer",
        "denied|bail",
        "said|the accusations are serious",
        "said|it is late",
        "called|it “not false”",
        "said|this is not propaganda",
        "denied|the reports were fake"
      })
  void whatDeniesNothingAnswersNothing(String cueAndText) {
    int bar = cueAndText.indexOf('|');
    var other =
        quote(
            "Brandt", "CL", cueAndText.substring(0, bar), cueAndText.substring(bar + 1), "x", 190);
    assertThat(score(CHARGE, other)).isLessThan(Contradictions.WORTH_SUGGESTING);
  }

  @Test
  void whatStandsInAnotherArticleOrFarAwayIsNotAnswered() {
    assertThat(score(CHARGE, quote("Brandt", "CL", "denied", "the accusations", "y", 190)))
        .isZero();
    assertThat(score(CHARGE, quote("Brandt", "CL", "denied", "the accusations", "x", 9000)))
        .isZero();
    assertThat(score(CHARGE, quote("Reve", "PT", "denied", "the accusations", "x", 190))).isZero();
  }

  @Test
  void twoThatChargeEachOtherWithOneDeedDispute() {
    var one =
        quote("Reve", "PT", "claimed", "a Chilean ship deliberately rammed its boat", "x", 100);
    var other =
        quote("Brandt", "CL", "accused", "Portugal of crashing its boat into a ship", "x", 200);
    var verdict = verdict(one, other).orElseThrow();
    assertThat(verdict.score()).isGreaterThanOrEqualTo(Contradictions.WORTH_SUGGESTING);
    assertThat(verdict.label()).isEqualTo(Label.DISPUTES);
    assertThat(verdict.by()).isNull();
    assertThat(verdict.reason().text()).startsWith("Each says that the other did it: ");
  }

  @Test
  void twoThatChargeEachOtherWithOtherDeedsDoNot() {
    var one = quote("Reve", "PT", "claimed", "a Chilean ship rammed its boat", "x", 100);
    var other =
        quote("Brandt", "CL", "accused", "Portugal of arming its boats and ships", "x", 200);
    assertThat(score(one, other)).isLessThan(Contradictions.WORTH_SUGGESTING);
  }
}
