package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Format;
import org.otherwise.publish.Site;

/** What a portal says to programs that follow every link, and to those who mean it no good. */
class SafetyTest {
  /** Every public route, and addresses of it that show as much as they can. */
  private static final String ROUTES =
      """
      /                           | /
      /quotes                     | /quotes /quotes?q=lamp /quotes?q=window /quotes?publisher=Silent+Gazette /quotes?q=storm
      /articles                   | /articles /articles?q=window /articles?q=details /articles?q=studies /articles?q=nobody /articles?q=faint
      /contradictions             | /contradictions /contradictions?country=NO
      /quotes/{id}                | /quotes/{quote} /quotes/{silent-quote}
      /articles/{id}              | /articles/{article} /articles/{silent}
      /contradictions/{id}        | /contradictions/{pair}
      /contradictions/{id}/report | /contradictions/{pair}/report
      /disputes/{id}              | /disputes/{dispute}
      /speakers/{id}              | /speakers/{speaker} /speakers/{second}
      /countries/{id}             | /countries/NO /countries/SE
      /compare                    | /compare?left={quote} /compare?left={silent-quote}&q=lamp /compare?left={silent-quote}&right={other}
      /collections                | /collections
      /collections/{id}           | /collections/none
      /about                      | /about
      /health                     | /health
      /opensearch.xml             | /opensearch.xml
      /sitemap.xml                | /sitemap.xml
      /sitemaps/{id}.xml          | /sitemaps/articles-1.xml
      /quotes/facets/{id}         | /quotes/facets/speaker
      /articles/facets/{id}       | /articles/facets/publisher
      /contradictions/facets/{id} | /contradictions/facets/label
      /said                       | /said?who=Tiril /said
      /suggest                    | /suggest?q=wind /suggest?q=stud /suggest?q=det
      /help                       | /help
      """;

  @AutoClose private static final RunningPortal portal = new RunningPortal();

  private static Map<String, List<String>> addresses() throws Exception {
    var silent = portal.collection.silent.id().value();
    var quote =
        portal.json("/articles/" + silent + ".json").path("quotes").path(0).path("id").asText();
    var addresses = new LinkedHashMap<String, List<String>>();
    for (var line : ROUTES.lines().toList()) {
      var cells = line.split("\\|");
      var filled =
          portal.filled(cells[1].replace("{silent-quote}", quote).replace("{silent}", silent));
      addresses.put(cells[0].strip(), List.of(filled.strip().split(" ")));
    }
    return addresses;
  }

  // ── outlets' terms ──

  /** Also where a search has found what is kept: many of them could show the whole text. */
  @Test
  void noRouteShowsInAnyFormatWhatAnOutletKeepsToItself() throws Exception {
    var addresses = addresses();
    var hidden =
        List.of(
            "gave no further details",
            "closed the window",
            "did not give his name",
            "studies that nobody carried out",
            "both countries have paid");
    assertThat(portal.collection.silent.text() + portal.collection.darkness.text())
        .as("the texts that are to be hidden")
        .contains(hidden.subList(0, 4));
    int asked = 0;
    for (var route : portal.routes()) {
      if (route.isDesk()) {
        continue;
      }
      assertThat(addresses).as("a public route without a row").containsKey(route.path());
      for (var address : addresses.getOrDefault(route.path(), List.of())) {
        for (var format : route.formats()) {
          var body = portal.get(Addresses.in(format, address)).body();
          for (var text : hidden) {
            assertThat(body.replaceAll("\\s+", " "))
                .as("%s as %s", address, format.label())
                .doesNotContain(text);
          }
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
  }

  @Test
  void aSearchShowsTheSameOfAnExcerptWhateverItFound() throws Exception {
    var beginning = "Two freighters came close to the rocks";
    for (var word : List.of("freighters", "studies", "storm", "faint")) {
      assertThat(portal.get("/articles?q=" + word).body())
          .as(word)
          .contains(beginning)
          .doesNotContain("timer took over", "<mark>");
    }
    assertThat(portal.get("/articles?q=logs").body())
        .as("an outlet that lets the whole be shown")
        .contains("<mark>logs</mark>");
  }

  // ── crawlers ──

  private record Rule(boolean open, String path) {
    boolean matches(String address) {
      var pattern = Pattern.quote(path).replace("*", "\\E.*\\Q");
      return Pattern.compile(pattern).matcher(address).lookingAt();
    }
  }

  private static List<Rule> rules() throws Exception {
    var rules = new ArrayList<Rule>();
    for (var line : portal.get("/robots.txt").body().lines().toList()) {
      if (line.startsWith("Allow: ") || line.startsWith("Disallow: ")) {
        rules.add(new Rule(line.startsWith("A"), line.substring(line.indexOf(' ') + 1)));
      }
    }
    return rules;
  }

  /** As RFC 9309 says: the longest rule that matches decides. */
  private static boolean isOpen(List<Rule> rules, String address) {
    boolean open = true;
    int longest = -1;
    for (var rule : rules) {
      if (rule.path().length() > longest && rule.matches(address)) {
        open = rule.open();
        longest = rule.path().length();
      }
    }
    return open;
  }

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/quotes, true",
    "/quotes?page=2, true",
    "/articles?page=17, true",
    "/quotes?page=2&speaker=x, false",
    "/quotes?q=lamp, false",
    "/articles?publisher=x&page=2, false",
    "/contradictions?sort=said, false",
    "/quotes.csv, false",
    "/contradictions.atom?country=NO, false",
    "/quotes/abc, true",
    "/quotes/abc.ris, true",
    "/speakers/abc, true",
    "/countries/NO, true",
    "/collections/lamps, true",
    "/quotes/facets/speaker, false",
    "/said?who=x, false",
    "/suggest?q=x, false",
    "/compare?left=a, false",
    "/desk, false",
    "/sitemap.xml, true"
  })
  void robotsMaySeeRecordsAndPlainPagesOnly(String address, boolean open) throws Exception {
    assertThat(isOpen(rules(), address)).isEqualTo(open);
  }

  @Test
  void robotsAreToldWhereTheSiteMapIs() throws Exception {
    assertThat(portal.get("/robots.txt").body())
        .contains("Sitemap: http://localhost:" + portal.port() + "/sitemap.xml");
  }

  /** Every page that can be reached is looked at, with every link on it. */
  @Test
  void noLinkLeadsARobotIntoWhatIsClosedAndWhatIsClosedIsNotListed() throws Exception {
    var rules = rules();
    var wrong = new ArrayList<String>();
    var queue = new ArrayDeque<String>();
    addresses().values().forEach(queue::addAll);
    var seen = new HashSet<>(queue);
    int closed = 0;
    while (!queue.isEmpty()) {
      var address = queue.remove();
      var reply = portal.get(address);
      var type = reply.headers().firstValue("Content-Type").orElse("");
      if (!type.startsWith("text/html")) {
        if (reply.statusCode() == 200 && !header(reply, "X-Robots-Tag").contains("noindex")) {
          wrong.add(address + " is no page and may be listed");
        }
        continue;
      }
      var page = Jsoup.parse(reply.body());
      boolean listed = page.select("meta[name=robots][content*=noindex]").isEmpty();
      boolean open = isOpen(rules, address);
      closed += open ? 0 : 1;
      if (listed && (!open || reply.statusCode() != 200)) {
        wrong.add(address + " may be listed");
      }
      for (var link : page.select("a[href^=/]")) {
        var target = link.attr("href").replaceFirst("#.*", "");
        if (!isOpen(rules, target)) {
          if (!link.attr("rel").contains("nofollow")) {
            wrong.add(address + " leads to " + target);
          }
        } else if (seen.size() < 250 && seen.add(target)) {
          queue.add(target);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(closed).as("closed pages that were looked at").isGreaterThan(10);
  }

  @Test
  void aSuggestedPairIsNotListedAndFormatsNeverAre() throws Exception {
    assertThat(portal.get("/contradictions/{pair}").body()).contains("content=\"noindex,follow\"");
    for (var format : Format.values()) {
      if (format != Format.HTML) {
        assertThat(header(portal.get(Addresses.in(format, "/quotes")), "X-Robots-Tag"))
            .as(format.label())
            .isEqualTo("noindex");
      }
    }
  }

  // ── headers ──

  private static String header(HttpResponse<String> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }

  @Test
  void everyAnswerCarriesEveryHeaderOfProtection() throws Exception {
    var tag = header(portal.get("/about"), "ETag");
    var answers =
        Map.of(
            200, portal.get("/"),
            304, portal.send("GET", "/about", Map.of("If-None-Match", tag)),
            301, portal.get("/quotes/"),
            303, portal.get("/desk"),
            400, portal.get("/quotes?page=x"),
            404, portal.get("/nothing"),
            405, portal.send("PUT", "/quotes"),
            406, portal.send("GET", "/about", Map.of("Accept", "image/png")),
            414, portal.get("/quotes?x=" + "a".repeat(7000)));
    for (var answer : answers.entrySet()) {
      assertThat(answer.getValue().statusCode()).isEqualTo(answer.getKey());
      isProtected(answer.getValue(), answer.getKey().toString());
    }
    for (var address :
        List.of(new Assets().address("base.css"), "/static/none", "/robots.txt", "/sitemap.xml")) {
      isProtected(portal.get(address), address);
    }
  }

  private static void isProtected(HttpResponse<String> answer, String what) {
    Portal.PROTECTION.forEach(
        (name, value) -> assertThat(header(answer, name)).as(what).isEqualTo(value));
    assertThat(header(answer, "Server")).as(what).isEmpty();
    assertThat(header(answer, "X-Powered-By")).as(what).isEmpty();
    assertThat(header(answer, "Strict-Transport-Security")).as(what).isEmpty();
  }

  @Test
  void onlyAPortalThatIsKnownByHttpsAsksForItForEver(@TempDir Path other) throws Exception {
    try (var secure = new RunningPortal(other, Limits.NONE, new Site("https://news.example.org"))) {
      for (var address : List.of("/", "/nothing", "/robots.txt")) {
        assertThat(header(secure.get(address), "Strict-Transport-Security"))
            .isEqualTo("max-age=31536000");
      }
      assertThat(sent(secure, "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
          .contains("Strict-Transport-Security: max-age=31536000");
    }
  }

  // ── too much, or too odd ──

  private static String sent(RunningPortal to, String request) throws Exception {
    try (var socket = new Socket("localhost", to.port())) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // It has heard enough, and answered.
      }
      var answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8);
    }
  }

  @Test
  void aHeaderOfAMegabyteIsRefusedWithAPage() throws Exception {
    // No more than the server reads before it answers: else the answer may be lost on the way.
    var answer =
        sent(portal, "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(9_000) + "\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 431")
        .contains("Error 431", "Content-Security-Policy: default-src 'none'")
        .doesNotContainIgnoringCase("jetty");
  }

  @ParameterizedTest
  @CsvSource({"TRACE, 405", "TRACK, 405", "FOO, 405", "PROPFIND, 405", "CONNECT, 400"})
  void anOddMethodIsRefused(String method, int status) throws Exception {
    var answer = sent(portal, method + " /quotes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status).contains("Content-Security-Policy");
  }

  @Test
  void aFormOfMoreThanAMegabyteIsRefused() throws Exception {
    var form = "name=" + "a".repeat(1_000_100);
    var reply = portal.send("POST", "/desk/sign-in", "visitor", form);
    assertThat(reply.statusCode()).isEqualTo(413);
    assertThat(reply.body()).contains("too much to be sent");
    isProtected(reply, "413");
    var file =
        portal.send(
            "POST",
            "/desk/sign-in",
            Map.of("Content-Type", "multipart/form-data; boundary=x", "Accept", "text/html"));
    assertThat(file.statusCode()).isEqualTo(415);
  }

  @Test
  void moreFiltersThanTwentyAreRefusedWithAPageThatSaysSo() throws Exception {
    assertThat(portal.get("/quotes" + filters(20)).statusCode()).isEqualTo(200);
    for (var address : List.of("/quotes" + filters(21), "/quotes/facets/kind" + filters(500))) {
      var page = portal.get(address);
      assertThat(page.statusCode()).isEqualTo(400);
      assertThat(page.body()).contains("values to filter by; 20 are the most");
    }
    assertThat(portal.get("/quotes.csv" + filters(500)).statusCode()).isEqualTo(400);
  }

  private static String filters(int number) {
    var query = new StringBuilder("?kind=v0");
    for (int i = 1; i < number; i++) {
      query.append("&kind=v").append(i);
    }
    return query.toString();
  }
}
