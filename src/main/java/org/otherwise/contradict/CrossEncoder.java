package org.otherwise.contradict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.onnx.EncoderModel;
import org.otherwise.onnx.Linear;
import org.otherwise.onnx.WordPieces;

/**
 * A small transformer that reads a premise and a hypothesis together and tells how the one stands
 * to the other; see the model card beside its weights ({@code models/judge.md}). Safe for use by
 * many threads.
 */
final class CrossEncoder {
  /** Word pieces of both together, the three marks among them; what is beyond is not read. */
  static final int LONGEST = 96;

  private final WordPieces vocabulary;
  private final EncoderModel model;
  private final Linear head;

  CrossEncoder(WordPieces vocabulary, EncoderModel model, Linear head) {
    this.vocabulary = vocabulary;
    this.model = model;
    this.head = head;
  }

  /** Two texts, of which the first is held to be so. */
  record Pair(String premise, String hypothesis) {
    /**
     * Two texts of which neither comes first: the longer is the premise, so that exchanging them
     * changes nothing.
     */
    static Pair unordered(String one, String other) {
      int longer = one.length() - other.length();
      return longer > 0 || (longer == 0 && one.compareTo(other) <= 0)
          ? new Pair(one, other)
          : new Pair(other, one);
    }
  }

  /**
   * The probabilities of a pair.
   *
   * @param odds of contradiction against the other two, as a logarithm
   */
  record Reading(double entailment, double neutral, double contradiction, double odds) {
    /** Of what was not read, because the machine can't. */
    static final Reading NONE = new Reading(0, 0, 0, 0);

    static Reading of(float[] scores) {
      double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
      double entails = Math.exp(scores[0] - most);
      double neutral = Math.exp(scores[1] - most);
      double contradicts = Math.exp(scores[2] - most);
      double sum = entails + neutral + contradicts;
      return new Reading(
          entails / sum,
          neutral / sum,
          contradicts / sum,
          Math.log(contradicts) - Math.log(entails + neutral));
    }
  }

  /** In the order of the pairs. */
  List<Reading> read(List<Pair> pairs) {
    var texts =
        pairs.stream()
            .map(pair -> vocabulary.encode(pair.premise(), pair.hypothesis(), LONGEST))
            .toList();
    return Arrays.stream(model.scoresOfFirst(texts, head)).map(Reading::of).toList();
  }

  /** The one that the program carries; empty where this machine can't run it. */
  static Optional<CrossEncoder> shipped() {
    return Optional.ofNullable(Shipped.ENCODER);
  }

  /** Loaded when first asked for, and once. */
  private static final class Shipped {
    static final @Nullable CrossEncoder ENCODER = orNull();

    private static @Nullable CrossEncoder orNull() {
      try (var vocabulary = resource("minilm-vocab.txt");
          var graph = resource("judge.onnx");
          var head = resource("judge-head.bin")) {
        var model =
            EncoderModel.load(graph.readAllBytes(), Runtime.getRuntime().availableProcessors());
        return new CrossEncoder(WordPieces.read(vocabulary), model, Linear.read(head));
      } catch (UnsupportedOperationException e) {
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static InputStream resource(String name) {
    var in = CrossEncoder.class.getResourceAsStream("/models/" + name);
    if (in == null) {
      throw new IllegalStateException("the program lacks its model " + name + "; build it again");
    }
    return in;
  }
}
