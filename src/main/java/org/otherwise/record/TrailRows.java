package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Thing;
import org.otherwise.record.TrailEntry.Change;

/** The rows of the trail. */
final class TrailRows {
  private static final String SELECT =
      """
      select t.n, t.at, t.editor, t.action, t.changes, t.undoes, thing.kind, thing.id,
        exists (select 1 from trail u where u.undoes = t.n) as touched
      from trail t join thing on thing.n = t.thing
      """;

  private final Handle handle;

  TrailRows(Handle handle) {
    this.handle = handle;
  }

  TrailEntry add(
      Instant at,
      String editor,
      Action action,
      Thing thing,
      SortedMap<String, Change> changes,
      @Nullable Long undoes) {
    var json = JsonNodeFactory.instance.objectNode();
    changes.forEach(
        (field, change) -> {
          var both = json.putObject(field);
          both.set("before", change.before());
          both.set("after", change.after());
        });
    long n =
        handle.createQuery("select coalesce(max(n), 0) + 1 from trail").mapTo(long.class).one();
    handle
        .createUpdate(
            """
            insert into trail (n, at, editor, action, thing, changes, undoes)
            values (:n, :at, :editor, :action, :thing, :changes, :undoes)
            """)
        .bind("n", n)
        .bind("at", at.toString())
        .bind("editor", editor)
        .bind("action", action.code())
        .bind("thing", Things.row(handle, thing))
        .bind("changes", Layer.written(json))
        .bind("undoes", undoes)
        .execute();
    return find(n).orElseThrow();
  }

  Optional<TrailEntry> find(long n) {
    return handle
        .createQuery(SELECT + "where t.n = :n")
        .bind("n", n)
        .map((row, _) -> entry(row))
        .findOne()
        .map(this::complete);
  }

  /** The entries on a thing after number {@code n}, newest first. */
  List<TrailEntry> since(Thing thing, long n) {
    return handle
        .createQuery(
            SELECT
                + "where thing.kind = :kind and thing.id = :id and t.n > :n order by t.n desc"
                + " limit 100")
        .bind("kind", thing.kind().code())
        .bind("id", thing.id())
        .bind("n", n)
        .map((row, _) -> entry(row))
        .list();
  }

  Trail page(TrailQuery query) {
    var where = new ArrayList<String>();
    Map<String, Object> values = new HashMap<>();
    var editor = query.editor();
    if (editor != null) {
      where.add("t.editor = :editor");
      values.put("editor", editor);
    }
    var thing = query.thing();
    if (thing != null) {
      where.add("thing.kind = :kind and thing.id = :id");
      values.put("kind", thing.kind().code());
      values.put("id", thing.id());
    }
    var from = query.from();
    if (from != null) {
      where.add("t.at >= :from");
      values.put("from", from.toString());
    }
    var to = query.to();
    if (to != null) {
      where.add("t.at < :to");
      values.put("to", to.toString());
    }
    var condition = where.isEmpty() ? "" : " where " + String.join(" and ", where);
    long total =
        handle
            .createQuery("select count(*) from trail t join thing on thing.n = t.thing" + condition)
            .bindMap(values)
            .mapTo(long.class)
            .one();
    var entries =
        handle
            .createQuery(SELECT + condition + " order by t.n desc limit :limit offset :offset")
            .bindMap(values)
            .bind("limit", query.perPage())
            .bind("offset", (query.page() - 1L) * query.perPage())
            .map((row, _) -> entry(row))
            .list();
    return new Trail(entries.stream().map(this::complete).toList(), total);
  }

  /** With the entry by which it was undone, where that was not undone in turn. */
  private TrailEntry complete(TrailEntry entry) {
    return entry.undoneBy() == null
        ? entry
        : new TrailEntry(
            entry.n(),
            entry.at(),
            entry.editor(),
            entry.action(),
            entry.thing(),
            entry.changes(),
            entry.undoes(),
            undoer(entry.n()));
  }

  private @Nullable Long undoer(long n) {
    var undoers =
        handle
            .createQuery("select n from trail where undoes = :n order by n desc")
            .bind("n", n)
            .mapTo(Long.class)
            .list();
    for (var undoer : undoers) {
      if (undoer(undoer) == null) {
        return undoer;
      }
    }
    return null;
  }

  private static TrailEntry entry(ResultSet row) throws SQLException {
    var changes = new ArrayList<Change>();
    Layer.read(row.getString("changes"))
        .properties()
        .forEach(
            change ->
                changes.add(
                    new Change(
                        change.getKey(),
                        present(change.getValue().get("before")),
                        present(change.getValue().get("after")))));
    long undoes = row.getLong("undoes");
    boolean undoesOne = !row.wasNull();
    return new TrailEntry(
        row.getLong("n"),
        Instant.parse(row.getString("at")),
        row.getString("editor"),
        Action.of(row.getString("action")),
        new Thing(Thing.Kind.of(row.getString("kind")), row.getString("id")),
        changes,
        undoesOne ? undoes : null,
        row.getBoolean("touched") ? 0L : null);
  }

  private static JsonNode present(@Nullable JsonNode value) {
    return value == null ? JsonNodeFactory.instance.nullNode() : value;
  }
}
