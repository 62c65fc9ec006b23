package org.otherwise.index;

import java.util.Map;
import java.util.Set;

/**
 * What stood in an index at its last commit, to be compared with the record.
 *
 * @param usable whether this program can go on with it: the same format and the same analysis
 * @param ids of what is in each scope
 */
public record Inventory(Position position, boolean usable, Map<Scope, Set<String>> ids) {
  public Inventory {
    ids = Map.copyOf(ids);
  }

  public Set<String> ids(Scope scope) {
    return ids.getOrDefault(scope, Set.of());
  }
}
