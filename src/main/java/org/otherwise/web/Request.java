package org.otherwise.web;

import java.util.List;
import java.util.Map;
import org.otherwise.publish.Format;

/**
 * What a reader asks for.
 *
 * @param id what the path names; empty where it names nothing
 * @param query the parameters of the address, decoded
 * @param format in which the answer is wanted; only a list needs to look, for it is longer in some
 */
record Request(String id, Map<String, List<String>> query, Format format) {
  /** The first value of a parameter; empty where it is not given. */
  String first(String name) {
    var values = query.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }
}
