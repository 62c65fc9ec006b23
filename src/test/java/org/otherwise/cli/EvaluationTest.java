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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Quality on the labelled evaluation data, by its own scorers, through the commands that a user
 * runs. Each figure has a floor a little below what was measured last ({@code
 * src/docs/quality.md}); the data is not ours to keep here, so without {@code -Deval=DIR} nothing
 * is measured.
 */
class EvaluationTest {
  private static final Path EVAL = Path.of(System.getProperty("eval", ""));

  @TempDir private Path temporary = Path.of("");

  @BeforeAll
  static void needsTheData() {
    org.otherwise.Skips.unless(
        !EVAL.toString().isEmpty(), "evaluation floors skipped: no -Deval=DIR given");
    assertThat(EVAL.resolve("quotes/score_quotes.py")).exists();
  }

  @Test
  void quotesAreFoundAndAttributed() throws Exception {
    var gold = EVAL.resolve("quotes/quotes-dev.jsonl");
    var found = command("quotes", gold.toString());
    var scores =
        score("quotes/score_quotes.py", "--json", "--no-ci", gold.toString(), found.toString());
    assertThat(f1(scores, "speech.joint.o80.all")).as("SPEECH joint").isGreaterThan(0.75);
    assertThat(f1(scores, "direct.joint.o80.all")).as("DIRECT joint").isGreaterThan(0.91);
  }

  @Test
  void contradictingHeadlinesAreTold() throws Exception {
    var gold = EVAL.resolve("contradictions/contra-dev.jsonl");
    var judged = command("judge", gold.toString());
    var scores =
        score(
            "contradictions/score_contra.py",
            "classify",
            gold.toString(),
            judged.toString(),
            "--json");
    var emergent = scores.path("set:emergent").path("contradiction_ap").asDouble();
    assertThat(emergent).as("emergent contradiction AP").isGreaterThan(0.75);
  }

  @Test
  void contradictingPairsAreDiscovered() throws Exception {
    var claims = EVAL.resolve("contradictions/claims-dev.jsonl");
    var pairs = EVAL.resolve("contradictions/pairs-dev.jsonl");
    var found = command("contradictions", claims.toString());
    var scores =
        score(
            "contradictions/score_contra.py",
            "discover",
            claims.toString(),
            pairs.toString(),
            found.toString(),
            "--ignore",
            EVAL.resolve("contradictions/ignore-dev.jsonl").toString(),
            "--set",
            "emergent,paraphrase",
            "--json");
    assertThat(scores.path("ap").asDouble()).as("discovery AP").isGreaterThan(0.53);
  }

  private static double f1(JsonNode scores, String view) {
    return scores.path(view).path("f1").asDouble();
  }

  /** Runs a command in this process; gives the file that holds what it printed. */
  private Path command(String... arguments) throws IOException {
    var printed = temporary.resolve(arguments[0] + ".jsonl");
    var standard = System.out;
    try (var out = new PrintStream(Files.newOutputStream(printed), false, StandardCharsets.UTF_8)) {
      System.setOut(out);
      assertThat(Main.run(arguments)).isZero();
    } finally {
      System.setOut(standard);
    }
    return printed;
  }

  /** Runs a scorer; gives the last line that it printed, which is an object of figures. */
  private JsonNode score(String scorer, String... arguments) throws Exception {
    var commandLine = new ArrayList<>(List.of("python3", EVAL.resolve(scorer).toString()));
    commandLine.addAll(List.of(arguments));
    var output = temporary.resolve("scores.json");
    var process =
        new ProcessBuilder(commandLine)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).as(scorer + " ended well").isZero();
    var figures = JsonOutput.MAPPER.readTree(Files.readAllLines(output).getLast());
    System.err.println(scorer + ": " + figures);
    return figures;
  }
}
