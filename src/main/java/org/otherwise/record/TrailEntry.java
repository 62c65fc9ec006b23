package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Thing;

/**
 * Who did what, when, to what. Entries are only ever added.
 *
 * @param n its number; the version of a thing is the number of the last entry on it
 * @param thing by the id that it has now
 * @param changes what became of each field, in the order of their names
 * @param undoes the entry that this one undid; null where it undid none
 * @param undoneBy the last entry that undid this one; null where none did
 */
public record TrailEntry(
    long n,
    Instant at,
    String editor,
    Action action,
    Thing thing,
    List<Change> changes,
    @Nullable Long undoes,
    @Nullable Long undoneBy) {
  public TrailEntry {
    changes = List.copyOf(changes);
  }

  /**
   * One field before and after; a JSON null where the editors had said nothing of it.
   *
   * @param field as it is named in the desk's state: "decision", "speaker", "said_on", "name" …
   */
  public record Change(String field, JsonNode before, JsonNode after) {}
}
