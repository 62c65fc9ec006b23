package org.otherwise.web;

import java.util.List;
import java.util.Map;

/**
 * What a reader asks for.
 *
 * @param id what the path names; empty where it names nothing
 * @param query the parameters of the address, decoded
 */
record Request(String id, Map<String, List<String>> query) {
  /** The first value of a parameter; empty where it is not given. */
  String first(String name) {
    var values = query.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }
}
