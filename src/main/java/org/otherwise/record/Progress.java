package org.otherwise.record;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which life of the record this is, and how far its followers have come. */
final class Progress {
  private static final String CONTRADICTIONS = "contradictions";

  private Progress() {}

  /** The name of this life, which is given to it when it has none. */
  static String epoch(Handle handle) {
    return storedEpoch(handle)
        .orElseGet(
            () -> {
              var epoch = UUID.randomUUID().toString();
              handle
                  .createUpdate("insert into meta (name, value) values ('epoch', :epoch)")
                  .bind("epoch", epoch)
                  .execute();
              return epoch;
            });
  }

  static Optional<String> storedEpoch(Handle handle) {
    return handle
        .createQuery("select value from meta where name = 'epoch'")
        .mapTo(String.class)
        .findOne();
  }

  static long soughtTo(Handle handle) {
    return of(handle, CONTRADICTIONS);
  }

  static void soughtTo(Handle handle, long n) {
    put(handle, CONTRADICTIONS, n);
  }

  /** What the record keeps under a name of its own; empty where nothing. */
  static String meta(Handle handle, String name) {
    return handle
        .createQuery("select value from meta where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  static void meta(Handle handle, String name, String value) {
    handle
        .createUpdate(
            """
            insert into meta (name, value) values (:name, :value)
            on conflict (name) do update set value = excluded.value
            """)
        .bind("name", name)
        .bind("value", value)
        .execute();
  }

  /** The number of the change up to which a follower has come. */
  static long of(Handle handle, String follower) {
    return handle
        .createQuery("select n from follower where name = :name")
        .bind("name", follower)
        .mapTo(long.class)
        .findOne()
        .orElse(0L);
  }

  static void put(Handle handle, String follower, long n) {
    if (n == of(handle, follower)) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into follower (name, n) values (:name, :n)
            on conflict (name) do update set n = excluded.n
            """)
        .bind("name", follower)
        .bind("n", n)
        .execute();
  }
}
