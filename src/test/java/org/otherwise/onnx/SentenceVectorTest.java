package org.otherwise.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SentenceVectorTest {
  @RepeatedTest(50)
  void bytesKeepTheCosineOfTheModelsNumbers(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var one = new float[SentenceVector.DIMENSIONS];
    var other = new float[SentenceVector.DIMENSIONS];
    float shared = random.nextFloat();
    for (int i = 0; i < one.length; i++) {
      one[i] = (float) random.nextGaussian() * 3;
      other[i] = shared * one[i] + (1 - shared) * (float) random.nextGaussian();
    }
    assertThat(SentenceVector.of(one).cosine(SentenceVector.of(other)))
        .isCloseTo(cosine(one, other), within(0.01));
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      ones += one[i] * one[i];
      others += other[i] * other[i];
    }
    return product / Math.sqrt(ones * others);
  }

  @Test
  void nothingIsNearAVectorWithoutDirection() {
    var none = SentenceVector.of(new float[SentenceVector.DIMENSIONS]);
    assertThat(none.cosine(none)).isZero();
  }

  @Test
  void aVectorOfAnotherSizeIsRefused() {
    assertThatThrownBy(() -> new SentenceVector(new byte[3])).hasMessageContaining("3 dimensions");
  }
}
