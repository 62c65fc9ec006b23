package org.otherwise.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.contradict.ClaimParts;
import org.otherwise.contradict.Contradictions;
import org.otherwise.contradict.Judge;
import org.otherwise.index.Matter;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.Contradiction;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Review;
import org.otherwise.record.Archive;
import org.otherwise.record.LogEntry;
import org.otherwise.record.Pass;

/**
 * Seeks what contradicts each new quote: candidates from the index, the judge on each, what it
 * finds into the record. A quote's change is taken up only once searches can see it, so that two
 * quotes of one batch do meet.
 */
final class ContradictionFollower {
  private static final int BATCH = 1000;

  /** How many others each quote is compared with. */
  private static final int MOST_CANDIDATES = 50;

  private final Archive archive;
  private final SearchIndex index;
  private final Judge judge;
  private final Claims claims;
  private final Workers workers;
  private long soughtTo;
  private boolean first;
  private long wholeTo; // up to this change all were there when the first was compared
  private @Nullable Pass pass;

  ContradictionFollower(
      Archive archive, SearchIndex index, Judge judge, Claims claims, Workers workers) {
    this.archive = archive;
    this.index = index;
    this.judge = judge;
    this.claims = claims;
    this.workers = workers;
    this.soughtTo = Math.min(archive.soughtTo(), archive.newestChange());
    this.first = soughtTo == 0;
    this.pass = archive.passOf(Contradictions.VERSION).orElse(null);
  }

  /** The number of the change up to which contradictions have been sought. */
  long soughtTo() {
    return soughtTo;
  }

  /**
   * Takes up the next changes that searches can see; gives how many there were. The first of a
   * collection are left until all can be seen, so that only those need ask that deny something.
   */
  int step(long visible) {
    if (first && visible < archive.newestChange()) {
      return 0;
    }
    if (first && visible > 0) {
      first = false;
      wholeTo = visible;
    }
    var changes = soughtTo < visible ? changes(soughtTo, visible) : List.<LogEntry>of();
    if (changes.isEmpty()) {
      return 0;
    }
    var quotes = quotes(changes);
    var standing = new Standing(archive.pairsOf(quotes));
    var found = contradictions(quotes, standing, changes.getLast().n() <= wholeTo);
    soughtTo = changes.getLast().n();
    archive.suggest(found, standing.without(found), soughtTo);
    return changes.size();
  }

  /**
   * Takes up the next quotes that an older judge has judged, for when nothing new waits; gives how
   * many changes there were, 0 when all are judged by this one.
   */
  int again(long visible) {
    var now = pass;
    if (now == null || visible < now.end()) {
      return 0;
    }
    var changes = changes(now.done(), now.end());
    var quotes = quotes(changes);
    var standing = new Standing(archive.pairsOf(quotes));
    var found = contradictions(quotes, standing, true);
    var next = now.at(changes.isEmpty() ? now.end() : changes.getLast().n());
    archive.suggest(found, standing.without(found), next);
    pass = next.isOver() ? null : next;
    return Math.max(1, changes.size());
  }

  private List<LogEntry> changes(long after, long last) {
    return archive.changesAfter(after, BATCH).stream()
        .filter(change -> change.n() <= last)
        .toList();
  }

  private static Set<QuoteId> quotes(List<LogEntry> changes) {
    var quotes = new LinkedHashSet<QuoteId>();
    for (var change : changes) {
      if (change.kind() == LogEntry.Kind.QUOTE) {
        quotes.add(new QuoteId(change.id()));
      }
    }
    return quotes;
  }

  /** A claim and the quotes that are near enough to be compared with it. */
  private record Asked(ClaimParts claim, List<QuoteId> near) {}

  /**
   * @param whole whether all that they may contradict can be seen, and is gone over as well: of two
   *     that contradict each other one denies or charges, and it is enough that this one asks
   */
  private List<Contradiction> contradictions(
      Set<QuoteId> quotes, Standing standing, boolean whole) {
    var asking = new ArrayList<ClaimParts>();
    claims
        .of(quotes)
        .forEach(
            (id, claim) -> {
              if (claim.isEmpty()) {
                standing.claimsNothing(id);
              } else {
                asking.add(claim);
              }
            });
    var neighbours = new Neighbours(archive);
    var asked =
        workers
            .each(asking, claim -> new Asked(claim, near(claim, standing, neighbours, whole)))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    var wanted = new LinkedHashSet<QuoteId>();
    asked.forEach(one -> wanted.addAll(one.near()));
    var others = claims.of(wanted);
    var found = new LinkedHashMap<PairId, Contradiction>();
    var compared = new HashSet<PairId>();
    var facing =
        asked.stream().map(one -> new Facing(id(one), sides(one, others, compared))).toList();
    var findings = workers.each(facing, it -> Contradictions.among(it.sides(), judge));
    for (int i = 0; i < facing.size(); i++) {
      var id = facing.get(i).id();
      findings
          .get(i)
          .ifPresent(
              some -> {
                some.forEach(finding -> keep(finding, found));
                standing.compared(id, others.keySet());
              });
    }
    return new ArrayList<>(found.values());
  }

  /** A quote and what it is to be set against. */
  private record Facing(QuoteId id, List<Judge.Sides> sides) {}

  /** What is near it, each pair once. */
  private static List<Judge.Sides> sides(
      Asked asked, Map<QuoteId, ClaimParts> others, Set<PairId> compared) {
    var sides = new ArrayList<Judge.Sides>();
    for (var near : asked.near()) {
      var other = others.get(near);
      if (other != null && compared.add(PairId.of(id(asked), near))) {
        sides.add(Contradictions.sides(asked.claim(), other));
      }
    }
    return sides;
  }

  private static QuoteId id(Asked asked) {
    return new QuoteId(asked.claim().claim().id());
  }

  /** Whether it is set against what stands beside it. */
  private static boolean answers(ClaimParts claim, boolean whole) {
    return !whole || claim.denies() || claim.accuses();
  }

  /** What is on the same matter, what stands beside it, and what stands against it so far. */
  private List<QuoteId> near(
      ClaimParts claim, Standing standing, Neighbours neighbours, boolean whole) {
    var near = new LinkedHashSet<QuoteId>();
    if (answers(claim, whole)) {
      near.addAll(neighbours.of(claim));
    }
    if (claim.isFindable() && (!whole || claim.denies())) {
      addFound(MatterOf.sought(claim), MOST_CANDIDATES + 1, near);
      if (!claim.exchanges().isEmpty()) {
        addFound(MatterOf.exchanged(claim), MOST_CANDIDATES, near);
      }
    }
    var self = new QuoteId(claim.claim().id());
    near.addAll(standing.against(self));
    near.remove(self);
    return List.copyOf(near);
  }

  private void addFound(Matter sought, int most, Set<QuoteId> near) {
    index.onMatter(sought, most).forEach(id -> near.add(new QuoteId(id)));
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
}
