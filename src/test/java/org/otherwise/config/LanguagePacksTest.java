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

class LanguagePacksTest {
  @TempDir private Path own = Path.of("");

  private void write(String name, String text) throws IOException {
    var folder = Files.createDirectories(own.resolve("languages"));
    Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          colour | blue           ; a line cannot begin with “colour”
          marks | «»              ; not an opening and a closing mark
          marks                   ; expected
          habit | shouting        ; no habit is named “shouting”; there are: dialogue dashes
          verb | dire             ; expected “verb | lemma
          verb | dire |           ; at least one form
          title |                 ; at least one word
          country | XX | barque   ; no country of countries.txt has the code “XX”
          """)
  void namesFileAndLineOfWhatIsWrong(String line, String message) throws IOException {
    write("it.txt", "# Italian\n\n" + line + "\n");

    assertThatThrownBy(() -> IndexConfig.load(own))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(Path.of("languages", "it.txt") + ", line 3: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          marks | « »              ; no line “verb”
          verb | dire | dice       ; no line “marks”
          """)
  void namesWhatIsMissing(String line, String message) throws IOException {
    write("it.txt", line + "\n");

    assertThatThrownBy(() -> IndexConfig.load(own))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("it.txt")
        .hasMessageContaining(message);
  }

  @Test
  void aFileThatIsNoLanguageIsNamedAtStart() throws IOException {
    write("french.txt", "");
    write("en.txt", "");
    write("it.txt", "marks | « »\nverb | dire | dice\n");

    assertThat(IndexConfig.unknownFiles(own))
        .hasSize(2)
        .anyMatch(line -> line.contains("french.txt is not read; the file of a language"))
        .anyMatch(line -> line.contains("en.txt is not read; English needs no such file"));
  }

  @Test
  void aMisspeltFolderIsNamedAtStart() throws IOException {
    Files.createDirectories(own.resolve("langauges"));

    assertThat(IndexConfig.unknownFiles(own))
        .singleElement()
        .asString()
        .contains("did you mean languages?");
  }

  @Test
  void fourLanguagesShipWithTheProgram() {
    assertThat(IndexConfig.load(null).languages().languages())
        .containsExactly("de", "es", "fr", "ru");
  }

  @Test
  void aLibrariansFewCountriesLeaveTheShippedPacksInOrder() throws IOException {
    Files.writeString(own.resolve("countries.txt"), "KV | Korvia | | Korvian, Korvians | Korv");
    assertThat(IndexConfig.load(own).languages().languages()).contains("de", "fr");
  }
}
