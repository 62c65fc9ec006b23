package org.otherwise.flow;

import java.util.function.Consumer;
import org.otherwise.read.Reading;

/** Where an import gets its documents from, one after another. */
@FunctionalInterface
public interface Inputs {
  void read(Consumer<Reading> each);
}
