package org.otherwise.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.CollectionId;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.Statement;
import org.otherwise.model.Thing;

/**
 * The system of record: articles with their raw bytes and revisions, quotes, speakers,
 * contradictions, and the numbered log of their changes. Safe for use by many threads, and by
 * several processes on one folder. What a method has saved when it returns survives a crash.
 */
@SuppressWarnings("DoNotCallSuggester") // being built
public final class Archive implements AutoCloseable {
  private final Database database;
  private final Clock clock;
  private final String epoch;

  private Archive(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.epoch =
        database.read(Progress::storedEpoch).orElseGet(() -> database.write(Progress::epoch));
  }

  /**
   * Opens the record in this folder, and makes it where there is none. Throws RecordException where
   * it cannot be opened, and leaves it untouched where a newer program wrote it.
   */
  public static Archive open(Path folder, Clock clock) {
    var database = Database.open(folder);
    try {
      return new Archive(database, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  // ── writing ──

  /**
   * Saves the articles in one transaction: all of them or none. The outcomes are in the order of
   * the entries. A known article changes nothing.
   */
  public List<Outcome> save(List<Entry> entries) {
    return database.write(
        handle -> {
          var saving = new Saving(handle, clock.instant());
          var outcomes = entries.stream().map(saving::save).toList();
          saving.finish();
          return outcomes;
        });
  }

  /**
   * Whether the current revision of this article has just this text and head: then there is nothing
   * to do.
   */
  public boolean knows(Article article) {
    return database.read(handle -> new Articles(handle).outcome(article) == Outcome.KNOWN);
  }

  /**
   * Saves contradictions that were found, and that they have been sought up to change {@code
   * soughtTo}, in one transaction. A pair that an editor has decided on keeps the decision; one
   * whose quote is gone meanwhile is left out.
   */
  public void suggest(List<Contradiction> found, long soughtTo) {
    database.write(
        handle -> {
          var log = new ChangeLog(handle);
          new Contradictions(handle).suggest(found, log);
          log.write();
          Progress.soughtTo(handle, soughtTo);
          return found.size();
        });
  }

  // ── the change log ──

  /** Names this life of the record; restoring a backup begins another. */
  public String epoch() {
    return epoch;
  }

  /** The number of the newest change; 0 in an empty record. */
  public long newestChange() {
    return database.read(ChangeLog::newest);
  }

  /** The changes after number {@code n}, in order, at most {@code limit}. */
  public List<LogEntry> changesAfter(long n, int limit) {
    return database.read(handle -> ChangeLog.after(handle, n, limit));
  }

  /** The number of the change up to which contradictions have been sought. */
  public long soughtTo() {
    return database.read(Progress::soughtTo);
  }

  // ── reading; lists keep the order asked for and leave out what is not there ──

  public Optional<Article> article(ArticleId id) {
    return database.read(handle -> new Articles(handle).find(id));
  }

  public Map<ArticleId, ArticleHead> heads(Collection<ArticleId> ids) {
    return database.read(handle -> new Articles(handle).heads(ids));
  }

  /** The quotes of an article in the order of their spans. */
  public List<Statement> statementsOf(ArticleId id) {
    return database.read(handle -> new Statements(handle).of(id));
  }

  /**
   * The other articles that are copies of nearly the same text, in the order in which they came.
   */
  public List<ArticleHead> copiesOf(ArticleId id) {
    return database.read(handle -> new Articles(handle).copiesOf(id));
  }

  public Optional<Statement> statement(QuoteId id) {
    return statements(List.of(id)).stream().findFirst();
  }

  public List<Statement> statements(List<QuoteId> ids) {
    return database.read(handle -> new Statements(handle).list(ids));
  }

  /** The quotes that came last, newest first; copies left out. */
  public List<Statement> latestStatements(int limit) {
    return database.read(handle -> new Statements(handle).latest(limit));
  }

  /** The same words in copies of the same article, the quote itself left out. */
  public List<Statement> copiesOf(QuoteId id) {
    return database.read(handle -> new Statements(handle).copiesOf(id));
  }

  /** The quote that took the place of one with this id; empty where none did. */
  public Optional<QuoteId> movedTo(QuoteId id) {
    return database.read(handle -> Quotes.movedTo(handle, id));
  }

  public Optional<Speaker> speaker(SpeakerId id) {
    return Optional.ofNullable(speakers(List.of(id)).get(id));
  }

  /** The speakers by the ids asked for; a merged one is the one into which it was merged. */
  public Map<SpeakerId, Speaker> speakers(Collection<SpeakerId> ids) {
    return database.read(handle -> new Speakers(handle).find(ids));
  }

  /** The speaker into which this one was merged; empty where it was not. */
  public Optional<SpeakerId> movedTo(SpeakerId id) {
    return database.read(handle -> new Speakers(handle).movedTo(id));
  }

  public Optional<Pair> pair(PairId id) {
    return pairs(List.of(id)).stream().findFirst();
  }

  public List<Pair> pairs(List<PairId> ids) {
    return database.read(handle -> new Contradictions(handle).pairs(ids));
  }

  /** The pairs in which this quote stands, dismissed ones left out, best first. */
  public List<Pair> pairsOf(QuoteId id) {
    return pairsOf(List.of(id)).getOrDefault(id, List.of());
  }

  /** The same for many quotes at once; those that stand in none are left out. */
  public Map<QuoteId, List<Pair>> pairsOf(Collection<QuoteId> ids) {
    return database.read(handle -> new Contradictions(handle).pairsOf(ids));
  }

  /** The pairs found last, newest first; dismissed ones left out. */
  public List<Pair> newestPairs(int limit) {
    return database.read(handle -> new Contradictions(handle).newest(limit));
  }

  // ── what editors did; see package curate ──

  /** The version of a thing: the number of the last entry of the trail on it, 0 for none. */
  public long versionOf(Thing thing) {
    throw new UnsupportedOperationException();
  }

  /** The pair that took the place of one with this id, since its quotes moved. */
  public Optional<PairId> movedTo(PairId id) {
    throw new UnsupportedOperationException();
  }

  /** What stands in the place of a thing that was withdrawn, or that went with what was. */
  public Optional<Tombstone> tombstone(Thing thing) {
    throw new UnsupportedOperationException();
  }

  /** What editors corrected in a quote, and what was extracted; empty where they never did. */
  public Optional<Corrected> correctionOf(QuoteId id) {
    throw new UnsupportedOperationException();
  }

  /** Speakers whose name, or a word of it, begins so; those with most quotes first. */
  public List<NamedSpeaker> speakersNamed(String prefix, int limit) {
    throw new UnsupportedOperationException();
  }

  /** The collection that has this slug, draft or published. */
  public Optional<org.otherwise.model.Collection> collection(String slug) {
    throw new UnsupportedOperationException();
  }

  public Optional<org.otherwise.model.Collection> collection(CollectionId id) {
    throw new UnsupportedOperationException();
  }

  /** The slug that a collection has now which had this one before. */
  public Optional<String> collectionMovedTo(String slug) {
    throw new UnsupportedOperationException();
  }

  /** All collections, drafts too; those changed last first. */
  public List<org.otherwise.model.Collection> collections() {
    throw new UnsupportedOperationException();
  }

  /** The items of a collection with what they point at, in its order. */
  public List<Shown> shown(org.otherwise.model.Collection collection) {
    throw new UnsupportedOperationException();
  }

  public Trail trail(TrailQuery query) {
    throw new UnsupportedOperationException();
  }

  /** Decisions and corrections whose quotes can't be found any more. */
  public List<Lost> lost() {
    throw new UnsupportedOperationException();
  /** Editors' accounts, and who is signed in. */
  public Accounts accounts() {
    return new Accounts(database);
  }

  public Totals totals() {
    return database.read(Archive::totals);
  }

  @Override
  public void close() {
    database.close();
  }

  private static Totals totals(Handle handle) {
    return handle
        .createQuery(
            """
            select (select count(*) from article) as articles,
              (select count(*) from quote) as quotes,
              (select count(*) from speaker where merged_into is null) as speakers,
              (select count(*) from contradiction where status != 'dismissed') as contradictions
            """)
        .map(
            (row, _) ->
                new Totals(
                    row.getLong("articles"),
                    row.getLong("quotes"),
                    row.getLong("speakers"),
                    row.getLong("contradictions")))
        .one();
  }
}
