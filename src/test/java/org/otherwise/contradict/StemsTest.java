package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
  private static final Stems STEMS = Stems.load();

  @ParameterizedTest
  @CsvSource({
    "exports, exported",
    "shipping, ship",
    "purchasing, purchases",
    "sold, sell",
    "denied, denies",
    "making, make",
    "noted, notes",
    "boxes, box",
    "controlled, control",
    "women, woman",
    "dying, die"
  })
  void formsOfOneWordShareAStem(String one, String other) {
    assertThat(STEMS.of(one)).isEqualTo(STEMS.of(other));
  }

  @ParameterizedTest
  @CsvSource({"note, not", "news, new", "sing, s", "need, ne", "hoping, hop"})
  void otherWordsDoNot(String one, String other) {
    assertThat(STEMS.of(one)).isNotEqualTo(STEMS.of(other));
  }
}
