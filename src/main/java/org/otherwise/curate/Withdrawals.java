package org.otherwise.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.ArticleId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Thing;
import org.otherwise.record.Editing;

/** What withdrawing a thing and restoring it does to its fields. */
final class Withdrawals {
  private Withdrawals() {}

  /** Refuses work on what was withdrawn, or went with what was. */
  static void none(Editing editing, Thing thing) {
    editing
        .tombstone(thing)
        .ifPresent(
            tombstone -> {
              throw new Refused(
                  Cause.INVALID,
                  "the " + tombstone.thing() + " is withdrawn: restore it before you work on it");
            });
  }

  static Optional<String> titleOf(Editing editing, ArticleId article) {
    return editing.article(article).map(it -> it.head().title());
  }

  static Optional<String> titleOf(Editing editing, QuoteId quote) {
    return editing.extracted(quote).flatMap(it -> titleOf(editing, it.article()));
  }

  /**
   * @param title of what is withdrawn; empty where there is no such thing
   */
  static Map<String, JsonNode> withdraw(
      Editing editing, Editor editor, Thing thing, Optional<String> title, String why) {
    if (editing.said(thing).containsKey("withdrawn")) {
      throw new Refused(Cause.INVALID, "the " + thing + " was withdrawn before");
    }
    var name = title.orElseThrow(() -> new Refused(Cause.UNKNOWN, "there is no " + thing));
    return Map.of(
        "withdrawn",
        JsonNodeFactory.instance
            .objectNode()
            .put("title", name)
            .put("why", why)
            .put("who", editor.name())
            .put("at", editing.now().toString()));
  }

  static Map<String, JsonNode> restore(Editing editing, Thing thing) {
    if (!editing.said(thing).containsKey("withdrawn")) {
      throw new Refused(Cause.INVALID, "the " + thing + " is not withdrawn");
    }
    return Desk.taking(List.of("withdrawn"));
  }
}
