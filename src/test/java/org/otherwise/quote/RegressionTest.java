package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegressionTest {
  private static final String FILE =
      """
      # fitted on nothing
      span | always | -1.0
      span | length | 0.5
      speaker | always | 3.0
      """;

  @Test
  void weightsAreThoseOfTheQuestion() throws IOException {
    var fitted = read("span", "always", "length");
    assertThat(fitted.of(new double[] {1, 2})).isEqualTo(0.5);
    assertThat(read("speaker", "always").of(new double[] {1})).isCloseTo(0.953, within(0.001));
  }

  @Test
  void weightsOfOtherFeaturesAreRefused() {
    assertThatThrownBy(() -> read("span", "always", "colour"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("length");
    assertThatThrownBy(() -> read("span", "always", "length", "colour"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lacks features of span");
  }

  private static Regression read(String question, String... features) throws IOException {
    var file = new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));
    return Regression.read(file, question, List.of(features));
  }
}
