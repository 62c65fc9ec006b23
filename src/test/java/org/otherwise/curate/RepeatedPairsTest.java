package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.otherwise.curate.Room.ADA;
import static org.otherwise.curate.Room.id;
import static org.otherwise.curate.Room.said;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.model.Article;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Review.Status;
import org.otherwise.model.Thing;
import org.otherwise.record.LogEntry;
import org.otherwise.record.Reports;

/** What an editor decides on a pair holds for what says the same, and what readers say of it. */
class RepeatedPairsTest {
  private static final String TEN = "We will build ten ships in the harbour of Tarn";
  private static final String TWO = "Not more than two ships are built in the harbour of Tarn";

  @TempDir Path folder;
  private Room room;
  private Article first;
  private Article second;
  private PairId pair;

  @BeforeEach
  void open() {
    room = new Room(folder);
    first = room.save("first", said("Mira Orlen", TEN));
    second = room.save("second", said("Josip Tabor", TWO));
    pair = room.suggest(id(first, TEN), id(second, TWO));
  }

  @AfterEach
  void close() {
    room.close();
  }

  private QuoteId copy(String path, String speaker, String words) {
    return id(room.save(path, said(speaker, words)), words);
  }

  @Test
  void aDismissedPairDoesNotComeBackAsACopyInAnotherArticle() {
    room.desk.dismiss(ADA, pair, Desk.ANY, "Two different years");
    var copy = copy("third", "Mira Orlen", TEN + ", and soon");

    var again = room.suggest(copy, id(second, TWO));
    assertThat(room.archive.pair(again)).isEmpty();
    assertThat(room.archive.movedTo(again)).contains(pair);
    assertThat(room.archive.newestPairs(9)).isEmpty();

    var turned = room.suggest(id(second, TWO), copy("fourth", "Mira Orlen", TEN));
    assertThat(room.archive.pair(turned)).isEmpty();
  }

  @Test
  void whatSomebodyElseSaysOrSomethingElseIsSaidIsAnotherPair() {
    room.desk.dismiss(ADA, pair, Desk.ANY, "Two different years");
    var others = room.suggest(copy("third", "Ines Falk", TEN), id(second, TWO));
    var more =
        room.suggest(
            copy("fourth", "Mira Orlen", "We will build 14 ships in the harbour of Tarn"),
            id(second, TWO));
    assertThat(room.archive.pair(others)).isPresent();
    assertThat(room.archive.pair(more)).isPresent();
  }

  @Test
  void dismissingTakesTheCopiesAlongAndOpeningAgainHasThemSoughtAnew() {
    var copy = copy("third", "Mira Orlen", TEN);
    var again = room.suggest(copy, id(second, TWO));
    assertThat(room.archive.pair(again)).isPresent();

    var entry = room.desk.dismiss(ADA, pair, Desk.ANY, "Two different years");
    assertThat(room.archive.pair(again)).isEmpty();
    assertThat(room.archive.movedTo(again)).contains(pair);

    long before = room.archive.newestChange();
    room.desk.undo(ADA, entry.n());
    assertThat(room.archive.changesAfter(before, 9))
        .filteredOn(change -> change.kind() == LogEntry.Kind.QUOTE)
        .extracting(LogEntry::id)
        .containsExactly(copy.value());
    assertThat(room.archive.pair(room.suggest(copy, id(second, TWO)))).isPresent();
  }

  @Test
  void aCopyThatAnEditorConfirmedStays() {
    var again = room.suggest(copy("third", "Mira Orlen", TEN), id(second, TWO));
    room.desk.confirm(ADA, again, Desk.ANY);
    room.desk.dismiss(ADA, pair, Desk.ANY, "Two different years");
    assertThat(room.archive.pair(again).orElseThrow().contradiction().review().status())
        .isEqualTo(Status.CONFIRMED);
  }

  @Test
  void aDecisionHoldsForCopiesWhenItsOwnArticleSaysSomethingElseNow() {
    room.desk.dismiss(ADA, pair, Desk.ANY, "Two different years");
    room.save("first", said("Mira Orlen", "Nothing of the kind was ever planned by anybody here"));
    assertThat(room.desk.lost()).hasSize(1);

    var again = room.suggest(copy("third", "Mira Orlen", TEN), id(second, TWO));
    assertThat(room.archive.pair(again)).isEmpty();
  }

  // ── reports of readers ──

  private void report(Reports.Why why, String comment) {
    room.archive.reports().add(pair, why, comment, Room.CLOCK.instant());
  }

  @Test
  void reportsAreClosedByADecisionOrByThemselvesAndOpenAgainWhereThatIsUndone() {
    report(Reports.Why.ANOTHER_MATTER, "Two harbours");
    report(Reports.Why.OTHER, "");
    assertThat(room.archive.reports().open())
        .singleElement()
        .satisfies(each -> assertThat(each.reports()).hasSize(2));

    var closed = room.desk.closeReports(ADA, pair, Desk.ANY);
    assertThat(room.archive.reports().open()).isEmpty();
    assertThat(room.archive.pair(pair).orElseThrow().contradiction().review().status())
        .isEqualTo(Status.SUGGESTED);
    assertThatThrownBy(() -> room.desk.closeReports(ADA, pair, Desk.ANY))
        .isInstanceOf(Refused.class);

    room.desk.undo(ADA, closed.n());
    assertThat(room.archive.reports().open()).hasSize(1);

    room.desk.dismiss(ADA, pair, room.desk.version(Thing.of(pair)), "Two different harbours");
    assertThat(room.archive.reports().open()).isEmpty();
    report(Reports.Why.OTHER, "But they are");
    assertThat(room.archive.reports().open()).hasSize(1);
  }

  @Test
  void closingReportsIsNoDecisionThatKeepsThePair() {
    report(Reports.Why.OTHER, "");
    room.desk.closeReports(ADA, pair, Desk.ANY);
    room.archive.suggest(List.of(), List.of(pair), 9);
    assertThat(room.archive.pair(pair)).isEmpty();
    assertThat(room.desk.lost()).isEmpty();
  }

  @Test
  void commentsAreErasedAfterHalfAYearAndReportsFollowTheirPair() {
    report(Reports.Why.OTHER, "I am Ada of 3 Harbour Lane");
    var later = Room.CLOCK.instant().plus(Duration.ofDays(Reports.KEPT_DAYS + 1));
    room.archive.reports().add(pair, Reports.Why.OTHER, "new", later);
    assertThat(room.archive.reports().open().getFirst().reports())
        .extracting(Reports.Report::comment)
        .containsExactly("new", "");

    var revised = TEN + " this year";
    room.save("first", said("Mira Orlen", revised));
    var moved = room.suggest(id(first, revised), id(second, TWO));
    assertThat(room.archive.reports().open())
        .singleElement()
        .satisfies(each -> assertThat(each.pair()).isEqualTo(moved));
  }
}
