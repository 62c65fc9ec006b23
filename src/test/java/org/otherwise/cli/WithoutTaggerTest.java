package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    var out = folder.resolve("out");
    var errors = folder.resolve("errors");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Donnxruntime.native.path=" + folder.resolve("no-such-folder"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.otherwise.cli.Main",
                "quotes",
                folder.resolve("0.txt").toString(),
                folder.resolve("1.txt").toString(),
                folder.resolve("2.txt").toString())
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readAllLines(errors))
        .singleElement()
        .asString()
        .startsWith("warning: quotes are found by the grammar alone")
        .contains("ONNX Runtime can't be used on this machine")
        .contains("no-such-folder");
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(3).allMatch(line -> line.contains("Dana Reyes"));
  }
}
