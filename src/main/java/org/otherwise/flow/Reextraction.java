package org.otherwise.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.otherwise.model.RawDocument;
import org.otherwise.read.Reading;
import org.otherwise.record.Again;
import org.otherwise.record.Archive;
import org.otherwise.record.Lost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes over the articles in the record again, as after a change of the reader or the extractor:
 * reads the document that each was made from, and looks for the quotes in what it says. What
 * editors decided and corrected follows the quotes; what can't be found any more is reported, and
 * kept. Running it again is safe: what it finds unchanged it leaves as it is.
 */
public final class Reextraction {
  private static final Logger LOG = LoggerFactory.getLogger(Reextraction.class);
  private static final int BATCH = 64;

  private final Rereader reader;
  private final Function<Article, List<Quote>> extractor;
  private final Archive archive;
  private final int threads;

  /** Reads the document of an article of the record again; gives the article under the same id. */
  public interface Rereader {
    Reading read(RawDocument document, Article stored);
  }

  /**
   * @param reader {@code new Rereading(…)}
   * @param extractor {@code new QuoteExtractor(…)::extract}
   */
  public Reextraction(
      Rereader reader, Function<Article, List<Quote>> extractor, Archive archive, int threads) {
    this.reader = reader;
    this.extractor = extractor;
    this.archive = archive;
    this.threads = threads;
  }

  /**
   * What it came to so far, or in the end.
   *
   * @param articles that were gone through
   * @param reread those among them whose text, or what is known beside it, is read otherwise now
   * @param changed those among them that differ now in that or in their quotes
   * @param unread documents that can't be read any more, each with its reason; the quotes of their
   *     articles were looked for in the stored text
   * @param failed those in which looking for quotes failed; they keep what they had
   * @param lost what editors said of quotes that can't be found; told at the end only
   */
  public record Report(
      long articles,
      long reread,
      long changed,
      List<Reading.Rejected> unread,
      List<ArticleId> failed,
      List<Lost> lost) {
    public Report {
      unread = List.copyOf(unread);
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
    private final List<Reading.Rejected> unread = new CopyOnWriteArrayList<>();
    private final List<ArticleId> failed = new ArrayList<>();
    private long articles;
    private long reread;
    private long changed;

    Run(ExecutorService extraction, Consumer<Report> progress) {
      this.extraction = extraction;
      this.progress = progress;
    }

    void extract(List<Article> some) {
      var pending = new LinkedHashMap<Article, Future<Again>>();
      for (var article : some) {
        pending.put(article, extraction.submit(() -> again(article)));
      }
      var found = new ArrayList<Again>();
      pending.forEach((article, again) -> take(article, again, found));
      var differing = archive.extracted(found);
      changed += differing.size();
      reread += differing.stream().filter(Again::isReadOtherwise).count();
      articles += some.size();
      progress.accept(report(List.of()));
    }

    private Again again(Article stored) {
      var article = read(stored);
      return new Again(stored, article, extractor.apply(article));
    }

    private Article read(Article stored) {
      var document = archive.document(stored.id());
      if (document.isEmpty()) {
        var id = stored.id().value();
        unread.add(new Reading.Rejected("the document of " + id, "is damaged or not there"));
        return stored;
      }
      return switch (reader.read(document.get(), stored)) {
        case Reading.Accepted(_, var article) -> article;
        case Reading.Rejected it -> {
          unread.add(it);
          yield stored;
        }
      };
    }

    private void take(Article article, Future<Again> again, List<Again> found) {
      try {
        found.add(again.get());
      } catch (ExecutionException e) {
        LOG.error("going over {} failed", article.id(), e.getCause());
        failed.add(article.id());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("looking for quotes was interrupted", e);
      }
    }

    Report end() {
      return report(archive.history().lost());
    }

    private Report report(List<Lost> lost) {
      return new Report(articles, reread, changed, unread, failed, lost);
    }
  }
}
