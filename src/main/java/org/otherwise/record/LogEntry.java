package org.otherwise.record;

/**
 * One row of the change log: that the thing was changed or deleted. It names the thing; what it
 * became is read from the record.
 *
 * @param n greater than that of every change that was visible before it
 */
public record LogEntry(long n, Kind kind, String id, Operation operation) {
  /** What kind of thing changed. */
  public enum Kind {
    ARTICLE,
    QUOTE,
    SPEAKER,
    CONTRADICTION
  }

  /** What happened to it. */
  public enum Operation {
    UPSERT,
    DELETE,
    /** It was changed, and with it all that names it: a speaker's quotes and their pairs. */
    SPREAD
  }
}
