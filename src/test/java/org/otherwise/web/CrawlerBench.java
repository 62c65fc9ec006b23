package org.otherwise.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A crawler beside a reader, against a portal that runs: {@code CrawlerBench http://localhost:8080
 * 300 rude|polite}. The reader makes searches at a human pace, alone for half the time and then
 * beside eight connections that follow every link. Rude honours nothing; polite leaves out what is
 * nofollow or has a question mark, and waits when it is told to. Each comes from an address of its
 * own, as a proxy on this machine would say.
 */
final class CrawlerBench {
  private static final int CONNECTIONS = 8;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int SCRIPT = 30;
  private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)[^>]*>");
  private static final List<String> WORDS =
      List.of("war", "bank", "said", "price", "not", "minister", "flood", "court", "vote", "oil");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final boolean rude;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

  private CrawlerBench(String base, boolean rude) {
    this.base = base;
    this.rude = rude;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 3 || !args[2].matches("rude|polite")) {
      System.err.println("usage: CrawlerBench BASE-URL SECONDS polite|rude");
      System.exit(2);
    }
    new CrawlerBench(args[0], args[2].equals("rude"))
        .run(Duration.ofSeconds(Integer.parseInt(args[1])));
  }

  private void run(Duration time) throws Exception {
    read(Duration.ofSeconds(4)); // warms the portal up; not counted
    print("alone", read(time.dividedBy(2)));
    queue.add("/");
    long end = System.nanoTime() + time.toNanos();
    var crawlers = new ArrayList<Thread>();
    for (int i = 0; i < CONNECTIONS; i++) {
      crawlers.add(Thread.ofVirtual().start(() -> crawl(end)));
    }
    print("beside the crawler", read(time));
    for (var crawler : crawlers) {
      crawler.join();
    }
    System.out.println("the crawler's answers by status: " + statuses);
    System.out.println("addresses it knows: " + seen.size());
  }

  private HttpResponse<String> get(String address, String from) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + address))
            .timeout(Duration.ofSeconds(30))
            .header("X-Forwarded-For", from)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Milliseconds of each search; one that is refused counts as half a minute. */
  private List<Double> read(Duration time) throws Exception {
    var took = new ArrayList<Double>();
    long end = System.nanoTime() + time.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      int step = i % SCRIPT;
      var word = WORDS.get(step % WORDS.size());
      var address =
          switch (step / WORDS.size()) {
            case 0 -> "/quotes?q=" + word;
            case 1 -> "/articles?q=" + word + "&sort=-published";
            default -> "/contradictions?q=" + word;
          };
      long start = System.nanoTime();
      int status = get(address, "192.0.2.10").statusCode();
      took.add(status == 200 ? (System.nanoTime() - start) / 1e6 : 30_000.0);
      Thread.sleep(PAUSE);
    }
    Collections.sort(took);
    return took;
  }

  private static void print(String when, List<Double> took) {
    System.out.printf(
        "reader %s: %d searches, median %.0f ms, p95 %.0f ms%n",
        when, took.size(), took.get(took.size() / 2), took.get((took.size() - 1) * 95 / 100));
  }

  private void crawl(long end) {
    while (System.nanoTime() < end) {
      try {
        var address = queue.poll(100, TimeUnit.MILLISECONDS);
        if (address == null) {
          continue;
        }
        var answer = get(address, "198.51.100.66");
        statuses.computeIfAbsent(answer.statusCode(), key -> new AtomicInteger()).incrementAndGet();
        if (answer.statusCode() == 429 || answer.statusCode() == 503) {
          queue.add(address);
          if (!rude) {
            Thread.sleep(
                1000 * Long.parseLong(answer.headers().firstValue("Retry-After").orElse("5")));
          }
        }
        follow(answer.body());
      } catch (Exception e) {
        statuses.computeIfAbsent(0, key -> new AtomicInteger()).incrementAndGet();
      }
    }
  }

  private void follow(String body) {
    var links = LINK.matcher(body);
    while (links.find()) {
      var address = links.group(1).replace("&amp;", "&");
      boolean closed =
          links.group().contains("nofollow") || address.matches(".*\\?(?!page=\\d+$).*");
      if ((rude || !closed) && seen.add(address)) {
        queue.add(address);
      }
    }
  }
}
