package org.otherwise.contradict;

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
import java.util.zip.GZIPInputStream;

/**
 * A premise, a hypothesis and how they stand to each other, as somebody has labelled them.
 *
 * @param set where it is from
 */
record Labelled(String id, String set, String premise, String hypothesis, Judge.Relation relation) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Those of a file of JSON lines: {@code id}, {@code set}, {@code premise}, {@code hypothesis} and
   * {@code label} (entailment, neutral, contradiction).
   */
  static List<Labelled> read(Path file) throws IOException {
    try (var in = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      var all = new ArrayList<Labelled>();
      for (var text = lines.readLine(); text != null; text = lines.readLine()) {
        var line = JSON.readTree(text);
        all.add(
            new Labelled(
                line.get("id").asText(),
                line.get("set").asText(),
                line.get("premise").asText(),
                line.get("hypothesis").asText(),
                Judge.Relation.valueOf(line.get("label").asText().toUpperCase(Locale.ROOT))));
      }
      return all;
    }
  }
}
