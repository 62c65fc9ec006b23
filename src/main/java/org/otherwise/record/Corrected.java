package org.otherwise.record;

import java.time.Instant;
import java.util.Set;
import org.otherwise.model.Quote;

/**
 * What editors have corrected in a quote.
 *
 * @param extracted the quote as the program found it
 * @param parts what they corrected; empty where they have taken everything back
 * @param who made the last of the corrections; not for readers
 */
public record Corrected(Quote extracted, Set<Part> parts, String who, Instant at) {
  /** What can be corrected. */
  public enum Part {
    SPEAKER,
    COUNTRY,
    SAID_ON,
    WORDS
  }

  public Corrected {
    parts = Set.copyOf(parts);
  }
}
