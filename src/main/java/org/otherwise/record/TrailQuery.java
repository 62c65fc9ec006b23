package org.otherwise.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Thing;

/**
 * Which entries of the trail are asked for, newest first; null asks for all.
 *
 * @param from not before this
 * @param to before this
 * @param page from 1
 */
public record TrailQuery(
    @Nullable String editor,
    @Nullable Thing thing,
    @Nullable Instant from,
    @Nullable Instant to,
    int page,
    int perPage) {
  /** All that was done, the newest hundred of it. */
  public static final TrailQuery ALL = new TrailQuery(null, null, null, null, 1, 100);

  public TrailQuery {
    if (page < 1 || perPage < 1 || perPage > 1000) {
      throw new IllegalArgumentException("not a page: " + page + " of " + perPage + " each");
    }
  }

  public TrailQuery by(String name) {
    return new TrailQuery(name, thing, from, to, page, perPage);
  }

  public TrailQuery on(Thing one) {
    return new TrailQuery(editor, one, from, to, page, perPage);
  }

  public TrailQuery between(@Nullable Instant first, @Nullable Instant end) {
    return new TrailQuery(editor, thing, first, end, page, perPage);
  }

  public TrailQuery page(int number) {
    return new TrailQuery(editor, thing, from, to, number, perPage);
  }
}
