package org.otherwise.quote;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.PartialDate;

/**
 * How fast quotes are found, from the stored text on, once Java has warmed up: by grammar and
 * tagger, by the grammar alone and by regular expressions, over the same articles in one run; and
 * what a character costs in pages of up to half a million, made of the articles one after another.
 *
 * <p>{@code QuoteBench ARTICLES.jsonl [THREADS]}; THREADS (2) ask at a time, as an import does.
 */
final class QuoteBench {
  private static final int ROUNDS = 3;
  private static final int[] PAGES = {50_000, 100_000, 250_000, 500_000};

  private QuoteBench() {}

  public static void main(String[] arguments) throws Exception {
    var articles = read(Path.of(arguments[0]));
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    var config = IndexConfig.load(null);
    var both = new QuoteExtractor(config);
    var grammar = QuoteExtractor.byGrammar(config);
    var ways = new LinkedHashMap<String, ToIntFunction<Article>>();
    ways.put("regular expressions", article -> RegexQuotes.in(article.text()).size());
    ways.put("grammar", article -> grammar.extract(article).size());
    ways.put("grammar and tagger", article -> both.extract(article).size());
    System.out.printf(
        "%d articles, %,d characters, %d threads; median of %d%n%n",
        articles.size(), characters(articles), threads, ROUNDS);
    System.out.println(
        "| | characters a second | a second of one processor | quotes | peak heap |");
    System.out.println("|---|---|---|---|---|");
    for (var way : ways.entrySet()) {
      speed(way.getKey(), way.getValue(), articles, threads);
    }
    System.out.println("\n| one page of | µs a character | µs of processors | peak heap |");
    System.out.println("|---|---|---|---|");
    for (int length : PAGES) {
      page(both, articles, length);
    }
    System.out.println("\nprocess at its greatest: " + resident());
  }

  private static void speed(
      String name, ToIntFunction<Article> way, List<Article> articles, int threads)
      throws InterruptedException, ExecutionException {
    pass(way, articles, threads); // so that Java has compiled what is used most
    resetPeak();
    var seconds = new double[ROUNDS];
    long busy = processorTime();
    int quotes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      quotes = pass(way, articles, threads);
      seconds[round] = (System.nanoTime() - start) / 1e9;
    }
    System.out.printf(
        "| %s | %,.0f | %,.0f | %,d | %,d MB |%n",
        name,
        characters(articles) / median(seconds),
        ROUNDS * characters(articles) * 1e9 / (processorTime() - busy),
        quotes,
        peak());
  }

  private static int pass(ToIntFunction<Article> way, List<Article> articles, int threads)
      throws InterruptedException, ExecutionException {
    var asked = new ArrayList<Callable<Integer>>();
    for (var article : articles) {
      asked.add(() -> way.applyAsInt(article));
    }
    int quotes = 0;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var found : pool.invokeAll(asked)) {
        quotes += found.get();
      }
    }
    return quotes;
  }

  private static void page(QuoteExtractor extractor, List<Article> articles, int length) {
    var all = articles.stream().map(Article::text).collect(Collectors.joining("\n\n"));
    var text = new StringBuilder(all);
    while (text.length() < length) {
      text.append("\n\n").append(all);
    }
    var page = article("", "", text.substring(0, length));
    resetPeak();
    var seconds = new double[ROUNDS];
    long busy = processorTime();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      extractor.extract(page);
      seconds[round] = (System.nanoTime() - start) / 1e9;
    }
    System.out.printf(
        "| %,d | %.1f | %.1f | %,d MB |%n",
        length,
        median(seconds) * 1e6 / length,
        (processorTime() - busy) / 1e3 / length / ROUNDS,
        peak());
  }

  /** Of all threads of this process, in nanoseconds; steadier than a clock on a busy machine. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double median(double[] numbers) {
    var sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long characters(List<Article> articles) {
    return articles.stream().mapToLong(article -> article.text().length()).sum();
  }

  private static List<Article> read(Path file) throws IOException {
    var mapper = new ObjectMapper();
    var articles = new ArrayList<Article>();
    for (var line : Files.readAllLines(file)) {
      var json = mapper.readTree(line);
      articles.add(
          article(
              json.path("title").asText(),
              json.path("published").asText("2016-09-01"),
              json.path("text").asText()));
    }
    return articles;
  }

  private static Article article(String title, String published, String text) {
    var date = published.isEmpty() ? null : PartialDate.parse(published);
    var id = ArticleId.ofContent(title, text);
    return new Article(new ArticleHead(id, null, null, null, title, null, null, date, "en"), text);
  }

  private static void resetPeak() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The heap's greatest use since, garbage included, in megabytes. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / 1_000_000;
  }

  /** What the process had in memory at most, native memory included; only Linux tells. */
  private static String resident() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring(6).strip())
        .findFirst()
        .orElse("unknown");
  }
}
