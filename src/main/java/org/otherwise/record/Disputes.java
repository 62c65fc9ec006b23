package org.otherwise.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.otherwise.model.Dispute;
import org.otherwise.model.DisputeId;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Review;

/**
 * Which pairs turn on one question. Whether a pair stands is asked when it is read, so that one
 * that was dismissed or withdrawn is out of its dispute at once. Safe for use by many threads.
 */
public final class Disputes {
  private static final String FOLLOWER = "disputes";

  private final Database database;
  private final Gate gate;

  Disputes(Database database, Gate gate) {
    this.database = database;
    this.gate = gate;
  }

  /** The dispute; empty where too few of its pairs stand. */
  public Optional<Dispute> find(DisputeId id) {
    return Dispute.of(id, pairs(id));
  }

  /** The pairs of it that stand, few though they may be. */
  public List<Pair> pairs(DisputeId id) {
    return gate.pairs(
        database.read(
            handle ->
                standing(
                    new Contradictions(handle), new DisputeRows(handle).pairsOf(List.of(id)))));
  }

  /** Whether there was ever a dispute of this id. */
  public boolean wasThere(DisputeId id) {
    return database.read(handle -> !new DisputeRows(handle).pairsOf(List.of(id)).isEmpty());
  }

  /** The dispute of which one of this id has become a part. */
  public Optional<DisputeId> movedTo(DisputeId id) {
    return database.read(handle -> new DisputeRows(handle).movedTo(id));
  }

  // ── for the follower that groups pairs ──

  /** The number of the change up to which pairs have been grouped. */
  public long followedTo() {
    return database.read(handle -> Progress.of(handle, FOLLOWER));
  }

  /** The pairs that may have to be grouped anew, since these pairs and quotes changed. */
  public List<Pair> around(Collection<PairId> pairs, Collection<QuoteId> quotes) {
    return database.read(
        handle ->
            standing(new Contradictions(handle), new DisputeRows(handle).around(pairs, quotes)));
  }

  /**
   * Saves which pairs turn on one question, and that changes have been followed up to this number.
   *
   * @param questions the pairs of each, the strongest first; those alone with theirs too
   */
  public void settle(List<List<PairId>> questions, long followedTo) {
    database.write(
        handle -> {
          new DisputeRows(handle).settle(questions);
          Progress.put(handle, FOLLOWER, followedTo);
          return questions.size();
        });
  }

  private static List<Pair> standing(Contradictions contradictions, Collection<PairId> ids) {
    return contradictions.pairs(List.copyOf(ids)).stream()
        .filter(pair -> pair.contradiction().review().status() != Review.Status.DISMISSED)
        .toList();
  }
}
