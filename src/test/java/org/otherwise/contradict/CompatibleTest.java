package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Side;

/** What is alike in nearly every word, and may both be so. */
class CompatibleTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Analysis ANALYSIS = new Analysis(CONFIG.verbs(), CONFIG.gazetteer());

  private static Proposition said(String cue, String text, String day) {
    var claim =
        new Claim(text, text, cue, text, "PT", "x", PartialDate.parse(day), "Rows", text, 0);
    return ANALYSIS.of(claim).getFirst();
  }

  private static boolean areCompatible(Proposition denial, Proposition assertion) {
    return Compatible.are(new Comparison(denial, assertion), Side.LEFT)
        && Compatible.are(new Comparison(assertion, denial), Side.RIGHT);
  }

  private static boolean areCompatible(String cue, String denial, String assertion) {
    return areCompatible(said(cue, denial, "2024-05-01"), said("said", assertion, "2024-05-02"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # another place, another's
          denied | shelling the hospital in Tarn                     | Portuguese guns shelled the hospital in Brill
          said   | Portugal has not closed the port of Tarn          | Portugal has closed the port of Brill
          # another person
          said   | police did not arrest Anna Moen over the fire     | police arrested Ilse Holt over the fire
          denied | having met Anna Moen in Paris                     | the mayor met Ilse Holt in Paris
          # another did it
          denied | that Chile had shelled the harbour                | Peru shelled the harbour
          said   | the harbour was not shelled by Chile              | the harbour was shelled by Peru
          # a part and the whole
          said   | the navy has not seized all of the five tankers   | the navy has seized two of the five tankers
          said   | they do not hold the whole town                   | they hold part of the town
          said   | not everyone was rescued from the Kestrel         | nine sailors were rescued from the Kestrel
          # before and after
          said   | Peru has not yet signed the treaty with Chile     | Peru has signed the treaty with Chile
          said   | there is still no agreement with Chile            | there is an agreement with Chile
          said   | so far Peru has received no vaccines              | Peru has received the vaccines
          # only meant
          said   | Chile has not supplied drones to the rebels       | Chile plans to supply drones to the rebels
          denied | supplying drones to the rebels                    | Chile will supply drones to the rebels
          # only known
          denied | knowing that Chile supplied drones                | Chile supplied drones
          denied | any awareness that Chile supplied drones          | Chile supplied drones
          """)
  void bothMayBeSo(String cue, String denial, String assertion) {
    assertThat(areCompatible(cue, denial, assertion)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          denied | shelling the hospital in Tarn                     | Portuguese guns shelled the hospital in Tarn
          # one may be part of the other
          denied | shelling the hospital in Tarn                     | Portuguese guns shelled the hospital in Peru
          denied | having met Anna Moen                              | the mayor met Moen in Paris
          said   | police did not arrest Moen over the fire          | police arrested Anna Moen over the fire
          denied | that Chile had shelled the harbour                | Santiago shelled the harbour
          said   | the navy has not seized all of the tankers        | the navy has seized all of the tankers
          said   | the navy has not seized any tanker at all         | the navy has seized two tankers
          denied | supplying drones to the rebels                    | Chile has supplied drones to the rebels
          said   | Chile will not supply drones to the rebels        | Chile plans to supply drones to the rebels
          said   | we never supplied drones                          | we are still supplying drones
          denied | knowing Moen                                      | Brandt knew Moen for years
          # other words around the deed
          said   | Carl Brandt insisted that Chile did not shell the port | Ilse Holt insisted that Chile shelled the port
          said   | after talks in Lima they had not agreed on a truce | after talks in Tarn they agreed on a truce
          said   | the plant in Tarn was never shelled               | Brigade 9 shelled the plant
          said   | Reve did not slap the comedian                    | Will Reve slapped the comedian
          # somebody called otherwise
          said   | the Prime Minister did not break the rules        | Anna Moen broke the rules
          said   | the minister did not meet the ILO                 | the minister met the International Labour Office
          # the whole of a time, or a whole that the other tells as well
          said   | I never doped in my entire career                 | he doped in two of his races
          said   | the army has not fully withdrawn its troops       | the army has withdrawn its troops
          # plans denied
          said   | Chile has no intention of invading Peru           | Chile will invade Peru
          said   | there will be no invasion of Peru by Chile        | Chile plans to invade Peru
          said   | Chile is not going to invade Peru                 | Chile will invade Peru
          # yet and so far as other words
          said   | we would not go so far as to shell the town       | they have shelled the town
          said   | there is no evidence of a deal, yet he repeats it | there is evidence of a deal
          """)
  void oneOfThemIsNotSo(String cue, String denial, String assertion) {
    assertThat(areCompatible(cue, denial, assertion)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2024-05-01, false", "2024-05-02, true", "2024-05, false", "2024-04-30, false"})
  void whatHasNotBeenYetMayBeLater(String day, boolean compatible) {
    var denial = said("said", "Peru has not yet signed the treaty with Chile", "2024-05-01");
    var other = said("said", "Peru has signed the treaty with Chile", day);
    assertThat(areCompatible(denial, other)).isEqualTo(compatible);
  }

  @ParameterizedTest
  @CsvSource({"Chile will supply drones", "Chile plans to supply drones"})
  void aHeadlineTellsNoTime(String text) {
    var headline = new Claim(text, text, null, null, null, null, null);
    var denial = said("said", "Chile is not supplying drones", "2024-05-01");
    assertThat(areCompatible(denial, ANALYSIS.of(headline).getFirst())).isFalse();
  }
}
