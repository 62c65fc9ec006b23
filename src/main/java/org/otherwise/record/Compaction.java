package org.otherwise.record;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes out of the change log what a later change of the same thing makes needless. A change that
 * spreads is made needless only by another that does. What is needless is found by reading, which
 * holds nobody up, and deleted in small pieces.
 */
final class Compaction {
  private static final String DONE = "changes_compacted_at";

  /** Looking pays once so many changes have come. */
  static final long LEAST = 20_000;

  private final Database database;
  private final long least;

  /**
   * @param least how many changes must have come since the last time
   */
  Compaction(Database database, long least) {
    this.database = database;
    this.least = least;
  }

  /** How many entries were deleted; 0 where looking for them would not pay yet. */
  int run() {
    long newest = database.read(ChangeLog::newest);
    if (newest - database.read(Compaction::done) < least) {
      return 0;
    }
    var needless = database.read(Compaction::needless);
    for (var piece : Database.chunks(needless)) {
      database.write(handle -> delete(handle, piece));
    }
    database.write(handle -> done(handle, newest));
    return needless.size();
  }

  private static List<Long> needless(Handle handle) {
    return handle
        .createQuery(
            """
            select n from (
              select n, spread, max(n) over (partition by kind, id) as last,
                max(n) over (partition by kind, id, spread) as last_alike
              from change_log) as numbered
            where n < case spread when 1 then last_alike else last end order by n
            """)
        .mapTo(Long.class)
        .list();
  }

  private static int delete(Handle handle, List<Long> numbers) {
    return handle
        .createUpdate("delete from change_log where n in (<numbers>)")
        .bindList("numbers", numbers)
        .execute();
  }

  private static long done(Handle handle) {
    return handle
        .createQuery("select value from meta where name = :name")
        .bind("name", DONE)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  private static int done(Handle handle, long n) {
    return handle
        .createUpdate(
            """
            insert into meta (name, value) values (:name, :value)
            on conflict (name) do update set value = excluded.value
            """)
        .bind("name", DONE)
        .bind("value", Long.toString(n))
        .execute();
  }
}
