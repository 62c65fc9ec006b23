package org.otherwise.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.CollectionId;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.Thing;
import org.otherwise.record.Action;
import org.otherwise.record.Editing;
import org.otherwise.record.TrailEntry;
import org.otherwise.record.TrailEntry.Change;

/**
 * Undoes one entry: each field that it changed must still be what it made of it, and becomes what
 * it was before. What later entries made of other fields stays.
 */
final class Undoing {
  private final Editing editing;
  private final TrailEntry entry;

  Undoing(Editing editing, long n) {
    this.editing = editing;
    this.entry =
        editing
            .entry(n)
            .orElseThrow(() -> new Refused(Cause.UNKNOWN, "the trail has no entry of number " + n));
  }

  /** Throws Refused where the fields are not what the entry made of them. */
  Map<String, JsonNode> check() {
    var said = editing.said(entry.thing());
    var fields = new TreeMap<String, JsonNode>();
    for (var change : entry.changes()) {
      var now = said.getOrDefault(change.field(), JsonNodeFactory.instance.nullNode());
      if (!now.equals(change.after())) {
        throw refusal(change);
      }
      fields.put(change.field(), change.before());
    }
    if (makes(entry) && !fields.keySet().containsAll(said.keySet())) {
      throw new Refused(
          Cause.DEPENDENT,
          "entry "
              + entry.n()
              + " made the "
              + entry.thing()
              + ", to which more was added since: undo that first");
    }
    return fields;
  }

  Optional<TrailEntry> run(Editor editor) {
    var fields = check();
    var undone = editing.write(editor.name(), Action.UNDO, entry.thing(), fields, entry.n());
    switch (entry.thing().kind()) {
      case SPEAKER -> Speakers.check(editing, new SpeakerId(entry.thing().id()));
      case COLLECTION -> Collections.check(editing, new CollectionId(entry.thing().id()));
      case ARTICLE, QUOTE, PAIR -> {}
    }
    return undone;
  }

  private static boolean makes(TrailEntry entry) {
    return entry.thing().kind() == Thing.Kind.COLLECTION
        && entry.changes().stream()
            .anyMatch(change -> change.field().equals("slug") && change.before().isNull());
  }

  private Refused refusal(Change change) {
    var later =
        editing.since(entry.thing(), entry.n()).stream()
            .filter(it -> it.changes().stream().anyMatch(on -> on.field().equals(change.field())))
            .findFirst();
    var field = change.field().replaceFirst(":.*", "").replace('_', ' ');
    return later
        .map(
            it ->
                new Refused(
                    Cause.DEPENDENT,
                    it.undoes() != null && it.undoes() == entry.n()
                        ? "entry %d was undone already, by entry %d".formatted(entry.n(), it.n())
                        : "entry %d changed the %s again, by %s at %s: undo that one first"
                            .formatted(it.n(), field, it.editor(), it.at()),
                    List.of(it)))
        .orElseGet(
            () ->
                new Refused(
                    Cause.DEPENDENT,
                    "the "
                        + field
                        + " of the "
                        + entry.thing()
                        + " is not what entry "
                        + entry.n()
                        + " made of it: the extraction has moved it"));
  }
}
