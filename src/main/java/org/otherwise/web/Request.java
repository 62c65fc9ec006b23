package org.otherwise.web;

import java.util.List;
import java.util.Map;
import org.otherwise.publish.Format;

/**
 * What a reader asks for.
 *
 * @param id what the path names; empty where it names nothing
 * @param query the parameters of the address, decoded
 * @param form the values of the form that was sent; empty where none was
 * @param network where it comes from, as far as the portal can know: see {@link Networks}
 * @param format in which the answer is wanted; only a list needs to look, for it is longer in some
 */
record Request(
    String id,
    Map<String, List<String>> query,
    Map<String, List<String>> form,
    Visitor visitor,
    String network,
    Format format) {

  /** A request to look at a page, by nobody in particular. */
  Request(String id, Map<String, List<String>> query) {
    this(id, query, Map.of(), Visitor.UNKNOWN, "", Format.HTML);
  }

  /** The first value of a parameter; empty where it is not given. */
  String first(String name) {
    return first(query, name).strip();
  }

  /** The first value of a field of the form as it was typed; empty where it is not given. */
  String typed(String name) {
    return first(form, name);
  }

  private static String first(Map<String, List<String>> values, String name) {
    var found = values.getOrDefault(name, List.of());
    return found.isEmpty() ? "" : found.getFirst();
  }
}
