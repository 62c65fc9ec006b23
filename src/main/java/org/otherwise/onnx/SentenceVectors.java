package org.otherwise.onnx;

import java.util.Collection;
import java.util.Map;

/** Gives texts their vectors. Safe for use by many threads. */
@FunctionalInterface
public interface SentenceVectors {
  /** For machines that can't run a model: no text has a vector. */
  SentenceVectors NONE = _ -> Map.of();

  /** By the text; without those that have none. */
  Map<String, SentenceVector> of(Collection<String> texts);
}
