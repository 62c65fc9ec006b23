package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.otherwise.curate.Desk.ANY;
import static org.otherwise.curate.Room.ADA;
import static org.otherwise.curate.Room.BEN;
import static org.otherwise.curate.Room.id;
import static org.otherwise.curate.Room.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otherwise.curate.Correction.Change;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Review.Status;
import org.otherwise.model.Side;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Thing;
import org.otherwise.record.Corrected;
import org.otherwise.record.Corrected.Part;
import org.otherwise.record.TrailEntry;
import org.otherwise.record.TrailQuery;

/** What editors do to pairs and quotes, and how it is undone. */
class DeskTest extends AtTheDesk {
  // ── pairs ──

  @Test
  void aPairIsConfirmedAndThatIsUndone() {
    var entry = room.desk.confirm(ADA, pair, 0);
    assertThat(status()).isEqualTo(Status.CONFIRMED);
    assertThat(pair().contradiction().review().who()).isEqualTo("ada");
    assertThat(room.archive.history().version(Thing.of(pair))).isEqualTo(entry.n());

    room.desk.undo(BEN, entry.n());
    assertThat(status()).isEqualTo(Status.SUGGESTED);
  }

  @Test
  void aPairIsDismissedForAReasonOnly() {
    refused(Cause.INVALID, () -> room.desk.dismiss(ADA, pair, 0, " "), "reason");
    room.desk.dismiss(ADA, pair, 0, "They speak of different straits");

    assertThat(status()).isEqualTo(Status.DISMISSED);
    assertThat(room.archive.newestPairs(9)).isEmpty();
    assertThat(room.archive.pairsOf(ten)).isEmpty();
    assertThat(room.statement(ten).contradictedBy()).isZero();
    assertThat(room.archive.totals().contradictions()).isZero();

    room.desk.reopen(ADA, pair, ANY);
    assertThat(status()).isEqualTo(Status.SUGGESTED);
    assertThat(room.archive.totals().contradictions()).isOne();
  }

  @Test
  void anotherLabelStaysWhateverTheProgramFinds() {
    refused(
        Cause.INVALID, () -> room.desk.relabel(ADA, pair, 0, Label.DENIES, null), "left or right");
    refused(Cause.INVALID, () -> room.desk.relabel(ADA, pair, 0, Label.DATE, Side.LEFT), "date");
    room.desk.relabel(ADA, pair, 0, Label.DENIES, Side.RIGHT);
    room.suggest(ten, two);

    assertThat(pair().contradiction().label()).isEqualTo(Label.DENIES);
    assertThat(pair().contradiction().by()).isEqualTo(Side.RIGHT);
    assertThat(status()).isEqualTo(Status.SUGGESTED);

    room.desk.relabel(ADA, pair, ANY, Label.NUMBER, null);
    assertThat(pair().contradiction().label()).isEqualTo(Label.NUMBER);
  }

  @Test
  void whatIsStaleIsRefusedWithWhatWasDoneMeanwhile() {
    room.desk.confirm(ADA, pair, 0);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> room.desk.dismiss(BEN, pair, 0, "no"))
        .withMessageContaining("ada")
        .satisfies(
            refused -> {
              assertThat(refused.kind()).isEqualTo(Cause.STALE);
              assertThat(refused.meanwhile()).extracting(TrailEntry::editor).containsExactly("ada");
            });
    assertThat(status()).isEqualTo(Status.CONFIRMED);
  }

  @Test
  void whatIsNotThereIsRefusedByName() {
    var nobody = new PairId("aaaa");
    refused(Cause.UNKNOWN, () -> room.desk.confirm(ADA, nobody, 0), "aaaa");
    var none = Correction.of(new Change.NoCountry());
    refused(Cause.UNKNOWN, () -> room.desk.correct(ADA, new QuoteId("bbbb"), 0, none), "bbbb");
    refused(
        Cause.UNKNOWN,
        () -> room.desk.merge(ADA, new SpeakerId("cccc"), room.speaker(ten), 0),
        "cccc");
    refused(Cause.UNKNOWN, () -> room.desk.undo(ADA, 99), "99");
    assertThat(room.desk.trail(TrailQuery.ALL).total()).isZero();
  }

  // ── quotes ──

  @Test
  void aQuoteIsCorrectedPartByPart() {
    long newest = room.archive.newestChange();
    var entry =
        room.desk.correct(
            ADA,
            ten,
            0,
            Correction.of(
                new Change.Speaker(new Who.Named("Vera Lind", SpeakerKind.PERSON)),
                new Change.Country("SE"),
                new Change.SaidOn(PartialDate.parse("2021-05-03")),
                new Change.Words("ten ships for the strait")));

    var now = room.statement(ten);
    assertThat(now.speakerName()).isEqualTo("Vera Lind");
    assertThat(now.speaker()).extracting(Speaker::name).isEqualTo("Vera Lind");
    assertThat(now.quote().attribution().role()).isNull();
    assertThat(now.quote().attribution().country()).isEqualTo("SE");
    assertThat(now.quote().saidOn()).isEqualTo(PartialDate.parse("2021-05-03"));
    assertThat(now.quote().words()).isEqualTo("ten ships for the strait");
    assertThat(now.quote().span().of(a.text())).isEqualTo(now.quote().words());
    assertThat(now.quote().before()).endsWith("We need ");
    assertThat(room.archive.changesAfter(newest, 9)).anyMatch(it -> it.id().equals(ten.value()));
    var corrected = room.archive.history().correction(ten).orElseThrow();
    assertThat(corrected.parts()).containsExactlyInAnyOrder(Part.values());
    assertThat(corrected.extracted().words()).isEqualTo(TEN);
    assertThat(entry.changes()).hasSize(4);

    room.desk.correct(BEN, ten, entry.n(), Correction.of(new Change.AsExtracted(Part.SPEAKER)));

    assertThat(room.name(ten)).isEqualTo("Mira Orlen");
    assertThat(room.statement(ten).quote().words()).isEqualTo("ten ships for the strait");
    assertThat(room.archive.speakersNamed("Vera", 9)).isEmpty();
  }

  @Test
  void aCorrectionIsUndoneThoughAnotherPartWasCorrectedSince() {
    var before = room.visible(a, b);
    var first = room.desk.correct(ADA, ten, 0, Correction.of(new Change.Country("SE")));
    var second = room.desk.correct(BEN, ten, first.n(), Correction.of(new Change.Span(1, 8)));

    room.desk.undo(ADA, first.n());

    assertThat(room.statement(ten).quote().attribution().country()).isEqualTo("FI");
    assertThat(room.statement(ten).quote().words()).isEqualTo("We need");
    room.desk.undo(ADA, second.n());
    assertThat(room.visible(a, b)).isEqualTo(before);
    assertThat(room.archive.history().correction(ten))
        .map(Corrected::parts)
        .contains(java.util.Set.of());
  }

  @Test
  void aSourceCanBeUnnamedOrUnknown() {
    var official = new Change.Speaker(new Who.Unnamed("a Finnish official"));
    room.desk.correct(ADA, ten, 0, Correction.of(official, new Change.NoCountry()));
    assertThat(room.statement(ten).speaker()).isNull();
    assertThat(room.name(ten)).isEqualTo("a Finnish official");
    assertThat(room.statement(ten).quote().attribution().country()).isNull();

    room.desk.correct(ADA, ten, ANY, Correction.of(new Change.Speaker(new Who.Unknown())));
    assertThat(room.statement(ten).quote().attribution().kind()).isEqualTo(SpeakerKind.UNKNOWN);
  }

  /** The correction's speaker went with its undoing, and an article brought her in since. */
  @Test
  void aCorrectionThatIsMadeAgainTakesTheSpeakerWhoHasTheNameNow() {
    var nia = new Change.Speaker(new Who.Named("Nia Holt", SpeakerKind.PERSON));
    var correction = room.desk.correct(ADA, ten, 0, Correction.of(nia));
    var made = room.speaker(ten);
    var undoing = room.desk.undo(ADA, correction.n());
    assertThat(room.archive.speaker(made)).isEmpty();
    var c = room.save("c", said("Nia Holt", "The quay is closed for the winter"));
    var imported = room.speaker(id(c, "The quay is closed for the winter"));

    var again = room.desk.undo(ADA, undoing.n());
    assertThat(room.speaker(ten)).isEqualTo(imported).isNotEqualTo(made);
    assertThat(room.archive.speakersNamed("Nia Holt", 9)).hasSize(1);

    room.desk.undo(ADA, again.n());
    assertThat(room.name(ten)).isEqualTo("Mira Orlen");
    assertThat(room.archive.speaker(imported)).isPresent();
  }

  @Test
  void aCorrectionThatIsMadeAgainTakesWhomEditorsHaveGivenTheNameSince() {
    var nia = new Change.Speaker(new Who.Named("Nia Holt", SpeakerKind.PERSON));
    var undoing = room.desk.undo(ADA, room.desk.correct(ADA, ten, 0, Correction.of(nia)).n());
    var josip = room.speaker(two);
    room.desk.describe(ADA, josip, ANY, new Authority("Nia Holt", SpeakerKind.PERSON, null));

    room.desk.undo(ADA, undoing.n());
    assertThat(room.speaker(ten)).isEqualTo(josip);
  }

  @Test
  void wordsThatAreNotInTheArticleAreRefused() {
    refused(
        Cause.INVALID,
        () -> room.desk.correct(ADA, ten, 0, Correction.of(new Change.Words("twelve ships"))),
        "twelve ships");
    refused(
        Cause.INVALID,
        () -> room.desk.correct(ADA, ten, 0, Correction.of(new Change.Span(5, 9999))),
        "9999");
    refused(
        Cause.INVALID,
        () -> room.desk.correct(ADA, ten, 0, Correction.of(new Change.Country("FI"))),
        "nothing to change");
  }

  // ── the trail ──

  @Test
  void theTrailIsReadByTimeEditorAndThing() {
    room.desk.confirm(ADA, pair, 0);
    room.desk.correct(BEN, ten, 0, Correction.of(new Change.Country("SE")));
    room.desk.withdraw(ADA, rain, 0, "misquoted");

    assertThat(numbers(TrailQuery.ALL)).containsExactly(3L, 2L, 1L);
    assertThat(numbers(TrailQuery.ALL.by("ada"))).containsExactly(3L, 1L);
    assertThat(numbers(TrailQuery.ALL.on(Thing.of(ten)))).containsExactly(2L);
    var start = Room.CLOCK.instant();
    assertThat(numbers(TrailQuery.ALL.between(start, null))).hasSize(3);
    assertThat(numbers(TrailQuery.ALL.between(null, start))).isEmpty();
    assertThat(room.desk.entry(2).orElseThrow().changes().getFirst().after().path("code").asText())
        .isEqualTo("SE");
  }

  @Test
  void anUndoIsAnEntryThatCanBeUndone() {
    var confirmed = room.desk.confirm(ADA, pair, 0);
    var undone = room.desk.undo(BEN, confirmed.n());
    assertThat(undone.undoes()).isEqualTo(confirmed.n());
    assertThat(room.desk.entry(confirmed.n()).orElseThrow().undoneBy()).isEqualTo(undone.n());
    assertThat(room.desk.whyNotUndo(confirmed.n()).orElseThrow()).contains("undone already");

    room.desk.undo(ADA, undone.n());

    assertThat(status()).isEqualTo(Status.CONFIRMED);
    assertThat(room.desk.entry(confirmed.n()).orElseThrow().undoneBy()).isNull();
    assertThat(room.desk.whyNotUndo(confirmed.n())).isEmpty();
  }

  @Test
  void whatALaterEntryDependsOnIsNotUndone() {
    var first = room.desk.correct(ADA, ten, 0, Correction.of(new Change.Country("SE")));
    var second = room.desk.correct(BEN, ten, ANY, Correction.of(new Change.Country("NO")));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> room.desk.undo(ADA, first.n()))
        .withMessageContaining("entry " + second.n())
        .withMessageContaining("country")
        .withMessageContaining("ben");
    assertThat(room.statement(ten).quote().attribution().country()).isEqualTo("NO");
  }

  private Pair pair() {
    return room.archive.pair(pair).orElseThrow();
  }

  private Status status() {
    return pair().contradiction().review().status();
  }

  private List<Long> numbers(TrailQuery query) {
    return room.desk.trail(query).entries().stream().map(TrailEntry::n).toList();
  }
}
