package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.otherwise.Skips;

/**
 * The labelled evaluation data in the folder that {@code -Deval=DIR} names, the commands that are
 * run on it and its own scorers.
 */
final class Scoring {
  private static final Path EVAL = Path.of(System.getProperty("eval", ""));

  private final Path temporary;

  /**
   * @param temporary a folder for what commands and scorers print
   */
  Scoring(Path temporary) {
    this.temporary = temporary;
  }

  /** Skips the tests where no data is given; fails where what is given lacks this file. */
  static void needs(String file) {
    Skips.unless(!EVAL.toString().isEmpty(), "evaluation floors skipped: no -Deval=DIR given");
    assertThat(data(file)).exists();
  }

  /** A file of the evaluation data. */
  static Path data(String file) {
    return EVAL.resolve(file);
  }

  /** Runs a command, which must take every input; gives the file that holds what it printed. */
  Path command(String... arguments) throws IOException {
    return command(0, arguments);
  }

  /** The same where some inputs are rejected, which the scorer then counts as empty. */
  Path commandThatRejectsSome(String... arguments) throws IOException {
    return command(1, arguments);
  }

  private Path command(int exitCode, String... arguments) throws IOException {
    var printed = temporary.resolve(arguments[0] + ".jsonl");
    var standard = System.out;
    try (var out = new PrintStream(Files.newOutputStream(printed), false, StandardCharsets.UTF_8)) {
      System.setOut(out);
      assertThat(Main.run(arguments)).isEqualTo(exitCode);
    } finally {
      System.setOut(standard);
    }
    return printed;
  }

  /** Runs a scorer; gives the object of figures that it printed, or the last of several. */
  JsonNode score(String scorer, String... arguments) throws Exception {
    var commandLine = new ArrayList<>(List.of("python3", data(scorer).toString()));
    commandLine.addAll(List.of(arguments));
    var output = temporary.resolve("scores.json");
    var process =
        new ProcessBuilder(commandLine)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).as(scorer + " ended well").isZero();
    var figures = last(Files.readAllLines(output));
    System.err.println(scorer + ": " + figures);
    return figures;
  }

  /** An object may go over many lines; then only its first is not indented. */
  private static JsonNode last(List<String> printed) throws IOException {
    int start = printed.size() - 1;
    while (start > 0 && !printed.get(start).startsWith("{")) {
      start--;
    }
    return JsonOutput.MAPPER.readTree(String.join("\n", printed.subList(start, printed.size())));
  }
}
