package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.index.SearchIndex;
import org.otherwise.publish.Site;

/** A portal in the open: who asks for too much, who sends too much, and what no answer lacks. */
class SafetyTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** So slow that nothing is refilled while a test runs. */
  private static final Safety STRICT = Safety.usual().allowing(0.001, 20);

  @TempDir static Path folder;

  private static RunningPortal portal;

  @BeforeAll
  static void start() {
    portal = new RunningPortal(folder, STRICT);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void whoAsksForTooMuchIsToldWhenToComeBack() throws Exception {
    HttpResponse<String> reply = from("192.0.2.1", "/quotes?q=lamp");
    for (int i = 0; i < 6; i++) {
      assertThat(reply.statusCode()).isEqualTo(200);
      reply = from("192.0.2.1", "/quotes?q=lamp");
    }
    assertThat(reply.statusCode()).isEqualTo(429);
    assertThat(Long.parseLong(reply.headers().firstValue("Retry-After").orElseThrow()))
        .isPositive();
    assertThat(reply.body()).contains("Too many requests at once", "from your network");
    assertThat(reply.headers().firstValue("Content-Security-Policy")).isPresent();

    var json = from("192.0.2.1", "/quotes.json?q=lamp");
    assertThat(json.statusCode()).isEqualTo(429);
    assertThat(JSON.readTree(json.body()).path("status").asInt()).isEqualTo(429);
    assertThat(from("192.0.2.2", "/quotes?q=lamp").statusCode()).isEqualTo(200);
  }

  @Test
  void styleSheetsCostNothing() throws Exception {
    var sheet =
        Pattern.compile("/static/base[^\"]*")
            .matcher(from("192.0.2.3", "/").body())
            .results()
            .findFirst()
            .orElseThrow()
            .group();
    for (int i = 0; i < 50; i++) {
      assertThat(from("192.0.2.3", sheet).statusCode()).isEqualTo(200);
      assertThat(from("192.0.2.3", "/robots.txt").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatTheClientHasAlreadyCostsNextToNothing() throws Exception {
    var tag = from("192.0.2.4", "/about").headers().firstValue("ETag").orElseThrow();
    for (int i = 0; i < 50; i++) {
      var again =
          portal.send(
              "GET", "/about", Map.of("X-Forwarded-For", "192.0.2.4", "If-None-Match", tag));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
    }
  }

  @Test
  void aReaderWhoBrowsesNeverMeetsTheLimit() {
    // an hour of one page each two seconds, searches and suggestions among them, by the usual rates
    var now = new AtomicLong();
    var usual = Safety.usual();
    var allowances = new Allowances(usual.rate(), usual.burst(), now::get);
    for (int i = 0; i < 1800; i++) {
      assertThat(allowances.take("reader", Costs.of("/quotes", 4))).isZero();
      for (int letter = 0; letter < 8; letter++) {
        assertThat(allowances.take("reader", Costs.of("/suggest", 1))).isZero();
      }
      now.addAndGet(2_000_000_000L);
    }
    assertThat(usual.rate()).isCloseTo(6, within(1.0));
  }

  @Test
  void aNetworkOfTheNextProtocolIsOneWhateverAddressItTakes() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(from("2001:db8:1:2::" + i, "/about").statusCode()).isEqualTo(200);
    }
    assertThat(from("2001:db8:1:2::ffff", "/about").statusCode()).isEqualTo(429);
    assertThat(from("2001:db8:1:3::1", "/about").statusCode()).isEqualTo(200);
  }

  @Test
  void whatAClientSaysOfItselfIsNotBelieved() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(from("198.51.100." + i + ", 192.0.2.5", "/about").statusCode()).isEqualTo(200);
    }
    assertThat(from("203.0.113.9, 192.0.2.5", "/about").statusCode()).isEqualTo(429);
  }

  @Test
  void onlyAProxyThatThePortalWasToldOfIsAskedWhoTheClientIs(@TempDir Path other) throws Exception {
    var safety = STRICT.behind(List.of(Safety.Block.parse("10.0.0.0/8")));
    try (var behind = new RunningPortal(other, safety)) {
      for (int i = 0; i < 20; i++) {
        assertThat(from(behind, "192.0.2.6, 10.0.0." + i, "/about").statusCode()).isEqualTo(200);
      }
      assertThat(from(behind, "192.0.2.6, 10.1.1.1", "/about").statusCode()).isEqualTo(429);
      assertThat(from(behind, "192.0.2.6, 11.1.1.1", "/about").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void editorsAreNotCounted(@TempDir Path other) throws Exception {
    try (var strict = new RunningPortal(other, STRICT)) {
      strict.collection.addEditor("Ada Berg", "kettle lamp winter sea");
      var secret = strict.signIn("Ada Berg", "kettle lamp winter sea");
      for (int i = 0; i < 40; i++) {
        assertThat(strict.send("GET", "/quotes", secret, "").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void searchesBeyondWhatTheMachineCanDoAreToldToComeBack(@TempDir Path other) throws Exception {
    var entered = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    var safety = new Safety(0, 1, 1, List.of());
    try (var collection = new SmallCollection(other);
        var one =
            Portal.create(
                collection.archive,
                waiting(collection.index, entered, leave),
                collection.config,
                Clock.systemUTC(),
                "",
                null,
                safety);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var place = "http://localhost:" + one.start("localhost", 0);
      var searching = threads.submit(() -> RunningPortal.fetch(place + "/quotes?q=lamp"));
      entered.await();
      var crowd = new ArrayList<Future<HttpResponse<String>>>();
      for (int i = 0; i < 3; i++) {
        crowd.add(threads.submit(() -> RunningPortal.fetch(place + "/articles?q=lamp")));
      }
      for (var each : crowd) {
        assertThat(each.get().statusCode()).isEqualTo(503);
        assertThat(each.get().headers().firstValue("Retry-After")).isPresent();
        assertThat(each.get().body()).contains("at once");
      }
      assertThat(RunningPortal.fetch(place + "/about").statusCode()).isEqualTo(200);
      leave.countDown();
      assertThat(searching.get().statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /about HTTP/1.1                        | 200
          GET /nothing HTTP/1.1                      | 404
          GET /quotes?said=2022-13 HTTP/1.1          | 400
          GET /%zz HTTP/1.1                          | 400
          GET /%00 HTTP/1.1                          | 400
          GET /a/../b HTTP/1.1                       | 404
          TRACE / HTTP/1.1                           | 405
          CONNECT / HTTP/1.1                         | 4xx
          PROPFIND / HTTP/1.1                        | 4xx
          BREW /pot HTTP/1.1                         | 4xx
          GET / HTTP/9.9                             | 4xx
          GARBAGE                                    | 4xx
          """)
  void everyAnswerIsProtectedAndGivesNothingAway(String line, String status) throws Exception {
    var client = "192.0.3." + Math.floorMod(line.hashCode(), 250);
    var answer =
        raw(
            portal,
            line
                + "\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: "
                + client
                + "\r\n\r\n");
    assertThat(answer.split(" ")[1])
        .as(answer)
        .matches(status.endsWith("xx") ? "4\\d\\d|505" : status);
    var head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    for (var name : Portal.PROTECTION.keySet()) {
      assertThat(head).as(line).containsIgnoringCase("\r\n" + name + ": ");
    }
    assertThat(answer).doesNotContainIgnoringCase("jetty", "javalin", "exception");
    assertThat(head).doesNotContainIgnoringCase("\r\nserver:", "x-powered-by");
  }

  @Test
  void aHeaderOfAMegabyteIsRefusedWithAPageOfOurs() throws Exception {
    var answer =
        raw(
            portal,
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(1 << 20) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 431 ").contains("This address is too long");
    assertThat(from("192.0.2.7", "/about").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWithoutBeingRead() throws Exception {
    var answer =
        raw(
            portal,
            "POST /desk/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                + " application/x-www-form-urlencoded\r\nContent-Length: 5000000000\r\n\r\nname=a");
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("too much to send");
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsIsNotRead() throws Exception {
    var answer =
        raw(
            portal,
            "POST /desk/sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding:"
                + " chunked\r\n\r\n5\r\nname=\r\n");
    assertThat(answer).startsWith("HTTP/1.1 411 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/robots.txt"})
  void onlyBehindHttpsBrowsersAreToldToStayThere(String address, @TempDir Path other)
      throws Exception {
    assertThat(from("192.0.2.8", address).headers().firstValue("Strict-Transport-Security"))
        .isEmpty();
    try (var collection = new SmallCollection(other);
        var secure =
            Portal.create(
                collection.archive,
                collection.index,
                collection.config,
                Clock.systemUTC(),
                "",
                new Site("https://news.example"),
                STRICT)) {
      var place = "http://localhost:" + secure.start("localhost", 0);
      assertThat(
              RunningPortal.fetch(place + address)
                  .headers()
                  .firstValue("Strict-Transport-Security"))
          .isPresent();
    }
  }

  /** The index, whose searches wait until they may go on. */
  private static SearchIndex waiting(
      SearchIndex index, CountDownLatch entered, CountDownLatch leave) {
    return (SearchIndex)
        Proxy.newProxyInstance(
            SearchIndex.class.getClassLoader(),
            new Class<?>[] {SearchIndex.class},
            (_, method, arguments) -> {
              if (method.getName().equals("search")) {
                entered.countDown();
                leave.await();
              }
              return method.invoke(index, arguments);
            });
  }

  private static HttpResponse<String> from(String client, String address) throws Exception {
    return from(portal, client, address);
  }

  private static HttpResponse<String> from(RunningPortal portal, String client, String address)
      throws Exception {
    return portal.send("GET", address, Map.of("X-Forwarded-For", client));
  }

  /** What a client gets who writes these very bytes, whatever they are. */
  static String raw(RunningPortal portal, String request) throws Exception {
    try (var socket = new Socket("localhost", portal.port())) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // refused before it was sent to its end: the answer is there all the same
      }
      var answer = new ByteArrayOutputStream();
      var in = socket.getInputStream();
      var buffer = new byte[8192];
      try {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          answer.write(buffer, 0, read);
          if (answer.toString(StandardCharsets.UTF_8).contains("</html>")) {
            break;
          }
        }
      } catch (SocketException e) {
        // closed on us, which a client that was refused must bear
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
