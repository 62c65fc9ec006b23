package org.otherwise.record;

import java.util.List;
import org.otherwise.model.Dispute;

/**
 * Goes through all records of a kind that have a page, in the order of their ids. Safe for use by
 * many threads.
 */
public final class Listing {
  /** Fewer characters say too little to be found by. */
  private static final int SHORTEST = 40;

  /** Those of whom a quote is left to read, under the name at the end of the mergers. */
  private static final String READ_SPEAKERS =
      """
      with recursive called (id, now) as (
        select id, id from speaker where merged_into is null
        union select s.id, c.now from speaker s join called c on s.merged_into = c.id)
      select distinct c.now as id, null as changed from called c
      where exists (
          select 1 from quote q where q.speaker = c.id and %1$s and not exists (
            select 1 from layer o where o.kind = 'quote' and o.id = q.id and o.field = 'speaker'))
        or exists (
          select 1 from layer o join quote q on q.id = o.id
          where o.kind = 'quote' and o.field = 'speaker' and o.look_up = c.id and %1$s)
      """
          .formatted(Layer.shownQuote("q"));

  private final Database database;

  Listing(Database database) {
    this.database = database;
  }

  /** At most {@code limit} records from this id on. */
  public List<Listed> from(Listed.Kind kind, String id, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select id, changed from ("
                        + select(kind)
                        + ") where id >= :id order by id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map(
                    (row, _) -> {
                      var changed = row.getString("changed");
                      return new Listed(
                          row.getString("id"),
                          changed == null
                              ? ""
                              : changed.substring(0, Math.min(10, changed.length())));
                    })
                .list());
  }

  /** The first id of every page of this length, for {@link #from}. */
  public List<String> starts(Listed.Kind kind, int length) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select id from (select id, row_number() over (order by id) as n from ("
                        + select(kind)
                        + ")) where (n - 1) % :length = 0 order by id")
                .bind("length", length)
                .mapTo(String.class)
                .list());
  }

  private static String select(Listed.Kind kind) {
    return switch (kind) {
      case ARTICLES ->
          "select a.id, r.at as changed from article a"
              + " join revision r on r.article = a.id and r.number = a.revision where "
              + Layer.shownArticle("a.id");
      case QUOTES ->
          "select q.id, a.imported_at as changed from quote q join article a on a.id = q.article"
              + " where q.copy_of is null and q.speaker is not null and length(q.words) >= "
              + SHORTEST
              + " and "
              + Layer.shownQuote("q");
      case PAIRS ->
          "select c.id, json_extract(d.value, '$.at') as changed from contradiction c"
              + " join layer d on d.kind = 'pair' and d.id = c.id and d.field = 'decision'"
              + " and d.look_up = 'confirmed'"
              + " join quote l on l.id = c.left_quote join quote r on r.id = c.right_quote where "
              + Layer.shownQuote("l")
              + " and "
              + Layer.shownQuote("r");
      case DISPUTES ->
          "select p.dispute as id, max(json_extract(d.value, '$.at')) as changed"
              + " from dispute_pair p join contradiction c on c.id = p.pair"
              + " left join layer d on d.kind = 'pair' and d.id = c.id and d.field = 'decision'"
              + " and d.look_up = 'confirmed' where "
              + DisputeRows.stands()
              + " group by p.dispute having count(*) >= "
              + Dispute.LEAST
              + " and count(d.id) > 0";
      case SPEAKERS -> READ_SPEAKERS;
    };
  }
}
