package org.otherwise.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Quote;
import org.otherwise.record.Archive;
import org.otherwise.record.Lost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the quotes of articles that are in the record again, in their stored text, as after a
 * change of the extractor. What editors decided and corrected follows the quotes; what can't be
 * found any more is reported, and kept. Running it again is safe: what it finds unchanged it leaves
 * as it is.
 */
public final class Reextraction {
  private static final Logger LOG = LoggerFactory.getLogger(Reextraction.class);
  private static final int BATCH = 64;

  private final Function<Article, List<Quote>> extractor;
  private final Archive archive;
  private final int threads;

  /**
   * @param extractor {@code new QuoteExtractor(…)::extract}
   */
  public Reextraction(Function<Article, List<Quote>> extractor, Archive archive, int threads) {
    this.extractor = extractor;
    this.archive = archive;
    this.threads = threads;
  }

  /**
   * What it came to so far, or in the end.
   *
   * @param articles that were gone through
   * @param changed those among them whose quotes are others now
   * @param failed those in which looking for quotes failed; they keep what they had
   * @param lost what editors said of quotes that can't be found; told at the end only
   */
  public record Report(long articles, long changed, List<ArticleId> failed, List<Lost> lost) {
    public Report {
      failed = List.copyOf(failed);
      lost = List.copyOf(lost);
    }
  }

  /** All articles. {@code progress} is told after every batch that is safe in the record. */
  public Report all(Consumer<Report> progress) {
    try (var threads = Executors.newFixedThreadPool(this.threads)) {
      var run = new Run(threads, progress);
      @Nullable ArticleId last = null;
      for (var some = archive.articlesAfter(null, BATCH);
          !some.isEmpty();
          some = archive.articlesAfter(last, BATCH)) {
        run.extract(some);
        last = some.getLast().id();
      }
      return run.end();
    }
  }

  /** These articles; ids that the record has not are passed over. */
  public Report of(Collection<ArticleId> ids, Consumer<Report> progress) {
    try (var threads = Executors.newFixedThreadPool(this.threads)) {
      var run = new Run(threads, progress);
      var some = new ArrayList<Article>();
      for (var id : ids) {
        archive.storedArticle(id).ifPresent(some::add);
        if (some.size() == BATCH) {
          run.extract(some);
          some.clear();
        }
      }
      run.extract(some);
      return run.end();
    }
  }

  /** One run from its start to its end. */
  private final class Run {
    private final ExecutorService extraction;
    private final Consumer<Report> progress;
    private final List<ArticleId> failed = new ArrayList<>();
    private long articles;
    private long changed;

    Run(ExecutorService extraction, Consumer<Report> progress) {
      this.extraction = extraction;
      this.progress = progress;
    }

    void extract(List<Article> some) {
      var pending = new LinkedHashMap<Article, Future<List<Quote>>>();
      for (var article : some) {
        pending.put(article, extraction.submit(() -> extractor.apply(article)));
      }
      var found = new LinkedHashMap<Article, List<Quote>>();
      pending.forEach((article, quotes) -> take(article, quotes, found));
      changed += archive.extracted(found).size();
      articles += some.size();
      progress.accept(new Report(articles, changed, failed, List.of()));
    }

    private void take(
        Article article, Future<List<Quote>> quotes, Map<Article, List<Quote>> found) {
      try {
        found.put(article, quotes.get());
      } catch (ExecutionException e) {
        LOG.error("looking for the quotes of {} failed", article.id(), e.getCause());
        failed.add(article.id());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("looking for quotes was interrupted", e);
      }
    }

    Report end() {
      return new Report(articles, changed, failed, archive.history().lost());
    }
  }
}
