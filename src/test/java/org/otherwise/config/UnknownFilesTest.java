package org.otherwise.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a slip in the name of a file is not passed over in silence. */
class UnknownFilesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aMisspeltFileIsNamedWithWhatMayBeMeant() throws IOException {
    Files.writeString(folder.resolve("synonims.txt"), "");

    assertThat(IndexConfig.unknownFiles(folder))
        .singleElement()
        .asString()
        .contains("synonims.txt is not read", "did you mean synonyms.txt?");
  }

  @Test
  void whatIsLikeNoneIsNamedWithThoseThereAre() throws IOException {
    Files.writeString(folder.resolve("shopping-list.doc"), "");

    assertThat(IndexConfig.unknownFiles(folder))
        .singleElement()
        .asString()
        .contains("there are:", "outlets.txt");
  }

  @Test
  void whatIsReadIsNotNamed() throws IOException {
    Files.writeString(folder.resolve("synonyms.txt"), "");
    Files.writeString(folder.resolve("outlets.txt"), "");

    assertThat(IndexConfig.unknownFiles(folder)).isEmpty();
    assertThat(IndexConfig.unknownFiles(folder.resolve("nowhere"))).isEmpty();
  }
}
