package org.otherwise.index.lucene;

import java.nio.file.Path;
import java.util.Optional;
import org.otherwise.config.SearchSettings;
import org.otherwise.index.SearchIndex;

/** A {@link SearchIndex} on Apache Lucene. */
public abstract class LuceneIndex implements SearchIndex {
  LuceneIndex() {}

  /**
   * Opens the index in this folder, made where there is none; empty where another process holds its
   * lock.
   */
  public static Optional<LuceneIndex> open(Path folder, SearchSettings settings) {
    throw new UnsupportedOperationException("to be built: " + folder + settings);
  }

  /** An index that lives as long as the process. */
  public static LuceneIndex inMemory(SearchSettings settings) {
    throw new UnsupportedOperationException("to be built: " + settings);
  }
}
