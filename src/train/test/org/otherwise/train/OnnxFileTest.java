package org.otherwise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.otherwise.onnx.Encoded;
import org.otherwise.onnx.EncoderModel;

class OnnxFileTest {
  private static final String TYPES = "embeddings.token_type_embeddings.weight";
  private static final int HIDDEN = 384;

  @Test
  void aFileWrittenBackWithItsOwnNumbersIsTheSameFile() {
    for (var name : new String[] {"/all-minilm-l6-v2.onnx", "/all-minilm-l6-v2-q.onnx"}) {
      var file = bytes(name);
      var graph = OnnxFile.parse(file);
      var data = new HashMap<String, byte[]>();
      graph.initialisers().forEach((initialiser, tensor) -> data.put(initialiser, tensor.data()));
      assertThat(Arrays.equals(graph.with(data), file)).as(name).isTrue();
    }
  }

  @Test
  void otherNumbersAreReadAsTheyWereWritten() {
    var graph = MiniLm.quantised();
    var scale = "embeddings.word_embeddings.weight_scale";
    var zero = "embeddings.word_embeddings.weight_zero_point"; // a varint of one byte or of two
    for (byte value : new byte[] {0, 1, 127, -128, -1}) {
      var data = Map.of(zero, new byte[] {value}, scale, new byte[] {1, 2, 3, value});
      var read = OnnxFile.parse(graph.with(data));
      assertThat(read.initialiser(zero).data()).containsExactly(value);
      assertThat(read.initialiser(scale).data()).containsExactly(1, 2, 3, value);
      assertThat(read.nodes()).isEqualTo(graph.nodes());
    }
  }

  @Test
  void aTableMayGetMoreRows() {
    var graph = MiniLm.original();
    var before = graph.initialiser(TYPES);
    var rows = Arrays.copyOf(before.data(), 2 * before.data().length);
    rows[rows.length - 1] = 7;
    var read = OnnxFile.parse(graph.with(Map.of(TYPES, rows)));
    assertThat(before.dims()).containsExactly(2, HIDDEN);
    assertThat(read.initialiser(TYPES).dims()).containsExactly(4, HIDDEN);
    assertThat(read.initialiser(TYPES).data()).isEqualTo(rows);
    assertThat(read.nodes()).isEqualTo(graph.nodes());
  }

  /**
   * The third type is given the first one's numbers, the fourth others, and both graphs know it.
   */
  @Test
  void aModelUsesTheRowsThatWereAdded() {
    var weights = new HashMap<>(MiniLm.weights(MiniLm.original()));
    var values = Arrays.copyOf(Objects.requireNonNull(weights.get(TYPES)).values(), 4 * HIDDEN);
    for (int i = 0; i < HIDDEN; i++) {
      values[2 * HIDDEN + i] = values[i];
      values[3 * HIDDEN + i] = values[i] + (i % 2 == 0 ? 0.05f : -0.05f);
    }
    weights.put(TYPES, new MiniLm.Weight(List.of(4, HIDDEN), values));
    for (var graph : List.of(Export.floats(weights), Export.quantised(weights))) {
      try (var model = EncoderModel.load(graph, 1)) {
        var first = model.hidden(List.of(typed(0)));
        assertThat(model.hidden(List.of(typed(2)))).isDeepEqualTo(first);
        assertThat(Arrays.deepEquals(model.hidden(List.of(typed(3))), first)).isFalse();
      }
    }
  }

  @Test
  void refusesBytesThatAreNoWholeRows() {
    var graph = MiniLm.original();
    assertThatThrownBy(() -> graph.with(Map.of(TYPES, new byte[HIDDEN])))
        .hasMessageContaining("rows of 1536 bytes");
    assertThatThrownBy(() -> graph.with(Map.of("no such name", new byte[4])))
        .hasMessageContaining("no such name");
  }

  /** [CLS] he said that the ferry had left . [SEP], every piece of one type. */
  private static Encoded typed(int type) {
    int[] ids = {101, 2002, 2056, 2008, 1996, 7031, 2018, 2187, 1012, 102};
    int[] types = new int[ids.length];
    Arrays.fill(types, type);
    return new Encoded(ids, types, new int[ids.length], new int[ids.length]);
  }

  private static byte[] bytes(String name) {
    try (var in = OnnxFile.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
