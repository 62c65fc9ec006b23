package org.otherwise.web;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What those who watch over a portal want to know beside its answers.
 *
 * @param left changes that are not followed yet
 * @param lastError what kind of failure holds the followers up; empty where none does
 * @param bytesLeft room on the disk that holds the collection
 */
public record Watch(LongSupplier left, Supplier<String> lastError, LongSupplier bytesLeft) {
  /** Of a portal that nothing follows. */
  static final Watch NONE = new Watch(() -> 0, () -> "", () -> Long.MAX_VALUE);
}
