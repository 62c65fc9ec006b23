package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.Contradictions.Finding;
import org.otherwise.model.Claim;
import org.otherwise.model.PartialDate;

class ContradictionsTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Judge JUDGE = new Judge(CONFIG.verbs(), CONFIG.gazetteer());

  private static Claim claim(String id, String text, @Nullable String saidOn) {
    return new Claim(
        id, text, null, null, null, null, saidOn == null ? null : PartialDate.parse(saidOn));
  }

  private static Claim quote(String id, String text) {
    return new Claim(
        id, text, "said", "s", null, "x", null, "Frigates for Velland", "Ilse Brandt", 0);
  }

  private static List<Finding> found(Claim claim, Claim... near) {
    var others = Stream.of(near).map(JUDGE::parts).toList();
    return new Contradictions((_, _) -> others, JUDGE).of(JUDGE.parts(claim));
  }

  @Test
  void theEarlierStatementStandsOnTheLeft() {
    var denial = claim("d", "Osmark has never sold frigates to Velland", "2021-05-02");
    var before = claim("b", "Osmark sold frigates to Velland", "2021-04");
    var after = claim("a", "Osmark sold frigates to Velland", "2021-06-01");
    assertThat(found(denial, before, after))
        .extracting(finding -> finding.left().id() + finding.right().id())
        .containsExactlyInAnyOrder("bd", "da");
  }

  @Test
  void theOneAskedAboutStandsOnTheLeftWhereNeitherIsEarlier() {
    var denial = claim("d", "Osmark has never sold frigates to Velland", "2021-05-02");
    var undated = claim("u", "Osmark sold frigates to Velland", null);
    assertThat(found(denial, undated)).extracting(it -> it.left().id()).containsExactly("d");
    assertThat(found(undated, denial)).extracting(it -> it.left().id()).containsExactly("u");
  }

  @Test
  void theBestComesFirstAndTheUnlikelyIsNotShown() {
    var denial = claim("d", "Osmark has never sold frigates to Velland", null);
    var findings =
        found(
            denial,
            claim("weak", "Osmark may sell frigates to Velland in the end", null),
            claim("other", "The Kestrel dam burst", null),
            claim("loose", "Osmark sold old frigates to Velland", null),
            claim("same", "Osmark sold frigates to Velland", null),
            denial);
    assertThat(findings).extracting(it -> it.right().id()).containsExactly("same", "loose");
  }

  @Test
  void theRankedListHasTheUnlikelyToo() {
    var denial = claim("d", "Osmark has never sold frigates to Velland", null);
    var weak = JUDGE.parts(claim("weak", "Osmark may sell frigates to Velland in the end", null));
    var contradictions = new Contradictions((_, _) -> List.of(weak), JUDGE);
    assertThat(contradictions.ranked(JUDGE.parts(denial))).hasSize(1);
  }

  @Test
  void whatAsksOrSaysNearlyNothingIsNotComparedAtAll() {
    for (var text : List.of("Has Osmark sold frigates to Velland?", "Thank you all", "Yes.")) {
      var parts = JUDGE.parts(quote("a", text));
      assertThat(parts.isEmpty()).as(text).isTrue();
      assertThat(parts.said()).as(text).isEmpty();
    }
  }

  @Test
  void twoThatContradictEachOtherFindEachOther() {
    var pairs =
        List.of(
            List.of("Osmark has never sold frigates to Velland", "Osmark sold frigates to Velland"),
            List.of("Velland lost 12 frigates at Kestrel", "Velland lost 40 frigates at Kestrel"),
            List.of("The Kestrel shipyard will open", "The Kestrel shipyard will close"));
    for (var pair : pairs) {
      var one = JUDGE.parts(claim("a", pair.getFirst(), null));
      var other = JUDGE.parts(claim("b", pair.getLast(), null));
      assertThat(one.said()).as(pair.toString()).containsAnyElementsOf(other.said());
      for (var way : List.of(List.of(one, other), List.of(other, one))) {
        var facing = way.getFirst().facing();
        if (!facing.isEmpty()) {
          assertThat(facing).as(pair.toString()).containsAnyElementsOf(way.getLast().edges());
        }
      }
    }
  }
}
