package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
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
  @TempDir private Path temporary = Path.of("");

  @BeforeAll
  static void needsTheData() {
    Scoring.needs("quotes/score_quotes.py");
  }

  @Test
  void quotesAreFoundAndAttributed() throws Exception {
    var scoring = new Scoring(temporary);
    var gold = Scoring.data("quotes/quotes-dev.jsonl");
    var found = scoring.command("quotes", gold.toString());
    var scores =
        scoring.score(
            "quotes/score_quotes.py", "--json", "--no-ci", gold.toString(), found.toString());
    assertThat(f1(scores, "speech.joint.o80.all")).as("SPEECH joint").isGreaterThan(0.805);
    assertThat(f1(scores, "direct.joint.o80.all")).as("DIRECT joint").isGreaterThan(0.92);
    assertThat(f1(scores, "speech.joint.o80.mixed")).as("mixed joint").isGreaterThan(0.74);
    assertThat(f1(scores, "speech.joint.o80.indirect")).as("indirect joint").isGreaterThan(0.70);
    assertSurerIsRighter(gold, found);
  }

  /**
   * Of the quotes that are surer more must have the words of a labelled one, and nearly all of the
   * surest.
   */
  private static void assertSurerIsRighter(Path gold, Path found) throws IOException {
    var labels = new HashMap<String, JsonNode>();
    for (var line : Files.readAllLines(gold)) {
      var article = JsonOutput.MAPPER.readTree(line);
      labels.put(article.path("id").asText(), article.path("quotes"));
    }
    double[] surest = {0.7, 0.9, 1.01};
    int[] right = new int[surest.length];
    int[] all = new int[surest.length];
    for (var line : Files.readAllLines(found)) {
      var article = JsonOutput.MAPPER.readTree(line);
      for (var quote : article.path("quotes")) {
        int bin = 0;
        while (quote.path("confidence").asDouble() >= surest[bin]) {
          bin++;
        }
        all[bin]++;
        right[bin] +=
            isLabelled(
                    quote,
                    labels.getOrDefault(article.path("id").asText(), MissingNode.getInstance()))
                ? 1
                : 0;
      }
    }
    System.err.println(
        "right by confidence: " + Arrays.toString(right) + " of " + Arrays.toString(all));
    for (int bin = 1; bin < surest.length; bin++) {
      assertThat((double) right[bin] / all[bin])
          .isGreaterThan((double) right[bin - 1] / all[bin - 1]);
    }
    assertThat((double) right[2] / all[2]).as("right of the surest").isGreaterThan(0.9);
  }

  private static boolean isLabelled(JsonNode quote, JsonNode labels) {
    int start = quote.path("start").asInt();
    int end = quote.path("end").asInt();
    for (var label : labels) {
      double common =
          Math.min(end, label.path("end").asInt()) - Math.max(start, label.path("start").asInt());
      double whole =
          Math.max(end, label.path("end").asInt()) - Math.min(start, label.path("start").asInt());
      if (common / whole >= 0.8) {
        return true;
      }
    }
    return false;
  }

  @Test
  void contradictingHeadlinesAreTold() throws Exception {
    var scoring = new Scoring(temporary);
    var gold = Scoring.data("contradictions/contra-dev.jsonl");
    var judged = scoring.command("judge", gold.toString());
    var scores =
        scoring.score(
            "contradictions/score_contra.py",
            "classify",
            gold.toString(),
            judged.toString(),
            "--json");
    var emergent = scores.path("set:emergent").path("contradiction_ap").asDouble();
    assertThat(emergent).as("emergent contradiction AP").isGreaterThan(0.84);
  }

  @Test
  void contradictingPairsAreDiscovered() throws Exception {
    var scoring = new Scoring(temporary);
    var claims = Scoring.data("contradictions/claims-dev.jsonl");
    var pairs = Scoring.data("contradictions/pairs-dev.jsonl");
    var found = scoring.command("contradictions", claims.toString());
    var scores =
        scoring.score(
            "contradictions/score_contra.py",
            "discover",
            claims.toString(),
            pairs.toString(),
            found.toString(),
            "--ignore",
            Scoring.data("contradictions/ignore-dev.jsonl").toString(),
            "--set",
            "emergent,paraphrase",
            "--json");
    assertThat(scores.path("ap").asDouble()).as("discovery AP").isGreaterThan(0.65);
  }

  private static double f1(JsonNode scores, String view) {
    return scores.path(view).path("f1").asDouble();
  }
}
