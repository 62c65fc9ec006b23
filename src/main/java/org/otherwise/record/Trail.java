package org.otherwise.record;

import java.util.List;

/**
 * A page of the trail.
 *
 * @param total on all pages together
 */
public record Trail(List<TrailEntry> entries, long total) {
  public Trail {
    entries = List.copyOf(entries);
  }
}
