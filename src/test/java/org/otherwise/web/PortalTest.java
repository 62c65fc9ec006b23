package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a portal answers to every address: status, headers, where it leads. */
class PortalTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @AutoClose private static final RunningPortal portal = new RunningPortal();

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
          /quotes?page=0                     | 200
          /quotes?page=99999999              | 200
          /quotes?per_page=0                 | 200
          /quotes?per_page=1000              | 200
          /quotes?page=1.5                   | 400
          /quotes/facets/speaker             | 200
          /quotes/facets/speaker?order=name&letter=T&q=lamp | 200
          /quotes/facets/country?contains=nor | 200
          /articles/facets/publisher         | 200
          /contradictions/facets/label       | 200
          /quotes/facets/speaker?page=0      | 200
          /quotes/facets/speaker?page=99999999 | 200
          /quotes/facets/speaker?order=age   | 400
          /quotes/facets/label               | 404
          /quotes/facets/said                | 404
          /articles/facets/speaker           | 404
          /quotes/facets/nothing             | 404
          /said                              | 200
          /said?who=nobody                   | 200
          /help                              | 200
          /suggest?q=au                      | 200
          /suggest                           | 200
          /compare?left={quote}              | 200
          /compare?left={quote}&q=lamp       | 200
          /articles?sort=foo                 | 400
          /contradictions?between=Norway     | 400
          /compare                           | 400
          /compare?left=a                    | 404
          /compare?left=UPPER                | 400
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
    var page = portal.get(address);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(portal.send("HEAD", address).statusCode()).isEqualTo(status);
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
          /said?who=Tiril+Aune&about=lamp           | 303 | /quotes?q=lamp&speaker={speaker}
          /said?who=aune                            | 303 | /quotes?speaker={speaker}
          /said?who=Tiril+Aune&speaker={speaker}&about=lamp | 303 | /quotes?q=lamp&speaker={speaker}
          /said?about=lamp                          | 303 | /quotes?q=lamp
          /contradictions?between_one=SE&between_other=NO | 303 | /contradictions?between=NO,SE
          /compare?left={later}&right={quote}       | 302 | /contradictions/{pair}
          /compare.json?left={later}&right={quote}  | 302 | /contradictions/{pair}.json
          """)
  void whatHasABetterAddressLeadsThere(String address, int status, String better) throws Exception {
    var reply = portal.get(address);
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.headers().firstValue("Location")).contains(portal.filled(better));
  }

  @Test
  void aQuoteThatBecameAnotherLeadsThere() throws Exception {
    var ids = portal.collection.revise();
    var reply = portal.get("/quotes/" + ids.getFirst());
    assertThat(reply.statusCode()).isEqualTo(301);
    assertThat(reply.headers().firstValue("Location")).contains("/quotes/" + ids.getLast());
    assertThat(portal.get("/quotes/" + ids.getLast()).statusCode()).isEqualTo(200);
  }

  @Test
  void aFailureIsAPageThatGivesNothingAway(@TempDir Path other) throws Exception {
    var broken = new SmallCollection(other);
    try (var portalOverIt = broken.portal()) {
      var place = "http://localhost:" + portalOverIt.start("localhost", 0);
      broken.close();
      var page = RunningPortal.fetch(place + "/");
      assertThat(page.statusCode()).isEqualTo(500);
      assertThat(page.body())
          .contains("Something went wrong here")
          .doesNotContain("Exception", "org.otherwise", "sqlite");
      var health = RunningPortal.fetch(place + "/health.json");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(JSON.readTree(health.body()).path("status").asInt()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void pagesCanOnlyBeRead(String method) throws Exception {
    for (var address : new String[] {"/", "/quotes", "/quotes/{quote}", "/about.json"}) {
      var reply = portal.send(method, address);
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
    var byPath = portal.get(json);
    assertThat(byPath.headers().firstValue("Content-Type"))
        .contains("application/json;charset=utf-8");
    assertThat(JSON.readTree(byPath.body()).isObject()).isTrue();
    var byAccept = portal.getAsJson(page);
    assertThat(byAccept.statusCode()).isEqualTo(byPath.statusCode());
    assertThat(byAccept.body()).isEqualTo(byPath.body());
    assertThat(byAccept.headers().firstValue("Vary").orElse("")).contains("Accept");
  }

  @Test
  void anErrorSaysWhatWasWrongAndAWayOn() throws Exception {
    assertThat(portal.get("/quotes?said=2022-13").body())
        .contains("“said”", "“2022-13” is not a date", "href=\"/quotes\"", "Error 400");
    JsonNode problem = portal.json("/quotes.json?page=x");
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
    try (var socket = new Socket("localhost", portal.port())) {
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
    assertThat(portal.get("/quotes?x=" + "a".repeat(7000)).statusCode()).isEqualTo(414);
  }

  @Test
  void styleSheetsMayBeKeptForEverBecauseTheirAddressNamesTheirContent() throws Exception {
    var page = portal.get("/");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    var link = Pattern.compile("href=\"(/static/base\\.[a-z2-7]{16}\\.css)\"");
    var found = link.matcher(page.body());
    assertThat(found.find()).isTrue();
    var sheet = portal.get(found.group(1));
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    assertThat(sheet.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(sheet.body()).contains("--accent");
  }
}
