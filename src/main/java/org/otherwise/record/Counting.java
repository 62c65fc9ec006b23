package org.otherwise.record;

import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/**
 * How much is in the record, counted once for each number of its changes: every home page and every
 * check of health asks, and counting a million rows takes a while. Safe for use by many threads.
 */
final class Counting {
  private record Counted(long change, Totals totals) {}

  private final AtomicReference<Counted> last =
      new AtomicReference<>(new Counted(-1, new Totals(0, 0, 0, 0)));

  /** Within one transaction, so that the number and the counts are of one moment. */
  Totals of(Handle handle) {
    long change = ChangeLog.newest(handle);
    var known = last.get();
    if (known.change() == change) {
      return known.totals();
    }
    var totals = counted(handle);
    last.set(new Counted(change, totals));
    return totals;
  }

  private static Totals counted(Handle handle) {
    return handle
        .createQuery(
            """
            with hidden (id) as (
              select w.id from layer w join quote on quote.id = w.id
              where w.kind = 'quote' and w.field = 'withdrawn'
              union
              select q.id from layer w join quote q on q.article = w.id
              where w.kind = 'article' and w.field = 'withdrawn')
            select
              (select count(*) from article) - (select count(*) from layer
                where kind = 'article' and field = 'withdrawn') as articles,
              (select count(*) from quote) - (select count(*) from hidden) as quotes,
              (select count(*) from speaker where merged_into is null) as speakers,
              (select count(*) from contradiction) - (select count(*) from (
                select c.id from layer d join contradiction c on c.id = d.id
                where d.kind = 'pair' and d.field = 'decision' and d.look_up = 'dismissed'
                union select id from contradiction where left_quote in (select id from hidden)
                union select id from contradiction where right_quote in (select id from hidden)
              ) as out) as contradictions
            """)
        .map(
            (row, _) ->
                new Totals(
                    row.getLong("articles"),
                    row.getLong("quotes"),
                    row.getLong("speakers"),
                    row.getLong("contradictions")))
        .one();
  }
}
