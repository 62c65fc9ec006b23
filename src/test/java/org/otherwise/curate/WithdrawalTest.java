package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.curate.Desk.ANY;
import static org.otherwise.curate.Room.ADA;
import static org.otherwise.curate.Room.id;
import static org.otherwise.curate.Room.said;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.otherwise.curate.Correction.Change;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Statement;
import org.otherwise.model.Thing;
import org.otherwise.record.Listed;

/** What is withdrawn is gone for readers, until it is restored. */
class WithdrawalTest extends AtTheDesk {
  @Test
  void aWithdrawnArticleIsGoneFromEverywhereUntilItIsRestored() {
    var before = room.visible(a, b);
    var entry = room.desk.withdraw(ADA, a.id(), 0, "The paper retracted it");

    assertThat(room.archive.article(a.id())).isEmpty();
    assertThat(room.archive.heads(List.of(a.id()))).isEmpty();
    assertThat(room.archive.statement(ten)).isEmpty();
    assertThat(room.archive.statementsOf(a.id())).isEmpty();
    assertThat(room.archive.pair(pair)).isEmpty();
    assertThat(room.archive.newestPairs(9)).isEmpty();
    assertThat(room.statement(two).contradictedBy()).isZero();
    assertThat(room.archive.totals().toString())
        .isEqualTo("Totals[articles=1, quotes=1, speakers=2, contradictions=0]");
    for (var thing : List.of(Thing.of(a.id()), Thing.of(ten), Thing.of(pair))) {
      var tombstone = room.archive.history().tombstone(thing).orElseThrow();
      assertThat(tombstone.why()).isEqualTo("The paper retracted it");
      assertThat(tombstone.title()).isEqualTo("On a");
    }
    refused(Cause.INVALID, () -> room.desk.confirm(ADA, pair, ANY), "withdrawn");

    room.save(a, Room.quotes(a, said("Mira Orlen", TEN)));
    assertThat(room.archive.article(a.id())).isEmpty();

    room.desk.undo(ADA, entry.n());
    assertThat(room.visible(a, b)).isEqualTo(before);
  }

  @Test
  void aWithdrawnQuoteGoesAlone() {
    var before = room.visible(a, b);
    room.desk.withdraw(ADA, ten, 0, "She was misquoted");

    assertThat(room.archive.statementsOf(a.id())).extracting(Statement::id).containsExactly(rain);
    assertThat(room.archive.pairsOf(two)).isEmpty();
    assertThat(room.archive.history().tombstone(Thing.of(rain))).isEmpty();

    room.desk.restore(ADA, ten, ANY);
    assertThat(room.visible(a, b)).isEqualTo(before);
  }

  @Test
  void theNextCopyTakesThePlaceOfWhatWasWithdrawn() {
    var prose = " The hall was full and the speech was long, as it is every year.".repeat(9);
    var copies = new ArrayList<QuoteId>();
    for (var path : List.of("first", "second", "third")) {
      var article = Room.article(path, Room.text(said("Vera Lind", RAIN)) + prose);
      room.save(article, Room.quotes(article, said("Vera Lind", RAIN)));
      copies.add(id(article, RAIN));
    }
    assertThat(room.statement(copies.get(2)).copyOf()).isEqualTo(copies.getFirst());

    room.desk.withdraw(ADA, copies.getFirst(), 0, "misquoted");
    assertThat(room.statement(copies.get(1)).copyOf()).isNull();
    assertThat(room.statement(copies.get(2)).copyOf()).isEqualTo(copies.get(1));

    room.desk.restore(ADA, copies.getFirst(), ANY);
    assertThat(room.statement(copies.get(1)).copyOf()).isEqualTo(copies.getFirst());
  }

  @Test
  void speakersAreListedWhileAQuoteOfTheirsCanBeRead() {
    var mira = room.speaker(ten);
    var josip = room.speaker(two);
    assertThat(listedSpeakers()).containsExactlyInAnyOrder(mira.value(), josip.value());

    room.desk.withdraw(ADA, two, 0, "Misquoted.");
    assertThat(listedSpeakers()).containsExactly(mira.value());
    var corrected =
        room.desk.correct(ADA, rain, ANY, Correction.of(new Change.Speaker(new Who.Known(josip))));
    assertThat(listedSpeakers()).containsExactlyInAnyOrder(mira.value(), josip.value());
    room.desk.undo(ADA, corrected.n());

    room.desk.merge(ADA, mira, josip, ANY);
    assertThat(listedSpeakers()).containsExactly(josip.value());
    room.desk.withdraw(ADA, a.id(), ANY, "Retracted.");
    assertThat(listedSpeakers()).isEmpty();
    assertThat(room.archive.listing().starts(Listed.Kind.SPEAKERS, 10)).isEmpty();
    assertThat(room.archive.listing().from(Listed.Kind.ARTICLES, "", 10))
        .extracting(Listed::id)
        .containsExactly(b.id().value());
  }

  private List<String> listedSpeakers() {
    return room.archive.listing().from(Listed.Kind.SPEAKERS, "", 10).stream()
        .map(Listed::id)
        .toList();
  }
}
