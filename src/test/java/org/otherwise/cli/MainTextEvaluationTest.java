package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well the text, the title, the date and the byline of web pages are found, with a floor a
 * little below what was measured last; like {@link EvaluationTest} only with {@code -Deval=DIR}.
 */
class MainTextEvaluationTest {
  @TempDir private Path temporary = Path.of("");

  @BeforeAll
  static void needsTheData() {
    Scoring.needs("main-text/score_extract.py");
  }

  @Test
  void textAndMetadataOfWebPagesAreFound() throws Exception {
    var scoring = new Scoring(temporary);
    var gold = Scoring.data("main-text/gold.jsonl");
    var read = scoring.commandThatRejectsSome("read", Scoring.data("main-text/pages").toString());
    var scores =
        scoring.score(
            "main-text/score_extract.py", gold.toString(), underIdsOf(gold, read).toString());
    assertThat(figure(scores, "shub", "text", "f1")).as("F1, scrapinghub").isGreaterThan(0.965);
    assertThat(figure(scores, "traf", "title", "exact")).as("title").isGreaterThan(0.95);
    assertThat(figure(scores, "traf", "date", "same_day")).as("date").isGreaterThan(0.90);
    assertThat(figure(scores, "traf", "author", "contains")).as("byline").isGreaterThan(0.85);
  }

  private static double figure(JsonNode scores, String source, String what, String measure) {
    return scores.path(source).path(what).path(measure).asDouble();
  }

  /** What was read, in the words of the scorer, which knows a page by its own id. */
  private Path underIdsOf(Path gold, Path read) throws IOException {
    Map<String, String> ids = new HashMap<>();
    for (var line : Files.readAllLines(gold)) {
      var page = JsonOutput.MAPPER.readTree(line);
      ids.put(name(page.path("file").asText()), page.path("id").asText());
    }
    var predictions = new StringBuilder();
    for (var line : Files.readAllLines(read)) {
      var page = JsonOutput.MAPPER.readTree(line);
      var prediction =
          JsonOutput.MAPPER
              .createObjectNode()
              .put("id", ids.get(name(page.path("source").asText())))
              .put("text", page.path("text").asText());
      prediction.set("title", page.path("title"));
      prediction.set("date", page.path("published"));
      prediction.set("author", page.path("byline"));
      predictions.append(prediction).append('\n');
    }
    return Files.writeString(temporary.resolve("predictions.jsonl"), predictions);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
