package org.otherwise.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;
import org.otherwise.model.Side;
import org.otherwise.model.Thing;
import org.otherwise.record.Editing;

/** What editors decide on a pair, as the fields of it that this sets. */
final class Pairs {
  private Pairs() {}

  static Map<String, JsonNode> confirm(Editing editing, Editor editor, PairId pair) {
    return decide(editing, editor, pair, "confirmed", null);
  }

  static Map<String, JsonNode> dismiss(Editing editing, Editor editor, PairId pair, String why) {
    return decide(editing, editor, pair, "dismissed", why);
  }

  private static Map<String, JsonNode> decide(
      Editing editing, Editor editor, PairId pair, String status, @Nullable String why) {
    shown(editing, pair);
    var decision =
        JsonNodeFactory.instance
            .objectNode()
            .put("status", status)
            .put("why", why)
            .put("who", editor.name())
            .put("at", editing.now().toString());
    var before = editing.said(Thing.of(pair)).get("decision");
    if (before != null
        && before.path("status").equals(decision.path("status"))
        && before.path("why").equals(decision.path("why"))) {
      throw new Refused(Cause.INVALID, "this pair is " + status + " already");
    }
    long reported = editing.newestReport(pair);
    return reported == 0
        ? Map.of("decision", decision)
        : Map.of("decision", decision, "reports", closedTo(reported));
  }

  /** Leaves the pair as it is, and the reports of readers that came so far are seen. */
  static Map<String, JsonNode> closeReports(Editing editing, PairId pair) {
    long reported = editing.newestReport(pair);
    if (reported == 0) {
      throw new Refused(Cause.INVALID, "no report of this pair is open");
    }
    return Map.of("reports", closedTo(reported));
  }

  private static JsonNode closedTo(long report) {
    return JsonNodeFactory.instance.objectNode().put("to", report);
  }

  /** Refuses a side that denies where the label has none, and a denial without one. */
  static void check(Label label, @Nullable Side by) {
    if ((label == Label.DENIES) != (by != null)) {
      throw new Refused(
          Cause.INVALID,
          by == null
              ? "the label “denies” needs the side that denies, left or right"
              : "only the label “denies” has a side that denies, not “" + label.code() + "”");
    }
  }

  static Map<String, JsonNode> relabel(
      Editing editing, PairId pair, Label label, @Nullable Side by) {
    shown(editing, pair);
    var found = editing.found(pair).orElseThrow();
    if (found.label() == label && found.by() == by) {
      return Map.of("label", JsonNodeFactory.instance.nullNode());
    }
    return Map.of(
        "label",
        JsonNodeFactory.instance
            .objectNode()
            .put("label", label.code())
            .put("by", by == null ? null : by.code()));
  }

  static Map<String, JsonNode> reopen(Editing editing, PairId pair) {
    var said = new TreeSet<>(editing.said(Thing.of(pair)).keySet());
    said.remove("reports");
    if (said.isEmpty()) {
      throw new Refused(Cause.INVALID, "nothing was decided on the pair " + pair);
    }
    return Desk.taking(said);
  }

  private static void shown(Editing editing, PairId pair) {
    if (editing.found(pair).isEmpty()) {
      throw new Refused(Cause.UNKNOWN, "there is no pair " + pair + " (any more)");
    }
    Withdrawals.none(editing, Thing.of(pair));
  }
}
