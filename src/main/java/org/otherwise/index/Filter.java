package org.otherwise.index;

import java.util.List;

/**
 * Narrows a search to what has one of these values in this field, or to what has none of them.
 *
 * @param values ids, codes or, for dates, what {@link DateRange#parse} reads
 */
public record Filter(Field field, List<String> values, Sense sense) {
  /** Whether the values are wanted or not wanted. */
  public enum Sense {
    ONLY,
    WITHOUT
  }

  public Filter {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a filter on " + field.code() + " without a value");
    }
    if (field.isDate()) {
      for (var value : values) {
        DateRange.parse(value);
      }
    }
  }
}
