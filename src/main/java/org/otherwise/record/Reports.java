package org.otherwise.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.PairId;

/**
 * What readers say of pairs that they take for wrong. Of a reader nothing is kept but what was
 * written, and that only for {@link #KEPT_DAYS}. Safe for use by many threads.
 */
public final class Reports {
  /** After so many days a comment is erased; that the pair was reported, and why, stays. */
  public static final int KEPT_DAYS = 180;

  /** The most characters of a comment. */
  public static final int LONGEST = 1000;

  /** Of so many open reports of one pair the comments are kept; the rest are only counted. */
  private static final int MOST_COMMENTS = 50;

  /** SQL: that report {@code r} came after the last one that editors closed. */
  private static final String OPEN =
      """
      r.n > coalesce((select json_extract(l.value, '$.to') from layer l
        where l.kind = 'pair' and l.id = r.pair and l.field = 'reports'), 0)
      """;

  private final Database database;

  Reports(Database database) {
    this.database = database;
  }

  /** Why a reader takes a pair for wrong. */
  public enum Why {
    NO_CONTRADICTION,
    ANOTHER_MATTER,
    MISQUOTED,
    OTHER;

    /** As it stands in forms and in the record. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param day on which it came
   * @param comment may be empty
   */
  public record Report(long n, String day, Why why, String comment) {}

  /** The open reports of a pair, newest first. */
  public record Reported(PairId pair, List<Report> reports) {
    public long newest() {
      return reports.getFirst().n();
    }
  }

  /** Keeps a report; a comment that is too long is cut. */
  public void add(PairId pair, Why why, String comment, Instant now) {
    var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    database.write(
        handle -> {
          handle
              .createUpdate("update report set comment = '' where day < :day and comment != ''")
              .bind("day", today.minusDays(KEPT_DAYS).toString())
              .execute();
          return handle
              .createUpdate(
                  "insert into report (pair, day, reason, comment) select :pair, :day, :reason,"
                      + " case when (select count(*) from report r where r.pair = :pair and "
                      + OPEN
                      + ") < "
                      + MOST_COMMENTS
                      + " then :comment else '' end")
              .bind("pair", pair.value())
              .bind("day", today.toString())
              .bind("reason", why.code())
              .bind("comment", comment.substring(0, Math.min(LONGEST, comment.length())))
              .execute();
        });
  }

  /** The pairs with open reports, those reported most often first. */
  public List<Reported> open() {
    return database.read(
        handle -> {
          var byPair = new LinkedHashMap<PairId, List<Report>>();
          handle
              .createQuery(
                  "select r.n, r.pair, r.day, r.reason, r.comment from report r where "
                      + OPEN
                      + " order by r.n desc")
              .map(
                  (row, _) -> {
                    var reports =
                        byPair.computeIfAbsent(
                            new PairId(row.getString(2)), _ -> new ArrayList<>());
                    return reports.add(
                        new Report(
                            row.getLong(1),
                            row.getString(3),
                            why(row.getString(4)),
                            row.getString(5)));
                  })
              .list();
          return byPair.entrySet().stream()
              .map(each -> new Reported(each.getKey(), List.copyOf(each.getValue())))
              .sorted((one, other) -> other.reports().size() - one.reports().size())
              .toList();
        });
  }

  private static Why why(String code) {
    return Why.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The number of the newest open report of a pair; 0 where there is none. */
  static long newestOpen(Handle handle, PairId pair) {
    return handle
        .createQuery("select coalesce(max(r.n), 0) from report r where r.pair = :pair and " + OPEN)
        .bind("pair", pair.value())
        .mapTo(long.class)
        .one();
  }

  /** Reports follow a pair that has another id. */
  static void move(Handle handle, PairId from, PairId to) {
    handle
        .createUpdate("update report set pair = :to where pair = :from")
        .bind("from", from.value())
        .bind("to", to.value())
        .execute();
  }
}
