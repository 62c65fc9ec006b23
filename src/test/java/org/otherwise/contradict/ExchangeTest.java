package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Side;

class ExchangeTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Analysis ANALYSIS = new Analysis(CONFIG.verbs(), CONFIG.gazetteer());

  private static Claim claim(String text, String cue, String country, String day) {
    return new Claim(text, text, cue, null, country, text, PartialDate.parse(day), "", null, 0);
  }

  private static boolean isAnswered(Claim denial, Claim other) {
    var comparison = new Comparison(ANALYSIS.of(denial).getFirst(), ANALYSIS.of(other).getFirst());
    return Exchange.isAnswered(comparison, Side.LEFT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PT | said   | we have never had arms deals with Chile          | said    | FR | Portugal is quietly supplying Chile with shells
          PT | said   | Portugal has not sold missiles to Chile          | said    | FR | Chile bought weapons from Portugal in May
          PT | denied | the export of ammunition to Chile                | claimed | FR | rockets were delivered by Portugal to Chile
          CL | denied | that it had bought weapons from Portugal         | said    | FR | Portugal exports mortars to Chile
          PT | denied | that its trade with Chile is unlawful            | accused | FR | Portugal of exporting machine tools to Chile
          PT | said   | we have never had arms deals with Chile          | said    | FR | the deal between Portugal and Chile includes tanks
          PT | said   | Portugal has not sold missiles to Chile          | said    | FR | Portugal is believed to have sold missiles to Chile
          PT | said   | we did not lend Chile money                      | said    | FR | Chile borrowed cash from Portugal
          """)
  void aPartyAnswersWhatIsSaidOfAnExchange(
      String country,
      String cue,
      String denial,
      String otherCue,
      String otherCountry,
      String other) {
    var said = claim(denial, cue, country, "2023-05-02");
    assertThat(isAnswered(said, claim(other, otherCue, otherCountry, "2023-04-01"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what was given is something else
          PT | said | Portugal has not sold missiles to Chile | said | FR | Portugal has sold drones to Chile
          # the other way round
          PT | said | Portugal has not sold weapons to Chile | said | FR | Chile has sold weapons to Portugal
          # another party
          PT | said | Portugal has not sold weapons to Chile | said | FR | Portugal has sold weapons to Peru
          # only meant
          PT | said | Portugal has not sold weapons to Chile | said | FR | Portugal is in talks to sell weapons to Chile
          # no charge, and nothing is named
          PT | said | Portugal does not trade with Chile | said | FR | Portugal exports mortars to Chile
          # no party denies nothing
          PT | said | Portugal has sold weapons to Chile | said | FR | Portugal has sold weapons to Chile
          """)
  void whatIsAnotherExchangeIsNone(
      String country,
      String cue,
      String denial,
      String otherCue,
      String otherCountry,
      String other) {
    var said = claim(denial, cue, country, "2023-05-02");
    assertThat(isAnswered(said, claim(other, otherCue, otherCountry, "2023-04-01"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"FR, DE", "PT, PT"})
  void whoIsNoPartyOrOfTheOthersCountryAnswersNothing(String denier, String other) {
    var denial = claim("Portugal has not sold weapons to Chile", "said", denier, "2023-05-02");
    var told = claim("Chile bought shells from Portugal", "said", other, "2023-05-03");
    assertThat(isAnswered(denial, told)).isFalse();
  }
}
