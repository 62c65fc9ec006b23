package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Review;
import org.otherwise.model.Review.Status;
import org.otherwise.model.Side;
import org.otherwise.model.Thing;
import org.otherwise.record.LogEntry.Kind;

/** Lays what editors decided on pairs over what the program found, and keeps such pairs. */
final class Decisions {
  /** What the program found, in the tables of pairs. */
  static final String FOUND =
      "id, left_quote, right_quote, label, denied_by, reason, shared, differs, rule, score";

  private final Handle handle;
  private final Layer layer;

  Decisions(Handle handle) {
    this.handle = handle;
    this.layer = new Layer(handle);
  }

  /** The pairs with what was decided on them. */
  List<Contradiction> over(Collection<Contradiction> found) {
    var ids = found.stream().map(pair -> pair.id().value()).toList();
    var decided = layer.of(Thing.Kind.PAIR, ids);
    return found.stream()
        .map(pair -> over(pair, decided.getOrDefault(pair.id().value(), Map.of())))
        .toList();
  }

  private static Contradiction over(Contradiction found, Map<String, JsonNode> fields) {
    if (fields.isEmpty()) {
      return found;
    }
    var label = fields.get(Layer.LABEL);
    return new Contradiction(
        found.id(),
        found.left(),
        found.right(),
        label == null ? found.label() : Label.of(label.path("label").asText()),
        label == null ? found.by() : side(Layer.text(label, "by")),
        found.reason(),
        found.score(),
        review(fields.get(Layer.DECISION)));
  }

  private static Review review(@Nullable JsonNode decision) {
    if (decision == null) {
      return Review.NONE;
    }
    return new Review(
        Status.of(decision.path("status").asText()),
        Layer.text(decision, "who"),
        Instant.parse(decision.path("at").asText()),
        Layer.text(decision, "why"));
  }

  static @Nullable Side side(@Nullable String code) {
    return code == null ? null : Side.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Those of these pairs on which editors decided, or to which they gave a label. */
  Set<PairId> among(Collection<PairId> pairs) {
    var decided = new HashSet<PairId>();
    layer
        .of(Thing.Kind.PAIR, pairs.stream().map(PairId::value).toList())
        .forEach(
            (id, fields) -> {
              if (isDecided(fields)) {
                decided.add(new PairId(id));
              }
            });
    return decided;
  }

  /** Whether editors say something of the pair itself, and not only of what readers report. */
  static boolean isDecided(Map<String, JsonNode> fields) {
    return fields.containsKey(Layer.DECISION) || fields.containsKey(Layer.LABEL);
  }

  /** Keeps what the program found, so that the pair can come back with its quotes. */
  void keep(PairId pair) {
    handle
        .createUpdate(
            "insert into decided_pair ("
                + FOUND
                + ") select "
                + FOUND
                + " from contradiction where id = :id on conflict (id) do nothing")
        .bind("id", pair.value())
        .execute();
  }

  /** Of a pair of which editors say nothing any more nothing is kept. */
  void forget(PairId pair) {
    handle
        .createUpdate("delete from decided_pair where id = :id")
        .bind("id", pair.value())
        .execute();
  }

  /** The kept pairs in which one of these quotes stands, as they were found. */
  List<Contradiction> kept(Collection<QuoteId> quotes) {
    var pairs = new LinkedHashMap<PairId, Contradiction>();
    for (var chunk : Database.chunks(quotes)) {
      handle
          .createQuery(
              "select "
                  + FOUND
                  + " from decided_pair"
                  + " where left_quote in (<ids>) or right_quote in (<ids>) order by id")
          .bindList("ids", chunk.stream().map(QuoteId::value).toList())
          .map((row, _) -> Contradictions.contradiction(row))
          .forEach(pair -> pairs.put(pair.id(), pair));
    }
    return List.copyOf(pairs.values());
  }

  Optional<Contradiction> kept(PairId pair) {
    return handle
        .createQuery("select " + FOUND + " from decided_pair where id = :id")
        .bind("id", pair.value())
        .map((row, _) -> Contradictions.contradiction(row))
        .findOne();
  }

  /** The kept pairs that can't be shown, since a quote of theirs is gone. */
  List<Contradiction> lost() {
    return handle
        .createQuery(
            "select "
                + FOUND
                + " from decided_pair p"
                + " where not exists (select 1 from contradiction c where c.id = p.id) order by id")
        .map((row, _) -> Contradictions.contradiction(row))
        .list();
  }

  /** Puts kept pairs back of which both quotes are there again. */
  void bringBack(Collection<PairId> pairs, ChangeLog log) {
    for (var pair : pairs) {
      boolean back =
          handle
              .createQuery(
                  """
                  select 1 from decided_pair p where p.id = :id
                    and not exists (select 1 from contradiction where id = p.id)
                    and exists (select 1 from quote where id = p.left_quote)
                    and exists (select 1 from quote where id = p.right_quote)
                  """)
              .bind("id", pair.value())
              .mapTo(int.class)
              .findOne()
              .isPresent();
      if (back) {
        handle
            .createUpdate(
                "insert into contradiction ("
                    + FOUND
                    + ", added) select "
                    + FOUND
                    + ", :added from decided_pair where id = :id")
            .bind("id", pair.value())
            .bind("added", log.upsert(Kind.CONTRADICTION, pair.value()))
            .execute();
      }
    }
  }

  /** Gives a kept pair its quotes' new ids, and all that is said of it; not where it is decided. */
  boolean move(PairId from, PairId to, QuoteId left, QuoteId right) {
    if (from.equals(to)) {
      return true;
    }
    if (!layer.of(Thing.of(to)).isEmpty()) {
      return false;
    }
    handle.createUpdate("delete from decided_pair where id = :to").bind("to", to.value()).execute();
    handle
        .createUpdate(
            """
            update decided_pair set id = :to, left_quote = :left, right_quote = :right
            where id = :from
            """)
        .bind("to", to.value())
        .bind("left", left.value())
        .bind("right", right.value())
        .bind("from", from.value())
        .execute();
    layer.move(Thing.of(from), Thing.of(to));
    return true;
  }
}
