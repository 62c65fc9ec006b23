package org.otherwise.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.Contradiction;
import org.otherwise.model.DisputeId;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Reason;
import org.otherwise.model.Review;
import org.otherwise.model.Review.Status;
import org.otherwise.model.Statement;
import org.otherwise.model.Thing;
import org.otherwise.record.LogEntry.Kind;

/** The rows of contradictions that the program found, read with what editors decided on them. */
final class Contradictions {
  private static final String SELECT = "select " + Decisions.FOUND + " from contradiction c ";

  /** What came first stays first: a pair that is saved again keeps the number it came with. */
  private static final String SAVE =
      "insert into contradiction ("
          + Decisions.FOUND
          + """
          , added) values (:id, :left, :right, :label, :by, :reason, :shared, :differs, :rule, :score,
            :added)
          on conflict (id) do update set left_quote = excluded.left_quote,
            right_quote = excluded.right_quote, label = excluded.label,
            denied_by = excluded.denied_by, reason = excluded.reason, shared = excluded.shared,
            differs = excluded.differs, rule = excluded.rule, score = excluded.score
          """;

  private final Handle handle;
  private final Decisions decisions;

  Contradictions(Handle handle) {
    this.handle = handle;
    this.decisions = new Decisions(handle);
  }

  /**
   * Saves what is new or has changed. What an editor decided on stays as it is; a pair is left out
   * when one of its quotes is gone. Of a pair found twice the better one counts.
   */
  void suggest(List<Contradiction> found, ChangeLog log) {
    var best = new LinkedHashMap<PairId, Contradiction>();
    var quotes = new HashSet<QuoteId>();
    for (var pair : found) {
      best.merge(pair.id(), pair, (one, other) -> other.score() > one.score() ? other : one);
      quotes.add(pair.left());
      quotes.add(pair.right());
    }
    var present = Quotes.present(handle, quotes);
    var stored = found(best.keySet());
    var decided = decisions.among(best.keySet());
    var changed = new ArrayList<Contradiction>();
    for (var pair : best.values()) {
      var before = stored.get(pair.id());
      if (present.contains(pair.left())
          && present.contains(pair.right())
          && !(before != null && decided.contains(pair.id()))
          && !pair.equals(before)) {
        changed.add(pair);
      }
    }
    save(new Repeats(handle).noted(changed), log);
  }

  /** Deletes what was only suggested about quotes that say something else now. */
  void dropSuggestions(Collection<QuoteId> quotes, ChangeLog log) {
    new Repeats(handle).forget(quotes);
    var pairs = of(quotes);
    var decided = decisions.among(pairs.stream().map(Contradiction::id).toList());
    delete(pairs.stream().filter(pair -> !decided.contains(pair.id())).toList(), log);
  }

  /** Deletes those of these pairs of which editors say nothing. */
  void dropSuggested(Collection<PairId> pairs, ChangeLog log) {
    var decided = decisions.among(pairs);
    delete(
        found(pairs).values().stream().filter(pair -> !decided.contains(pair.id())).toList(), log);
  }

  /**
   * Follows quotes that go to their successors: a pair is found by its old id where its quotes went
   * on together. What was only suggested is deleted, for the quotes say something else now; pairs
   * of which editors say something are kept, and {@link #bringBack} shows them again.
   */
  void move(Map<QuoteId, Optional<QuoteId>> moves, ChangeLog log) {
    var pairs = of(moves.keySet());
    var aliases = new LinkedHashMap<PairId, PairId>();
    for (var pair : pairs) {
      var left = to(pair.left(), moves);
      var right = to(pair.right(), moves);
      boolean together = !left.equals(right) && isThere(pair.left(), moves);
      if (together && isThere(pair.right(), moves)) {
        aliases.put(pair.id(), PairId.of(left, right));
      }
    }
    for (var kept : decisions.kept(moves.keySet())) {
      var left = to(kept.left(), moves);
      var right = to(kept.right(), moves);
      if (!left.equals(right)) {
        var id = PairId.of(left, right);
        if (decisions.move(kept.id(), id, left, right)) {
          aliases.put(kept.id(), id);
          Things.move(handle, Thing.of(kept.id()), Thing.of(id));
        }
      }
    }
    delete(pairs, log);
    aliases.forEach(this::alias);
  }

  private static QuoteId to(QuoteId quote, Map<QuoteId, Optional<QuoteId>> moves) {
    return moves.getOrDefault(quote, Optional.empty()).orElse(quote);
  }

  private static boolean isThere(QuoteId quote, Map<QuoteId, Optional<QuoteId>> moves) {
    return moves.getOrDefault(quote, Optional.of(quote)).isPresent();
  }

  private void alias(PairId from, PairId to) {
    if (from.equals(to)) {
      return;
    }
    handle
        .createUpdate("update pair_alias set new_id = :to where new_id = :from")
        .bind("from", from.value())
        .bind("to", to.value())
        .execute();
    handle
        .createUpdate(
            """
            insert into pair_alias (old_id, new_id) values (:from, :to)
            on conflict (old_id) do update set new_id = excluded.new_id
            """)
        .bind("from", from.value())
        .bind("to", to.value())
        .execute();
    handle
        .createUpdate("delete from pair_alias where old_id = :to")
        .bind("to", to.value())
        .execute();
    new DisputeRows(handle).move(from, to);
    new Repeats(handle).move(from, to);
    Reports.move(handle, from, to);
    new Layer(handle).move(Thing.of(from), Thing.of(to));
  }

  /** The pair that has the place of one with this id now; empty where none has. */
  Optional<PairId> movedTo(PairId id) {
    return handle
        .createQuery(
            """
            select a.new_id from pair_alias a where a.old_id = :id
              and exists (select 1 from contradiction c where c.id = a.new_id)
            """)
        .bind("id", id.value())
        .map((row, _) -> new PairId(row.getString(1)))
        .findOne()
        .or(() -> new Repeats(handle).repeated(id));
  }

  /** Shows pairs of these quotes again of which editors say something. */
  void bringBack(Collection<QuoteId> quotes, ChangeLog log) {
    decisions.bringBack(decisions.kept(quotes).stream().map(Contradiction::id).toList(), log);
  }

  /** The pairs in which one of the quotes stands, whatever was decided on them. */
  List<PairId> idsOf(Collection<QuoteId> quotes) {
    return of(quotes).stream().map(Contradiction::id).toList();
  }

  List<Pair> pairs(List<PairId> ids) {
    var found = new HashMap<PairId, Contradiction>();
    for (var pair : decisions.over(found(ids).values())) {
      found.put(pair.id(), pair);
    }
    return complete(ids.stream().map(found::get).filter(Objects::nonNull).toList());
  }

  /** For each of the quotes that has any its pairs, dismissed ones left out, best first. */
  Map<QuoteId, List<Pair>> pairsOf(Collection<QuoteId> quotes) {
    var wanted = new LinkedHashSet<>(quotes);
    var pairs = new HashMap<QuoteId, List<Pair>>();
    for (var pair : complete(decisions.over(of(wanted)))) {
      var contradiction = pair.contradiction();
      if (contradiction.review().status() != Status.DISMISSED) {
        for (var quote : List.of(contradiction.left(), contradiction.right())) {
          if (wanted.contains(quote)) {
            pairs.computeIfAbsent(quote, _ -> new ArrayList<>()).add(pair);
          }
        }
      }
    }
    return pairs;
  }

  List<Pair> newest(int limit) {
    var newest =
        handle
            .createQuery(
                SELECT + "where " + DisputeRows.stands() + " order by c.added desc limit :limit")
            .bind("limit", limit)
            .map((row, _) -> contradiction(row))
            .list();
    return complete(decisions.over(newest));
  }

  /** As the program found them. */
  Map<PairId, Contradiction> found(Collection<PairId> ids) {
    var found = new HashMap<PairId, Contradiction>();
    for (var chunk : Database.chunks(new LinkedHashSet<>(ids))) {
      handle
          .createQuery(SELECT + "where id in (<ids>)")
          .bindList("ids", chunk.stream().map(PairId::value).toList())
          .map((row, _) -> contradiction(row))
          .forEach(pair -> found.put(pair.id(), pair));
    }
    return found;
  }

  /** All pairs in which one of the quotes stands, as found, each once, best first. */
  private List<Contradiction> of(Collection<QuoteId> quotes) {
    var pairs = new LinkedHashMap<PairId, Contradiction>();
    for (var chunk : Database.chunks(quotes)) {
      handle
          .createQuery(SELECT + "where left_quote in (<ids>) or right_quote in (<ids>)")
          .bindList("ids", chunk.stream().map(QuoteId::value).toList())
          .map((row, _) -> contradiction(row))
          .forEach(pair -> pairs.put(pair.id(), pair));
    }
    return pairs.values().stream().sorted(Contradictions::bestFirst).toList();
  }

  private static int bestFirst(Contradiction one, Contradiction other) {
    int byScore = Double.compare(other.score(), one.score());
    return byScore != 0 ? byScore : one.id().value().compareTo(other.id().value());
  }

  private List<Pair> complete(List<Contradiction> contradictions) {
    Set<QuoteId> ids = new LinkedHashSet<>();
    for (var contradiction : contradictions) {
      ids.add(contradiction.left());
      ids.add(contradiction.right());
    }
    var statements = new Statements(handle).find(ids);
    var disputes =
        new DisputeRows(handle).of(contradictions.stream().map(Contradiction::id).toList());
    return contradictions.stream()
        .map(pair -> pair(pair, statements, disputes))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Pair> pair(
      Contradiction pair, Map<QuoteId, Statement> statements, Map<PairId, DisputeId> disputes) {
    var dispute = pair.review().status() == Status.DISMISSED ? null : disputes.get(pair.id());
    var left = statements.get(pair.left());
    var right = statements.get(pair.right());
    return left == null || right == null
        ? Optional.empty()
        : Optional.of(new Pair(pair, left, right, dispute));
  }

  private void save(Collection<Contradiction> pairs, ChangeLog log) {
    if (pairs.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(SAVE);
    for (var pair : pairs) {
      var by = pair.by();
      batch
          .bind("id", pair.id().value())
          .bind("left", pair.left().value())
          .bind("right", pair.right().value())
          .bind("label", pair.label().code())
          .bind("by", by == null ? null : by.code())
          .bind("reason", pair.reason().text())
          .bind("shared", Words.written(pair.reason().shared()))
          .bind("differs", Words.written(pair.reason().differs()))
          .bind("rule", pair.reason().rule())
          .bind("score", pair.score())
          .bind("added", log.upsert(Kind.CONTRADICTION, pair.id().value()))
          .add();
    }
    batch.execute();
    for (var chunk : Database.chunks(pairs)) {
      handle
          .createUpdate("delete from pair_alias where old_id in (<ids>)")
          .bindList("ids", chunk.stream().map(pair -> pair.id().value()).toList())
          .execute();
      handle
          .createUpdate("delete from repeated_pair where id in (<ids>)")
          .bindList("ids", chunk.stream().map(pair -> pair.id().value()).toList())
          .execute();
    }
  }

  private void delete(List<Contradiction> pairs, ChangeLog log) {
    if (pairs.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch("delete from contradiction where id = :id");
    for (var pair : pairs) {
      batch.bind("id", pair.id().value()).add();
      log.delete(Kind.CONTRADICTION, pair.id().value());
    }
    batch.execute();
  }

  static Contradiction contradiction(ResultSet row) throws SQLException {
    var by = row.getString("denied_by");
    return new Contradiction(
        new PairId(row.getString("id")),
        new QuoteId(row.getString("left_quote")),
        new QuoteId(row.getString("right_quote")),
        Label.of(row.getString("label")),
        Decisions.side(by),
        new Reason(
            row.getString("reason"),
            Words.read(row.getString("shared")),
            Words.read(row.getString("differs")),
            row.getString("rule")),
        row.getDouble("score"),
        Review.NONE);
  }
}
