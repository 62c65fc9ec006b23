package org.otherwise.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchSettingsTest {
  @TempDir Path own;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          fields.txt   ; wrods | 3            ; no field is named “wrods”
          fields.txt   ; words | heavy        ; not a number
          fields.txt   ; words | 0            ; a weight lies above 0
          analysis.txt ; en | klingon         ; no chain is named “klingon”
          analysis.txt ; english | plain      ; not a language
          synonyms.txt ; lonely               ; at least two
          synonyms.txt ; arms, weapons | guns ; expected
          aliases.txt  ; Zelenskyy            ; expected
          aliases.txt  ; Zelenskyy |          ; at least one other name
          facets.txt   ; colour | Colour | 3  ; no facet is named “colour”
          facets.txt   ; kind | Kind | none   ; not a number from 1 to 999
          """)
  void namesFileAndLineOfWhatIsWrong(String file, String line, String message) throws IOException {
    Files.writeString(own.resolve(file), "# a comment\n\n" + line + "\n");

    assertThatThrownBy(() -> IndexConfig.load(own))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(file + ", line 3: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          fields.txt   ; words | 3
          analysis.txt ; * | plain
          facets.txt   ; kind | Kind | 3
          """)
  void refusesTheSameNameTwice(String file, String line) throws IOException {
    Files.writeString(own.resolve(file), line + "\n" + line + "\n");

    assertThatThrownBy(() -> IndexConfig.load(own))
        .hasMessageContaining(file + ", line 2: ")
        .hasMessageContaining("second time");
  }

  @Test
  void readsWhatShipsWithTheProgram() {
    var search = IndexConfig.load(null).search();

    assertThat(search.boosts()).containsEntry("words", 3f);
    assertThat(search.analysis()).containsKey("*");
    assertThat(search.facets().getFirst().field()).isEqualTo("speaker");
  }
}
