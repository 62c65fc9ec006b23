package org.otherwise.cli;

import org.otherwise.config.IndexConfig;
import org.otherwise.quote.QuoteExtractor;

/** Makes a command's extractor of quotes ready, and says so where it is less than it could be. */
final class Extractor {
  private Extractor() {}

  /** To be asked once a command, because it warns each time. */
  static QuoteExtractor of(IndexConfig config) {
    QuoteExtractor.missing()
        .ifPresent(
            reason ->
                System.err.println(
                    "warning: quotes are found by the grammar alone, which misses more of them and"
                        + " does not know how sure it is. "
                        + reason));
    return new QuoteExtractor(config);
  }
}
