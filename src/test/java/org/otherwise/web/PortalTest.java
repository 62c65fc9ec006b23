package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.publish.Addresses;

/** Speaks HTTP with a portal over a small collection. */
class PortalTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private static SmallCollection collection;
  private static Portal portal;
  private static int port;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    collection = new SmallCollection(folder);
    portal = collection.portal();
    port = portal.start("localhost", 0);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    portal.close();
    collection.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                                  | 200
          /quotes                            | 200
          /articles                          | 200
          /contradictions                    | 200
          /about                             | 200
          /health                            | 200
          /robots.txt                        | 200
          /quotes/{quote}                    | 200
          /articles/{article}                | 200
          /contradictions/{pair}             | 200
          /speakers/{speaker}                | 200
          /countries/NO                      | 200
          /countries/FI                      | 200
          /compare?left={quote}&right={other} | 200
          /quotes?q=lamp&country=NO          | 200
          /quotes?speaker=nobody             | 200
          /quotes?speaker=No+Body            | 200
          /quotes?kind=sung&publisher=None   | 200
          /quotes?country=ZZ                 | 200
          /contradictions?between=NO,SE      | 200
          /contradictions?label=shouts       | 200
          /quotes?page=400                   | 200
          /quotes?q=%22unclosed+AND+%28      | 200
          /quotes?colour=red                 | 200
          /quotes?said=2022-13               | 400
          /quotes?page=x                     | 400
          /quotes?per_page=0                 | 400
          /articles?sort=foo                 | 400
          /contradictions?between=Norway     | 400
          /compare                           | 400
          /compare?left=a                    | 400
          /compare?left=a&right=UPPER        | 400
          /compare?left={quote}&right={quote} | 400
          /compare?left={quote}&right=zzz    | 404
          /nothing                           | 404
          /quotes/zzz                        | 404
          /quotes/..%2Fetc                   | 404
          /quotes/%3Cscript%3E               | 404
          /articles/zzz                      | 404
          /articles/UPPER                    | 404
          /contradictions/zzz                | 404
          /contradictions/{quote}            | 404
          /speakers/zzz                      | 404
          /speakers/a-b                      | 404
          /countries/ZZ                      | 404
          /countries/Norway                  | 404
          /static/nothing.css                | 404
          /quotes/{quote}/more               | 404
          """)
  void everyAddressHasItsStatus(String address, int status) throws Exception {
    var page = get(address);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(send("HEAD", address).statusCode()).isEqualTo(status);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none';");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes/                                  | 301 | /quotes
          //evil.example/                           | 301 | /evil.example
          /quotes/{quote}/?a=b                      | 301 | /quotes/{quote}?a=b
          /countries/no                             | 301 | /countries/NO
          /countries/no.json                        | 301 | /countries/NO.json
          /quotes?said_from=2022&said_to=           | 303 | /quotes?said=2022..
          /contradictions?between_one=SE&between_other=NO | 303 | /contradictions?between=NO,SE
          /compare?left={later}&right={quote}       | 302 | /contradictions/{pair}
          /compare.json?left={later}&right={quote}  | 302 | /contradictions/{pair}.json
          """)
  void whatHasABetterAddressLeadsThere(String address, int status, String better) throws Exception {
    var reply = get(address);
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.headers().firstValue("Location")).contains(filled(better));
  }

  @Test
  void aQuoteThatBecameAnotherLeadsThere() throws Exception {
    var ids = collection.revise();
    var reply = get("/quotes/" + ids.getFirst());
    assertThat(reply.statusCode()).isEqualTo(301);
    assertThat(reply.headers().firstValue("Location")).contains("/quotes/" + ids.getLast());
    assertThat(get("/quotes/" + ids.getLast()).statusCode()).isEqualTo(200);
  }

  @Test
  void aFailureIsAPageThatGivesNothingAway(@TempDir Path other) throws Exception {
    var broken = new SmallCollection(other);
    try (var portalOverIt = broken.portal()) {
      var place = "http://localhost:" + portalOverIt.start("localhost", 0);
      broken.close();
      var page = client.send(HttpRequest.newBuilder(URI.create(place + "/")).build(), body());
      assertThat(page.statusCode()).isEqualTo(500);
      assertThat(page.body())
          .contains("Something went wrong here")
          .doesNotContain("Exception", "org.otherwise", "sqlite");
      var health =
          client.send(HttpRequest.newBuilder(URI.create(place + "/health.json")).build(), body());
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(JSON.readTree(health.body()).path("status").asInt()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void pagesCanOnlyBeRead(String method) throws Exception {
    for (var address : new String[] {"/", "/quotes", "/quotes/{quote}", "/about.json"}) {
      var reply = send(method, address);
      assertThat(reply.statusCode()).isEqualTo(405);
      assertThat(reply.headers().firstValue("Allow")).contains("GET, HEAD");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                                   | /index.json
          /quotes                             | /quotes.json
          /articles?q=lamp                    | /articles.json?q=lamp
          /contradictions                     | /contradictions.json
          /quotes/{quote}                     | /quotes/{quote}.json
          /articles/{article}                 | /articles/{article}.json
          /contradictions/{pair}              | /contradictions/{pair}.json
          /speakers/{speaker}                 | /speakers/{speaker}.json
          /countries/NO                       | /countries/NO.json
          /compare?left={quote}&right={other} | /compare.json?left={quote}&right={other}
          /about                              | /about.json
          /health                             | /health.json
          /quotes/zzz                         | /quotes/zzz.json
          /quotes?page=x                      | /quotes.json?page=x
          /nothing                            | /nothing.json
          """)
  void everyPageIsThereForPrograms(String page, String json) throws Exception {
    var byPath = get(json);
    assertThat(byPath.headers().firstValue("Content-Type"))
        .contains("application/json;charset=utf-8");
    assertThat(JSON.readTree(byPath.body()).isObject()).isTrue();
    var byAccept = client.send(request(page, "GET", "application/json"), body());
    assertThat(byAccept.statusCode()).isEqualTo(byPath.statusCode());
    assertThat(byAccept.body()).isEqualTo(byPath.body());
    assertThat(byAccept.headers().firstValue("Vary").orElse("")).contains("Accept");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                  | false
          */*                                     | false
          text/html,application/xhtml+xml,*/*;q=.8 | false
          application/json                        | true
          application/json;q=0                    | false
          application/json;q=x                    | false
          text/html;q=0.5, application/json       | true
          application/json;q=0.2, text/html;q=0.3 | false
          """)
  void programsAskForJsonByName(String accept, boolean json) {
    assertThat(Answers.prefersJson(accept)).isEqualTo(json);
  }

  @Test
  void anErrorSaysWhatWasWrongAndAWayOn() throws Exception {
    assertThat(get("/quotes?said=2022-13").body())
        .contains("“said”", "“2022-13” is not a date", "href=\"/quotes\"", "Error 400");
    JsonNode problem = json("/quotes.json?page=x");
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("detail").asText()).contains("page").contains("“x”");
  }

  /** Sent by hand, because a client of Java would not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /%zz         | 400
          GET /../../etc   | 400
          GET /a b c d     | 400
          GET /{too-long}  | 414
          TRACE /          | 405
          """)
  void whatIsNoRequestGetsAPageToo(String request, int status) throws Exception {
    try (var socket = new Socket("localhost", port)) {
      var line = request.replace("{too-long}", "a".repeat(9_000)) + " HTTP/1.0\r\n\r\n";
      socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 " + status)
          .contains("Error " + status, "Content-Security-Policy: default-src 'none'")
          .doesNotContainIgnoringCase("jetty");
    }
  }

  @Test
  void anAddressThatIsTooLongIsRefused() throws Exception {
    assertThat(get("/quotes?x=" + "a".repeat(7000)).statusCode()).isEqualTo(414);
  }

  @Test
  void wordsFromArticlesAreNeverMarkup() throws Exception {
    assertThat(get("/quotes/" + collection.officialDark.id()).body())
        .contains("&lt;b&gt;this summer&lt;/b&gt; &amp; once")
        .doesNotContain("<b>this");
    assertThat(get("/quotes?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
    assertThat(get("/quotes?publisher=%22%3E%3Cimg%3E").body()).doesNotContain("<img");
  }

  @Test
  void noPageHasStylesOrScriptsOfItsOwn() throws Exception {
    for (var address :
        new String[] {"/", "/quotes", "/contradictions/{pair}", "/articles/{article}", "/about"}) {
      assertThat(get(address).body()).doesNotContain("<style", "<script", " style=", " onclick=");
    }
  }

  @Test
  void styleSheetsMayBeKeptForEverBecauseTheirAddressNamesTheirContent() throws Exception {
    var page = get("/");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    var link = Pattern.compile("href=\"(/static/otherwise\\.[a-z2-7]{16}\\.css)\"");
    var found = link.matcher(page.body());
    assertThat(found.find()).isTrue();
    var sheet = get(found.group(1));
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    assertThat(sheet.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(sheet.body()).contains("--accent");
  }

  @Test
  void resultsAreCountedNarrowedAndPaged() throws Exception {
    var all = json("/quotes.json");
    assertThat(all.path("total").asInt()).isEqualTo(32);
    assertThat(all.path("items")).hasSize(20);
    assertThat(json("/quotes.json?page=2").path("items")).hasSize(12);
    assertThat(json("/quotes.json?q=dark+country:").path("query").path("q").asText())
        .isEqualTo("dark country:");
    var norway = json("/quotes.json?country=NO&said=2022-09");
    assertThat(norway.path("total").asInt()).isEqualTo(2);
    assertThat(norway.path("query").path("country").path(0).asText()).isEqualTo("NO");
    assertThat(norway.path("facets").path("country").toString())
        .contains("{\"value\":\"NO\",\"label\":\"Norway\",\"count\":2,\"selected\":true}");
    assertThat(json("/quotes.json?-country=SE").path("total").asInt()).isEqualTo(4);
    assertThat(json("/contradictions.json?between=SE,NO").path("total").asInt()).isEqualTo(2);
    assertThat(json("/articles.json?q=freighters").path("items").path(0).path("title").asText())
        .isEqualTo("Ships steered blind off Storholmen, minister says");
  }

  @Test
  void aListShowsItsFiltersAndHowToTakeThemAway() throws Exception {
    var page = get("/quotes?q=light&country=NO&-kind=mixed").body();
    assertThat(page)
        .contains("href=\"/quotes?country=NO&amp;-kind=mixed\"")
        .contains("href=\"/quotes?q=light&amp;-kind=mixed\"")
        .contains("Kind of quotation is not")
        .contains("<meta name=\"robots\" content=\"noindex,follow\">")
        .contains("<link rel=\"canonical\" href=\"/quotes?q=light&amp;country=NO&amp;-kind=mixed\"")
        .contains("rel=\"nofollow\"");
    assertThat(get("/quotes").body()).doesNotContain("noindex");
  }

  @Test
  void anEmptyListSaysWhatToDo() throws Exception {
    assertThat(get("/quotes?country=ZZ").body()).contains("Take away one of the filters");
    assertThat(get("/quotes?q=zeppelin").body()).contains("href=\"/articles?q=zeppelin\"");
    assertThat(get("/quotes?page=9").body())
        .contains("There is no page 9: the last one is 2.", "href=\"/quotes?page=2\"");
  }

  @Test
  void aQuoteThatNothingContradictsSaysSo() throws Exception {
    assertThat(get("/quotes/" + collection.alone.id()).body())
        .contains("Nothing in this collection contradicts it.");
  }

  @Test
  void aQuoteLeadsToThePassageInItsSource() throws Exception {
    assertThat(get("/quotes/" + collection.twelveMillion.id()).body())
        .contains(
            "href=\"https://news.example/dark-nights?a=1&amp;b=2"
                + "#:~:text=repairs%20would%20cost%2012%20million%20kroner\""
                + " rel=\"nofollow noopener external\"");
  }

  @Test
  void thePairPageShowsBothSidesAndWhy() throws Exception {
    var page = get("/contradictions/{pair}").body();
    assertThat(page)
        .contains("Tiril Aune denies what Isak Brandt said")
        .contains("two days later")
        .contains("Said on 20 September 2022", "reported on 21 September 2022")
        .contains("<mark>was dark<sup>")
        .contains("<mark>was never dark<sup>")
        .contains("Suggested by the program. No editor has looked at it yet.")
        .contains("One other statement in this collection stands against it.")
        .contains("No other statement in this collection stands against it.")
        .contains("noindex");
    assertThat(page.indexOf("Isak Brandt</a>")).isLessThan(page.indexOf("Tiril Aune</a>"));
    assertThat(page).doesNotContain("0.9");
  }

  @Test
  void anArticleShowsAsMuchAsItsOutletAllows() throws Exception {
    var excerpt = get("/articles/" + collection.darkness.id()).body();
    assertThat(excerpt)
        .contains("The rest is not shown here.", "A Norwegian official")
        .doesNotContain("both countries have paid");
    assertThat(json("/articles/" + collection.darkness.id() + ".json").path("text").asText())
        .doesNotContain("both countries have paid");
    var whole = get("/articles/" + collection.reply.id()).body();
    assertThat(whole).contains(" she added.", "Free to read").doesNotContain("not shown");
    assertThat(whole.split(Pattern.quote(Addresses.of(collection.alone.id()) + "\""), -1))
        .as("words over two paragraphs are two links")
        .hasSize(3);
    var nothing = get("/articles/" + collection.silent.id()).body();
    assertThat(nothing).contains("no ship was ever in danger").doesNotContain("closed the window");
    assertThat(get("/articles?publisher=Silent+Gazette").body())
        .doesNotContain("no further details");
  }

  @Test
  void everyPageIsAWholeDocument() throws Exception {
    for (var address : new String[] {"/", "/quotes", "/contradictions/{pair}", "/nothing"}) {
      assertThat(get(address).body()).startsWith("<!doctype html>").contains("<html lang=\"en\">");
    }
  }

  @Test
  void everyPageCarriesTheNotice() throws Exception {
    for (var address : new String[] {"/", "/quotes", "/about", "/nothing"}) {
      assertThat(get(address).body()).contains(SmallCollection.NOTICE);
    }
  }

  @Test
  void everyInnerLinkLeadsSomewhere() throws Exception {
    var link = Pattern.compile("href=\"(/[^\"]*)\"");
    for (var address :
        new String[] {
          "/",
          "/quotes?q=light",
          "/contradictions",
          "/articles",
          "/quotes/{quote}",
          "/articles/{article}",
          "/contradictions/{pair}",
          "/speakers/{speaker}",
          "/countries/SE"
        }) {
      var found = link.matcher(get(address).body());
      while (found.find()) {
        var target = found.group(1).replace("&amp;", "&");
        assertThat(get(target).statusCode()).as("%s on %s", target, address).isEqualTo(200);
      }
    }
  }

  private static String filled(String address) {
    return address
        .replace("{quote}", collection.wasDark.id().value())
        .replace("{later}", collection.neverDark.id().value())
        .replace("{other}", collection.alone.id().value())
        .replace("{article}", collection.darkness.id().value())
        .replace("{pair}", collection.denial.value())
        .replace("{speaker}", speaker());
  }

  private static String speaker() {
    var speaker = collection.archive.statement(collection.neverDark.id()).orElseThrow().speaker();
    return speaker == null ? "" : speaker.id().value();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return send("GET", address);
  }

  private static HttpResponse<String> send(String method, String address) throws Exception {
    return client.send(request(address, method, "text/html"), body());
  }

  private static JsonNode json(String address) throws IOException, InterruptedException {
    return JSON.readTree(client.send(request(address, "GET", "*/*"), body()).body());
  }

  private static HttpResponse.BodyHandler<String> body() {
    return HttpResponse.BodyHandlers.ofString();
  }

  private static HttpRequest request(String address, String method, String accept) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + filled(address)))
        .method(method, HttpRequest.BodyPublishers.noBody())
        .header("Accept", accept)
        .build();
  }
}
