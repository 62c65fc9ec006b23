package org.otherwise.curate;

import java.util.List;
import org.otherwise.record.TrailEntry;

/**
 * The desk did not do what was asked; nothing was changed. The message says why, and what to do.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** In what way it could not be done. */
  public enum Cause {
    /** What is named is not in the record (any more). */
    UNKNOWN,
    /** What was asked contradicts itself or what is there. */
    INVALID,
    /** The thing was changed since the editor looked at it: {@link #meanwhile()}. */
    STALE,
    /** It cannot be undone, since something later depends on it. */
    DEPENDENT
  }

  private final Cause kind;
  private final String field;
  private final transient List<TrailEntry> meanwhile;

  Refused(Cause kind, String message) {
    this(kind, message, List.of());
  }

  /**
   * @param field what of that which was given is at fault
   */
  Refused(String field, String message) {
    this(Cause.INVALID, field, message, List.of());
  }

  Refused(Cause kind, String message, List<TrailEntry> meanwhile) {
    this(kind, "", message, meanwhile);
  }

  private Refused(Cause kind, String field, String message, List<TrailEntry> meanwhile) {
    super(message);
    this.kind = kind;
    this.field = field;
    this.meanwhile = List.copyOf(meanwhile);
  }

  public Cause kind() {
    return kind;
  }

  /** What of that which was given is at fault: "words", "name"; empty for no one part of it. */
  public String field() {
    return field;
  }

  /** What was done to the thing since; newest first. */
  public List<TrailEntry> meanwhile() {
    return meanwhile;
  }
}
