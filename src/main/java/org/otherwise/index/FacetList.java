package org.otherwise.index;

import java.util.List;

/**
 * One page of all the values that a field has among the results of a search. What is chosen in the
 * field itself does not narrow it, as in {@link Results.Facet}.
 *
 * @param distinct how many values there are on all pages together, of those asked for
 * @param initials the letters with which labels begin, whichever of them is asked for: A to Z, "#"
 *     for what stands before them and "…" for what stands behind; only for values in the order of
 *     their labels
 * @param complete false where the time ran out: the counts are then of what was found so far
 */
public record FacetList(
    Field field, List<Value> values, long distinct, List<String> initials, boolean complete) {
  public FacetList {
    values = List.copyOf(values);
    initials = List.copyOf(initials);
  }

  /** Of values that are not in the order of their labels. */
  public FacetList(Field field, List<Value> values, long distinct, boolean complete) {
    this(field, values, distinct, List.of(), complete);
  }

  /**
   * @param value id, code or name, as a {@link Filter} takes it
   * @param label by which it was sorted and looked for: the name of a speaker or country, else the
   *     value. A speaker renamed since the last refresh still has the old one here: what is shown
   *     as fact comes from the record
   */
  public record Value(String value, String label, long count, boolean selected) {}
}
