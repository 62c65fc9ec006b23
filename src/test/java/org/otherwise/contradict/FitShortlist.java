package org.otherwise.contradict;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.onnx.SentenceEncoder;

/**
 * Fits {@code shortlist.txt} anew: run it with the path of {@code train.jsonl.gz} and that of the
 * file to write, whenever a figure or a word list has changed. Takes about half a minute.
 */
final class FitShortlist {
  private static final String HEAD =
      """
      # Weights of the shortlist: question | figure | weight. Written by FitShortlist (src/test), which says how; not by hand.
      #   meaning: whether two news claims that are near in meaning are a contradiction, fitted on the pairs of claims of
      #     emergent-train that are candidates of each other, with claims of sts-news and mrpc among them that nothing
      #     contradicts; words: the same where there are no vectors.
      # Only these figures were kept of those texts.
      """;

  private static final Set<String> STRANGERS = Set.of("sts-news", "mrpc-para");
  private static final int EVERY_STRANGER = 6;
  private static final double RIDGE = 1;
  private static final int MOST_CANDIDATES = 50;

  private final Judge judge;
  private final List<Stance> claims = new ArrayList<>();

  /**
   * @param label how it stands to its topic
   */
  private record Stance(ClaimParts claim, String topic, String label) {
    double cosine(Stance other) {
      var cosine = claim.cosine(other.claim);
      if (cosine == null) {
        throw new IllegalStateException("a claim without a vector");
      }
      return cosine;
    }
  }

  private FitShortlist(Judge judge) {
    this.judge = judge;
  }

  public static void main(String[] arguments) throws IOException {
    var config = IndexConfig.load(null);
    var fit = new FitShortlist(new Judge(config.verbs(), config.gazetteer()));
    fit.read(Path.of(arguments[0]));
    var out = new StringBuilder(HEAD);
    write("meaning", FitWeights.solve(fit.pairs(true), RIDGE), out);
    write("words", FitWeights.solve(fit.pairs(false), RIDGE), out);
    Files.writeString(Path.of(arguments[1]), out);
  }

  private static void write(String question, double[] weights, StringBuilder out) {
    for (int i = 0; i < weights.length; i++) {
      out.append(
          String.format(
              Locale.ROOT, "%s | %s | %.4f%n", question, Shortlist.FIGURES.get(i), weights[i]));
    }
  }

  private void read(Path train) throws IOException {
    var stances = new LinkedHashMap<String, Stance>();
    int strangers = 0;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(train)), StandardCharsets.UTF_8))) {
      var mapper = new ObjectMapper();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var pair = mapper.readTree(line);
        var premise = pair.get("premise").asText();
        var hypothesis = pair.get("hypothesis").asText();
        if (pair.get("set").asText().equals("emergent-train")) {
          add(hypothesis, hypothesis, "entailment", stances);
          add(premise, hypothesis, pair.get("label").asText(), stances);
        } else if (STRANGERS.contains(pair.get("set").asText())
            && strangers++ % EVERY_STRANGER == 0) {
          var topic = "stranger " + strangers;
          add(premise, topic, topic, stances);
          add(hypothesis, topic, topic, stances);
        }
      }
    }
    var vectors =
        SentenceEncoder.shipped()
            .orElseThrow()
            .of(stances.values().stream().map(stance -> stance.claim().meant()).toList());
    for (var stance : stances.values()) {
      var claim = stance.claim().meaning(vectors.get(stance.claim().meant()));
      claims.add(new Stance(claim, stance.topic(), stance.label()));
    }
  }

  private void add(String text, String topic, String label, Map<String, Stance> stances) {
    var id = topic + "\n" + text;
    stances.computeIfAbsent(
        id,
        _ ->
            new Stance(
                judge.parts(new Claim(id, text, null, null, null, null, null)), topic, label));
  }

  /**
   * Every claim with its nearest. What only reports a rumour stands on neither side, and its pairs
   * within the topic are left out.
   */
  private List<FitWeights.Example> pairs(boolean meaning) {
    var pairs = new ArrayList<FitWeights.Example>();
    for (var claim : claims) {
      claims.stream()
          .filter(other -> other != claim)
          .sorted((one, other) -> Double.compare(claim.cosine(other), claim.cosine(one)))
          .limit(MOST_CANDIDATES)
          .forEach(other -> add(claim, other, meaning, pairs));
    }
    return pairs;
  }

  private static void add(
      Stance one, Stance other, boolean meaning, List<FitWeights.Example> pairs) {
    boolean sameTopic = one.topic().equals(other.topic());
    if (sameTopic && (one.label().equals("neutral") || other.label().equals("neutral"))) {
      return;
    }
    boolean contradicts = sameTopic && !one.label().equals(other.label());
    double cosine = meaning ? one.cosine(other) : 0;
    for (var left : one.claim().parts()) {
      for (var right : other.claim().parts()) {
        var comparison = new Comparison(left.sentence(), right.sentence());
        pairs.add(new FitWeights.Example(Shortlist.figures(comparison, cosine), contradicts, 1));
      }
    }
  }
}
