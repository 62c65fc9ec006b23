package org.otherwise.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.onnx.KeptVectors;
import org.otherwise.onnx.SentenceEncoder;
import org.otherwise.onnx.SentenceVector;
import org.otherwise.onnx.SentenceVectors;

/**
 * The vectors of a collection's quotes, kept in a file. Neither file nor model is opened before the
 * first text asks, since most commands have none that is new.
 */
final class Meanings implements SentenceVectors, AutoCloseable {
  private final Path file;
  private @Nullable SentenceVectors vectors;
  private @Nullable KeptVectors opened;

  Meanings(Path file) {
    this.file = file;
  }

  /** The encoder; says so where there is none. To be asked once a command. */
  static Optional<SentenceEncoder> encoder() {
    SentenceEncoder.missing()
        .ifPresent(
            reason ->
                System.err.println(
                    "warning: what may contradict a statement is looked for by shared words alone,"
                        + " which misses what is said in other words. "
                        + reason));
    return SentenceEncoder.shipped();
  }

  @Override
  public Map<String, SentenceVector> of(Collection<String> texts) {
    return texts.isEmpty() ? Map.of() : vectors().of(texts);
  }

  private synchronized SentenceVectors vectors() {
    var known = vectors;
    if (known == null) {
      var encoder = encoder();
      opened = encoder.map(it -> KeptVectors.open(file, it.name(), it)).orElse(null);
      known = opened == null ? SentenceVectors.NONE : opened;
      vectors = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
