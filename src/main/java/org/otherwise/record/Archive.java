package org.otherwise.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.RawDocument;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.Statement;

/**
 * The system of record: articles with their raw bytes and revisions, quotes, speakers,
 * contradictions, and the numbered log of their changes. Safe for use by many threads, and by
 * several processes on one folder. What a method has saved when it returns survives a crash.
 */
public final class Archive implements AutoCloseable {
  private final Database database;
  private final Clock clock;
  private final String epoch;
  private final Counting totals;
  private final Gate gate;

  private Archive(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.gate = Gate.OPEN;
    this.totals = new Counting();
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

  private Archive(Archive whole, Gate gate) {
    this.database = whole.database;
    this.clock = whole.clock;
    this.epoch = whole.epoch;
    this.totals = whole.totals;
    this.gate = gate;
  }

  /**
   * The same record for readers: every statement that it gives has gone through the gate. Closing
   * it closes both.
   */
  public Archive shownBy(UnaryOperator<Statement> shown) {
    return new Archive(this, new Gate(shown));
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
   * Whether there is nothing to do: the current revision of this article has just this text and
   * head, or it was withdrawn.
   */
  public boolean knows(Article article) {
    var outcome = prospect(article);
    return outcome == Outcome.KNOWN || outcome == Outcome.WITHDRAWN;
  }

  /** What saving this article would come to. */
  public Outcome prospect(Article article) {
    return database.read(handle -> new Articles(handle).outcome(article));
  }

  /**
   * Puts what was read and extracted again in the place of what the articles have, in one
   * transaction; gives those that differ now. Another text is a new revision. An article that was
   * revised since it was looked at is passed over. What editors said follows the quotes.
   */
  public List<Again> extracted(List<Again> found) {
    return database.write(
        handle -> {
          var saving = new Saving(handle, clock.instant());
          var changed = found.stream().filter(saving::extract).toList();
          saving.finish();
          return changed;
        });
  }

  /** One transaction of an editor's; what it throws undoes it. See package curate. */
  public <T> T edit(Instant now, Function<Editing, T> edit) {
    return database.write(
        handle -> {
          var log = new ChangeLog(handle);
          var result = edit.apply(new Editing(handle, log, now));
          log.write();
          return result;
        });
  }

  /** The same for what is only looked at: nothing may be written. */
  public <T> T look(Instant now, Function<Editing, T> look) {
    return database.read(handle -> look.apply(new Editing(handle, new ChangeLog(handle), now)));
  }

  /**
   * Saves contradictions that were found, and that they have been sought up to change {@code
   * soughtTo}, in one transaction. A pair that an editor has decided on keeps the decision; one
   * whose quote is gone meanwhile is left out.
   */
  public void suggest(List<Contradiction> found, long soughtTo) {
    suggest(found, List.of(), soughtTo);
  }

  /** The same, where pairs that were found before are none any more, unless editors say so. */
  public void suggest(List<Contradiction> found, List<PairId> none, long soughtTo) {
    database.write(
        handle -> {
          var log = new ChangeLog(handle);
          var contradictions = new Contradictions(handle);
          contradictions.dropSuggested(none, log);
          contradictions.suggest(found, log);
          log.write();
          Progress.soughtTo(handle, soughtTo);
          return found.size();
        });
  }

  /**
   * The pass over all quotes that a new judge makes, so that what an older one found is judged
   * anew; empty where this judge, or one of the same rules, has been through them all. It goes on
   * where it stopped, and begins anew for yet another judge.
   *
   * @param judge by what its rules are told from others
   */
  public Optional<Pass> passOf(String judge) {
    return database.write(handle -> Pass.of(handle, judge));
  }

  /** Saves what a pass found, as {@link #suggest} does, and how far it has come. */
  public void suggest(List<Contradiction> found, List<PairId> none, Pass pass) {
    database.write(
        handle -> {
          var log = new ChangeLog(handle);
          var contradictions = new Contradictions(handle);
          contradictions.dropSuggested(none, log);
          contradictions.suggest(found, log);
          log.write();
          pass.save(handle);
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

  /**
   * Forgets changes of what has changed again since, if that pays: whoever follows applies what
   * stands in the record now, so the last change of each thing says all. Safe at any time; meant
   * for when there is nothing else to do. Gives how many were forgotten.
   */
  public int compactChanges() {
    return new Compaction(database, Compaction.LEAST).run();
  }

  /** The number of the change up to which contradictions have been sought. */
  public long soughtTo() {
    return database.read(Progress::soughtTo);
  }

  // ── reading; lists keep the order asked for and leave out what is not there ──

  public Optional<Article> article(ArticleId id) {
    return database.read(handle -> new Articles(handle).find(id));
  }

  /**
   * The next articles by their ids after one, withdrawn ones too, for what goes through all of
   * them; null begins.
   */
  public List<Article> articlesAfter(@Nullable ArticleId id, int limit) {
    return database.read(handle -> new Articles(handle).after(id == null ? "" : id.value(), limit));
  }

  /** The article, even where it was withdrawn: not for readers. */
  public Optional<Article> storedArticle(ArticleId id) {
    return database.read(handle -> new Articles(handle).stored(id.value()));
  }

  /** The document from which the article was made; empty where it is damaged or not there. */
  public Optional<RawDocument> document(ArticleId id) {
    return database.read(handle -> new Articles(handle).document(id));
  }

  public Map<ArticleId, ArticleHead> heads(Collection<ArticleId> ids) {
    return database.read(handle -> new Articles(handle).heads(ids));
  }

  /** The quotes of an article in the order of their spans. */
  public List<Statement> statementsOf(ArticleId id) {
    return gate.statements(database.read(handle -> new Statements(handle).of(id)));
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
    return gate.statements(database.read(handle -> new Statements(handle).list(ids)));
  }

  /** The same words in copies of the same article, the quote itself left out. */
  public List<Statement> copiesOf(QuoteId id) {
    return gate.statements(database.read(handle -> new Statements(handle).copiesOf(id)));
  }

  /** The quote that took the place of one with this id; empty where none did. */
  public Optional<QuoteId> movedTo(QuoteId id) {
    return database.read(handle -> Quotes.movedTo(handle, id));
  }

  public Optional<Speaker> speaker(SpeakerId id) {
    return Optional.ofNullable(speakers(List.of(id)).get(id));
  }

  /** The speaker itself, even where it was merged into another. */
  public Optional<Speaker> speakerItself(SpeakerId id) {
    return database.read(handle -> new Speakers(handle).own(id));
  }

  /** The speakers by the ids asked for; a merged one is the one into which it was merged. */
  public Map<SpeakerId, Speaker> speakers(Collection<SpeakerId> ids) {
    return database.read(handle -> new Speakers(handle).find(ids));
  }

  /** The names of those that were merged into these speakers; nothing where none was. */
  public Map<SpeakerId, List<String>> otherNames(Collection<SpeakerId> ids) {
    return database.read(handle -> new VariantNames(handle).of(ids));
  }

  /** The speaker into which this one was merged; empty where it was not. */
  public Optional<SpeakerId> movedTo(SpeakerId id) {
    return database.read(handle -> new Speakers(handle).movedTo(id));
  }

  public Optional<Pair> pair(PairId id) {
    return pairs(List.of(id)).stream().findFirst();
  }

  public List<Pair> pairs(List<PairId> ids) {
    return gate.pairs(database.read(handle -> new Contradictions(handle).pairs(ids)));
  }

  /** The pairs in which this quote stands, dismissed ones left out, best first. */
  public List<Pair> pairsOf(QuoteId id) {
    return pairsOf(List.of(id)).getOrDefault(id, List.of());
  }

  /** The same for many quotes at once; those that stand in none are left out. */
  public Map<QuoteId, List<Pair>> pairsOf(Collection<QuoteId> ids) {
    var found = database.read(handle -> new Contradictions(handle).pairsOf(ids));
    var shown = new LinkedHashMap<QuoteId, List<Pair>>();
    found.forEach((id, pairs) -> shown.put(id, gate.pairs(pairs)));
    return shown;
  }

  /** The pairs found last, newest first; dismissed ones left out. */
  public List<Pair> newestPairs(int limit) {
    return gate.pairs(database.read(handle -> new Contradictions(handle).newest(limit)));
  }

  /** The pair that took the place of one with this id, since its quotes moved. */
  public Optional<PairId> movedTo(PairId id) {
    return database.read(handle -> new Contradictions(handle).movedTo(id));
  }

  /**
   * Speakers whose name, or a word of it, begins so, merged ones left out; of the first few hundred
   * by their names those with most quotes. For an editor to choose from.
   */
  public List<NamedSpeaker> speakersNamed(String prefix, int limit) {
    return database.read(handle -> new NameAuthority(handle).beginning(prefix, limit));
  }

  /** The quotes that are read as this speaker's, those of speakers merged into it included. */
  public List<QuoteId> quotesOf(SpeakerId id) {
    return database.read(handle -> new Speakers(handle).quotesOf(id));
  }

  /** The pairs in which these quotes stand, dismissed and hidden ones too. */
  public List<PairId> pairIdsOf(Collection<QuoteId> ids) {
    return database.read(handle -> new Contradictions(handle).idsOf(ids));
  }

  // ── what stands beside articles and quotes ──

  /** Collections, and what their items point at. */
  public Shelf shelf() {
    return new Shelf(database, gate);
  }

  /** Which pairs turn on one question. */
  public Disputes disputes() {
    return new Disputes(database, gate);
  }

  /** What readers report of pairs. */
  public Reports reports() {
    return new Reports(database);
  }

  /** What editors did. */
  public History history() {
    return new History(database);
  }

  /** All that has a page, in the order of its ids. */
  public Listing listing() {
    return new Listing(database);
  }

  /** Editors' accounts, and who is signed in. */
  public Accounts accounts() {
    return new Accounts(database);
  }

  public Totals totals() {
    return database.read(totals::of);
  }

  @Override
  public void close() {
    database.close();
  }
}
