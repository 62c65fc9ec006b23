package org.otherwise.web;

import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/**
 * Whether the portal can answer, for those who watch over it. A record that cannot be read throws,
 * and that is the answer.
 */
final class HealthPage implements Endpoint {
  private final Archive archive;

  HealthPage(Archive archive) {
    this.archive = archive;
  }

  record View(String articles, String changes) {}

  @Override
  public Reply answer(Request request) {
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
