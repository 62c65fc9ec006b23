package org.otherwise.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes vectors by all-MiniLM-L6-v2 with 8-bit weights: the mean of a text's pieces says what it
 * is about.
 */
public final class SentenceEncoder implements SentenceVectors {
  /** A text is read up to here, marks included: some fifty words. */
  private static final int MOST_PIECES = 64;

  private final WordPieces pieces;
  private final EncoderModel model;

  SentenceEncoder(WordPieces pieces, EncoderModel model) {
    this.pieces = pieces;
    this.model = model;
  }

  /** The one that is shipped; empty where {@link #missing} says why it can't be had. */
  public static Optional<SentenceEncoder> shipped() {
    return Optional.ofNullable(Shipped.ENCODER);
  }

  /** Why this machine can't run it; empty where it can. */
  public static Optional<String> missing() {
    return Optional.ofNullable(Shipped.MISSING);
  }

  /** Says by which model and in what way vectors are computed: equal for vectors to compare. */
  public String name() {
    return "all-minilm-l6-v2-q, " + MOST_PIECES + " pieces, bytes";
  }

  @Override
  public Map<String, SentenceVector> of(Collection<String> texts) {
    var distinct = List.copyOf(new LinkedHashSet<>(texts));
    var means =
        model.means(distinct.stream().map(text -> pieces.encode(text, MOST_PIECES)).toList());
    var vectors = new HashMap<String, SentenceVector>();
    for (int i = 0; i < means.length; i++) {
      vectors.put(distinct.get(i), SentenceVector.of(means[i]));
    }
    return vectors;
  }

  /** Loaded with the first who asks, and once: it keeps 23 MB of weights. */
  private static final class Shipped {
    static final @Nullable SentenceEncoder ENCODER;
    static final @Nullable String MISSING;

    static {
      SentenceEncoder encoder = null;
      String missing = null;
      try {
        encoder = load();
      } catch (UnsupportedOperationException e) {
        missing = e.getMessage();
      }
      ENCODER = encoder;
      MISSING = missing;
    }
  }

  private static SentenceEncoder load() {
    try (var vocabulary = SentenceEncoder.class.getResourceAsStream("/models/minilm-vocab.txt");
        var graph = SentenceEncoder.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
      if (vocabulary == null || graph == null) {
        throw new IllegalStateException(
            "the program lacks its model of sentences or its vocabulary; build it again");
      }
      var model =
          EncoderModel.load(graph.readAllBytes(), Runtime.getRuntime().availableProcessors());
      return new SentenceEncoder(WordPieces.read(vocabulary), model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
