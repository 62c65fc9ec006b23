package org.otherwise.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.otherwise.contradict.Judge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Classifies pairs of sentences. */
@Command(
    name = "judge",
    description = "Say of each premise and hypothesis how the one stands to the other.",
    mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PAIRS.jsonl",
      description = "lines of {\"id\",\"premise\",\"hypothesis\"}")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path pairs;

  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Override
  public Integer call() {
    var config = options.load();
    var judge = new Judge(config.verbs(), config.gazetteer());
    var input = new JsonInput(pairs);
    try (var out = JsonOutput.standard()) {
      input.read(
          line -> {
            var scores = judge.classify(line.text("premise"), line.text("hypothesis"));
            var label =
                scores.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.naturalOrder()));
            var object =
                JsonOutput.MAPPER
                    .createObjectNode()
                    .put("id", line.text("id"))
                    .put("label", label.orElseThrow().getKey().name().toLowerCase(Locale.ROOT));
            var scoresJson = object.putObject("scores");
            for (var relation : Judge.Relation.values()) {
              scoresJson.put(
                  relation.name().toLowerCase(Locale.ROOT), scores.getOrDefault(relation, 0.0));
            }
            out.line(object);
          });
    }
    return input.exitCode();
  }
}
