package org.otherwise.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.otherwise.config.SearchSettings;
import org.otherwise.index.FacetList;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.Field;
import org.otherwise.index.Histogram;
import org.otherwise.index.Inventory;
import org.otherwise.index.Matter;
import org.otherwise.index.Position;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Suggestion;
import org.otherwise.index.Update;

/**
 * A {@link SearchIndex} on Apache Lucene: one index of flat documents, whose fields are named by
 * {@link Names}. What the reader typed becomes a query in {@link Queries}, and a search runs in
 * {@link Searching}.
 */
public final class LuceneIndex implements SearchIndex {
  /** After this long a search answers with what it has found. */
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(3);

  /** A search that finds no more than this may have been misspelled. */
  private static final int FEW = 3;

  /** Every word is looked for in each field of each chain, which Lucene counts as clauses. */
  private static final int MOST_CLAUSES = 50_000;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Directory directory;
  private final IndexWriter writer;
  private final Searchers searchers;
  private final SearchSettings settings;
  private final Supplier<QueryTimeout> limits;
  private final Labels labels;
  private final Suggestions suggestions;
  private final Analyzers analyzers;
  private final Documents documents;
  private final Queries queries;
  private final Similar similar;
  private final Corrections corrections;
  private volatile Position position;

  private LuceneIndex(Directory directory, SearchSettings settings, Supplier<QueryTimeout> limits)
      throws IOException {
    this.directory = directory;
    this.settings = settings;
    this.limits = limits;
    this.labels = new Labels(settings.places());
    this.suggestions = new Suggestions(settings.places(), settings.aliases());
    this.analyzers = new Analyzers(settings.analysis());
    this.documents = new Documents(analyzers);
    this.queries = new Queries(analyzers, settings);
    this.corrections = new Corrections(analyzers);
    this.similar = new Similar(analyzers);
    this.writer = Opening.open(directory, analyzers);
    this.searchers = Searchers.over(writer);
    this.position = Opening.position(writer);
  }

  /**
   * Opens the index in this folder, made where there is none; empty where another process holds its
   * lock. One that is damaged, or was made with other settings of analysis, is emptied: its
   * position is then {@link Position#START}.
   */
  public static Optional<LuceneIndex> open(Path folder, SearchSettings settings) {
    try {
      Files.createDirectories(folder);
      var directory = FSDirectory.open(folder);
      try {
        return Optional.of(new LuceneIndex(directory, settings, LuceneIndex::fromNow));
      } catch (LockObtainFailedException e) {
        directory.close();
        return Optional.empty();
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the index in " + folder, e);
    }
  }

  /**
   * What the last commit of the index in this folder holds, read without its lock and writing
   * nothing; empty where there is none. Throws IndexException where a newer program made it, and
   * UncheckedIOException where it is damaged.
   */
  public static Optional<Inventory> inventory(Path folder, SearchSettings settings) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      Opening.refuseNewer(directory);
      return Optional.of(Stocktaking.ofLastCommit(directory, new Analyzers(settings.analysis())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index in " + folder, e);
    }
  }

  /** An index that lives as long as the process. */
  public static LuceneIndex inMemory(SearchSettings settings) {
    return inMemory(settings, LuceneIndex::fromNow);
  }

  static LuceneIndex inMemory(SearchSettings settings, Supplier<QueryTimeout> limits) {
    try {
      return new LuceneIndex(new ByteBuffersDirectory(), settings, limits);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make an index in memory", e);
    }
  }

  @Override
  public void apply(List<Update> updates) {
    try {
      for (var update : updates) {
        switch (update) {
          case Update.PutArticle(var article) ->
              put(Scope.ARTICLES, article.id().value(), documents.of(article));
          case Update.PutQuote(var statement, var matter) -> {
            if (statement.copyOf() == null) {
              put(Scope.QUOTES, statement.id().value(), documents.of(statement, matter));
            } else {
              remove(Scope.QUOTES, statement.id().value());
            }
          }
          case Update.PutContradiction(var pair) ->
              put(Scope.CONTRADICTIONS, pair.id().value(), documents.of(pair));
          case Update.PutSpeaker(var speaker, var aliases) ->
              writer.updateDocument(
                  new Term(Names.SPEAKER_ID, speaker.id().value()), documents.of(speaker, aliases));
          case Update.RemoveSpeaker(var id) ->
              writer.deleteDocuments(new Term(Names.SPEAKER_ID, id.value()));
          case Update.Remove(var scope, var id) -> remove(scope, id);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the index", e);
    }
  }

  @Override
  public void commit(Position upTo) {
    try {
      Opening.commit(writer, upTo, analyzers);
      position = upTo;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot commit the index", e);
    }
  }

  @Override
  public Position position() {
    return position;
  }

  @Override
  public void clear() {
    try {
      writer.deleteAll();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty the index", e);
    }
  }

  @Override
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot refresh the index", e);
    }
  }

  @Override
  public Results search(Search search) {
    return read(
        view -> {
          var limit = limits.get();
          var understood = queries.understand(search.scope(), search.words(), view);
          var results = new Searching(view, search, understood, limit).run(settings.facets());
          return results.complete() && results.total() < FEW
              ? withOtherWords(view, search, understood, limit, results)
              : results;
        });
  }

  @Override
  public Results hits(Search search) {
    return read(view -> searching(view, search).run(List.of()));
  }

  @Override
  public FacetList facet(Search search, Field field, FacetRequest request) {
    return read(view -> searching(view, search).facet(field, request, labels));
  }

  @Override
  public Histogram histogram(Search search, Field field) {
    return read(view -> searching(view, search).histogram(field));
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit) {
    return read(view -> suggestions.of(view, typed, limit));
  }

  @Override
  public List<String> similar(String words, int limit) {
    return limit < 1 ? List.of() : read(view -> similar.find(view, words, limit));
  }

  @Override
  public List<String> onMatter(Matter sought, int limit) {
    return read(view -> Matters.find(view, sought, limit));
  }

  @Override
  public Set<String> ids(Scope scope) {
    return read(view -> Stocktaking.ids(view.reader(), scope));
  }

  /** Waits for nothing: what was not committed is lost, and followed again from the record. */
  @Override
  public void close() {
    try {
      IOUtils.close(searchers, writer::rollback, directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index", e);
    }
  }

  /** Something that is done with the index as it is now. */
  private interface Reading<T> {
    T from(View view) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    try {
      var view = searchers.acquire();
      try {
        return reading.from(view);
      } finally {
        searchers.release(view);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index", e);
    }
  }

  /** Of several other words the likeliest of those that find the most. */
  private Results withOtherWords(
      View view, Search search, Queries.Understood understood, QueryTimeout limit, Results results)
      throws IOException {
    var best = results;
    long most = results.total();
    var choices = corrections.of(view, search.scope(), search.words(), understood.typed(), limit);
    for (var words : choices) {
      if (limit.shouldExit()) {
        return best;
      }
      var other = search.with(words);
      var meant = queries.understand(other.scope(), words, view);
      long total = new Searching(view, other, meant, limit).total();
      if (total > most) {
        best = results.meaning(words);
        most = total;
      }
    }
    return best;
  }

  private Searching searching(View view, Search search) throws IOException {
    var understood = queries.understand(search.scope(), search.words(), view);
    return new Searching(view, search, understood, limits.get());
  }

  private static QueryTimeout fromNow() {
    long start = System.nanoTime();
    long nanos = LONGEST_SEARCH.toNanos();
    return () -> System.nanoTime() - start >= nanos;
  }

  private void put(Scope scope, String id, Document document) throws IOException {
    writer.updateDocument(new Term(Names.id(scope), id), document);
  }

  private void remove(Scope scope, String id) throws IOException {
    writer.deleteDocuments(new Term(Names.id(scope), id));
  }
}
