package org.otherwise.contradict;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;

/**
 * Judges every pair of a file of claims, or classifies every pair of a file of pairs, without an
 * index: run it with {@code discover} or {@code classify}, the file, and the file to write for the
 * scorer.
 */
final class RankPairs {
  private RankPairs() {}

  public static void main(String[] arguments) throws IOException {
    var config = IndexConfig.load(null);
    var judge = new Judge(config.verbs(), config.gazetteer());
    var lines = Files.readAllLines(Path.of(arguments[1]));
    try (var out =
        new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2]), StandardCharsets.UTF_8))) {
      if (arguments[0].equals("classify")) {
        classify(judge, lines, out);
      } else {
        discover(judge, lines, out);
      }
    }
  }

  private static void classify(Judge judge, List<String> lines, PrintWriter out)
      throws IOException {
    var mapper = new ObjectMapper();
    for (var line : lines) {
      var pair = mapper.readTree(line);
      var scores = judge.classify(pair.get("premise").asText(), pair.get("hypothesis").asText());
      var row = mapper.createObjectNode().put("id", pair.get("id").asText());
      var best = Judge.Relation.NEUTRAL;
      var shown = row.putObject("scores");
      for (var score : scores.entrySet()) {
        shown.put(score.getKey().name().toLowerCase(java.util.Locale.ROOT), score.getValue());
        best = score.getValue() > scores.getOrDefault(best, 0.0) ? score.getKey() : best;
      }
      out.println(row.put("label", best.name().toLowerCase(java.util.Locale.ROOT)));
    }
  }

  private static void discover(Judge judge, List<String> lines, PrintWriter out)
      throws IOException {
    var mapper = new ObjectMapper();
    var claims = new ArrayList<List<Proposition>>();
    for (var line : lines) {
      var claim = mapper.readTree(line);
      claims.add(
          judge.read(
              new Claim(
                  claim.get("id").asText(),
                  claim.get("text").asText(),
                  null,
                  null,
                  null,
                  null,
                  null)));
    }
    long start = System.nanoTime();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        var verdict = judge.judge(claims.get(i), claims.get(j));
        if (verdict.isPresent()) {
          out.println(
              mapper
                  .createObjectNode()
                  .put("a", claims.get(i).getFirst().claim().id())
                  .put("b", claims.get(j).getFirst().claim().id())
                  .put("score", verdict.get().score())
                  .put("label", verdict.get().label().code())
                  .put("reason", verdict.get().reason().text()));
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.err.printf(
        "%.0f pairs a second%n", claims.size() * (claims.size() - 1L) * 0.5 / seconds);
  }
}
