package org.otherwise.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.otherwise.index.Matter;
import org.otherwise.index.Position;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Update;
import org.otherwise.model.ArticleId;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.record.Archive;
import org.otherwise.record.LogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index after the record. It applies the current state of what the log names, never a
 * stored difference, so applying a change twice does no harm: after a crash it goes on from the
 * index's last commit.
 */
final class IndexFollower {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
  private static final int BATCH = 1000;
  private static final long SECOND = 1_000_000_000L;
  private static final long BETWEEN_COMMITS = 10 * SECOND;

  private final Archive archive;
  private final SearchIndex index;
  private final Claims claims;
  private Position applied;
  private Position committed;
  private volatile long visible;
  private long lastRefresh;
  private long lastCommit;

  IndexFollower(Archive archive, SearchIndex index, Claims claims) {
    this.archive = archive;
    this.index = index;
    this.claims = claims;
    var last = index.position();
    if (!last.equals(Position.START)
        && (!last.epoch().equals(archive.epoch()) || last.n() > archive.newestChange())) {
      LOG.info("the index belongs to another life of the record and is built anew");
      index.clear();
      last = Position.START;
    }
    this.applied = new Position(archive.epoch(), last.n());
    this.committed = last;
    this.visible = last.n();
    long now = System.nanoTime();
    this.lastRefresh = now;
    this.lastCommit = now;
  }

  /** The number up to which changes were put into the index. */
  long applied() {
    return applied.n();
  }

  /** The number up to which changes can be found by a search. */
  long visible() {
    return visible;
  }

  /**
   * Applies the next changes; gives how many there were, 0 when the index is up to date, visible
   * and committed.
   */
  int step() {
    var changes = archive.changesAfter(applied.n(), BATCH);
    if (!changes.isEmpty()) {
      index.apply(updates(changes));
      for (var change : changes) {
        if (change.operation() == LogEntry.Operation.SPREAD) {
          spread(new SpeakerId(change.id()));
        }
      }
      applied = new Position(applied.epoch(), changes.getLast().n());
    }
    boolean caughtUp = changes.size() < BATCH;
    long now = System.nanoTime();
    if (visible < applied.n() && (caughtUp || now - lastRefresh >= SECOND)) {
      index.refresh();
      visible = applied.n();
      lastRefresh = now;
    }
    if (!committed.equals(applied) && now - lastCommit >= BETWEEN_COMMITS) {
      commit();
    }
    return changes.size();
  }

  /** Makes what was applied beyond a crash. */
  void commit() {
    if (!committed.equals(applied)) {
      index.commit(applied);
      committed = applied;
      lastCommit = System.nanoTime();
    }
  }

  /**
   * A speaker was merged, taken apart or renamed: its quotes and their pairs hold the id and the
   * name of the one that they are read as. They are put again from here, a thousand at a time: in
   * the log each would be a change of its own, and be compared anew.
   */
  private void spread(SpeakerId speaker) {
    var quotes = archive.quotesOf(speaker);
    for (int i = 0; i < quotes.size(); i += BATCH) {
      var some = new LinkedHashSet<>(quotes.subList(i, Math.min(quotes.size(), i + BATCH)));
      index.apply(updates(Set.of(), Set.of(), some, new LinkedHashSet<>()));
      if (System.nanoTime() - lastRefresh >= SECOND) {
        index.refresh(); // those that are done can be found, though the change is not yet followed
        lastRefresh = System.nanoTime();
      }
    }
  }

  private List<Update> updates(List<LogEntry> changes) {
    Set<ArticleId> articles = new LinkedHashSet<>();
    Set<QuoteId> quotes = new LinkedHashSet<>();
    Set<PairId> pairs = new LinkedHashSet<>();
    Set<SpeakerId> speakers = new LinkedHashSet<>();
    for (var change : changes) {
      switch (change.kind()) {
        case ARTICLE -> articles.add(new ArticleId(change.id()));
        case QUOTE -> quotes.add(new QuoteId(change.id()));
        case CONTRADICTION -> pairs.add(new PairId(change.id()));
        case SPEAKER -> speakers.add(new SpeakerId(change.id()));
      }
    }
    return updates(speakers, articles, quotes, pairs);
  }

  /** What these are now; takes out of the sets what is still there. */
  private List<Update> updates(
      Set<SpeakerId> speakers, Set<ArticleId> articles, Set<QuoteId> quotes, Set<PairId> pairs) {
    var updates = new ArrayList<Update>(names(speakers));
    for (var id : articles) {
      var article = archive.article(id);
      updates.add(
          article.isPresent()
              ? new Update.PutArticle(article.get())
              : new Update.Remove(Scope.ARTICLES, id.value()));
    }
    var touched = List.copyOf(quotes);
    var statements = archive.statements(touched);
    var read = claims.read(statements);
    for (var statement : statements) {
      var claim = read.get(statement.id());
      updates.add(
          new Update.PutQuote(statement, claim == null ? Matter.NONE : MatterOf.quote(claim)));
      quotes.remove(statement.id());
    }
    for (var gone : quotes) {
      updates.add(new Update.Remove(Scope.QUOTES, gone.value()));
    }
    pairs.addAll(archive.pairIdsOf(touched)); // they show what their quotes and articles say
    for (var pair : archive.pairs(List.copyOf(pairs))) {
      updates.add(new Update.PutContradiction(pair));
      pairs.remove(pair.id());
    }
    for (var gone : pairs) {
      updates.add(new Update.Remove(Scope.CONTRADICTIONS, gone.value()));
    }
    return updates;
  }

  /** The names of speakers that changed; of one that was merged, the one it was merged into. */
  private List<Update> names(Set<SpeakerId> changed) {
    var now = archive.speakers(changed);
    var updates = new ArrayList<Update>();
    for (var id : changed) {
      var speaker = now.get(id);
      if (speaker == null || !speaker.id().equals(id)) {
        updates.add(new Update.RemoveSpeaker(id));
      }
    }
    var others = archive.otherNames(now.values().stream().map(Speaker::id).toList());
    for (var speaker : Set.copyOf(now.values())) {
      updates.add(new Update.PutSpeaker(speaker, others.getOrDefault(speaker.id(), List.of())));
    }
    return updates;
  }
}
