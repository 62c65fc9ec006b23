package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Correction;
import org.otherwise.curate.Correction.Change;
import org.otherwise.curate.Desk;
import org.otherwise.curate.Editor;
import org.otherwise.curate.Who;
import org.otherwise.model.PartialDate;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;

/** What readers see of the editors' work. */
class EditorsTest {
  private static final Editor ADA = new Editor("ada");

  @TempDir private Path folder = Path.of("");
  private RunningPortal portal;
  private SmallCollection small;
  private Desk desk;

  @BeforeEach
  void start() {
    portal = new RunningPortal(folder);
    small = portal.collection();
    desk =
        new Desk(small.archive, Clock.fixed(Instant.parse("2024-03-01T10:00:00Z"), ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void whatIsWithdrawnAnswersWithATombstoneThatHasNoneOfItsText() throws Exception {
    desk.withdraw(ADA, small.darkness.id(), 0, "The paper retracted it.");
    for (var address :
        new String[] {"/articles/{article}", "/quotes/{quote}", "/contradictions/{pair}"}) {
      var answer = portal.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(410);
      assertThat(answer.body())
          .contains("Ships steered blind", "1 March 2024", "The paper retracted it.")
          .doesNotContain("dark for eleven nights", "ada");
    }
    desk.restore(ADA, small.darkness.id(), Desk.ANY);
    assertThat(portal.get("/articles/{article}").statusCode()).isEqualTo(200);
  }

  @Test
  void aCorrectedQuoteSaysSo() throws Exception {
    desk.correct(ADA, small.wasDark.id(), 0, Correction.of(new Change.Country("FI")));
    assertThat(portal.get("/quotes/{quote}").body())
        .contains("Corrected by the editors on 1 March 2024: the country. Before: Sweden.")
        .doesNotContain("ada");
  }

  @Test
  void programsAreToldOfACorrectionAndWhatWasThereBefore() throws Exception {
    assertThat(portal.json("/quotes/{quote}.json").get("correction").isNull()).isTrue();
    var date = new Change.SaidOn(PartialDate.parse("2022-09-19"));
    var correction = new Correction(List.of(new Change.Country("FI"), date));
    desk.correct(ADA, small.wasDark.id(), 0, correction);

    var said = portal.json("/quotes/{quote}.json");
    assertThat(said.path("country").asText()).isEqualTo("FI");
    assertThat(said.at("/correction/at").asText()).isEqualTo("2024-03-01T10:00:00Z");
    assertThat(said.at("/correction/before").toString())
        .isEqualTo("{\"country\":\"SE\",\"said_on\":\"2022-09-20\"}");
    var pair = portal.json("/contradictions/{pair}.json");
    assertThat(pair.at("/left/correction")).isEqualTo(said.get("correction"));
    assertThat(pair.at("/right/correction").isNull()).isTrue();
  }

  @Test
  void aPairSaysOfEachSideWhatWasCorrected() throws Exception {
    for (var quote : List.of(small.neverDark, small.alone)) {
      desk.correct(ADA, quote.id(), 0, Correction.of(new Change.Country("FI")));
    }
    var note = "Corrected by the editors on 1 March 2024: the country. Before: Norway.";
    for (var address : List.of("/contradictions/{pair}", "/compare?left={quote}&right={other}")) {
      var sides = Jsoup.parse(portal.get(address).body()).select(".side");
      assertThat(sides.get(0).text()).as(address).doesNotContain("Corrected");
      assertThat(sides.get(1).text()).as(address).contains(note);
    }
  }

  @Test
  void aSpeakerOfWhomNothingIsThereToReadIsNotForSearchEngines() throws Exception {
    var named = new Change.Speaker(new Who.Named("Nia Holt", SpeakerKind.PERSON));
    desk.correct(ADA, small.wasDark.id(), 0, Correction.of(named));
    var speaker = small.archive.speakersNamed("Nia", 1).getFirst().speaker().id();
    // The index does not follow here: it has no quote of hers.
    assertThat(portal.get("/speakers/" + speaker.value()).body())
        .contains("Nia Holt", "content=\"noindex,follow\"");
    assertThat(portal.get("/speakers/{speaker}").body()).doesNotContain("noindex");
  }

  @Test
  void aDecidedPairSaysWhenAndWhy() throws Exception {
    desk.confirm(ADA, small.denial, 0);
    assertThat(portal.get("/contradictions/{pair}").body())
        .contains("Confirmed by the editors on 1 March 2024");
    desk.dismiss(ADA, small.denial, Desk.ANY, "Two different lamps.");
    assertThat(portal.get("/contradictions/{pair}").body()).contains("Two different lamps.");
  }

  @Test
  void aMergedSpeakersAddressLeadsToTheOther() throws Exception {
    var merged = new SpeakerId(small.speaker());
    var into = small.archive.speakersNamed("Isak", 1).getFirst().speaker().id();
    if (merged.equals(into)) {
      into = small.archive.speakersNamed("Tiril", 1).getFirst().speaker().id();
    }
    desk.merge(ADA, merged, into, 0);
    var answer = portal.get("/speakers/" + merged.value());
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains("/speakers/" + into.value());
  }
}
