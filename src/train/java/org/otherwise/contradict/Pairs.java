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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.otherwise.onnx.WordPieces;

/**
 * Labelled pairs from files of JSON lines: {@code id}, {@code set}, {@code premise}, {@code
 * hypothesis} and {@code label} (entailment, neutral, contradiction).
 */
final class Pairs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double FRAMED = 0.2; // of the pairs that can be
  private static final int SEED = 3;

  private final WordPieces vocabulary;
  private final Random random = new Random(SEED);

  Pairs(WordPieces vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Pairs to train with.
   *
   * @param shares how many times a pair of a set is taken, on average; sets not named are left out
   */
  List<Pair> draw(Path file, Map<String, Double> shares) throws IOException {
    var pairs = new ArrayList<Pair>();
    for (var line : lines(file)) {
      double times = shares.getOrDefault(line.get("set").asText(), 0.0);
      while (times > 0) {
        if (random.nextDouble() < times) {
          pairs.add(drawn(line));
        }
        times--;
      }
    }
    return pairs;
  }

  /** All pairs as they stand, cut as the judge cuts them. */
  List<Pair> all(Path file, String set) throws IOException {
    var pairs = new ArrayList<Pair>();
    for (var line : lines(file)) {
      if (line.get("set").asText().equals(set)) {
        pairs.add(pair(line, line.get("hypothesis").asText(), label(line)));
      }
    }
    return pairs;
  }

  private Pair drawn(JsonNode line) {
    var hypothesis = line.get("hypothesis").asText();
    var label = label(line);
    if (!Framing.fits(hypothesis) || random.nextDouble() >= FRAMED) {
      return pair(line, hypothesis, label);
    }
    // What a denial of something false amounts to is no clear case, so that one is only said.
    if (label == Judge.Relation.CONTRADICTION || random.nextBoolean()) {
      return pair(line, Framing.said(hypothesis, random), label);
    }
    var denied =
        label == Judge.Relation.ENTAILMENT ? Judge.Relation.CONTRADICTION : Judge.Relation.NEUTRAL;
    return pair(line, Framing.denied(hypothesis, random), denied);
  }

  private Pair pair(JsonNode line, String hypothesis, Judge.Relation label) {
    var pieces = vocabulary.encode(line.get("premise").asText(), hypothesis, CrossEncoder.LONGEST);
    return new Pair(line.get("id").asText(), pieces, label.ordinal());
  }

  private static Judge.Relation label(JsonNode line) {
    return Judge.Relation.valueOf(line.get("label").asText().toUpperCase(Locale.ROOT));
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (var in = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      var all = new ArrayList<JsonNode>();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        all.add(JSON.readTree(line));
      }
      return all;
    }
  }
}
