package org.otherwise.flow;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.ClaimParts;
import org.otherwise.contradict.Contradictions;
import org.otherwise.contradict.Judge;
import org.otherwise.index.Position;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Update;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.Claim;
import org.otherwise.model.QuoteId;
import org.otherwise.onnx.KeptVectors;
import org.otherwise.onnx.SentenceEncoder;
import org.otherwise.onnx.SentenceVector;
import org.otherwise.record.Archive;
import org.otherwise.record.LogEntry;

/**
 * What it costs to find what one more quote is to be compared with, in indexes of several sizes
 * made of a collection's own quotes, one after the other in one run; not a test, run by hand:
 *
 * <pre>java -cp … org.otherwise.flow.NearBench DATA FOLDER 35000 350000</pre>
 *
 * DATA is an indexed collection, of which a copy is best taken, since its vectors are used; FOLDER
 * is for the indexes. Times are this thread's, so that a busy machine does not blur them.
 */
final class NearBench {
  private static final int ASKING = 300;
  private static final int BATCH = 1000;
  private static final int CANDIDATES = 50;

  private final Archive archive;
  private final SearchIndex index;
  private final KeptVectors vectors;
  private final Judge judge;

  private NearBench(Archive archive, SearchIndex index, KeptVectors vectors, IndexConfig config) {
    this.archive = archive;
    this.index = index;
    this.vectors = vectors;
    this.judge = new Judge(config.verbs(), config.gazetteer());
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
      var bench = new NearBench(archive, index, vectors, config);
      index.clear();
      var quotes = bench.quotes();
      int done = 0;
      for (int i = 2; i < arguments.length; i++) {
        int size = Integer.parseInt(arguments[i]);
        bench.fill(quotes.subList(done, size));
        bench.measure(size, quotes.subList(quotes.size() - 2 * ASKING, quotes.size()));
        done = size;
      }
    }
  }

  /** In the order of their ids, which is none: those of one article stand far apart. */
  private List<QuoteId> quotes() {
    var ids = new TreeSet<String>();
    long n = 0;
    while (true) {
      var changes = archive.changesAfter(n, 100_000);
      if (changes.isEmpty()) {
        return ids.stream().map(QuoteId::new).toList();
      }
      for (var change : changes) {
        if (change.kind() == LogEntry.Kind.QUOTE) {
          ids.add(change.id());
        }
      }
      n = changes.getLast().n();
    }
  }

  private void fill(List<QuoteId> quotes) {
    long start = now();
    long in = 0;
    for (int i = 0; i < quotes.size(); i += BATCH) {
      var batch = quotes.subList(i, Math.min(quotes.size(), i + BATCH));
      var updates = new ArrayList<Update>();
      var statements =
          archive.statements(batch).stream().filter(it -> it.copyOf() == null).toList();
      var claims = claims(statements.stream().map(it -> it.id()).toList());
      for (var statement : statements) {
        var claim = Objects.requireNonNull(claims.get(statement.id()));
        updates.add(new Update.PutQuote(statement, MatterOf.quote(claim)));
      }
      long before = now();
      index.apply(updates);
      in += now() - before;
    }
    index.commit(new Position("bench", quotes.size()));
    index.refresh();
    System.out.printf(
        "%,d more quotes: %.0f s of this thread, of it %.0f s in the index%n",
        quotes.size(), (now() - start) / 1e9, in / 1e9);
  }

  private void measure(int size, List<QuoteId> quotes) {
    var asking = claims(quotes).values().stream().filter(claim -> !claim.isEmpty()).toList();
    long finding = 0;
    long listing = 0;
    long judging = 0;
    int found = 0;
    int claiming = 0;
    int warming = asking.size() / 2;
    var neighbours = Neighbours.of(archive, asking);
    for (int i = 0; i < asking.size(); i++) {
      var claim = asking.get(i);
      long start = now();
      var ids = new LinkedHashSet<>(neighbours.of(claim));
      index
          .onMatter(MatterOf.sought(claim), CANDIDATES + 1)
          .forEach(id -> ids.add(new QuoteId(id)));
      if (!claim.exchanges().isEmpty()) {
        index
            .onMatter(MatterOf.exchanged(claim), CANDIDATES)
            .forEach(id -> ids.add(new QuoteId(id)));
      }
      long between = now();
      var others = claims(ids);
      long read = now();
      var sides =
          others.values().stream()
              .filter(other -> !other.isEmpty())
              .map(other -> Contradictions.sides(claim, other))
              .toList();
      judge.judge(sides);
      long judged = now();
      if (i >= warming) {
        judging += judged - read;
        finding += between - start;
        listing += read - between;
        found += ids.size();
        claiming += others.size();
      }
    }
    int asked = asking.size() - warming;
    System.out.printf(
        "%,d quotes: %.2f ms to find %.1f candidates, %.2f ms to read %.1f claims, %.2f ms to judge"
            + " them; %.2f ms in all%n",
        size,
        finding / 1e6 / asked,
        (double) found / asked,
        listing / 1e6 / asked,
        (double) claiming / asked,
        judging / 1e6 / asked,
        (finding + listing + judging) / 1e6 / asked);
  }

  private Map<QuoteId, ClaimParts> claims(Collection<QuoteId> ids) {
    var claims = new HashMap<QuoteId, ClaimParts>();
    for (var statement : archive.statements(List.copyOf(ids))) {
      claims.put(statement.id(), judge.parts(Claim.of(statement)));
    }
    var meant =
        claims.values().stream()
            .filter(claim -> !claim.isEmpty())
            .map(ClaimParts::meant)
            .collect(Collectors.toSet());
    Map<String, SentenceVector> known = vectors.of(meant);
    claims.replaceAll((_, claim) -> claim.meaning(known.get(claim.meant())));
    return claims;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
