package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.publish.Format;

/** What those meet who ask for more than their share; the clock stands almost still for them. */
class ThrottleTest {
  private static final int BURST = 3;
  private static final Limits LIMITS =
      new Limits(BURST, 0.001, 2, 0, List.of(AddressRange.parse("10.1.0.0/16")));

  @TempDir static Path folder;

  private static RunningPortal portal;

  @BeforeAll
  static void start() {
    portal = new RunningPortal(folder, LIMITS, null);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> ask(String address, String client) throws Exception {
    return portal.send("GET", address, Map.of("X-Forwarded-For", client, "Accept", "text/html"));
  }

  /** Takes a network's whole share. */
  private static void spend(String client) throws Exception {
    for (int i = 0; i < BURST; i++) {
      assertThat(ask("/quotes?q=lamp", client).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoAsksTooMuchIsToldWhenToComeBack() throws Exception {
    spend("192.0.2.1");
    var page = ask("/quotes?q=lamp", "192.0.2.1");
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(Long.parseLong(page.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(900L, 1000L);
    assertThat(page.body()).contains("Too many requests at once", "/sitemap.xml", "noindex");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.headers().firstValue("ETag")).isEmpty();
    var json = ask("/quotes.json", "192.0.2.1");
    assertThat(json.statusCode()).isEqualTo(429);
    assertThat(json.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(json.body()).contains("\"status\":429");
    assertThat(ask("/quotes", "192.0.2.2").statusCode()).as("somebody else").isEqualTo(200);
  }

  @Test
  void whatIsFreeStaysThere() throws Exception {
    spend("192.0.2.3");
    var sheet = new Assets().address("base.css");
    for (var address : List.of("/health", "/robots.txt", sheet)) {
      assertThat(ask(address, "192.0.2.3").statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void aHouseholdIsOneNetworkWhicheverOfItsAddressesItTakes() throws Exception {
    spend("2001:db8:1:2::1");
    assertThat(ask("/quotes", "2001:db8:1:2:ffff::9").statusCode()).isEqualTo(429);
    assertThat(ask("/quotes", "2001:db8:1:3::1").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyGetsAnewShareByANameMadeUp() throws Exception {
    spend("192.0.2.4");
    assertThat(ask("/quotes", "203.0.113.7, 192.0.2.4").statusCode()).isEqualTo(429);
    assertThat(ask("/quotes", "203.0.113.8,192.0.2.4:5123").statusCode()).isEqualTo(429);
    assertThat(ask("/quotes", "203.0.113.8, 192.0.2.4, 10.1.7.7").statusCode())
        .as("through a proxy of ours")
        .isEqualTo(429);
    assertThat(ask("/quotes", "192.0.2.4, 10.2.7.7").statusCode())
        .as("through a proxy of somebody else")
        .isEqualTo(200);
  }

  @Test
  void recordsThatHaveNotChangedCostNothing() throws Exception {
    var client = "192.0.2.5";
    var tag = ask("/quotes/{quote}", client).headers().firstValue("ETag").orElseThrow();
    for (int i = 0; i < 20 * BURST; i++) {
      var again =
          portal.send(
              "GET", "/quotes/{quote}", Map.of("X-Forwarded-For", client, "If-None-Match", tag));
      assertThat(again.statusCode()).isEqualTo(304);
    }
  }

  @Test
  void aSearchThatFindsNoTurnSaysSoAndAnotherGetsItAfterwards() throws Exception {
    var throttle =
        new Throttle(new Limits(0, 0, 1, 0, List.of()), Clock.systemUTC(), Duration.ofMillis(50));
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var slow =
        new Routes.Route(
            "/quotes",
            request -> {
              begun.countDown();
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Reply.notFound("slow");
            });
    var quick = new Routes.Route("/quotes", request -> Reply.notFound("quick"));
    var request = new Request("", Map.of());
    var other = Thread.ofVirtual().start(() -> throttle.inTurn(slow, request));
    begun.await();
    assertThat(throttle.inTurn(quick, request))
        .isInstanceOfSatisfying(
            Reply.Later.class,
            later -> {
              assertThat(later.status()).isEqualTo(503);
              assertThat(later.seconds()).isPositive();
            });
    end.countDown();
    other.join();
    assertThat(throttle.inTurn(quick, request)).isEqualTo(Reply.notFound("quick"));
  }

  @Test
  void aSearchThatFailsGivesItsTurnBack() {
    var throttle =
        new Throttle(new Limits(0, 0, 1, 0, List.of()), Clock.systemUTC(), Duration.ZERO);
    var failing =
        new Routes.Route(
            "/quotes",
            request -> {
              throw new IllegalStateException("broken");
            });
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> throttle.inTurn(failing, new Request("", Map.of())))
          .hasMessage("broken");
    }
  }

  @Test
  void everyListCostsASearchAndItsExportMore() {
    var searches =
        List.of(
            "/quotes",
            "/articles",
            "/contradictions",
            "/compare",
            "/said",
            "/quotes/facets/{id}",
            "/articles/facets/{id}",
            "/contradictions/facets/{id}");
    for (var route : portal.routes()) {
      if (route.role() == Role.PUBLIC && route.method() == Method.GET) {
        assertThat(Cost.of(route, Format.HTML).isSearch())
            .as(route.path())
            .isEqualTo(searches.contains(route.path()));
      }
      if (List.of("/quotes", "/articles", "/contradictions").contains(route.path())) {
        assertThat(Cost.of(route, Format.CSV)).isEqualTo(Cost.EXPORT);
      }
    }
  }
}
