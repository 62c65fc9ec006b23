package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Format;

/** What can be taken along: every page of records, in every format, by its ending and by Accept. */
class FormatsTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/quotes",
          "/quotes?q=lamp&country=NO",
          "/quotes?speaker=nobody",
          "/articles?q=lamp",
          "/contradictions",
          "/quotes/{quote}",
          "/quotes/{alone}",
          "/articles/{article}",
          "/contradictions/{pair}",
          "/disputes/{dispute}",
          "/speakers/{speaker}",
          "/countries/NO",
          "/countries/FI",
          "/compare?left={quote}&right={other}");

  @AutoClose private static final RunningPortal portal = new RunningPortal();

  static Stream<String> pages() {
    return PAGES.stream().map(FormatsTest::filled);
  }

  private static String filled(String page) {
    return portal.filled(page.replace("{alone}", "{other}"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageOfRecordsIsThereInEveryFormat(String page) throws Exception {
    for (var format : Format.byEnding()) {
      var byEnding = portal.get(Addresses.in(format, page));
      assertThat(byEnding.statusCode()).as(format.label()).isEqualTo(200);
      assertThat(header(byEnding, "Content-Type").replace(" ", ""))
          .isEqualTo(format.contentType().replace(" ", ""));
      assertThat(header(byEnding, "X-Robots-Tag")).isEqualTo("noindex");
      var byAccept = portal.send("GET", page, Map.of("Accept", format.mediaType()));
      assertThat(byAccept.body()).isEqualTo(byEnding.body());
      assertThat(header(byAccept, "Vary")).contains("Accept");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageNamesItsOtherFormatsInItsHead(String page) throws Exception {
    var html = Jsoup.parse(portal.get(page).body());
    var alternates = html.select("head link[rel=alternate]");
    assertThat(alternates.eachAttr("type"))
        .containsExactlyInAnyOrderElementsOf(
            Format.byEnding().stream().map(Format::mediaType).toList());
    for (var alternate : alternates) {
      assertThat(portal.get(alternate.attr("href")).statusCode()).isEqualTo(200);
    }
    assertThat(html.select("head link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
  }

  @Test
  void aReaderIsOfferedEachFormatAndTheWholeListInIt() throws Exception {
    var html = Jsoup.parse(portal.get("/quotes?q=ferry&page=2&per_page=10").body());
    assertThat(html.select(".taking .formats a").eachText())
        .containsExactly("RIS", "BibTeX", "CSL-JSON", "CSV", "JSON", "Atom");
    assertThat(html.select(".taking .formats a").eachAttr("href"))
        .startsWith("/quotes.ris?q=ferry", "/quotes.bib?q=ferry")
        .contains("/quotes.json?q=ferry&page=2&per_page=10", "/quotes.atom?q=ferry");
  }

  @Test
  void whatNobodyHasIsRefusedByName() throws Exception {
    var refused = portal.send("GET", "/quotes", Map.of("Accept", "image/png"));
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("HTML, JSON, Atom, CSV, RIS, BibTeX, CSL-JSON");
    assertThat(portal.send("GET", "/about", Map.of("Accept", "text/csv")).statusCode())
        .isEqualTo(406);
    assertThat(portal.get("/about.csv").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes.csv                      | 32
          /quotes.csv?per_page=10          | 10
          /quotes.csv?per_page=10&page=4   | 2
          /quotes.csv?per_page=10&page=5   | 0
          /quotes.csv?per_page=99999       | 32
          /quotes.csv?q=ferry              | 24
          /quotes.csv?speaker=nobody       | 0
          /articles.csv                    | 27
          /contradictions.csv              | 3
          /speakers/{speaker}.csv          | 3
          /countries/SE.csv                | 28
          /quotes/{quote}.csv              | 1
          /compare.csv?left={quote}&right={other} | 2
          """)
  void aTableHoldsTheWholeListOrAPageOfIt(String address, int rows) throws Exception {
    var csv = portal.get(address).body();
    try (var reader = new CSVReader(new StringReader(csv))) {
      assertThat(reader.readAll()).hasSize(rows + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/quotes.csv?per_page=x", "/quotes.ris?per_page=0", "/quotes.atom?said=x"})
  void anExportThatCannotBeUnderstoodSaysWhy(String address) throws Exception {
    assertThat(portal.get(address).statusCode()).isEqualTo(400);
  }

  @Test
  void aFeedIsNewestFirstAndLeadsThroughAllItsPages() throws Exception {
    var ids = new ArrayList<String>();
    var dates = new ArrayList<Instant>();
    String next = "/quotes.atom?per_page=10";
    while (next != null) {
      var feed = new SyndFeedInput().build(new StringReader(portal.get(next).body()));
      feed.getEntries().forEach(entry -> ids.add(entry.getUri()));
      feed.getEntries().forEach(entry -> dates.add(entry.getUpdatedDate().toInstant()));
      next =
          feed.getLinks().stream()
              .filter(link -> link.getRel().equals("next"))
              .map(link -> link.getHref().replaceFirst("http://localhost:[0-9]+", ""))
              .findFirst()
              .orElse(null);
    }
    assertThat(ids).hasSize(32).doesNotHaveDuplicates();
    assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
  }

  // ── asking again ──

  @ParameterizedTest
  @MethodSource("pages")
  void whatHasNotChangedIsNotSentAgain(String page) throws Exception {
    for (var address :
        List.of(page, Addresses.in(Format.JSON, page), Addresses.in(Format.CSV, page))) {
      var first = portal.get(address);
      var tag = header(first, "ETag");
      assertThat(tag).startsWith("W/\"");
      for (var known : List.of(tag, "\"other\", " + tag, "*", tag.substring(2))) {
        var again =
            portal.send("GET", address, Map.of("Accept", "text/html", "If-None-Match", known));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");
      }
      var other = Map.of("Accept", "text/html", "If-None-Match", "\"other\"");
      assertThat(portal.send("GET", address, other).statusCode()).isEqualTo(200);
      var head = portal.send("HEAD", address, Map.of("Accept", "text/html"));
      assertThat(header(head, "ETag")).isEqualTo(tag);
      assertThat(head.body()).isEmpty();
    }
  }

  @Test
  void anErrorHasNoTag() throws Exception {
    var missing = Map.of("Accept", "text/html", "If-None-Match", "*");
    var reply = portal.send("GET", "/quotes/zzz", missing);
    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void longAnswersAreCompressedForThoseWhoTakeThat() throws Exception {
    var packed =
        portal.send("GET", "/quotes.csv", Map.of("Accept", "*/*", "Accept-Encoding", "gzip"));
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    assertThat(header(packed, "ETag")).isEqualTo(header(portal.get("/quotes.csv"), "ETag"));
  }

  // ── rights ──

  @Test
  void whatAnOutletDoesNotLetBeShownIsInNoFormat() throws Exception {
    var id = portal.collection.silent.id();
    var around = List.of("It gave no further details", "closed the window", "The Ministry of");
    for (var page : List.of("/articles/" + id, "/quotes?publisher=Silent+Gazette")) {
      for (var format : Format.values()) {
        var body = portal.get(Addresses.in(format, page)).body();
        for (var text : around) {
          assertThat(body.replace("The Ministry of Harbours", ""))
              .as(format.label())
              .doesNotContain(text);
        }
      }
    }
    var json = portal.json("/articles/" + id + ".json");
    assertThat(json.path("text").asText()).isEmpty();
    assertThat(json.path("quotes").path(0).path("text").asText())
        .isEqualTo("no ship was ever in danger");
    assertThat(json.path("quotes").path(0).path("before").asText()).isEmpty();
    assertThat(json.path("rights").path(0).path("display").asText()).isEqualTo("none");
  }

  @Test
  void rightsGoAlong() throws Exception {
    assertThat(portal.get("/quotes.atom?publisher=Harbour+Herald").body())
        .contains("<rights>Free to read</rights>");
    assertThat(portal.get("/quotes.csv?publisher=Harbour+Herald").body()).contains(",Free to read");
    assertThat(portal.get("/quotes.ris?publisher=Harbour+Herald").body())
        .contains("C1  - Free to read\r\n");
  }

  private static String header(HttpResponse<?> reply, String name) {
    return String.join(", ", reply.headers().allValues(name));
  }
}
