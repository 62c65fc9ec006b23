package org.otherwise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.onnx.Encoded;
import org.otherwise.onnx.EncoderModel;
import org.otherwise.onnx.Linear;

/** With four token types, all unlike, and two texts of which one is padded. */
class EncoderTest {
  private static final String TYPES = "embeddings.token_type_embeddings.weight";
  private static final int LABELS = 3;
  private static final List<Encoded> TEXTS =
      List.of(
          encoded(
              new int[] {101, 2002, 2056, 2008, 1996, 7031, 2018, 2187, 1012, 102},
              new int[] {0, 1, 0, 2, 3, 3, 1, 2, 0, 0}),
          encoded(new int[] {101, 2053, 1012, 102}, new int[] {0, 3, 2, 0}));

  private static final List<Encoded> UNTYPED =
      TEXTS.stream().map(text -> encoded(text.ids(), new int[text.length()])).toList();

  @BeforeAll
  static void keepDjlFromTheNetwork() {
    System.setProperty("ai.djl.offline", "true");
  }

  @Test
  void computesWhatTheGraphComputesThatIsMadeOfItsWeights() {
    try (var manager = NDManager.newBaseManager(Device.cpu());
        var graph = EncoderModel.load(Export.floats(weights()), 1)) {
      var encoder = new Encoder(parameters(manager), 0);
      var expected = graph.hidden(TEXTS);
      var hidden = encoder.hidden(manager, TEXTS).toFloatArray();
      int width = TEXTS.getFirst().length();
      for (int text = 0; text < expected.length; text++) {
        for (int piece = 0; piece < expected[text].length; piece++) {
          for (int i = 0; i < Encoder.HIDDEN; i++) {
            assertThat(hidden[(text * width + piece) * Encoder.HIDDEN + i])
                .isCloseTo(expected[text][piece][i], within(1e-4f));
          }
        }
      }
    }
  }

  @Test
  void theFilesThatAreWrittenScoreAsTheEncoderDoes(@TempDir Path folder) throws IOException {
    try (var manager = NDManager.newBaseManager(Device.cpu())) {
      var parameters = parameters(manager);
      var encoder = new Encoder(parameters, 0);
      Export.write(parameters.weights(), folder, "model");
      var scores = scores(encoder, manager, TEXTS);
      double eightBits = difference(written(folder), scores);
      double types = difference(scores(encoder, manager, UNTYPED), scores);
      System.out.printf("by eight bits %.4f, by the types %.4f%n", eightBits, types);
      assertThat(eightBits).isLessThan(types / 4);
    }
  }

  /** The scores of the pieces of the first text, one after the other. */
  private static float[] scores(Encoder encoder, NDManager manager, List<Encoded> texts) {
    var all = encoder.scores(encoder.hidden(manager, texts)).toFloatArray();
    return Arrays.copyOf(all, texts.getFirst().length() * LABELS);
  }

  private static float[] written(Path folder) throws IOException {
    try (var model = EncoderModel.load(Files.readAllBytes(folder.resolve("model.onnx")), 1);
        var head = Files.newInputStream(folder.resolve("model-head.bin"))) {
      var scores = Linear.read(head).scores(model.hidden(TEXTS)[0]);
      var all = new float[scores.length * LABELS];
      for (int i = 0; i < all.length; i++) {
        all[i] = scores[i / LABELS][i % LABELS];
      }
      return all;
    }
  }

  private static double difference(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[i] - other[i]);
    }
    return sum / one.length;
  }

  private static Parameters parameters(NDManager manager) {
    return Parameters.of(manager, weights(), LABELS, Set.of());
  }

  private static Map<String, MiniLm.Weight> weights() {
    var weights = new TreeMap<>(MiniLm.weights(MiniLm.original()));
    weights.computeIfPresent(TYPES, (name, table) -> unlike(table.ofFirstRow(4)));
    return weights;
  }

  private static MiniLm.Weight unlike(MiniLm.Weight table) {
    for (int i = 0; i < table.values().length; i++) {
      int row = i / Encoder.HIDDEN;
      table.values()[i] += 0.05f * row * (float) Math.sin(i); // as large as the words' vectors
    }
    return table;
  }

  private static Encoded encoded(int[] ids, int[] types) {
    return new Encoded(ids, types, new int[ids.length], new int[ids.length]);
  }
}
