package org.otherwise.flow;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.ClaimParts;
import org.otherwise.contradict.Contradictions;
import org.otherwise.contradict.Judge;
import org.otherwise.index.Position;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Update;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Claim;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Statement;
import org.otherwise.onnx.KeptVectors;
import org.otherwise.onnx.SentenceEncoder;
import org.otherwise.onnx.SentenceVector;
import org.otherwise.onnx.SentenceVectors;
import org.otherwise.quote.QuoteExtractor;
import org.otherwise.record.Archive;

/**
 * The work that one more article makes, from its text to what its quotes are judged to contradict,
 * in indexes of several sizes made of a collection's own quotes, one after the other in one run;
 * not a test, run by hand:
 *
 * <pre>java -cp … org.otherwise.flow.NearBench DATA FOLDER 35000 350000</pre>
 *
 * DATA is an indexed collection, of which a copy is best taken, since its vectors are used; FOLDER
 * is for the indexes. Times are the process's processor time, of all its threads, so that other
 * processes do not blur them. The record's own writing is left out.
 */
final class NearBench {
  private static final int ASKING = 80; // articles
  private static final int BATCH = 1000;
  private static final int CANDIDATES = 50;
  private static final long IDLE = 50_000_000; // ns of processor time in a second

  private final Archive archive;
  private final SearchIndex index;
  private final SentenceVectors known;
  private final SentenceVectors encoder;
  private final Judge judge;
  private final QuoteExtractor extractor;
  private int compared;
  private int read;

  /** What an article's quotes go through; the first three do not know how many others there are. */
  private enum Step {
    EXTRACT,
    TAKE_APART,
    ENCODE,
    INDEX,
    REFRESH,
    FIND,
    READ_OTHERS,
    JUDGE
  }

  private NearBench(
      Archive archive,
      SearchIndex index,
      SentenceVectors known,
      SentenceVectors encoder,
      IndexConfig config) {
    this.archive = archive;
    this.index = index;
    this.known = known;
    this.encoder = encoder;
    this.judge = new Judge(config.verbs(), config.gazetteer());
    this.extractor = new QuoteExtractor(config);
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[1]);
    var config = IndexConfig.load(null);
    var encoder = SentenceEncoder.shipped().orElseThrow();
    Files.createDirectories(folder);
    try (var archive = Archive.open(Path.of(arguments[0], "record"), Clock.systemUTC());
        var index = LuceneIndex.open(folder.resolve("index"), config.search()).orElseThrow();
        var vectors =
            KeptVectors.open(Path.of(arguments[0], "index", "vectors"), encoder.name(), encoder)) {
      var bench = new NearBench(archive, index, vectors, encoder, config);
      index.clear();
      var sizes = new ArrayList<Integer>();
      for (int i = 2; i < arguments.length; i++) {
        sizes.add(Integer.valueOf(arguments[i]));
      }
      bench.run(sizes);
    }
  }

  /** Articles in the order of their ids, which is none; the first are those that come in later. */
  private void run(List<Integer> sizes) throws InterruptedException {
    var asking = new ArrayList<Article>();
    var waiting = new ArrayList<Statement>();
    int size = 0;
    ArticleId last = null;
    for (int wanted : sizes) {
      long start = now();
      while (size < wanted) {
        var articles = archive.articlesAfter(last, 100);
        if (articles.isEmpty()) {
          throw new IllegalStateException("the collection has no more than " + size + " quotes");
        }
        last = articles.getLast().id();
        for (var article : articles) {
          var statements = statements(article.id());
          if (asking.size() < ASKING) {
            if (!statements.isEmpty()) {
              asking.add(article);
            }
          } else if (size < wanted) {
            waiting.addAll(statements);
            size += statements.size();
          }
          if (waiting.size() >= BATCH) {
            put(waiting);
            waiting.clear();
          }
        }
      }
      put(waiting);
      waiting.clear();
      index.commit(new Position("bench", size));
      index.refresh();
      settle();
      System.out.printf("%,d quotes indexed in %.0f s%n", size, (now() - start) / 1e9);
      measure(size, asking);
    }
  }

  /** Waits until what was indexed is merged, which is no part of the work for one more article. */
  private static void settle() throws InterruptedException {
    long before;
    do {
      before = now();
      Thread.sleep(1000);
    } while (now() - before > IDLE);
  }

  private List<Statement> statements(ArticleId article) {
    return archive.statementsOf(article).stream().filter(it -> it.copyOf() == null).toList();
  }

  private void put(List<Statement> statements) {
    put(claims(statements, known), statements);
  }

  private void put(Map<QuoteId, ClaimParts> claims, List<Statement> statements) {
    var updates = new ArrayList<Update>();
    for (var statement : statements) {
      var claim = Objects.requireNonNull(claims.get(statement.id()));
      updates.add(new Update.PutQuote(statement, MatterOf.quote(claim)));
    }
    index.apply(updates);
  }

  /** Once to warm up, and until the index has merged what that adds; then the times count. */
  private void measure(int size, List<Article> articles) throws InterruptedException {
    comeIn(articles, new EnumMap<>(Step.class));
    settle();
    compared = 0;
    read = 0;
    var times = new EnumMap<Step, Long>(Step.class);
    int quotes = comeIn(articles, times);
    for (var article : articles) {
      var updates = new ArrayList<Update>();
      statements(article.id())
          .forEach(it -> updates.add(new Update.Remove(Scope.QUOTES, it.id().value())));
      index.apply(updates);
    }
    int asked = articles.size();
    double all = times.values().stream().mapToLong(Long::longValue).sum() / 1e6;
    System.out.printf(
        "among %,d quotes: %.1f ms an article of %.1f quotes, %.2f ms a quote, compared with %.1f"
            + " others, of which %.2f are read:%n",
        size,
        all / asked,
        (double) quotes / asked,
        all / quotes,
        (double) compared / quotes,
        (double) read / quotes);
    for (var step : Step.values()) {
      System.out.printf(
          "  %s %.2f ms a quote%n",
          step.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          times.getOrDefault(step, 0L) / 1e6 / quotes);
    }
  }

  /** Gives how many quotes they have. */
  private int comeIn(List<Article> articles, Map<Step, Long> times) {
    int quotes = 0;
    for (var article : articles) {
      var statements = statements(article.id());
      comeIn(article, statements, times);
      quotes += statements.size();
    }
    return quotes;
  }

  private void comeIn(Article article, List<Statement> statements, Map<Step, Long> times) {
    long at = now();
    extractor.extract(article);
    at = add(Step.EXTRACT, at, times);
    var claims = parts(statements);
    at = add(Step.TAKE_APART, at, times);
    addMeanings(claims, encoder);
    at = add(Step.ENCODE, at, times);
    put(claims, statements);
    at = add(Step.INDEX, at, times);
    index.refresh();
    at = add(Step.REFRESH, at, times);
    var asking = claims.values().stream().filter(it -> !it.isEmpty()).toList();
    var neighbours = new Neighbours(archive);
    for (var claim : asking) {
      var ids = near(claim, neighbours);
      at = add(Step.FIND, at, times);
      var others = claims(archive.statements(List.copyOf(ids)), known);
      at = add(Step.READ_OTHERS, at, times);
      var sides =
          others.values().stream()
              .filter(other -> !other.isEmpty())
              .map(other -> Contradictions.sides(claim, other))
              .toList();
      judge.judge(sides);
      add(Step.JUDGE, at, times);
      compared += sides.size();
      read += judge.shortlist(sides).size();
      at = now();
    }
  }

  private Collection<QuoteId> near(ClaimParts claim, Neighbours neighbours) {
    var ids = new LinkedHashSet<>(neighbours.of(claim));
    if (claim.isFindable()) {
      index
          .onMatter(MatterOf.sought(claim), CANDIDATES + 1)
          .forEach(id -> ids.add(new QuoteId(id)));
    }
    if (!claim.exchanges().isEmpty()) {
      index.onMatter(MatterOf.exchanged(claim), CANDIDATES).forEach(id -> ids.add(new QuoteId(id)));
    }
    ids.remove(new QuoteId(claim.claim().id()));
    return ids;
  }

  private Map<QuoteId, ClaimParts> claims(
      Collection<Statement> statements, SentenceVectors vectors) {
    var claims = parts(statements.stream().filter(it -> it.copyOf() == null).toList());
    addMeanings(claims, vectors);
    return claims;
  }

  private Map<QuoteId, ClaimParts> parts(Collection<Statement> statements) {
    var claims = new HashMap<QuoteId, ClaimParts>();
    var neighbours = new Neighbours(archive);
    for (var statement : statements) {
      var claim = Claim.of(statement);
      claims.put(statement.id(), judge.parts(claim, () -> neighbours.before(claim)));
    }
    return claims;
  }

  private static void addMeanings(Map<QuoteId, ClaimParts> claims, SentenceVectors vectors) {
    var meant =
        claims.values().stream()
            .filter(ClaimParts::isFindable)
            .map(ClaimParts::meant)
            .collect(Collectors.toSet());
    Map<String, SentenceVector> meanings = vectors.of(meant);
    claims.replaceAll((_, claim) -> claim.meaning(meanings.get(claim.meant())));
  }

  private static long add(Step step, long since, Map<Step, Long> times) {
    long now = now();
    times.merge(step, now - since, Long::sum);
    return now;
  }

  private static long now() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
