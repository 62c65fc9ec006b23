package org.otherwise.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFloorsTest {
  @Test
  void theShippedFloorsLeaveOutWhatIsSeldomRight() {
    var floors = IndexConfig.load(null).floors();
    assertThat(floors.quote()).isBetween(0.2, 0.6);
    assertThat(floors.speaker()).isBetween(0.05, 0.6);
  }

  @Test
  void whatHasNoLineHasNoFloor() {
    assertThat(QuoteFloors.of(ConfigFile.parse("quotes.txt", "speaker | 0.7")))
        .isEqualTo(new QuoteFloors(0, 0, 0.7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"speaker | 1.5", "speaker | -0.1", "quote | often", "speaker | NaN"})
  void aFloorThatIsNoProbabilityIsNamedWithItsLine(String line) {
    var file = ConfigFile.parse("quotes.txt", "# head\n" + line);
    assertThatThrownBy(() -> QuoteFloors.of(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("quotes.txt, line 2")
        .hasMessageContaining("from 0 to 1");
  }

  @Test
  void aFloorForSomethingElseIsNamedWithItsLine() {
    var file = ConfigFile.parse("quotes.txt", "country | 0.5");
    assertThatThrownBy(() -> QuoteFloors.of(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("quotes.txt, line 1")
        .hasMessageContaining("country");
  }
}
