package org.otherwise.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.SpeakerId;

/**
 * The names that lead to a speaker beside the authority form: those of the speakers that were
 * merged into it, and the one by which articles call it.
 */
final class VariantNames {
  private final Handle handle;

  VariantNames(Handle handle) {
    this.handle = handle;
  }

  /** The names of those that were merged into these speakers, and into those again. */
  Map<SpeakerId, List<String>> of(Collection<SpeakerId> ids) {
    var names = new HashMap<SpeakerId, List<String>>();
    var ends = new HashMap<String, SpeakerId>();
    for (var id : ids) {
      ends.put(id.value(), id);
    }
    Collection<String> targets = Set.copyOf(ends.keySet());
    for (int i = 0; i < Speakers.MOST_MERGERS && !targets.isEmpty(); i++) {
      var merged = mergedInto(targets);
      for (var one : merged) {
        var end = ends.get(one.into());
        if (end != null && ends.putIfAbsent(one.id(), end) == null) {
          names.computeIfAbsent(end, _ -> new ArrayList<>()).add(one.name());
        }
      }
      targets = merged.stream().map(Merged::id).toList();
    }
    addExtracted(ids, names);
    return names;
  }

  /** The names by which articles call those whom editors have renamed. */
  private void addExtracted(Collection<SpeakerId> ids, Map<SpeakerId, List<String>> names) {
    var speakers = new Speakers(handle);
    var extracted = speakers.extracted(ids);
    speakers
        .own(ids)
        .forEach(
            (id, speaker) -> {
              var was = extracted.get(id);
              if (was != null && !was.name().equals(speaker.name())) {
                names.computeIfAbsent(id, _ -> new ArrayList<>()).add(was.name());
              }
            });
  }

  private record Merged(String id, String name, String into) {}

  private List<Merged> mergedInto(Collection<String> targets) {
    var merged = new ArrayList<Merged>();
    for (var some : Database.chunks(targets)) {
      handle
          .createQuery("select id, name, merged_into from speaker where merged_into in (<ids>)")
          .bindList("ids", some)
          .map(
              (row, _) ->
                  new Merged(
                      row.getString("id"), row.getString("name"), row.getString("merged_into")))
          .forEach(merged::add);
    }
    return merged;
  }
}
