package org.otherwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private static final int AT_ONCE = 500; // pairs

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
    var waiting = new ArrayList<Asked>();
    try (var out = JsonOutput.standard()) {
      input.read(
          line -> {
            var question = new Judge.Question(line.text("premise"), line.text("hypothesis"));
            waiting.add(new Asked(line.text("id"), question));
            if (waiting.size() == AT_ONCE) {
              print(judge, waiting, out);
            }
          });
      print(judge, waiting, out);
    }
    return input.exitCode();
  }

  private record Asked(String id, Judge.Question question) {}

  private static void print(Judge judge, List<Asked> waiting, JsonOutput out) {
    var scores = judge.classify(waiting.stream().map(Asked::question).toList());
    for (int i = 0; i < waiting.size(); i++) {
      out.line(json(waiting.get(i).id(), scores.get(i)));
    }
    waiting.clear();
  }

  private static ObjectNode json(String id, Map<Judge.Relation, Double> scores) {
    var label =
        scores.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder()));
    var object =
        JsonOutput.MAPPER
            .createObjectNode()
            .put("id", id)
            .put("label", label.orElseThrow().getKey().name().toLowerCase(Locale.ROOT));
    var scoresJson = object.putObject("scores");
    for (var relation : Judge.Relation.values()) {
      scoresJson.put(relation.name().toLowerCase(Locale.ROOT), scores.getOrDefault(relation, 0.0));
    }
    return object;
  }
}
