package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.record.Made.ORLEN;
import static org.otherwise.record.Made.TABOR;
import static org.otherwise.record.Made.pair;
import static org.otherwise.record.Made.said;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.model.DisputeId;
import org.otherwise.model.PairId;

class DisputesTest {
  @TempDir Path folder;
  private Archive archive;

  /** Pairs of which each shares a statement with the next. */
  private final List<PairId> pairs = new ArrayList<>();

  @BeforeEach
  void open() {
    archive = Archive.open(folder, Clock.systemUTC());
    var a = said("a", ORLEN, "We need ten bridges", "Build ten of them", "Ten it is, and soon");
    var b = said("b", TABOR, "We need two bridges", "Build two of them", "Two will do for us");
    archive.save(List.of(a, b));
    for (int i = 0; i < 3; i++) {
      var left = a.quotes().get(i);
      var found = new ArrayList<>(List.of(pair(left, b.quotes().get(i), 0.9 - i / 10.0)));
      if (i < 2) {
        found.add(pair(left, b.quotes().get(i + 1), 0.85 - i / 10.0));
      }
      archive.suggest(found, 1);
      found.forEach(each -> pairs.add(each.id()));
    }
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void settle(List<List<PairId>> questions) {
    archive.disputes().settle(questions, archive.newestChange());
  }

  private DisputeId disputeOf(PairId pair) {
    var dispute = archive.pair(pair).orElseThrow().dispute();
    if (dispute == null) {
      throw new AssertionError(pair + " is in no dispute");
    }
    return dispute;
  }

  @Test
  void aDisputeThatGrowsKeepsItsId() {
    settle(List.of(pairs.subList(0, 2)));
    var id = disputeOf(pairs.getFirst());
    assertThat(archive.disputes().find(id).orElseThrow().pairs()).hasSize(2);

    settle(List.of(pairs));
    assertThat(disputeOf(pairs.getLast())).isEqualTo(id);
    assertThat(archive.disputes().find(id).orElseThrow().pairs()).hasSize(5);
    assertThat(archive.disputes().followedTo()).isEqualTo(archive.newestChange());
  }

  @Test
  void ofTwoThatBecomeOneTheGreaterKeepsItsIdAndTheOtherLeadsThere() {
    settle(List.of(pairs.subList(0, 3), pairs.subList(3, 5)));
    var greater = disputeOf(pairs.getFirst());
    var less = disputeOf(pairs.getLast());
    assertThat(greater).isNotEqualTo(less);

    settle(List.of(pairs));
    assertThat(disputeOf(pairs.getLast())).isEqualTo(greater);
    assertThat(archive.disputes().movedTo(less)).contains(greater);
    assertThat(archive.disputes().find(less)).isEmpty();
  }

  @Test
  void ofOneThatFallsApartTheGreaterPartKeepsTheIdAndTheRestHasItsOwn() {
    settle(List.of(pairs));
    var id = disputeOf(pairs.getFirst());

    settle(List.of(pairs.subList(0, 3), pairs.subList(3, 5)));
    assertThat(disputeOf(pairs.get(1))).isEqualTo(id);
    assertThat(disputeOf(pairs.getLast())).isNotEqualTo(id);

    settle(List.of(pairs));
    assertThat(disputeOf(pairs.getLast())).isEqualTo(id);
  }

  @Test
  void aPairAloneIsInNoDispute() {
    settle(pairs.stream().map(List::of).toList());
    assertThat(archive.pair(pairs.getFirst()).orElseThrow().dispute()).isNull();
  }

  @Test
  void aPairWhoseQuoteMovedIsStillKnownToBelongToIt() {
    settle(List.of(pairs.subList(0, 2)));
    var id = disputeOf(pairs.getFirst());
    var revised =
        said("a", ORLEN, "We need ten new bridges", "Build ten of them", "Ten it is, and soon");
    archive.save(List.of(revised));
    var other = said("b", TABOR, "We need two bridges", "Build two of them", "Two will do for us");
    var again = new ArrayList<PairId>();
    for (int i = 0; i < 2; i++) {
      var found = pair(revised.quotes().getFirst(), other.quotes().get(i), 0.9);
      archive.suggest(List.of(found), 9);
      again.add(found.id());
    }
    settle(List.of(again));
    assertThat(disputeOf(again.getFirst())).isEqualTo(id);
  }
}
