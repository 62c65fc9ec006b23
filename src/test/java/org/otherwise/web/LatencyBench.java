package org.otherwise.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.otherwise.publish.Addresses;

/**
 * How long a portal that runs takes to answer about thirty varied searches: {@code LatencyBench
 * http://localhost:8080 SECONDS}; not a test, run by hand. It asks them one after another, in an
 * order shuffled with a fixed seed, until the time is up, and prints for each kind the number of
 * answers, the median, the 95th percentile and the longest in milliseconds. To see what an import
 * costs readers, run it while nothing is imported and again while something is, against one portal.
 */
final class LatencyBench {
  private static final long SEED = 7;
  private static final List<String> WORDS =
      List.of(
          "climate",
          "tax cuts",
          "\"health care\"",
          "ceasefire Gaza",
          "Ukraine weapons -NATO",
          "oil prices",
          "vaccine OR booster",
          "unemployment",
          "nuclear test",
          "grain exports",
          "\"interest rates\"",
          "Kyiv");

  private record Search(String kind, String path) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  private LatencyBench(String base) {
    this.base = base;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: LatencyBench BASE-URL SECONDS");
      System.exit(2);
    }
    var bench = new LatencyBench(args[0].replaceFirst("/+$", ""));
    print(bench.run(bench.searches(), Duration.ofSeconds(Long.parseLong(args[1]))));
  }

  /** What is asked, kind by kind; countries and speakers are those who are quoted most. */
  private List<Search> searches() throws IOException, InterruptedException {
    var facets = new ObjectMapper().readTree(get("/quotes.json")).path("facets");
    var searches = new ArrayList<Search>();
    add(searches, "home", "/");
    add(searches, "health", "/health");
    add(searches, "all quotes", "/quotes", "/quotes?page=20", "/quotes?sort=-said");
    for (var words : WORDS) {
      add(searches, "quotes", "/quotes?q=" + Addresses.encoded(words));
    }
    int n = 0;
    for (var country : first(facets.path("country"), 4)) {
      var words = Addresses.encoded(WORDS.get(n++));
      add(searches, "quotes, filtered", "/quotes?q=" + words + "&country=" + country);
    }
    for (var speaker : first(facets.path("speaker"), 3)) {
      add(searches, "quotes, filtered", "/quotes?speaker=" + speaker);
    }
    add(searches, "quotes, filtered", "/quotes?said=2022-09", "/quotes?q=war&kind=direct");
    for (var words : WORDS.subList(0, 5)) {
      add(searches, "articles", "/articles?q=" + Addresses.encoded(words));
    }
    add(
        searches,
        "pairs",
        "/contradictions",
        "/contradictions?q=war",
        "/contradictions?label=denies");
    return searches;
  }

  private static void add(List<Search> searches, String kind, String... paths) {
    for (var path : paths) {
      searches.add(new Search(kind, path));
    }
  }

  private static List<String> first(JsonNode values, int n) {
    var first = new ArrayList<String>();
    for (var value : values) {
      if (first.size() < n) {
        first.add(Addresses.encoded(value.path("value").asText()));
      }
    }
    return first;
  }

  /** Milliseconds of each answer, by kind. */
  private Map<String, List<Double>> run(List<Search> searches, Duration time)
      throws IOException, InterruptedException {
    var took = new LinkedHashMap<String, List<Double>>();
    var all = new ArrayList<Double>();
    var order = new Random(SEED);
    var shuffled = new ArrayList<>(searches);
    long begin = System.nanoTime();
    while (true) {
      Collections.shuffle(shuffled, order);
      for (var search : shuffled) {
        long start = System.nanoTime();
        if (start - begin >= time.toNanos()) {
          took.put("all", all);
          return took;
        }
        get(search.path());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        took.computeIfAbsent(search.kind(), _ -> new ArrayList<>()).add(milliseconds);
        all.add(milliseconds);
      }
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(1)).build();
    var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (reply.statusCode() != 200) {
      throw new IOException("status " + reply.statusCode() + " of " + base + path);
    }
    return reply.body();
  }

  private static void print(Map<String, List<Double>> took) {
    System.out.printf("%18s%8s%9s%9s%9s%n", "", "answers", "median", "p95", "longest");
    took.forEach(
        (kind, times) -> {
          Collections.sort(times);
          System.out.printf(
              Locale.ROOT,
              "%-18s%8d%9.1f%9.1f%9.1f%n",
              kind,
              times.size(),
              share(times, .5),
              share(times, .95),
              share(times, 1));
        });
  }

  /** The time that this share of the answers took at most. */
  private static double share(List<Double> sorted, double share) {
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
