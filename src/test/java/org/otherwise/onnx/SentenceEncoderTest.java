package org.otherwise.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEncoderTest {
  private static final SentenceEncoder ENCODER = SentenceEncoder.shipped().orElseThrow();

  private static double cosine(String one, String other) {
    var vectors = ENCODER.of(List.of(one, other));
    return Objects.requireNonNull(vectors.get(one))
        .cosine(Objects.requireNonNull(vectors.get(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Osmark sold frigates to Velland | Velland bought warships from the Osmarkers | Osmark raised its taxes on bread
          The dam will hold               | The barrage is not going to burst          | The singer will hold a concert
          Twelve miners died              | A dozen workers were killed in the pit     | Twelve ferries were late
          """)
  void whatSaysTheSameIsNearerThanWhatSharesWords(String text, String same, String other) {
    assertThat(cosine(text, same)).isGreaterThan(cosine(text, other) + 0.1);
  }

  @Test
  void aTextBesideOthersLiesWhereItLiesAlone() {
    var texts =
        List.of("The dam will hold.", "A ferry has left the harbour of Kestrel.", "No.", "");
    var together = ENCODER.of(texts);
    for (var text : texts) {
      assertThat(ENCODER.of(List.of(text))).containsEntry(text, together.get(text));
    }
  }
}
