package org.otherwise.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVectorsTest {
  private static final List<String> TEXTS =
      IntStream.range(0, 10_000).mapToObj(i -> "text " + i).toList();

  @TempDir private Path folder = Path.of("");

  /** What was computed, in the order in which it was asked for. */
  private final List<String> computed = new ArrayList<>();

  private static SentenceVector vector(String text) {
    var bytes = new byte[SentenceVector.DIMENSIONS];
    new Random(text.hashCode()).nextBytes(bytes);
    return new SentenceVector(bytes);
  }

  private Map<String, SentenceVector> compute(Collection<String> texts) {
    var vectors = new HashMap<String, SentenceVector>();
    for (var text : texts) {
      computed.add(text);
      vectors.put(text, vector(text));
    }
    return vectors;
  }

  private Path file() {
    return folder.resolve("vectors");
  }

  /** Asks for these and says which of them had to be computed. */
  private List<String> computedFor(String model, Collection<String> texts) {
    computed.clear();
    try (var kept = KeptVectors.open(file(), model, this::compute)) {
      var vectors = kept.of(texts);
      assertThat(vectors.keySet()).containsExactlyInAnyOrderElementsOf(texts);
      vectors.forEach((text, vector) -> assertThat(vector).isEqualTo(vector(text)));
    }
    return List.copyOf(computed);
  }

  @Test
  void aTextIsComputedOnceHoweverOftenTheFileIsOpened() {
    assertThat(computedFor("m", TEXTS)).hasSize(10_000);
    assertThat(computedFor("m", TEXTS)).isEmpty();
    assertThat(computedFor("m", List.of("text 5", "new"))).containsExactly("new");
    assertThat(computedFor("m", List.of("new", "text 9999"))).isEmpty();
  }

  @Test
  void anotherModelForgetsWhatTheFirstHasMade() throws IOException {
    computedFor("one", TEXTS.subList(0, 9));
    assertThat(computedFor("other", List.of("text 0"))).containsExactly("text 0");
    assertThat(computedFor("other", List.of("text 0"))).isEmpty();
    assertThat(Files.size(file())).isLessThan(1000);
  }

  @RepeatedTest(20)
  void aCrashCostsNoMoreThanTheLastEntries(RepetitionInfo repetition) throws IOException {
    var random = new Random(repetition.getCurrentRepetition());
    var some = TEXTS.subList(0, 50);
    computedFor("m", some);
    var bytes = Files.readAllBytes(file());
    int cut = random.nextInt(bytes.length);
    if (random.nextBoolean()) {
      Files.write(file(), Arrays.copyOf(bytes, cut));
    } else {
      Arrays.fill(bytes, cut, bytes.length, (byte) 0); // the length came to disk first
      Files.write(file(), bytes);
    }
    var again = computedFor("m", some);
    int whole = Math.max(0, (cut - 128) / 404);
    assertThat(again).hasSizeBetween(50 - whole - 1, 50 - whole);
    assertThat(computedFor("m", some)).isEmpty();
  }

  @Test
  void whatCannotBeComputedHasNoVectorAndIsAskedForAgain() {
    try (var kept = KeptVectors.open(file(), "m", SentenceVectors.NONE)) {
      assertThat(kept.of(List.of("a"))).isEmpty();
    }
    assertThat(computedFor("m", List.of("a"))).containsExactly("a");
  }
}
