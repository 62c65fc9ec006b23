package org.otherwise.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.Statement;

/**
 * The system of record: articles with their raw bytes and revisions, quotes, speakers,
 * contradictions, and the numbered log of their changes. Safe for use by many threads, and by
 * several processes on one folder.
 */
public final class Archive implements AutoCloseable {
  private Archive() {}

  /** Opens the record in this folder, and makes it where there is none. */
  public static Archive open(Path folder, Clock clock) {
    throw new UnsupportedOperationException("to be built: " + folder + clock);
  }

  // ── writing ──

  /**
   * Saves the articles in one transaction: all of them or none. The outcomes are in the order of
   * the entries. A known article changes nothing.
   */
  public List<Outcome> save(List<Entry> entries) {
    throw new UnsupportedOperationException("to be built: " + entries.size());
  }

  /**
   * Whether the current revision of this article has just this text: then there is nothing to do.
   */
  public boolean knows(Article article) {
    throw new UnsupportedOperationException("to be built: " + article.id());
  }

  /**
   * Saves contradictions that were found, and that they have been sought up to change {@code
   * soughtTo}, in one transaction. A pair that an editor has decided on keeps the decision.
   */
  public void suggest(List<Contradiction> found, long soughtTo) {
    throw new UnsupportedOperationException("to be built: " + found.size() + soughtTo);
  }

  // ── the change log ──

  /** Names this life of the record; restoring a backup begins another. */
  public String epoch() {
    throw new UnsupportedOperationException("to be built");
  }

  /** The number of the newest change; 0 in an empty record. */
  public long newestChange() {
    throw new UnsupportedOperationException("to be built");
  }

  /** The changes after number {@code n}, in order, at most {@code limit}. */
  public List<LogEntry> changesAfter(long n, int limit) {
    throw new UnsupportedOperationException("to be built: " + n + limit);
  }

  /** The number of the change up to which contradictions have been sought. */
  public long soughtTo() {
    throw new UnsupportedOperationException("to be built");
  }

  // ── reading; lists keep the order asked for and leave out what is not there ──

  public Optional<Article> article(ArticleId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  public Map<ArticleId, ArticleHead> heads(Collection<ArticleId> ids) {
    throw new UnsupportedOperationException("to be built: " + ids);
  }

  /** The quotes of an article in the order of their spans. */
  public List<Statement> statementsOf(ArticleId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  /** The other articles that are copies of nearly the same text. */
  public List<ArticleHead> copiesOf(ArticleId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  public Optional<Statement> statement(QuoteId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  public List<Statement> statements(List<QuoteId> ids) {
    throw new UnsupportedOperationException("to be built: " + ids);
  }

  /** The same words in copies of the same article, the quote itself left out. */
  public List<Statement> copiesOf(QuoteId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  /** The quote that took the place of one with this id; empty where none did. */
  public Optional<QuoteId> movedTo(QuoteId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  public Optional<Speaker> speaker(SpeakerId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  public Map<SpeakerId, Speaker> speakers(Collection<SpeakerId> ids) {
    throw new UnsupportedOperationException("to be built: " + ids);
  }

  /** The speaker into which this one was merged; empty where it was not. */
  public Optional<SpeakerId> movedTo(SpeakerId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  public Optional<Pair> pair(PairId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  public List<Pair> pairs(List<PairId> ids) {
    throw new UnsupportedOperationException("to be built: " + ids);
  }

  /** The pairs in which this quote stands, dismissed ones left out, best first. */
  public List<Pair> pairsOf(QuoteId id) {
    throw new UnsupportedOperationException("to be built: " + id);
  }

  /** The pairs found last, dismissed ones left out. */
  public List<Pair> newestPairs(int limit) {
    throw new UnsupportedOperationException("to be built: " + limit);
  }

  public Totals totals() {
    throw new UnsupportedOperationException("to be built");
  }

  @Override
  public void close() {}
}
