package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.onnx.SentenceEncoder;

/** The judge with its models, on quotes of one invented report. */
class ReadQuotesTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Judge JUDGE = new Judge(CONFIG.verbs(), CONFIG.gazetteer());

  @BeforeAll
  static void needsTheModels() {
    assumeTrue(SentenceEncoder.shipped().isPresent());
  }

  private static ClaimParts quote(
      String text, @Nullable String cue, String name, String country, int start) {
    var claim =
        new Claim(name, text, cue, name, country, "x", null, "Quarrel over arms", name, start);
    return JUDGE
        .parts(claim)
        .meaning(SentenceEncoder.shipped().orElseThrow().of(List.of(text)).get(text));
  }

  private static double score(ClaimParts one, ClaimParts other) {
    return JUDGE
        .judge(List.of(Contradictions.sides(one, other)))
        .getFirst()
        .map(Verdict::score)
        .orElse(0.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accused | US | Iran of supplying drones to the rebels in Yemen      | denied | IR | that it had supplied drones to the rebels
          claimed | UA | that Russian troops had shelled the hospital in Izium | denied | RU | shelling the hospital
          alleged | GB | that the Chinese embassy had hacked the ministry      | denied | CN | any part in the hacking of the ministry
          blamed  | IN | Pakistan for the attack on the railway at Tarn        | denied | PK | any involvement in the attack on the railway
          claimed | GB | that Ilse Holt had praised the strike of the dockers  | denied | GB | praising the strike of the dockers
          said    | US | Iran closed the strait on Monday                     | said   | IR | Iran has not closed the strait
          """)
  void aChargeAndItsDenialAreSuggested(
      String cue, String country, String text, String otherCue, String otherCountry, String other) {
    var one = quote(text, cue, "Ilse Brandt", country, 200);
    var two = quote(other, otherCue, "Anton Reve", otherCountry, 420);
    assertThat(score(one, two)).isGreaterThanOrEqualTo(Contradictions.WORTH_SUGGESTING);
    assertThat(score(two, one)).isEqualTo(score(one, two));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # both deny
          denied | US | that it had supplied drones to the rebels | denied   | IR | that it had supplied drones to the rebels
          # another deed
          said   | US | Iran opened an embassy in Yemen in March  | denied   | IR | that it had supplied drones to the rebels
          # nothing is denied
          said   | US | Iran has supplied drones to the rebels    | said     | IR | the rebels have flown drones over the gulf
          # turned down
          asked  | US | for a truce between Iran and the rebels   | rejected | IR | a truce with the rebels
          # withheld
          said   | US | the court heard the motion of the rebels  | denied   | IR | the motion of the rebels to hear the case
          # the parts are exchanged
          said   | US | Iran accused Yemen of shelling the harbour | said     | YE | Yemen never accused Iran of shelling the harbour
          # not yet
          said   | US | Iran has not yet supplied drones to the rebels | denied | IR | supplying drones to the rebels
          """)
  void whatDoesNotConflictIsNotSuggested(
      String cue, String country, String text, String otherCue, String otherCountry, String other) {
    var one = quote(text, cue, "Ilse Brandt", country, 200);
    var two = quote(other, otherCue, "Anton Reve", otherCountry, 420);
    assertThat(score(one, two)).isLessThan(Contradictions.WORTH_SUGGESTING);
  }
}
