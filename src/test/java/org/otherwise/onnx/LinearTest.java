package org.otherwise.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LinearTest {
  private final Linear head = new Linear(new float[] {1, 2, 3, 4, 5, 6}, new float[] {10, 20, 30});

  @Test
  void scoresEveryVectorForEveryLabel() {
    assertThat(head.scores(new float[][] {{1, 0}, {1, 1}}))
        .isDeepEqualTo(new float[][] {{11, 22, 33}, {15, 27, 39}});
  }

  @Test
  void takesEveryNumberOfALongVector() {
    for (int size = 1; size <= 9; size++) {
      var weight = new float[size];
      var vector = new float[size];
      for (int i = 0; i < size; i++) {
        weight[i] = 1 << i;
        vector[i] = i + 1;
      }
      float expected = 0;
      for (int i = 0; i < size; i++) {
        expected += (1 << i) * (i + 1);
      }
      var scores = new Linear(weight, new float[] {0}).scores(new float[][] {vector});
      assertThat(scores[0][0]).as("size %d", size).isEqualTo(expected);
    }
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    var file = new ByteArrayOutputStream();
    head.write(file);
    var read = Linear.read(new ByteArrayInputStream(file.toByteArray()));
    assertThat(read.scores(new float[][] {{1, 1}})).isDeepEqualTo(new float[][] {{15, 27, 39}});
  }

  @Test
  void refusesWeightsThatDoNotFitTheLabels() {
    assertThatThrownBy(() -> new Linear(new float[5], new float[3]))
        .hasMessageContaining("5 weights for 3 labels");
  }
}
