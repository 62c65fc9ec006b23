package org.otherwise.curate;

import java.util.stream.Collectors;
import org.otherwise.record.TrailEntry;

/** Entries of the trail in words. */
final class Phrases {
  private Phrases() {}

  /** "correct: country, speaker". */
  static String of(TrailEntry entry) {
    return entry.action().code()
        + entry.changes().stream()
            .map(change -> change.field().replaceFirst(":.*", "").replace('_', ' '))
            .distinct()
            .collect(Collectors.joining(", ", ": ", ""));
  }
}
