package org.otherwise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MiniLmTest {
  private static final int HIDDEN = 384;
  private static final int HEADS = 12;

  /** [CLS] he said that the ferry had left . [SEP] */
  private static final long[] SENTENCE = {101, 2002, 2056, 2008, 1996, 7031, 2018, 2187, 1012, 102};

  private final Map<String, MiniLm.Weight> weights = MiniLm.weights(MiniLm.original());

  @Test
  void namesEveryWeightOfTheModel() {
    assertThat(weights).hasSize(5 + 6 * 16);
    assertThat(weight("encoder.layer.5.intermediate.dense.weight").dims())
        .containsExactly(384, 1536);
    assertThat(weight("encoder.layer.0.attention.output.LayerNorm.bias").dims())
        .containsExactly(384);
    assertThat(MiniLm.initialisers(MiniLm.quantised()))
        .isEqualTo(MiniLm.initialisers(MiniLm.original()));
  }

  @Test
  void theWeightsSoNamedComputeWhatTheGraphComputes() throws OrtException {
    var expected = graph(SENTENCE);
    var hidden = forward(SENTENCE);
    for (int token = 0; token < SENTENCE.length; token++) {
      for (int i = 0; i < HIDDEN; i++) {
        assertThat(hidden[token][i]).isCloseTo(expected[token][i], within(1e-4f));
      }
    }
  }

  private static float[][] graph(long[] ids) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    var mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (var session = environment.createSession(bytes("/all-minilm-l6-v2.onnx"));
        var input = OnnxTensor.createTensor(environment, new long[][] {ids});
        var attention = OnnxTensor.createTensor(environment, new long[][] {mask});
        var types = OnnxTensor.createTensor(environment, new long[1][ids.length]);
        var result =
            session.run(
                Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
      return ((float[][][]) result.get(0).getValue())[0];
    }
  }

  private float[][] forward(long[] ids) {
    var x = new float[ids.length][HIDDEN];
    for (int t = 0; t < ids.length; t++) {
      for (int i = 0; i < HIDDEN; i++) {
        x[t][i] =
            values("embeddings.word_embeddings.weight")[(int) ids[t] * HIDDEN + i]
                + values("embeddings.position_embeddings.weight")[t * HIDDEN + i]
                + values("embeddings.token_type_embeddings.weight")[i];
      }
    }
    x = norm(x, "embeddings.LayerNorm");
    for (int layer = 0; layer < 6; layer++) {
      var at = "encoder.layer." + layer + ".";
      var attended = dense(attention(x, at + "attention.self."), at + "attention.output.dense");
      x = norm(sum(attended, x), at + "attention.output.LayerNorm");
      var between = dense(x, at + "intermediate.dense");
      for (var row : between) {
        for (int i = 0; i < row.length; i++) {
          row[i] *= (float) (0.5 * (1 + erf(row[i] / Math.sqrt(2))));
        }
      }
      x = norm(sum(dense(between, at + "output.dense"), x), at + "output.LayerNorm");
    }
    return x;
  }

  private float[][] attention(float[][] x, String at) {
    var query = dense(x, at + "query");
    var key = dense(x, at + "key");
    var value = dense(x, at + "value");
    int size = HIDDEN / HEADS;
    var out = new float[x.length][HIDDEN];
    for (int from = 0; from < HIDDEN; from += size) {
      for (int t = 0; t < x.length; t++) {
        var share = new double[x.length];
        double all = 0;
        for (int s = 0; s < x.length; s++) {
          double dot = 0;
          for (int i = from; i < from + size; i++) {
            dot += query[t][i] * key[s][i];
          }
          share[s] = Math.exp(dot / Math.sqrt(size));
          all += share[s];
        }
        for (int s = 0; s < x.length; s++) {
          for (int i = from; i < from + size; i++) {
            out[t][i] += (float) (share[s] / all * value[s][i]);
          }
        }
      }
    }
    return out;
  }

  private float[][] dense(float[][] x, String name) {
    var weight = values(name + ".weight");
    var bias = values(name + ".bias");
    var out = new float[x.length][];
    for (int t = 0; t < x.length; t++) {
      out[t] = bias.clone();
      for (int i = 0; i < x[t].length; i++) {
        for (int o = 0; o < bias.length; o++) {
          out[t][o] += x[t][i] * weight[i * bias.length + o];
        }
      }
    }
    return out;
  }

  private float[][] norm(float[][] x, String name) {
    var out = new float[x.length][HIDDEN];
    for (int t = 0; t < x.length; t++) {
      double mean = 0;
      double variance = 0;
      for (var number : x[t]) {
        mean += number / HIDDEN;
      }
      for (var number : x[t]) {
        variance += (number - mean) * (number - mean) / HIDDEN;
      }
      for (int i = 0; i < HIDDEN; i++) {
        var normal = (x[t][i] - mean) / Math.sqrt(variance + 1e-12);
        out[t][i] = (float) (normal * values(name + ".weight")[i] + values(name + ".bias")[i]);
      }
    }
    return out;
  }

  private static float[][] sum(float[][] a, float[][] b) {
    var out = new float[a.length][HIDDEN];
    for (int t = 0; t < a.length; t++) {
      for (int i = 0; i < HIDDEN; i++) {
        out[t][i] = a[t][i] + b[t][i];
      }
    }
    return out;
  }

  /** By its Taylor series, which is exact enough for numbers as small as these. */
  private static double erf(double x) {
    if (Math.abs(x) > 5) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    for (int n = 1; n < 120; n++) {
      term *= -x * x / n;
      sum += term / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }

  private MiniLm.Weight weight(String name) {
    return Objects.requireNonNull(weights.get(name), name);
  }

  private float[] values(String name) {
    return weight(name).values();
  }

  private static byte[] bytes(String name) {
    try (var in = MiniLm.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
