package org.otherwise.flow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.otherwise.model.Article;
import org.otherwise.model.RawDocument;
import org.otherwise.quote.QuoteExtractor;
import org.otherwise.read.Reading;
import org.otherwise.record.Archive;
import org.otherwise.record.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports documents into the record: read, quote, save. Documents are saved in the order in which
 * they were read, many in one transaction; what is reported as saved is beyond a crash. What the
 * record knows already is passed over without looking for its quotes, so an import that was cut off
 * is resumed by starting it again.
 */
public final class Importer {
  private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

  /**
   * Articles in one transaction: enough to make the price of making it durable small, few enough to
   * lose little.
   */
  private static final int BATCH = 64;

  /** Characters in one transaction, whatever the number of articles. */
  private static final long BATCH_CHARACTERS = 4_000_000;

  private final QuoteExtractor extractor;
  private final Archive archive;
  private final int threads;

  public Importer(QuoteExtractor extractor, Archive archive, int threads) {
    this.extractor = extractor;
    this.archive = archive;
    this.threads = threads;
  }

  /** Imports everything. {@code progress} is told after every batch that is safe in the record. */
  public ImportReport run(Inputs inputs, Consumer<ImportReport> progress) {
    try (var extraction = Executors.newFixedThreadPool(threads)) {
      var run = new Run(extraction, progress);
      run.lastReturn = System.nanoTime();
      inputs.read(run::take);
      run.saveAll();
      return run.report();
    }
  }

  /** One import from its start to its end; used by the one thread that reads and saves. */
  private final class Run {
    private final ExecutorService extraction;
    private final Consumer<ImportReport> progress;
    private final ArrayDeque<Pending> pending = new ArrayDeque<>();
    private final List<Reading.Rejected> rejected = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private final LongAdder quoting = new LongAdder();
    private long pendingCharacters;
    private long added;
    private long known;
    private long revised;
    private long characters;
    private long quotes;
    private long reading;
    private long saving;
    private long lastReturn;

    Run(ExecutorService extraction, Consumer<ImportReport> progress) {
      this.extraction = extraction;
      this.progress = progress;
    }

    void take(Reading document) {
      reading += System.nanoTime() - lastReturn;
      switch (document) {
        case Reading.Accepted(var raw, var article) -> take(raw, article);
        case Reading.Rejected it -> {
          rejected.add(it);
          progress.accept(report());
        }
      }
      lastReturn = System.nanoTime();
    }

    private void take(RawDocument raw, Article article) {
      switch (archive.prospect(article)) {
        case KNOWN -> {
          known++;
          if (known % 1000 == 0) {
            progress.accept(report());
          }
          return;
        }
        case WITHDRAWN -> {
          withdrawn.add(raw.source());
          return;
        }
        case NEW, REVISED -> {}
      }
      pending.add(new Pending(raw, article, extraction.submit(() -> quote(raw, article))));
      pendingCharacters += article.text().length();
      if (pending.size() >= BATCH || pendingCharacters >= BATCH_CHARACTERS) {
        saveAll();
      }
    }

    private Entry quote(RawDocument raw, Article article) {
      long start = System.nanoTime();
      try {
        return new Entry(raw, article, extractor.extract(article));
      } finally {
        quoting.add(System.nanoTime() - start);
      }
    }

    private void saveAll() {
      var entries = new ArrayList<Entry>(pending.size());
      for (var next = pending.poll(); next != null; next = pending.poll()) {
        try {
          entries.add(next.entry().get());
        } catch (ExecutionException e) {
          LOG.error("looking for the quotes of {} failed", next.raw().source(), e.getCause());
          rejected.add(
              new Reading.Rejected(
                  next.raw().source(), "looking for its quotes failed: " + e.getCause()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("the import was interrupted", e);
        }
      }
      pendingCharacters = 0;
      if (!entries.isEmpty()) {
        save(entries);
      }
      progress.accept(report());
    }

    private void save(List<Entry> entries) {
      long start = System.nanoTime();
      var outcomes = archive.save(entries);
      saving += System.nanoTime() - start;
      for (int i = 0; i < entries.size(); i++) {
        var entry = entries.get(i);
        switch (outcomes.get(i)) {
          case NEW -> added++;
          case REVISED -> revised++;
          case KNOWN -> {
            known++;
            continue;
          }
          case WITHDRAWN -> {
            withdrawn.add(entry.raw().source());
            continue;
          }
        }
        characters += entry.article().text().length();
        quotes += entry.quotes().size();
      }
    }

    ImportReport report() {
      return new ImportReport(
          added,
          known,
          revised,
          withdrawn,
          characters,
          quotes,
          rejected,
          Duration.ofNanos(reading),
          Duration.ofNanos(quoting.sum()),
          Duration.ofNanos(saving));
    }
  }

  /** A document on its way. */
  private record Pending(RawDocument raw, Article article, Future<Entry> entry) {}
}
