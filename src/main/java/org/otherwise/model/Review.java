package org.otherwise.model;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a pair stands with the editors. {@code who}, {@code when} and {@code why} are null while it
 * is only suggested.
 */
public record Review(
    Status status, @Nullable String who, @Nullable Instant when, @Nullable String why) {
  public static final Review NONE = new Review(Status.SUGGESTED, null, null, null);

  /** Suggested by the program, or decided by an editor. */
  public enum Status {
    SUGGESTED,
    CONFIRMED,
    DISMISSED;

    /** As it stands in JSON and in addresses. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
