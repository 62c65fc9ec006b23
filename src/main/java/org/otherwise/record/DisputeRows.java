package org.otherwise.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.Dispute;
import org.otherwise.model.DisputeId;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;

/** The rows that tell which pairs turn on one question, and how disputes keep their ids. */
final class DisputeRows {
  private final Handle handle;

  DisputeRows(Handle handle) {
    this.handle = handle;
  }

  /** SQL: that readers see pair {@code c} among others: not dismissed, and both quotes shown. */
  static String stands() {
    return Layer.notDismissed("c.id")
        + " and exists (select 1 from quote q where q.id = c.left_quote and "
        + Layer.shownQuote("q")
        + ") and exists (select 1 from quote q where q.id = c.right_quote and "
        + Layer.shownQuote("q")
        + ")";
  }

  /** The disputes of these pairs, as far as enough of their pairs stand to be one. */
  Map<PairId, DisputeId> of(Collection<PairId> pairs) {
    var remembered = remembered(pairs);
    if (remembered.isEmpty()) {
      return remembered;
    }
    var whole = new HashSet<String>();
    for (var chunk : Database.chunks(new HashSet<>(remembered.values()))) {
      handle
          .createQuery(
              "select p.dispute from dispute_pair p join contradiction c on c.id = p.pair"
                  + " where p.dispute in (<ids>) and "
                  + stands()
                  + " group by p.dispute having count(*) >= "
                  + Dispute.LEAST)
          .bindList("ids", chunk.stream().map(DisputeId::value).toList())
          .mapTo(String.class)
          .forEach(whole::add);
    }
    remembered.values().removeIf(dispute -> !whole.contains(dispute.value()));
    return remembered;
  }

  /** The dispute of each of these pairs that was ever in one, whether it still stands or not. */
  private Map<PairId, DisputeId> remembered(Collection<PairId> pairs) {
    var remembered = new HashMap<PairId, DisputeId>();
    for (var chunk : Database.chunks(new LinkedHashSet<>(pairs))) {
      handle
          .createQuery("select pair, dispute from dispute_pair where pair in (<ids>)")
          .bindList("ids", chunk.stream().map(PairId::value).toList())
          .map((row, _) -> Map.entry(new PairId(row.getString(1)), new DisputeId(row.getString(2))))
          .forEach(row -> remembered.put(row.getKey(), row.getValue()));
    }
    return remembered;
  }

  /** All pairs that are remembered as parts of these disputes. */
  Set<PairId> pairsOf(Collection<DisputeId> disputes) {
    var pairs = new LinkedHashSet<PairId>();
    for (var chunk : Database.chunks(new LinkedHashSet<>(disputes))) {
      handle
          .createQuery("select pair from dispute_pair where dispute in (<ids>) order by pair")
          .bindList("ids", chunk.stream().map(DisputeId::value).toList())
          .mapTo(String.class)
          .forEach(pair -> pairs.add(new PairId(pair)));
    }
    return pairs;
  }

  /**
   * Whatever may turn on one question with pairs that changed: what shares a statement with one of
   * them, by its quote or by the same words in another article, and the disputes of all these.
   */
  Set<PairId> around(Collection<PairId> pairs, Collection<QuoteId> quotes) {
    var contradictions = new Contradictions(handle);
    var changed = new LinkedHashSet<>(pairs);
    changed.addAll(contradictions.idsOf(quotes));
    if (changed.isEmpty()) {
      return changed;
    }
    var statements = new LinkedHashSet<QuoteId>();
    for (var pair : contradictions.found(changed).values()) {
      statements.add(pair.left());
      statements.add(pair.right());
    }
    statements.addAll(sameWords(statements));
    var around = new LinkedHashSet<>(changed);
    around.addAll(contradictions.idsOf(statements));
    around.addAll(pairsOf(remembered(around).values()));
    return around;
  }

  private List<QuoteId> sameWords(Collection<QuoteId> quotes) {
    var same = new ArrayList<QuoteId>();
    for (var chunk : Database.chunks(quotes)) {
      handle
          .createQuery(
              """
              select s.id from quote q join quote s on s.words_key = q.words_key
              where q.id in (<ids>) and s.id != q.id
              """)
          .bindList("ids", chunk.stream().map(QuoteId::value).toList())
          .mapTo(String.class)
          .forEach(id -> same.add(new QuoteId(id)));
    }
    return same;
  }

  // ── ids ──

  /** A question, and how many of its pairs each dispute has had. */
  private record Question(List<PairId> pairs, Map<DisputeId, Integer> before) {
    int most() {
      return before.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }

  /**
   * Keeps which of these pairs turn on one question. A dispute that grows or loses pairs keeps its
   * id; of several that become one that of the one with most of its pairs is kept, and the others
   * lead to it; where one falls apart, the greater part keeps the id.
   *
   * @param questions the pairs of each, the strongest first
   */
  void settle(List<List<PairId>> questions) {
    var remembered = remembered(questions.stream().flatMap(List::stream).toList());
    var all = new ArrayList<Question>();
    for (var pairs : questions) {
      var before = new LinkedHashMap<DisputeId, Integer>();
      for (var pair : pairs) {
        var dispute = remembered.get(pair);
        if (dispute != null) {
          before.merge(dispute, 1, Integer::sum);
        }
      }
      all.add(new Question(pairs, before));
    }
    all.sort(
        Comparator.comparingInt(Question::most)
            .thenComparingInt(question -> question.pairs().size())
            .reversed());
    var taken = new HashSet<DisputeId>();
    var ids = new LinkedHashMap<Question, DisputeId>();
    for (var question : all) {
      var id = id(question, taken);
      if (id.isPresent()) {
        taken.add(id.get());
        ids.put(question, id.get());
        put(question.pairs(), id.get(), remembered);
      } else {
        forget(question.pairs());
      }
    }
    var left = new LinkedHashSet<>(remembered.values());
    left.removeAll(taken);
    for (var dispute : left) {
      ids.entrySet().stream()
          .filter(each -> each.getKey().before().containsKey(dispute))
          .max(Comparator.comparingInt(each -> each.getKey().before().getOrDefault(dispute, 0)))
          .ifPresent(each -> alias(dispute, each.getValue()));
    }
  }

  private Optional<DisputeId> id(Question question, Set<DisputeId> taken) {
    var kept =
        question.before().entrySet().stream()
            .filter(each -> !taken.contains(each.getKey()))
            .max(
                Map.Entry.<DisputeId, Integer>comparingByValue()
                    .thenComparing(each -> each.getKey().value()));
    if (kept.isPresent() || question.pairs().size() < Dispute.LEAST) {
      return kept.map(Map.Entry::getKey);
    }
    for (int turn = 0; ; turn++) {
      var id = DisputeId.beginning(question.pairs().getFirst(), turn);
      if (!taken.contains(id) && pairsOf(List.of(id)).isEmpty()) {
        return Optional.of(id);
      }
    }
  }

  private void put(List<PairId> pairs, DisputeId id, Map<PairId, DisputeId> before) {
    var batch =
        handle.prepareBatch(
            """
            insert into dispute_pair (pair, dispute) values (:pair, :dispute)
            on conflict (pair) do update set dispute = excluded.dispute
            """);
    for (var pair : pairs) {
      if (!id.equals(before.get(pair))) {
        batch.bind("pair", pair.value()).bind("dispute", id.value()).add();
      }
    }
    batch.execute();
    handle
        .createUpdate("delete from dispute_alias where old_id = :id")
        .bind("id", id.value())
        .execute();
  }

  private void forget(List<PairId> pairs) {
    for (var pair : pairs) {
      handle
          .createUpdate("delete from dispute_pair where pair = :pair")
          .bind("pair", pair.value())
          .execute();
    }
  }

  private void alias(DisputeId from, DisputeId to) {
    for (var change :
        List.of(
            "update dispute_pair set dispute = :to where dispute = :from",
            "update dispute_alias set new_id = :to where new_id = :from",
            "insert into dispute_alias (old_id, new_id) values (:from, :to)"
                + " on conflict (old_id) do update set new_id = excluded.new_id")) {
      handle.createUpdate(change).bind("from", from.value()).bind("to", to.value()).execute();
    }
  }

  /** A pair that has another id is remembered by it. */
  void move(PairId from, PairId to) {
    handle
        .createUpdate("update or ignore dispute_pair set pair = :to where pair = :from")
        .bind("from", from.value())
        .bind("to", to.value())
        .execute();
    forget(List.of(from));
  }

  /** The dispute of which one of this id has become a part. */
  Optional<DisputeId> movedTo(DisputeId id) {
    return handle
        .createQuery("select new_id from dispute_alias where old_id = :id")
        .bind("id", id.value())
        .map((row, _) -> new DisputeId(row.getString(1)))
        .findOne();
  }
}
