package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Desk;
import org.otherwise.curate.Editor;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;

class DisputePageTest {
  private static final Editor ADA = new Editor("ada");

  @TempDir Path folder;
  private RunningPortal portal;
  private Desk desk;

  @BeforeEach
  void start() {
    portal = new RunningPortal(folder);
    desk = new Desk(portal.collection.archive, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private PairId official() {
    return PairId.of(portal.collection.officialDark.id(), portal.collection.neverDark.id());
  }

  @Test
  void bothSidesStandInOrderOfTimeWithWhoSaysWhat() throws Exception {
    var page = Jsoup.parse(portal.get("/disputes/{dispute}").body());
    assertThat(page.select(".stand .count").eachText())
        .contains(
            "2 statements by 1 speaker and 1 source without a name from 2 countries, in 1 article",
            "1 statement by 1 speaker from 1 country, in 1 article");
    assertThat(page.select(".event").eachAttr("class"))
        .containsExactly("event one", "event one", "event other");
    assertThat(page.select(".event .day").eachText())
        .containsExactly("September 2022", "20 September 2022", "22 September 2022");
    assertThat(page.select(".event .whose-side").eachText())
        .containsExactly("One side", "One side", "The other side");
    assertThat(page.select("#one, #other")).hasSize(2);
    assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
  }

  @Test
  void programsGetTheSidesAndThePairsWithTheirDispute() throws Exception {
    var json = portal.json("/disputes/{dispute}.json");
    assertThat(json.path("left").path("statements").asInt()).isEqualTo(2);
    assertThat(json.path("right").path("items").path(0).path("reports_total").asInt()).isOne();
    assertThat(json.path("contradictions")).hasSize(2);
    var pair = portal.json("/contradictions/{pair}.json");
    assertThat(pair.path("dispute").path("id").asText())
        .isEqualTo(portal.collection.dispute.value());
    var alone = portal.json("/contradictions/" + portal.collection.numbers + ".json");
    assertThat(alone.path("dispute").isNull()).isTrue();
  }

  @Test
  void aPairLeadsToWhoSaysTheOneAndWhoTheOther() throws Exception {
    var page = Jsoup.parse(portal.get("/contradictions/{pair}").body());
    var links = page.select("section[aria-labelledby=among] a");
    assertThat(links.eachText())
        .containsExactly(
            "1 speaker and 1 source without a name from 2 countries",
            "1 speaker from 1 country",
            "All 3 statements on this question, in order of time");
    assertThat(links.get(0).attr("href"))
        .isEqualTo("/disputes/" + portal.collection.dispute + "#one");
    assertThat(links.get(1).attr("href")).endsWith("#other");
    assertThat(portal.get("/contradictions/" + portal.collection.numbers).body())
        .doesNotContain("/disputes/");
  }

  @Test
  void aDisputeOfWhichOnePairIsLeftLeadsThereAndOneWithoutAnyIsGone() throws Exception {
    var entry = desk.dismiss(ADA, official(), Desk.ANY, "Another lamp");
    var reply = portal.get("/disputes/{dispute}");
    assertThat(reply.statusCode()).isEqualTo(302);
    assertThat(reply.headers().firstValue("Location"))
        .contains("/contradictions/" + portal.collection.denial);

    var last = desk.dismiss(ADA, portal.collection.denial, Desk.ANY, "Another lamp");
    assertThat(portal.get("/disputes/{dispute}").statusCode()).isEqualTo(410);
    assertThat(portal.get("/disputes/none").statusCode()).isEqualTo(404);

    desk.undo(ADA, last.n());
    desk.undo(ADA, entry.n());
    assertThat(portal.get("/disputes/{dispute}").statusCode()).isEqualTo(200);
  }

  @Test
  void aDisputeThatEditorsConfirmedIsInTheSiteMap() throws Exception {
    desk.confirm(ADA, official(), Desk.ANY);
    assertThat(portal.get("/sitemap.xml").body()).contains("/sitemaps/disputes-1.xml");
    assertThat(portal.get("/sitemaps/disputes-1.xml").body())
        .contains("/disputes/" + portal.collection.dispute + "<");
    assertThat(portal.get("/disputes/{dispute}").body()).doesNotContain("noindex");
  }

  @Test
  void whoEarlierSaidOtherwiseIsToldOnTheSpeakersPage() throws Exception {
    assertThat(portal.get("/speakers/{speaker}").body()).doesNotContain("Earlier said otherwise");
    desk.relabel(ADA, portal.collection.denial, Desk.ANY, Label.EARLIER_OTHERWISE, null);
    portal.collection.refill();
    assertThat(portal.get("/speakers/{speaker}").body()).contains("Earlier said otherwise, 1 time");
    assertThat(portal.json("/speakers/{speaker}.json").path("earlier_otherwise_total").asInt())
        .isOne();
  }

  @Test
  void ofTwoThatAReaderComparesTheWordsThatOnlyOneHasAreMarked() throws Exception {
    var official = portal.collection.wasDark.id();
    var page =
        Jsoup.parse(
            portal
                .get("/compare?left=" + official + "&right=" + portal.collection.twelveMillion.id())
                .body());
    assertThat(page.select("mark")).as("about different things").isEmpty();

    desk.dismiss(ADA, portal.collection.denial, Desk.ANY, "x");
    assertThat(Unshared.of(portal.collection.wasDark, portal.collection.neverDark).words())
        .containsExactly("eleven nights");
    assertThat(Unshared.of(portal.collection.neverDark, portal.collection.wasDark).words())
        .containsExactly("never", "not", "one night");
  }
}
