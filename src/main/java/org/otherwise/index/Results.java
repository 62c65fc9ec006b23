package org.otherwise.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;

/**
 * What a search found.
 *
 * @param total how many there are on all pages together; copies of one text counted once
 * @param notes what the reader should know of how the words were understood, in plain sentences
 * @param didYouMean words to search for instead, to be put into {@link Search#words()}; only where
 *     few or none were found and those have results; null otherwise
 * @param complete false where the time ran out: total, hits and counts are then of what was found
 *     so far, and a note says so
 */
public record Results(
    long total,
    List<Hit> hits,
    List<Facet> facets,
    List<String> notes,
    @Nullable String didYouMean,
    boolean complete) {
  public Results {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    notes = List.copyOf(notes);
  }

  /** All that there is, with nothing to search for instead. */
  public Results(long total, List<Hit> hits, List<Facet> facets, List<String> notes) {
    this(total, hits, facets, notes, null, true);
  }

  /** The same, with words to search for instead. */
  public Results meaning(String otherWords) {
    return new Results(total, hits, facets, notes, otherWords, complete);
  }

  /** One result: the id of an article, a quote or a pair, by the scope of the search. */
  public record Hit(String id, Excerpt excerpt) {}

  /**
   * Words of the result with what matched marked in them: a whole quote, the best passage of an
   * article; empty for pairs.
   *
   * @param marks in order, not overlapping, offsets into {@code text}
   */
  public record Excerpt(String text, List<Span> marks) {
    public Excerpt {
      marks = List.copyOf(marks);
    }
  }

  /**
   * How the results are spread over the values of a field. What is chosen in the field itself does
   * not narrow its own counts (drill sideways). Dates come as years, and as months of each year and
   * days of each month that is filtered for, the newest first and each year before its months;
   * ranges that are filtered for stand at the end. Other values come by their counts. What a
   * statement's date leaves open is not counted below: "2022" counts for the year alone.
   *
   * @param distinct how many values there are beside those listed
   */
  public record Facet(Field field, List<Count> values, int distinct) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  /**
   * A value of a facet and the number of results that have it. A chosen value is listed even where
   * its count is 0.
   */
  public record Count(String value, long count, boolean selected) {}
}
