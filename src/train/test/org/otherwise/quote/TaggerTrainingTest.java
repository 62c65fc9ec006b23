package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.onnx.WordPieces;
import org.otherwise.train.Trainer;

class TaggerTrainingTest {
  /** Twenty steps: five batches four times. */
  private static final Trainer.Settings SETTINGS = new Trainer.Settings(4, 2e-4f, 80, 0, 11);

  @TempDir Path folder;

  @BeforeAll
  static void keepDjlFromTheNetwork() {
    System.setProperty("ai.djl.offline", "true");
  }

  @Test
  void theLossFallsInTwentySteps() throws IOException {
    var losses = new Losses();
    train(losses);
    assertThat(losses.all).hasSize(20);
    assertThat(mean(losses.all.subList(15, 20))).isLessThan(0.6 * mean(losses.all.subList(0, 5)));
  }

  @Test
  void aTrainingThatDiedGoesOnFromItsCheckpoint() throws IOException {
    var died = new Losses();
    died.last = 2;
    assertThatThrownBy(() -> train(died)).hasMessage("died");
    var on = new Losses();
    train(on);
    assertThat(died.all).hasSize(10);
    assertThat(on.all).hasSize(10);
    Files.delete(folder.resolve("checkpoint"));
    var whole = new Losses();
    train(whole);
    for (int i = 0; i < 10; i++) {
      assertThat(on.all.get(i)).isCloseTo(whole.all.get(10 + i), within(1e-3f));
    }
  }

  private void train(Losses losses) throws IOException {
    try (var manager = TaggerTraining.manager()) {
      var trainer = TaggerTraining.trainer(TaggerTraining.parameters(manager), SETTINGS);
      trainer.train(examples(), folder.resolve("checkpoint"), losses);
    }
  }

  private static final class Losses implements Trainer.Watcher {
    private final List<Float> all = new ArrayList<>();
    private int last = Integer.MAX_VALUE;

    @Override
    public void step(int step, int steps, float loss) {
      assertThat(steps).isEqualTo(20);
      all.add(loss);
    }

    @Override
    public void epoch(int epoch) {
      if (epoch == last) {
        throw new IllegalStateException("died");
      }
    }
  }

  private static double mean(List<Float> numbers) {
    return numbers.stream().mapToDouble(Float::doubleValue).average().orElseThrow();
  }

  /** Forty sentences of nine pieces, their marks included. */
  private static List<Example> examples() throws IOException {
    var json = new ObjectMapper();
    var article = json.createObjectNode();
    var quotes = article.putArray("quotes");
    var text = new StringBuilder();
    for (var name : List.of("Reyes", "Brandt", "Smith", "Nora", "Clara")) {
      for (var cue : List.of("said", "denied", "claimed", "insisted")) {
        for (var thing : List.of("ferry", "bridge")) {
          int start = text.length();
          text.append(name + " " + cue + " the " + thing + " was old.\n\n");
          int cueStart = start + name.length() + 1;
          int cueEnd = cueStart + cue.length();
          quotes
              .addObject()
              .put("kind", "indirect")
              .put("speaker_start", start)
              .put("speaker_end", start + name.length())
              .put("cue_start", cueStart)
              .put("cue_end", cueEnd)
              .put("start", cueEnd + 1)
              .put("end", text.length() - 3);
        }
      }
    }
    article.put("text", text.toString());
    try (var in = Files.newInputStream(Path.of("src/main/resources/models/minilm-vocab.txt"))) {
      return new Examples(WordPieces.read(in)).of(article);
    }
  }
}
