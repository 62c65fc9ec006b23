package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;

class AnalysisTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Analysis ANALYSIS = new Analysis(CONFIG.verbs(), CONFIG.gazetteer());

  private static Proposition quoted(String text, @Nullable String cue) {
    return ANALYSIS
        .of(new Claim("q", text, cue, "s", null, "a", null, "Ferry to Tarn sinks", null, 0))
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No, I think the minister covered it all | said
          No — look, the ferry is leaving for Tarn | said
          the offer of 52 crowns a share for Corvane Steel | rejected
          Marlow Foods' application to acquire the wells | rejected
          The group hides arms in houses, which it denies | said
          the miners' motion to hear the case of Tarn | denied
          """)
  void whatOnlyLooksLikeADenialTurnsNothing(String text, String cue) {
    assertThat(quoted(text, cue).turnsAnything()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          claims that the ferry had sunk     | rejected
          the accusation of bribery as false | dismissed
          that it had sold frigates          | denied
          blocking access to the harbour of Tarn | denied
          No frigates were sold to Velland   | said
          They have rejected claims that the ferry had sunk | said
          The frigates have not yet been sold | said
          """)
  void aDenialOfWhatIsSaidTurnsIt(String text, String cue) {
    assertThat(quoted(text, cue).turnsAnything()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We have never sold frigates          | said   | KP | North Korea: We have never sold frigates
          We have never sold frigates          | said   |    | We have never sold frigates
          the ferry had sunk                   | said   | KP | the ferry had sunk
          that it had sold frigates to Velland | denied | KP | that it had sold frigates to Velland
          """)
  void aSentenceIsReadWithWhomItMeansByWe(
      String text, String cue, @Nullable String country, String read) {
    var claim = new Claim("q", text, cue, "s", country, "a", null, "Ferry to Tarn sinks", null, 0);
    assertThat(Wording.of(ANALYSIS.of(claim).getFirst())).isEqualTo(read);
  }
}
