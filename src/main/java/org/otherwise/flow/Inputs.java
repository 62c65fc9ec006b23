package org.otherwise.flow;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.otherwise.read.Reading;

/** Where an import gets its documents from, one after another. */
@FunctionalInterface
public interface Inputs {
  void read(Consumer<Reading> each);

  /** How much of it has been read, 0 to 1; empty where that is not known. */
  default OptionalDouble share() {
    return OptionalDouble.empty();
  }
}
