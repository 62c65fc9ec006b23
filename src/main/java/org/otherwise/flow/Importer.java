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
import org.otherwise.record.Outcome;
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
   * Articles in one transaction: enough to make the price of making it durable small and to write
   * the pages of the indexes, all of which a batch touches, not too often; few enough to lose
   * little.
   */
  private static final int BATCH = 256;

  /** Characters in one transaction, whatever the number of articles. */
  private static final long BATCH_CHARACTERS = 8_000_000;

  /** Batches that wait to be saved while the next is read. */
  private static final int MOST_WAITING = 2;

  private final QuoteExtractor extractor;
  private final Archive archive;
  private final int threads;
  private volatile boolean stopping;

  public Importer(QuoteExtractor extractor, Archive archive, int threads) {
    this.extractor = extractor;
    this.archive = archive;
    this.threads = threads;
  }

  /**
   * Imports everything. {@code progress} is told from time to time, from any thread but one at a
   * time; what it is told of is safe in the record.
   */
  public ImportReport run(Inputs inputs, Consumer<ImportReport> progress) {
    try (var extraction = Executors.newFixedThreadPool(threads);
        var saver = Executors.newSingleThreadExecutor()) {
      var run = new Run(extraction, saver, progress);
      try {
        run.lastReturn = System.nanoTime();
        readUntilStopped(inputs, run);
        run.handOver();
        run.awaitSaves();
      } catch (RuntimeException | Error e) {
        extraction.shutdownNow();
        saver.shutdownNow();
        throw e;
      }
      return run.report();
    }
  }

  private static void readUntilStopped(Inputs inputs, Run run) {
    try {
      inputs.read(run::take);
    } catch (Stopped e) {
      LOG.debug("stopped", e); // what was read until now is still saved
    }
  }

  /** Ends the import with the document at hand; what was read until then is saved. */
  public void stop() {
    stopping = true;
  }

  /**
   * One import from its start to its end. One thread reads, several look for quotes, and one saves
   * batch after batch while the next is read.
   */
  private final class Run {
    private final ExecutorService extraction;
    private final ExecutorService saver;
    private final Consumer<ImportReport> progress;
    private final List<Pending> pending = new ArrayList<>();
    private final ArrayDeque<Future<?>> saves = new ArrayDeque<>();
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

    Run(ExecutorService extraction, ExecutorService saver, Consumer<ImportReport> progress) {
      this.extraction = extraction;
      this.saver = saver;
      this.progress = progress;
    }

    void take(Reading document) {
      if (stopping) {
        throw new Stopped();
      }
      synchronized (this) {
        reading += System.nanoTime() - lastReturn;
      }
      switch (document) {
        case Reading.Accepted(var raw, var article) -> take(raw, article);
        case Reading.Rejected it -> reject(it);
      }
      lastReturn = System.nanoTime();
    }

    private void take(RawDocument raw, Article article) {
      switch (archive.prospect(article)) {
        case KNOWN -> {
          synchronized (this) {
            known++;
            if (known % 100 == 0) {
              progress.accept(report());
            }
          }
          return;
        }
        case WITHDRAWN -> {
          synchronized (this) {
            withdrawn.add(raw.source());
          }
          return;
        }
        case NEW, REVISED -> {}
      }
      pending.add(new Pending(raw, extraction.submit(() -> quote(raw, article))));
      pendingCharacters += article.text().length();
      if (pending.size() >= BATCH || pendingCharacters >= BATCH_CHARACTERS) {
        handOver();
      }
    }

    private synchronized void reject(Reading.Rejected it) {
      rejected.add(it);
      progress.accept(report());
    }

    private Entry quote(RawDocument raw, Article article) {
      long start = System.nanoTime();
      try {
        return new Entry(raw, article, extractor.extract(article));
      } finally {
        quoting.add(System.nanoTime() - start);
      }
    }

    /** Has the batch saved, once the one before the last is: so much is in memory at most. */
    private void handOver() {
      var batch = List.copyOf(pending);
      pending.clear();
      pendingCharacters = 0;
      saves.add(saver.submit(() -> saveAll(batch)));
      while (saves.size() > MOST_WAITING) {
        awaited(saves.remove());
      }
    }

    private void awaitSaves() {
      while (!saves.isEmpty()) {
        awaited(saves.remove());
      }
    }

    private void saveAll(List<Pending> batch) {
      var entries = new ArrayList<Entry>(batch.size());
      for (var next : batch) {
        try {
          entries.add(next.entry().get());
        } catch (ExecutionException e) {
          LOG.error("looking for the quotes of {} failed", next.raw().source(), e.getCause());
          reject(
              new Reading.Rejected(
                  next.raw().source(), "looking for its quotes failed: " + e.getCause()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("the import was interrupted", e);
        }
      }
      if (!entries.isEmpty()) {
        save(entries);
      }
      synchronized (this) {
        progress.accept(report());
      }
    }

    private void save(List<Entry> entries) {
      long start = System.nanoTime();
      var outcomes = archive.save(entries);
      long took = System.nanoTime() - start;
      synchronized (this) {
        saving += took;
        for (int i = 0; i < entries.size(); i++) {
          count(entries.get(i), outcomes.get(i));
        }
      }
    }

    private void count(Entry entry, Outcome outcome) {
      switch (outcome) {
        case NEW -> added++;
        case REVISED -> revised++;
        case KNOWN -> {
          known++;
          return;
        }
        case WITHDRAWN -> {
          withdrawn.add(entry.raw().source());
          return;
        }
      }
      characters += entry.article().text().length();
      quotes += entry.quotes().size();
    }

    synchronized ImportReport report() {
      return new ImportReport(
          added,
          known,
          revised,
          withdrawn,
          characters,
          quotes,
          rejected,
          stopping,
          Duration.ofNanos(reading),
          Duration.ofNanos(quoting.sum()),
          Duration.ofNanos(saving));
    }
  }

  private static void awaited(Future<?> save) {
    try {
      save.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the import failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the import was interrupted", e);
    }
  }

  /** Leaves the reading of inputs, which nothing but a failure ends early. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("the import was told to stop", null, false, false);
    }
  }

  /** A document on its way. */
  private record Pending(RawDocument raw, Future<Entry> entry) {}
}
