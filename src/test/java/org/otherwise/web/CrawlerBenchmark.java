package org.otherwise.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * A crawler that follows every link it finds, beside a reader who searches: how long the reader
 * waits with it and without it, in one run. Not a test: it is started by hand against a portal that
 * runs, {@code CrawlerBenchmark http://localhost:8080 300 [worst|polite] [threads]}. Crawler and
 * reader come from different networks, for the portal believes a proxy on its own machine.
 */
final class CrawlerBenchmark {
  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*>");
  private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)");
  private static final String CRAWLER = "192.0.2.66";
  private static final String READER = "198.51.100.7";

  /** What a reader does: words, names, filters, pages, records. */
  private static final List<String> SCRIPT =
      List.of(
          "/quotes?q=economy",
          "/quotes?q=economy&page=2",
          "/quotes?q=%22human+rights%22",
          "/quotes?q=nuclear+weapons&country=US",
          "/quotes?q=tax+-income",
          "/articles?q=election",
          "/contradictions",
          "/contradictions?page=2",
          "/quotes?country=GB",
          "/quotes?q=climate&sort=-published",
          "/quotes?said=2010..2015&q=war",
          "/quotes?q=inflation+OR+prices",
          "/quotes?kind=direct&q=peace",
          "/quotes/facets/speaker?q=peace",
          "/said?who=president&about=economy",
          "/articles?q=oil+prices&sort=-published",
          "/quotes?q=speaker%3Aclinton+jobs",
          "/quotes?q=immigration",
          "/quotes?q=immigration&country=US",
          "/quotes?q=immigration&country=US&country=GB",
          "/quotes?q=trade+agreement",
          "/quotes?q=health+care&page=3",
          "/contradictions?label=number",
          "/contradictions?between=US,CN",
          "/quotes?q=terror*",
          "/quotes?q=dollar&-country=US",
          "/articles?q=football",
          "/quotes?q=school",
          "/quotes?q=water&sort=said",
          "/quotes?q=budget+deficit");

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String base;

  private CrawlerBenchmark(String base) {
    this.base = base;
  }

  public static void main(String[] arguments) throws Exception {
    var base = arguments[0].replaceFirst("/$", "");
    int seconds = Integer.parseInt(arguments[1]);
    boolean polite = arguments.length > 2 && arguments[2].equals("polite");
    int threads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 16;
    new CrawlerBenchmark(base).run(seconds, polite, threads);
  }

  /** Alone, beside the crawler, and alone again: what the machine did else shows in the third. */
  private void run(int seconds, boolean polite, int threads) throws Exception {
    read(Duration.ofSeconds(Math.min(20, seconds))); // so that nobody pays for a cold start
    var alone = read(Duration.ofSeconds(seconds / 2));
    var crawl = new Crawl(polite);
    var crawling = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) {
      crawling.add(Thread.ofVirtual().start(crawl::follow));
    }
    var beside = read(Duration.ofSeconds(seconds));
    crawl.over = true;
    for (var thread : crawling) {
      thread.join();
    }
    var after = read(Duration.ofSeconds(seconds / 2));
    print("reader alone before", alone);
    print("beside the crawler", beside);
    print("reader alone after", after);
    System.out.printf(
        Locale.ROOT,
        "with the crawler / without: median %.2f, 95th %.2f%n",
        beside.at(0.5) / Math.max(1, (alone.at(0.5) + after.at(0.5)) / 2),
        beside.at(0.95) / Math.max(1, (alone.at(0.95) + after.at(0.95)) / 2));
    System.out.printf(
        Locale.ROOT,
        "crawler (%s, %d threads, %d s): %s, %,d addresses known%n",
        polite ? "honours robots.txt and nofollow" : "honours nothing",
        threads,
        seconds,
        crawl.statuses,
        crawl.known.size());
  }

  private static void print(String name, Times times) {
    System.out.printf(
        Locale.ROOT,
        "%-20s %4d searches  median %6.0f ms  95th %6.0f ms  slowest %6.0f ms  statuses %s%n",
        name,
        times.millis.size(),
        times.at(0.5),
        times.at(0.95),
        times.at(1),
        times.statuses);
  }

  private record Times(List<Double> millis, Map<Integer, Integer> statuses) {
    double at(double share) {
      var sorted = millis.stream().sorted().toList();
      return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
  }

  /** Searches at the pace of somebody who looks at what is found. */
  private Times read(Duration time) throws InterruptedException {
    var times = new Times(new ArrayList<>(), new TreeMap<>());
    long end = System.nanoTime() + time.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      int status = get(SCRIPT.get(i % SCRIPT.size()), READER).status();
      times.millis().add((System.nanoTime() - start) / 1e6);
      times.statuses().merge(status, 1, Integer::sum);
      Thread.sleep(2000);
    }
    return times;
  }

  private record Got(int status, String body) {}

  private Got get(String address, String network) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(base + address))
              .header("X-Forwarded-For", network)
              .timeout(Duration.ofSeconds(60))
              .build();
      var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Got(reply.statusCode(), reply.body());
    } catch (IOException | IllegalArgumentException e) {
      return new Got(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Got(0, "");
    }
  }

  /** Follows links as fast as answers come; refused or not, it goes on. */
  private final class Crawl {
    private final boolean polite;
    private final List<Pattern> closed;
    private final List<Pattern> open;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<String> next = new LinkedBlockingQueue<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private volatile boolean over;

    Crawl(boolean polite) {
      this.polite = polite;
      var robots = get("/robots.txt", CRAWLER).body();
      this.closed = rules(robots, "Disallow");
      this.open = rules(robots, "Allow");
      known.add("/");
      next.add("/");
    }

    void follow() {
      while (!over) {
        try {
          var address = next.poll(200, TimeUnit.MILLISECONDS);
          if (address != null) {
            var got = get(address, CRAWLER);
            statuses.computeIfAbsent(got.status(), _ -> new LongAdder()).increment();
            if (got.status() == 429 || got.status() == 503) {
              next.add(address);
            }
            links(got.body());
          }
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private void links(String body) {
      for (var links = LINK.matcher(body); links.find(); ) {
        var href = HREF.matcher(links.group());
        if (href.find()) {
          var address = href.group(1).replace("&amp;", "&");
          boolean wanted = !polite || (!links.group().contains("nofollow") && isOpen(address));
          if (wanted && known.size() < 2_000_000 && known.add(address)) {
            next.add(address);
          }
        }
      }
    }

    /** RFC 9309: the longest rule that fits counts, and of equals the one that allows. */
    private boolean isOpen(String address) {
      return longest(open, address) >= longest(closed, address);
    }

    private static int longest(List<Pattern> rules, String address) {
      return rules.stream()
          .filter(rule -> rule.matcher(address).lookingAt())
          .mapToInt(rule -> rule.pattern().replace("\\Q", "").replace("\\E", "").length())
          .max()
          .orElse(0);
    }

    private static List<Pattern> rules(String robots, String kind) {
      return robots
          .lines()
          .filter(line -> line.startsWith(kind + ": "))
          .map(line -> line.substring(kind.length() + 2).strip())
          .map(rule -> Pattern.compile(Pattern.quote(rule).replace("*", "\\E.*\\Q")))
          .toList();
    }
  }
}
