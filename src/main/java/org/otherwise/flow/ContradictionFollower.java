package org.otherwise.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.otherwise.contradict.Candidates;
import org.otherwise.contradict.Contradictions;
import org.otherwise.contradict.Judge;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.Claim;
import org.otherwise.model.Contradiction;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Review;
import org.otherwise.model.Statement;
import org.otherwise.record.Archive;
import org.otherwise.record.LogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seeks what contradicts each new quote: candidates from the index, the judge on each, what it
 * finds into the record. A quote's change is taken up only once searches can see it, so that two
 * quotes of one batch do meet.
 */
final class ContradictionFollower {
  private static final Logger LOG = LoggerFactory.getLogger(ContradictionFollower.class);
  private static final int BATCH = 200;
  private static final int REMEMBERED = 50_000;

  private final Archive archive;
  private final SearchIndex index;
  private final Contradictions contradictions;
  private final Map<QuoteId, Claim> remembered = new Remembered();
  private long soughtTo;

  ContradictionFollower(Archive archive, SearchIndex index, Judge judge) {
    this.archive = archive;
    this.index = index;
    this.contradictions = new Contradictions((Candidates) this::near, judge);
    this.soughtTo = Math.min(archive.soughtTo(), archive.newestChange());
  }

  /** Takes up the next changes that searches can see; gives how many there were. */
  int step(long visible) {
    var changes =
        archive.changesAfter(soughtTo, BATCH).stream()
            .filter(change -> change.n() <= visible)
            .toList();
    if (changes.isEmpty()) {
      return 0;
    }
    var quotes = new LinkedHashSet<QuoteId>();
    for (var change : changes) {
      if (change.kind() == LogEntry.Kind.QUOTE) {
        var id = new QuoteId(change.id());
        forget(id);
        quotes.add(id);
      }
    }
    var found = new LinkedHashMap<PairId, Contradiction>();
    archive.statements(List.copyOf(quotes)).stream()
        .filter(statement -> statement.copyOf() == null)
        .parallel()
        .map(this::sought)
        .toList()
        .forEach(findings -> findings.forEach(finding -> keep(finding, found)));
    soughtTo = changes.getLast().n();
    archive.suggest(List.copyOf(found.values()), soughtTo);
    return changes.size();
  }

  /**
   * What contradicts a statement; nothing where looking for it fails, so that one quote cannot hold
   * up all others.
   */
  private List<Contradictions.Finding> sought(Statement statement) {
    try {
      return contradictions.of(claim(statement));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("seeking what contradicts quote {} failed", statement.id(), e);
      return List.of();
    }
  }

  private static void keep(Contradictions.Finding finding, Map<PairId, Contradiction> found) {
    var left = new QuoteId(finding.left().id());
    var right = new QuoteId(finding.right().id());
    var verdict = finding.verdict();
    var id = PairId.of(left, right);
    found.putIfAbsent(
        id,
        new Contradiction(
            id,
            left,
            right,
            verdict.label(),
            verdict.by(),
            verdict.reason(),
            verdict.score(),
            Review.NONE));
  }

  private List<Claim> near(Claim claim, int limit) {
    var ids =
        Stream.concat(
                index.similar(claim.text(), limit + 1).stream(),
                index.similar(claim.text() + " " + claim.context(), limit + 1).stream())
            .filter(id -> !id.equals(claim.id()))
            .distinct()
            .map(QuoteId::new)
            .toList();
    var claims = new LinkedHashMap<QuoteId, @Nullable Claim>();
    for (var id : ids) {
      claims.put(id, recall(id));
    }
    var unknown = ids.stream().filter(id -> claims.get(id) == null).toList();
    for (var statement : archive.statements(unknown)) {
      var read = claim(statement);
      remember(statement.id(), read);
      claims.put(statement.id(), read);
    }
    return claims.values().stream().filter(Objects::nonNull).toList();
  }

  private @Nullable Claim recall(QuoteId id) {
    synchronized (remembered) {
      return remembered.get(id);
    }
  }

  private void remember(QuoteId id, Claim claim) {
    synchronized (remembered) {
      remembered.put(id, claim);
    }
  }

  private void forget(QuoteId id) {
    synchronized (remembered) {
      remembered.remove(id);
    }
  }

  private static Claim claim(Statement statement) {
    var quote = statement.quote();
    var speaker = statement.speaker();
    return new Claim(
        quote.id().value(),
        quote.words(),
        quote.cue(),
        speaker == null ? null : speaker.id().value(),
        quote.attribution().country(),
        quote.article().value(),
        quote.saidOn() == null ? statement.article().published() : quote.saidOn(),
        statement.article().title());
  }

  /** The claims used last: candidates of one quote are often those of the next. */
  private static final class Remembered extends LinkedHashMap<QuoteId, Claim> {
    private static final long serialVersionUID = 1;

    Remembered() {
      super(1024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<QuoteId, Claim> eldest) {
      return size() > REMEMBERED;
    }
  }
}
