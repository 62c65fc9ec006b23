package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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
    assertThat(f1(scores, "speech.joint.o80.all")).as("SPEECH joint").isGreaterThan(0.75);
    assertThat(f1(scores, "direct.joint.o80.all")).as("DIRECT joint").isGreaterThan(0.91);
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
    assertThat(emergent).as("emergent contradiction AP").isGreaterThan(0.75);
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
    assertThat(scores.path("ap").asDouble()).as("discovery AP").isGreaterThan(0.53);
  }

  private static double f1(JsonNode scores, String view) {
    return scores.path(view).path("f1").asDouble();
  }
}
