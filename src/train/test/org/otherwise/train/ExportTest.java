package org.otherwise.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    System.out.printf("%d of %d bytes differ%n", different, all);
    assertThat(different).isLessThan(all / 10_000);
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
    var difference = Export.difference(floats, Export.quantised(weights), texts);
    System.out.println(difference);
    assertThat(difference.mean()).isLessThan(0.03);
    var base = Export.floats(MiniLm.weights(MiniLm.original()));
    assertThat(Export.difference(floats, base, texts).mean())
        .as("how far the other weights are from the base")
        .isGreaterThan(2 * difference.mean());
  }
}
