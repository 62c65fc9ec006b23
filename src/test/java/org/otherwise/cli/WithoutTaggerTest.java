package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a machine for which ONNX Runtime has no library. It is a process that looks for the library
 * where there is none; another process than the test's, because a JVM loads it only once.
 */
class WithoutTaggerTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void quotesAreFoundByTheGrammarAndOneLineSaysSo() throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      Files.writeString(
          folder.resolve(i + ".txt"), "Report " + i + "\n\n“Rates will fall,” said Dana Reyes.\n");
    }
    var found = run("quotes", "0.txt", "1.txt", "2.txt");
    assertThat(Files.readAllLines(errors()))
        .singleElement()
        .asString()
        .startsWith("warning: quotes are found by the grammar alone")
        .contains("ONNX Runtime can't be used on this machine")
        .contains("no-such-folder");
    assertThat(found).hasSize(3).allMatch(line -> line.contains("Dana Reyes"));
  }

  @Test
  void contradictionsAreSoughtBySharedWordsAndOneLineSaysSo()
      throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("claims.jsonl"),
        """
        {"id":"a","text":"Osmark sold frigates to Velland"}
        {"id":"b","text":"Osmark never sold frigates to Velland"}
        {"id":"c","text":"The Kestrel dam burst on Tuesday"}
        """);
    var found = run("contradictions", "claims.jsonl");
    assertThat(Files.readAllLines(errors()))
        .filteredOn(line -> line.startsWith("warning: "))
        .singleElement()
        .asString()
        .startsWith("warning: what may contradict a statement is looked for by shared words alone")
        .contains("no-such-folder");
    assertThat(found).singleElement().asString().contains("\"a\"").contains("\"b\"");
  }

  private Path errors() {
    return folder.resolve("errors");
  }

  /** The lines that the command prints. */
  private List<String> run(String command, String... files)
      throws IOException, InterruptedException {
    var out = folder.resolve("out");
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Donnxruntime.native.path=" + folder.resolve("no-such-folder"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.otherwise.cli.Main",
                command));
    for (var file : files) {
      line.add(folder.resolve(file).toString());
    }
    var process =
        new ProcessBuilder(line)
            .redirectOutput(out.toFile())
            .redirectError(errors().toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readAllLines(out);
  }
}
