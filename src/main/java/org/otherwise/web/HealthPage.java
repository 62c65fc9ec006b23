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

  HealthPage(Archive archive) {
    this.archive = archive;
  }

  record View(String articles, String changes) {}

  @Override
  public Reply answer(Request request) {
    try {
      return healthy();
    } catch (RuntimeException e) {
      LOG.error("the record cannot be read", e);
      return new Reply.Problem(503, "The record cannot be read.");
    }
  }

  private Reply healthy() {
    var totals = archive.totals();
    long newest = archive.newestChange();
    var json =
        Json.object()
            .put("status", "ok")
            .put("articles", totals.articles())
            .put("newest_change", newest)
            .put("sought_to", archive.soughtTo());
    var view =
        new View(
            Phrases.counted(totals.articles(), "article", "articles"),
            DatePhrases.Numbers.digits(newest));
    return new Reply.Page("health", new Reply.Head("Health", "", "/health", false), view, json);
  }
}
