package org.otherwise.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.Thing;
import org.otherwise.record.Editing;

/** What may be said of speakers: mergers without rings, and names that tell them apart. */
final class Speakers {
  private Speakers() {}

  static Map<String, JsonNode> merge(Editing editing, SpeakerId merged, SpeakerId into) {
    if (merged.equals(into)) {
      throw new Refused(Cause.INVALID, "the speaker " + merged + " cannot be merged into itself");
    }
    var one = alone(editing, merged);
    alone(editing, into);
    return Map.of(
        "merged_into",
        JsonNodeFactory.instance.objectNode().put("speaker", into.value()).put("name", one.name()));
  }

  static Map<String, JsonNode> split(Editing editing, SpeakerId merged) {
    known(editing, merged);
    if (!editing.said(Thing.of(merged)).containsKey("merged_into")) {
      throw new Refused(Cause.INVALID, "the speaker " + merged + " is not merged into another");
    }
    return Desk.taking(List.of("merged_into"));
  }

  static Map<String, JsonNode> describe(Editing editing, SpeakerId id, Authority authority) {
    alone(editing, id);
    var extracted = editing.extracted(id).orElseThrow();
    for (var other : editing.sameName(authority.name(), authority.kind(), id)) {
      throw new Refused(
          "name",
          "“%s” is the name of the speaker %s too: merge the two, or tell them apart in the name"
              .formatted(authority.name(), other.id()));
    }
    var fields = new TreeMap<String, JsonNode>();
    var json = JsonNodeFactory.instance;
    fields.put(
        "name",
        authority.name().equals(extracted.name())
            ? json.nullNode()
            : json.objectNode().put("name", authority.name()));
    fields.put(
        "kind",
        authority.kind() == extracted.kind()
            ? json.nullNode()
            : json.objectNode().put("kind", authority.kind().code()));
    fields.put(
        "country",
        Objects.equals(authority.country(), extracted.country())
            ? json.nullNode()
            : json.objectNode().put("code", authority.country()));
    return fields;
  }

  /** After an undoing: nobody is merged into nobody, or into a ring. */
  static void check(Editing editing, SpeakerId id) {
    var merged = editing.said(Thing.of(id)).get("merged_into");
    if (merged != null) {
      var into = new SpeakerId(merged.path("speaker").asText());
      if (into.equals(id)) {
        throw new Refused(Cause.DEPENDENT, "the speaker " + id + " would be merged into itself");
      }
      alone(editing, into);
    }
  }

  /** A speaker that is not merged into another. */
  private static Speaker alone(Editing editing, SpeakerId id) {
    var speaker = known(editing, id);
    var into = editing.said(Thing.of(id)).get("merged_into");
    if (into != null) {
      throw new Refused(
          Cause.INVALID,
          "the speaker %s (“%s”) is merged into %s: work on that one, or take the merger back first"
              .formatted(id, speaker.name(), into.path("speaker").asText()));
    }
    return speaker;
  }

  private static Speaker known(Editing editing, SpeakerId id) {
    return editing
        .speaker(id)
        .orElseThrow(() -> new Refused(Cause.UNKNOWN, "there is no speaker " + id));
  }
}
