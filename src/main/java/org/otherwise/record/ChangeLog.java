package org.otherwise.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.otherwise.record.LogEntry.Kind;
import org.otherwise.record.LogEntry.Operation;

/**
 * The changes of one writing transaction. Their numbers come from a row that the transaction
 * updates: whoever comes later waits for that row, so numbers become visible in their order.
 */
final class ChangeLog {
  private record Thing(Kind kind, String id) {}

  private final Handle handle;
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<Thing, LogEntry> last = new HashMap<>();
  private long n = -1;

  ChangeLog(Handle handle) {
    this.handle = handle;
  }

  /** Notes that the thing was written, once in a transaction; the number of that change. */
  long upsert(Kind kind, String id) {
    return note(kind, id, Operation.UPSERT);
  }

  /** Notes that the thing was written, and that what names it is to be followed too. */
  void spread(Kind kind, String id) {
    note(kind, id, Operation.SPREAD);
  }

  /** Notes that the thing is gone. */
  void delete(Kind kind, String id) {
    note(kind, id, Operation.DELETE);
  }

  /** Writes what was noted; nothing where nothing was. */
  void write() {
    if (entries.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into change_log (n, kind, id, operation, spread)
            values (:n, :kind, :id, :operation, :spread)
            """);
    for (var entry : entries) {
      batch
          .bind("n", entry.n())
          .bind("kind", code(entry.kind()))
          .bind("id", entry.id())
          .bind("operation", entry.operation() == Operation.DELETE ? "delete" : "upsert")
          .bind("spread", entry.operation() == Operation.SPREAD ? 1 : 0)
          .add();
    }
    batch.execute();
    handle.createUpdate("update counter set n = :n where one = 1").bind("n", n).execute();
    entries.clear();
    last.clear();
  }

  static long newest(Handle handle) {
    return handle.createQuery("select n from counter where one = 1").mapTo(long.class).one();
  }

  static List<LogEntry> after(Handle handle, long n, int limit) {
    return handle
        .createQuery(
            """
            select n, kind, id, case spread when 1 then 'spread' else operation end as operation
            from change_log where n > :n order by n limit :limit
            """)
        .bind("n", n)
        .bind("limit", limit)
        .map(
            (row, _) ->
                new LogEntry(
                    row.getLong("n"),
                    Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getString("id"),
                    Operation.valueOf(row.getString("operation").toUpperCase(Locale.ROOT))))
        .list();
  }

  private long note(Kind kind, String id, Operation operation) {
    var thing = new Thing(kind, id);
    var before = last.get(thing);
    if (before != null && before.operation() == operation) {
      return before.n();
    }
    var entry = new LogEntry(next(), kind, id, operation);
    entries.add(entry);
    last.put(thing, entry);
    return entry.n();
  }

  private long next() {
    if (n < 0) {
      handle.execute("update counter set n = n where one = 1"); // takes the row before it is read
      n = newest(handle);
    }
    return ++n;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
