package org.otherwise.index;

import java.util.List;
import java.util.Set;

/** Finds articles, quotes and contradictions. Safe for use by many threads. */
public interface SearchIndex extends AutoCloseable {
  /**
   * Applies the updates in order; searches see them after the next {@link #refresh()}, never half a
   * document.
   */
  void apply(List<Update> updates);

  /** Makes what was applied last beyond a crash, together with how far it goes. */
  void commit(Position upTo);

  /** What the last commit said. */
  Position position();

  /** Empties the index, for building it anew. */
  void clear();

  /** Lets searches see all that was applied. */
  void refresh();

  /**
   * Words are all wanted; {@code "words in a row"}, {@code -not}, {@code one OR other}, {@code
   * begin*} and brackets mean what they mean elsewhere, and {@code speaker:}, {@code country:},
   * {@code publisher:}, {@code said:}, {@code published:}, {@code kind:} and {@code title:} look in
   * one field: for words in a row, a country's code or name, a {@link DateRange}, a kind's code.
   * Never fails on what is typed: what cannot be understood is left out or taken as words, and a
   * note says so. Nor does it take longer than a few seconds: what was found until then is given,
   * and said to be incomplete. A page beyond {@link Search#DEEPEST} has no hits, but a note.
   */
  Results search(Search search);

  /**
   * The hits and the total of a search alone, without facets and other words: for those who go
   * through many pages of it.
   */
  Results hits(Search search);

  /**
   * All the values that a field has among the results of a search; empty for a field by which this
   * scope is not counted. Page and order of the search don't matter.
   */
  FacetList facet(Search search, Field field, FacetRequest request);

  /** How the results of a search are spread over time, by one of the fields that are dates. */
  Histogram histogram(Search search, Field field);

  /**
   * Speakers, countries and words that begin with what was typed, the most frequent first within
   * each kind: of speakers and countries any words of the name, of words the last one typed. After
   * the name of a field ({@code speaker:pat}) only what can be its value. Only what has quotes;
   * quick enough to be asked at every letter.
   *
   * @param limit at most so many of all kinds together
   */
  List<Suggestion> suggest(String typed, int limit);

  /**
   * Ids of at most {@code limit} quotes whose words are nearest to these, best first; copies left
   * out.
   *
   * @param words any text, understood as plain words
   */
  List<String> similar(String words, int limit);

  /**
   * Ids of at most {@code limit} quotes that speak of this matter and come from another source;
   * copies left out. Two rankings take turns: those that share its rarest words and have one of its
   * edges, and the nearest in meaning whatever their edges.
   */
  List<String> onMatter(Matter sought, int limit);

  /** The ids of all that is in a scope, as searches see it: to compare it with the record. */
  Set<String> ids(Scope scope);

  @Override
  void close();
}
