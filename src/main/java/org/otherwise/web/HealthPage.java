package org.otherwise.web;

import org.otherwise.publish.Json;
import org.otherwise.record.Archive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the portal can answer, for those who watch over it: 503 where the record cannot be read.
 */
final class HealthPage implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);

  private final Archive archive;

  private final Watch watch;

  HealthPage(Archive archive, Watch watch) {
    this.archive = archive;
    this.watch = watch;
  }

  record View(String articles, String changes, String following, String disk) {}

  @Override
  public Reply answer(Request request) {
    try {
      return healthy();
    } catch (RuntimeException e) {
      LOG.error("the record cannot be read", e);
      return new Reply.Problem(503, "The record cannot be read.");
    }
  }

  private static String following(long left, String error) {
    var lag =
        left == 0
            ? "Searches know all of it."
            : "Searches are " + Phrases.counted(left, "change", "changes") + " behind.";
    return error.isEmpty() ? lag : lag + " Following failed last (" + error + "); see the log.";
  }

  private Reply healthy() {
    var totals = archive.totals();
    long newest = archive.newestChange();
    long left = Math.max(0, watch.left().getAsLong());
    var error = watch.lastError().get();
    long bytes = watch.bytesLeft().getAsLong();
    var json =
        Json.object()
            .put("status", "ok")
            .put("articles", totals.articles())
            .put("newest_change", newest)
            .put("sought_to", archive.soughtTo())
            .put("left_to_follow", left)
            .put("last_error", error)
            .put("disk_bytes_left", bytes);
    var view =
        new View(
            Phrases.counted(totals.articles(), "article", "articles"),
            DatePhrases.Numbers.digits(newest),
            following(left, error),
            DatePhrases.Numbers.digits(bytes >> 20));
    return new Reply.Page("health", new Reply.Head("Health", "", "/health", false), view, json);
  }
}
