package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.model.PartialDate;
import org.otherwise.onnx.SentenceEncoder;

class ShortlistTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Judge JUDGE = new Judge(CONFIG.verbs(), CONFIG.gazetteer());
  private static final Shortlist SHORTLIST = Shortlist.load();

  private static ClaimParts claim(
      String id, String text, @Nullable String speaker, @Nullable String saidOn) {
    var said = saidOn == null ? null : PartialDate.parse(saidOn);
    return JUDGE.parts(new Claim(id, text, null, speaker, null, "article " + id, said));
  }

  private static ClaimParts claim(String id, String text) {
    return claim(id, text, null, null);
  }

  private static ClaimParts meant(ClaimParts claim) {
    var vectors = SentenceEncoder.shipped().orElseThrow().of(List.of(claim.meant()));
    return claim.meaning(vectors.get(claim.meant()));
  }

  private static List<String> listed(ClaimParts claim, ClaimParts... candidates) {
    return SHORTLIST.of(claim, Arrays.asList(candidates)).stream()
        .map(likely -> likely.other().claim().id())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theDenialComesBeforeTheParaphraseAndStrangersAreLeftOut(boolean vectors) {
    var claim = claim("claim", "Osmark sold frigates to Velland");
    var denial = claim("denial", "Osmark never sold frigates to Velland");
    var same = claim("same", "Frigates were sold to Velland by Osmark");
    var other = claim("other", "The Kestrel dam burst on Tuesday");
    var listed =
        vectors
            ? listed(meant(claim), meant(other), meant(same), meant(denial))
            : listed(claim, other, same, denial);
    assertThat(listed).startsWith("denial").doesNotContain("other");
  }

  @Test
  void neitherTheClaimItselfNorWhatOneSpeakerSaysOnOneDayIsListed() {
    var claim = claim("a", "Osmark sold frigates to Velland", "s1", "2021-05-02");
    var ownDay = claim("b", "Osmark never sold frigates to Velland", "s1", "2021-05-02");
    var ownYear = claim("c", "Osmark never sold frigates to Velland", "s1", "2022-05-02");
    assertThat(listed(claim, claim, ownDay, ownYear)).containsExactly("c");
  }

  @Test
  void numbersAreSetAgainstEachOtherOnlyOfOneEvent() {
    var claim = claim("a", "The flood killed 40 people in Velland", null, "2021-05-02");
    var soon = claim("b", "The flood killed 70 people in Velland", null, "2021-05-09");
    var later = claim("c", "The flood killed 70 people in Velland", null, "2023-05-09");
    var ranked = SHORTLIST.ranked(claim, List.of(later, soon));
    assertThat(ranked).extracting(likely -> likely.other().claim().id()).containsExactly("b", "c");
    assertThat(ranked.getFirst().probability()).isGreaterThan(ranked.getLast().probability());
  }

  @Test
  void ofOneClaimAFewPairsAreJudgedHoweverManyLookLikely() {
    var denials = new ClaimParts[30];
    for (int i = 0; i < denials.length; i++) {
      denials[i] = claim("d" + i, "Osmark never sold frigates to Velland");
    }
    assertThat(listed(claim("claim", "Osmark sold frigates to Velland"), denials)).hasSize(8);
  }
}
