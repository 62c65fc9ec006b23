package org.otherwise.flow;

import java.util.HashSet;
import java.util.LinkedHashSet;
import org.otherwise.contradict.Questions;
import org.otherwise.model.Dispute;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Retelling;
import org.otherwise.record.Archive;
import org.otherwise.record.Disputes;
import org.otherwise.record.LogEntry;

/**
 * Groups pairs that turn on one question, as pairs come, are decided on and go. Only what hangs
 * together with a change is grouped anew.
 */
final class DisputeFollower {
  private static final int BATCH = 1000;

  private final Archive archive;
  private final Disputes disputes;
  private final Claims claims;
  private long followedTo;

  DisputeFollower(Archive archive, Claims claims) {
    this.archive = archive;
    this.disputes = archive.disputes();
    this.claims = claims;
    this.followedTo = Math.min(disputes.followedTo(), archive.newestChange());
  }

  /** Takes up the next changes; gives how many there were. */
  int step() {
    var changes = archive.changesAfter(followedTo, BATCH);
    if (changes.isEmpty()) {
      return 0;
    }
    var pairs = new LinkedHashSet<PairId>();
    var quotes = new LinkedHashSet<QuoteId>();
    for (var change : changes) {
      if (change.kind() == LogEntry.Kind.CONTRADICTION) {
        pairs.add(new PairId(change.id()));
      } else if (change.kind() == LogEntry.Kind.QUOTE) {
        quotes.add(new QuoteId(change.id()));
      }
    }
    var around = disputes.around(pairs, quotes);
    var statements = Dispute.statements(around);
    var ids = new HashSet<PairId>();
    around.forEach(pair -> ids.add(pair.id()));
    var questions =
        Questions.of(
            around.stream().map(Pair::contradiction).toList(),
            claims.of(statements.stream().map(it -> it.id()).toList()),
            Retelling.told(statements, ids));
    followedTo = changes.getLast().n();
    disputes.settle(questions, followedTo);
    return changes.size();
  }
}
