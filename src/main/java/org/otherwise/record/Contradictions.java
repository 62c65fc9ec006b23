package org.otherwise.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Reason;
import org.otherwise.model.Review;
import org.otherwise.model.Review.Status;
import org.otherwise.model.Side;
import org.otherwise.model.Statement;
import org.otherwise.record.LogEntry.Kind;

/** The rows of contradictions: what the program suggested and what editors decided. */
final class Contradictions {
  private static final String COLUMNS =
      """
      id, left_quote, right_quote, label, denied_by, reason, shared, differs, rule, score,
      status, decided_by, decided_at, decided_why
      """;

  private static final String SELECT = "select " + COLUMNS + " from contradiction ";

  /** What came first stays first: a pair that is saved again keeps the number it came with. */
  private static final String SAVE =
      "insert into contradiction ("
          + COLUMNS
          + """
          , added) values (:id, :left, :right, :label, :by, :reason, :shared, :differs, :rule, :score,
            :status, :who, :when, :why, :added)
          on conflict (id) do update set left_quote = excluded.left_quote,
            right_quote = excluded.right_quote, label = excluded.label,
            denied_by = excluded.denied_by, reason = excluded.reason, shared = excluded.shared,
            differs = excluded.differs, rule = excluded.rule, score = excluded.score,
            status = excluded.status, decided_by = excluded.decided_by,
            decided_at = excluded.decided_at, decided_why = excluded.decided_why
          """;

  private final Handle handle;

  Contradictions(Handle handle) {
    this.handle = handle;
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
    var stored = find(best.keySet());
    var changed = new ArrayList<Contradiction>();
    for (var pair : best.values()) {
      var before = stored.get(pair.id());
      boolean decided = before != null && before.review().status() != Status.SUGGESTED;
      if (present.contains(pair.left())
          && present.contains(pair.right())
          && !decided
          && !pair.equals(before)) {
        changed.add(pair);
      }
    }
    save(changed, log);
  }

  /** Deletes what was only suggested about quotes that say something else now. */
  void dropSuggestions(Collection<QuoteId> quotes, ChangeLog log) {
    delete(
        of(quotes).stream().filter(pair -> pair.review().status() == Status.SUGGESTED).toList(),
        log);
  }

  /**
   * Deletes the pairs of quotes that go. Those on which an editor decided are kept between the
   * quotes' successors, where they have any.
   */
  void move(Map<QuoteId, Optional<QuoteId>> moves, ChangeLog log) {
    var pairs = of(moves.keySet());
    var moved = new LinkedHashMap<PairId, Contradiction>();
    for (var pair : pairs) {
      var left = moves.getOrDefault(pair.left(), Optional.of(pair.left()));
      var right = moves.getOrDefault(pair.right(), Optional.of(pair.right()));
      if (pair.review().status() != Status.SUGGESTED
          && left.isPresent()
          && right.isPresent()
          && !left.equals(right)) {
        var id = PairId.of(left.get(), right.get());
        moved.put(
            id,
            new Contradiction(
                id,
                left.get(),
                right.get(),
                pair.label(),
                pair.by(),
                pair.reason(),
                pair.score(),
                pair.review()));
      }
    }
    delete(pairs, log);
    for (var there : find(moved.keySet()).values()) {
      if (there.review().status() != Status.SUGGESTED) {
        moved.remove(there.id());
      }
    }
    save(moved.values(), log);
  }

  List<Pair> pairs(List<PairId> ids) {
    var found = find(ids);
    return complete(ids.stream().map(found::get).filter(Objects::nonNull).toList());
  }

  /** For each of the quotes that has any its pairs, dismissed ones left out, best first. */
  Map<QuoteId, List<Pair>> pairsOf(Collection<QuoteId> quotes) {
    var wanted = new LinkedHashSet<>(quotes);
    var pairs = new HashMap<QuoteId, List<Pair>>();
    for (var pair : complete(of(wanted))) {
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
    return complete(
        handle
            .createQuery(SELECT + "where status != 'dismissed' order by added desc limit :limit")
            .bind("limit", limit)
            .map((row, _) -> contradiction(row))
            .list());
  }

  private Map<PairId, Contradiction> find(Collection<PairId> ids) {
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

  /** All pairs in which one of the quotes stands, each once, best first. */
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
    return contradictions.stream()
        .map(pair -> pair(pair, statements))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Pair> pair(Contradiction pair, Map<QuoteId, Statement> statements) {
    var left = statements.get(pair.left());
    var right = statements.get(pair.right());
    return left == null || right == null
        ? Optional.empty()
        : Optional.of(new Pair(pair, left, right));
  }

  private void save(Collection<Contradiction> pairs, ChangeLog log) {
    if (pairs.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(SAVE);
    for (var pair : pairs) {
      var by = pair.by();
      var when = pair.review().when();
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
          .bind("status", pair.review().status().code())
          .bind("who", pair.review().who())
          .bind("when", when == null ? null : when.toString())
          .bind("why", pair.review().why())
          .bind("added", log.upsert(Kind.CONTRADICTION, pair.id().value()))
          .add();
    }
    batch.execute();
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

  private static Contradiction contradiction(ResultSet row) throws SQLException {
    var by = row.getString("denied_by");
    return new Contradiction(
        new PairId(row.getString("id")),
        new QuoteId(row.getString("left_quote")),
        new QuoteId(row.getString("right_quote")),
        Label.of(row.getString("label")),
        by == null ? null : Side.valueOf(by.toUpperCase(Locale.ROOT)),
        new Reason(
            row.getString("reason"),
            Words.read(row.getString("shared")),
            Words.read(row.getString("differs")),
            row.getString("rule")),
        row.getDouble("score"),
        new Review(
            Status.of(row.getString("status")),
            row.getString("decided_by"),
            instant(row.getString("decided_at")),
            row.getString("decided_why")));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
