package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.onnx.SentenceEncoder;

/** What an event stands for that is denied without being told again. */
class AntecedentTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Judge JUDGE = new Judge(CONFIG.verbs(), CONFIG.gazetteer());
  private static final SentenceEncoder ENCODER = SentenceEncoder.shipped().orElseThrow();
  private static final Claim BEFORE =
      claim("Moen", "no indication that Chile was buying Portuguese rockets and shells", 400);

  private static Claim claim(String name, String text, int start) {
    return claim(name, "said", text, start);
  }

  private static Claim claim(String name, String cue, String text, int start) {
    return new Claim(text, text, cue, name, "FR", "x", null, "Rockets for Chile", name, start);
  }

  private static String meant(Claim claim, Claim... before) {
    return JUDGE.parts(claim, () -> List.of(before)).meant();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          we have not seen any signs that a sale took place | Chile was buying Portuguese rockets and shells | we have not seen any signs that a sale [Chile was buying Portuguese rockets and shells] took place
          we have not seen evidence that a sale took place  | Chile was buying Portuguese rockets            | we have not seen evidence that a sale [Chile was buying Portuguese rockets] took place
          there was no such deal                            | Chile was buying Portuguese rockets            | there was no such deal [Chile was buying Portuguese rockets]
          no attack took place                              | Portuguese jets bombed the port of Arica       | no attack [Portuguese jets bombed the port of Arica] took place
          nobody has proof of a meeting                     | Brandt met Anna Moen in Paris on Sunday        | nobody has proof of a meeting [Brandt met Anna Moen in Paris]
          """)
  void aBareEventIsWhatWasToldBefore(String denial, String told, String meant) {
    var own = claim("Brandt", denial, 500);
    assertThat(meant(own, claim("Moen", told, 400))).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // somebody or something of its own
        "we have seen no sign of a sale to Peru",
        "there was no sale of grain",
        "nobody wants a trade war",
        // asserted, or not what is denied
        "a sale took place",
        "we cannot give you the details of what we were told about the sale",
        "there were no reports of wounded in the sale",
        // another event
        "there was no attack"
      })
  void whatTellsItsOwnEventStandsForNoOther(String text) {
    assertThat(meant(claim("Brandt", text, 500), BEFORE)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          said   | no attack took place                          | Portuguese jets bombed the port of Arica
          said   | there is no evidence of an attack             | Portuguese jets could have bombed the port of Arica
          denied | that any attack took place                    | we know that Portuguese jets bombed the port of Arica
          """)
  void whatItStandsForIsDeniedWithIt(String cue, String denial, String told) {
    var own = claim("Brandt", cue, denial, 500);
    var parts = JUDGE.parts(own, () -> List.of(claim("Moen", told, 400))).parts();
    assertThat(parts).hasSize(1);
    assertThat(parts.getFirst().sentence().terms())
        .filteredOn(term -> Set.of("bomb", "arica").contains(term.key()))
        .hasSize(2)
        .allMatch(Term::isTurned);
  }

  @Test
  void aSentenceStandsForTheOneBeforeIt() {
    var text =
        "Everybody in town has read by now that Portuguese jets bombed the port of Arica on Sunday and"
            + " sank two ferries there with all who were asleep in them at the time. I was there. I can"
            + " tell you that no attack took place.";
    assertThat(meant(claim("Brandt", text, 500)))
        .containsPattern("no attack \\[.*Portuguese jets bombed");
  }

  @Test
  void whatWasToldLongBeforeIsNotMeant() {
    var text = "there was no such deal";
    assertThat(meant(claim("Brandt", text, 500), BEFORE)).isNotEqualTo(text);
    assertThat(meant(claim("Brandt", text, 1600), BEFORE)).isEqualTo(text);
  }

  @Test
  void theLastTellingCounts() {
    var text = "there was no such deal";
    var last = claim("Reve", "Peru was buying Portuguese rockets", 450);
    assertThat(meant(claim("Brandt", text, 500), last, BEFORE)).contains("[Peru was buying");
  }

  @Test
  void whatIsDeniedIsFoundByWhatItStandsForAndTheReasonSaysSo() {
    var denial = claim("Brandt", "we have not seen any signs that a sale took place", 500);
    var charge =
        claim("Reve", "claimed", "Chile is purchasing Portuguese rockets by the thousand", 100);
    var one = with(JUDGE.parts(charge));
    var bare = with(JUDGE.parts(denial));
    var other = with(JUDGE.parts(denial, () -> List.of(BEFORE)));
    assertThat(other.exchanges()).isEqualTo(one.exchanges()).isNotEmpty();
    assertThat(other.claim()).isEqualTo(denial);
    assertThat(score(one, bare)).isLessThan(0.2);
    assertThat(score(one, other)).isGreaterThanOrEqualTo(Contradictions.WORTH_SUGGESTING);
    var reason = JUDGE.judge(List.of(Contradictions.sides(other, one))).getFirst().orElseThrow();
    assertThat(reason.reason().text())
        .endsWith(
            " The “sale” was told before it: “Chile was buying Portuguese rockets and shells”.");
    assertThat(reason.reason().shared()).isNotEmpty().allMatch(charge.text()::contains);
    assertThat(denial.text()).contains(reason.reason().differs().getFirst());
    assertThat(charge.text()).contains(reason.reason().differs().getLast());
  }

  private static double score(ClaimParts one, ClaimParts other) {
    return JUDGE
        .judge(List.of(Contradictions.sides(one, other)))
        .getFirst()
        .map(Verdict::score)
        .orElse(0.0);
  }

  private static ClaimParts with(ClaimParts parts) {
    return parts.meaning(ENCODER.of(List.of(parts.meant())).get(parts.meant()));
  }
}
