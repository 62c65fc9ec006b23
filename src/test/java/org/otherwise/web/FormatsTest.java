package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.opencsv.CSVReader;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Format;
import org.xml.sax.InputSource;

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
          "/speakers/{speaker}",
          "/countries/NO",
          "/countries/FI",
          "/compare?left={quote}&right={other}");

  @TempDir static Path folder;

  private static RunningPortal portal;

  @BeforeAll
  static void start() {
    portal = new RunningPortal(folder);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

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

  // ── what a page says of itself ──

  @Test
  void anArticleHasTheTagsThatReferenceManagersRead() throws Exception {
    var html = Jsoup.parse(portal.get("/articles/{article}").body());
    assertThat(meta(html, "citation_title"))
        .isEqualTo("Ships steered blind off Storholmen, minister says");
    assertThat(meta(html, "citation_author")).isEqualTo("Invented, Somebody");
    assertThat(meta(html, "citation_publication_date")).isEqualTo("2022/09/21");
    assertThat(meta(html, "citation_public_url"))
        .isEqualTo("https://news.example/dark-nights?a=1&b=2");
    assertThat(meta(html, "DC.type")).isEqualTo("newspaperArticle");
    assertThat(html.select("meta[property=og:title]").attr("content"))
        .isEqualTo("Ships steered blind off Storholmen, minister says");
    assertThat(html.select("span.Z3988")).hasSize(1);
  }

  @Test
  void aQuoteAndAPairAreNotArticles() throws Exception {
    for (var page : List.of("/quotes/{quote}", "/contradictions/{pair}")) {
      var html = Jsoup.parse(portal.get(page).body());
      assertThat(html.select("meta[name^=citation_]")).isEmpty();
      assertThat(html.select("span.Z3988")).hasSize(1);
    }
  }

  @Test
  void aListHasASpanForEachOfItsRecords() throws Exception {
    assertThat(Jsoup.parse(portal.get("/quotes?per_page=10").body()).select("span.Z3988"))
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes/{quote}        | Quotation
          /articles/{article}    | NewsArticle
          /contradictions/{pair} | WebPage
          """)
  void aRecordIsDescribedInTheWordsOfSchemaOrg(String page, String type) throws Exception {
    var body = portal.get(page).body();
    var script = Jsoup.parse(body).select("script[type=application/ld+json]");
    assertThat(script).hasSize(1);
    var json = new ObjectMapper().readTree(script.getFirst().data());
    assertThat(json.path("@type").asText()).isEqualTo(type);
    assertThat(json.path("@id").asText())
        .isEqualTo("http://localhost:" + portal.port() + portal.filled(page));
    assertThat(body).doesNotContain("ClaimReview");
  }

  @Test
  void aRecordSaysHowToCiteIt() throws Exception {
    var quote = Jsoup.parse(portal.get("/quotes/{quote}").body()).select("details.cite").first();
    assertThat(quote).isNotNull();
    assertThat(quote.text())
        .contains(
            "Isak Brandt (2022-09-20): “The light on Storholmen was dark for eleven nights in"
                + " August”. Quoted in Somebody Invented, “Ships steered blind off Storholmen,"
                + " minister says.” The Lantern, 21 September 2022."
                + " https://news.example/dark-nights?a=1&b=2.")
        .contains("http://localhost:" + portal.port() + portal.filled("/quotes/{quote}"))
        .contains("#:~:text=");
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

  // ── for programs that go through it all ──

  @Test
  void theSiteMapListsEveryArticleAndSpeakerAndNoSuggestedPair() throws Exception {
    var files = locations("/sitemap.xml", "sitemapindex");
    assertThat(files).hasSize(3);
    var all = new ArrayList<String>();
    for (var file : files) {
      all.addAll(locations(file, "urlset"));
    }
    assertThat(all)
        .doesNotHaveDuplicates()
        .contains(portal.filled("/articles/{article}"), portal.filled("/quotes/{quote}"))
        .contains(portal.filled("/speakers/{speaker}"))
        .noneMatch(address -> address.startsWith("/contradictions/"));
    assertThat(all.stream().filter(address -> address.startsWith("/articles/"))).hasSize(27);
    for (var address : all) {
      assertThat(portal.get(address).statusCode()).isEqualTo(200);
    }
    assertThat(portal.get("/robots.txt").body())
        .contains("Sitemap: http://localhost:" + portal.port() + "/sitemap.xml");
    assertThat(portal.get("/sitemaps/articles-2.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void aBrowserCanSearchHere() throws Exception {
    var urls = xml(portal.get("/opensearch.xml").body()).getElementsByTagName("Url");
    var types = new ArrayList<String>();
    for (int i = 0; i < urls.getLength(); i++) {
      var url = (org.w3c.dom.Element) urls.item(i);
      types.add(url.getAttribute("rel") + " " + url.getAttribute("type"));
      assertThat(url.getAttribute("template"))
          .startsWith("http://localhost:" + portal.port() + "/")
          .contains("q={searchTerms}");
    }
    assertThat(types)
        .containsExactly(
            "results text/html",
            "results application/atom+xml",
            "results application/json",
            "suggestions application/x-suggestions+json");
  }

  @Test
  void noAddressIsTakenFromTheHeaderThatNamesAHost() throws Exception {
    for (var address : List.of("/quotes.atom", "/sitemap.xml", "/quotes/{quote}", "/robots.txt")) {
      var request = "GET " + portal.filled(address) + " HTTP/1.0\r\nHost: evil.example\r\n\r\n";
      try (var socket = new Socket("localhost", portal.port())) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
      }
    }
  }

  @Test
  void noRedirectLeadsToAnotherHost() throws Exception {
    for (var path :
        List.of("//evil.example/", "/\\evil.example/", "/\t/evil.example/", "/;//evil/")) {
      var request = "GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
      try (var socket = new Socket("localhost", portal.port())) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).as(path).doesNotContainPattern("Location: */[/\\\\\t]");
      }
    }
  }

  private static List<String> locations(String address, String root) throws Exception {
    var document = xml(portal.get(address).body());
    assertThat(document.getDocumentElement().getNodeName()).isEqualTo(root);
    var nodes = document.getElementsByTagName("loc");
    var locations = new ArrayList<String>();
    for (int i = 0; i < nodes.getLength(); i++) {
      var place = "http://localhost:" + portal.port();
      assertThat(nodes.item(i).getTextContent()).startsWith(place);
      locations.add(nodes.item(i).getTextContent().substring(place.length()));
    }
    return locations;
  }

  private static org.w3c.dom.Document xml(String text) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static String meta(org.jsoup.nodes.Document html, String name) {
    return html.select("meta[name=" + name + "]").attr("content");
  }

  private static String header(HttpResponse<?> reply, String name) {
    return String.join(", ", reply.headers().allValues(name));
  }
}
