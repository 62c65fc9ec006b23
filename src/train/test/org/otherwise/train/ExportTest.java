package org.otherwise.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.otherwise.onnx.WordPieces;

class ExportTest {
  @Test
  void theBaseModelComesOutAsItsOwnQuantisedGraph() {
    var expected = MiniLm.quantised();
    var made = OnnxFile.parse(Export.quantised(MiniLm.weights(MiniLm.original())));
    long different = 0;
    long all = 0;
    for (var tensor : expected.initialisers().values()) {
      var data = made.initialiser(tensor.name()).data();
      assertThat(data.length).isEqualTo(tensor.data().length);
      for (int i = 0; i < data.length; i++) {
        all++;
        if (data[i] != tensor.data()[i]) {
          different++;
        }
      }
    }
    assertThat(different).as("of %d bytes", all).isZero();
  }

  @Test
  void otherWeightsGiveTheVectorsThatTheirFloatsGive() throws IOException {
    WordPieces words;
    try (var in = Files.newInputStream(Path.of("src/main/resources/models/minilm-vocab.txt"))) {
      words = WordPieces.read(in);
    }
    var texts =
        List.of(
            words.encode("“The bridge will not be closed,” Mayor Ilse Brannock said.", 128),
            words.encode("He denied that the ferry had left.", 128),
            words.encode("No.", 128));
    var weights = new TreeMap<>(MiniLm.weights(MiniLm.original()));
    // As if trained: another last layer, and a norm that shows in every vector.
    weights.replaceAll(
        (name, weight) -> {
          if (name.contains("layer.5")) {
            for (int i = 0; i < weight.values().length; i++) {
              weight.values()[i] *= 1 + 0.2f * (float) Math.sin(i);
            }
          }
          return weight;
        });
    var floats = Export.floats(weights);
    var base = Export.floats(MiniLm.weights(MiniLm.original()));
    var difference = Export.difference(floats, Export.quantised(weights), texts);
    var ofBase = Export.difference(base, bytes("/all-minilm-l6-v2-q.onnx"), texts);
    assertThat(difference.mean())
        .as("what 8 bits cost, beside what they cost the graph that others quantised")
        .isLessThan(1.1 * ofBase.mean());
    assertThat(Export.difference(floats, base, texts).mean())
        .as("how far the other weights are from the base")
        .isGreaterThan(2 * difference.mean());
  }

  private static byte[] bytes(String name) throws IOException {
    try (var in = Export.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
