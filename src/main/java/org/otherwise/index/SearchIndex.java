package org.otherwise.index;

import java.util.List;

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

  Results search(Search search);

  /**
   * Ids of at most {@code limit} quotes whose words are nearest to these, best first; copies left
   * out.
   *
   * @param words any text, understood as plain words
   */
  List<String> similar(String words, int limit);

  /**
   * Ids of at most {@code limit} quotes that speak of this matter and have one of its edges, those
   * that share its rarest words first; copies left out.
   */
  List<String> onMatter(Matter sought, int limit);

  @Override
  void close();
}
