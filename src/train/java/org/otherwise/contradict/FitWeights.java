package org.otherwise.contradict;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.train.LogisticRegression;
import org.otherwise.train.LogisticRegression.Case;

/**
 * Fits {@code weights.txt} anew: run it with the path of {@code train.jsonl.gz} and that of the
 * file to write, whenever a feature or a word list has changed. Takes about half a minute.
 */
final class FitWeights {
  private static final String HEAD =
      """
      # Weights of the judge: question | feature | weight. Written by FitWeights (src/train), which says how; not by hand.
      #   contradiction, entailment: pair classification, fitted on emergent-train, semiauto (news), wanli, mnli, fever,
      #     fever-symmetric, fool-me-twice and check-covid; no set under a non-commercial licence.
      #   pair: whether two news claims that a rule sets against each other are a contradiction, fitted on all pairs of
      #     claims of emergent-train, with claims of sts-news and mrpc among them that nothing contradicts.
      # Only these figures were kept of those texts.
      """;

  /** How much a pair of each set counts: few are news claims, and those are what it is for. */
  private static final Map<String, Double> SETS =
      Map.of(
          "emergent-train", 20.0,
          "semiauto-base_news", 1.0,
          "semiauto-sim_news", 1.0,
          "wanli-part", 0.2,
          "mnli-dev-matched", 0.2,
          "fever-dev", 0.2,
          "fever-symmetric", 0.2,
          "fool-me-twice", 0.2,
          "check-covid", 0.2);

  private static final double UNRELATED = 5;
  private static final Set<String> STRANGERS = Set.of("sts-news", "mrpc-para");
  private static final int EVERY_STRANGER = 6;

  private final Analysis analysis;
  private final List<Case> contradiction = new ArrayList<>();
  private final List<Case> entailment = new ArrayList<>();
  private final List<Stance> claims = new ArrayList<>();

  /**
   * @param label how it stands to its topic
   */
  private record Stance(Proposition claim, String topic, String label) {}

  private FitWeights(Analysis analysis) {
    this.analysis = analysis;
  }

  public static void main(String[] arguments) throws IOException {
    var config = IndexConfig.load(null);
    var fit = new FitWeights(new Analysis(config.verbs(), config.gazetteer()));
    fit.read(Path.of(arguments[0]));
    var out = new StringBuilder(HEAD);
    fit.write("contradiction", Features.NAMES, LogisticRegression.fit(fit.contradiction, 3), out);
    fit.write(
        "entailment", Features.DIRECTED_NAMES, LogisticRegression.fit(fit.entailment, 3), out);
    fit.write("pair", Features.NAMES, LogisticRegression.fit(fit.pairs(), 1), out);
    Files.writeString(Path.of(arguments[1]), out);
  }

  private void write(String question, List<String> names, double[] weights, StringBuilder out) {
    for (int i = 0; i < weights.length; i++) {
      out.append(
          String.format(Locale.ROOT, "%s | %s | %.4f%n", question, names.get(i), weights[i]));
    }
  }

  private void read(Path train) throws IOException {
    var stances = new LinkedHashMap<String, Stance>();
    int strangers = 0;
    var lastTopic = "";
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(train)), StandardCharsets.UTF_8))) {
      var mapper = new ObjectMapper();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var pair = mapper.readTree(line);
        var set = pair.get("set").asText();
        if (SETS.containsKey(set)) {
          add(pair, SETS.get(set));
        }
        if (set.equals("emergent-train")) {
          var topic = pair.get("hypothesis").asText();
          if (!topic.equals(lastTopic)) {
            addUnrelated(pair.get("premise").asText(), lastTopic);
          }
          lastTopic = topic;
          add(topic, topic, "entailment", stances);
          add(pair.get("premise").asText(), topic, pair.get("label").asText(), stances);
        } else if (STRANGERS.contains(set) && strangers++ % EVERY_STRANGER == 0) {
          var topic = "stranger " + strangers;
          add(pair.get("premise").asText(), topic, topic, stances);
          add(pair.get("hypothesis").asText(), topic, topic, stances);
        }
      }
    }
    claims.addAll(stances.values());
  }

  private void add(JsonNode pair, double weight) {
    var comparison =
        new Comparison(read(pair.get("premise").asText()), read(pair.get("hypothesis").asText()));
    var features = Features.of(comparison);
    var label = pair.get("label").asText();
    boolean contradicts = label.equals("contradiction");
    contradiction.add(new Case(features, contradicts ? 1 : 0, weight));
    if (!contradicts) {
      entailment.add(
          new Case(
              Features.directed(comparison, features), label.equals("entailment") ? 1 : 0, weight));
    }
  }

  /** What speaks of something else is neutral: no set of pairs has many of these. */
  private void addUnrelated(String premise, String hypothesis) {
    var comparison = new Comparison(read(premise), read(hypothesis));
    var features = Features.of(comparison);
    contradiction.add(new Case(features, 0, UNRELATED));
    entailment.add(new Case(Features.directed(comparison, features), 0, UNRELATED));
  }

  private void add(String text, String topic, String label, Map<String, Stance> stances) {
    stances.computeIfAbsent(topic + "\n" + text, _ -> new Stance(read(text), topic, label));
  }

  private Proposition read(String text) {
    return analysis.whole(new Claim("", text, null, null, null, null, null));
  }

  /**
   * Every pair that a rule sets against each other. What only reports a rumour stands on neither
   * side, and its pairs are left out.
   */
  private List<Case> pairs() {
    var pairs = new ArrayList<Case>();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        var one = claims.get(i);
        var other = claims.get(j);
        boolean sameTopic = one.topic().equals(other.topic());
        Predicate<String> either =
            label -> one.label().equals(label) || other.label().equals(label);
        if (sameTopic && either.test("neutral")) {
          continue;
        }
        var comparison = new Comparison(one.claim(), other.claim());
        if (Rules.isWorthAsking(comparison) && Rules.conflict(comparison) != null) {
          boolean contradicts = sameTopic && !one.label().equals(other.label());
          pairs.add(new Case(Features.of(comparison), contradicts ? 1 : 0, 1));
        }
      }
    }
    return pairs;
  }
}
