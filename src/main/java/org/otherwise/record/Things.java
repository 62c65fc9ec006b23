package org.otherwise.record;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.Thing;

/** The rows by which the trail names things, whatever ids they come to have. */
final class Things {
  private Things() {}

  /** The row of a thing, made where there is none. */
  static long row(Handle handle, Thing thing) {
    return rows(handle, thing).stream()
        .findFirst()
        .orElseGet(
            () -> {
              handle
                  .createUpdate("insert into thing (kind, id) values (:kind, :id)")
                  .bind("kind", thing.kind().code())
                  .bind("id", thing.id())
                  .execute();
              return rows(handle, thing).getFirst();
            });
  }

  /** All rows that have come to this thing. */
  static List<Long> rows(Handle handle, Thing thing) {
    return handle
        .createQuery("select n from thing where kind = :kind and id = :id order by n")
        .bind("kind", thing.kind().code())
        .bind("id", thing.id())
        .mapTo(long.class)
        .list();
  }

  static void move(Handle handle, Thing from, Thing to) {
    handle
        .createUpdate("update thing set id = :to where kind = :kind and id = :from")
        .bind("to", to.id())
        .bind("kind", from.kind().code())
        .bind("from", from.id())
        .execute();
  }

  /** The number of the last entry of the trail on a thing; 0 where there is none. */
  static long version(Handle handle, Thing thing) {
    return Optional.ofNullable(
            handle
                .createQuery(
                    """
                    select max(t.n) from trail t join thing on thing.n = t.thing
                    where thing.kind = :kind and thing.id = :id
                    """)
                .bind("kind", thing.kind().code())
                .bind("id", thing.id())
                .mapTo(Long.class)
                .one())
        .orElse(0L);
  }
}
