package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.otherwise.Skips;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Span;
import org.otherwise.quote.Dates.Found;

/**
 * Dates against news texts with every time expression resolved. What counts is a DATE that a day, a
 * month or a year can hold (not "now", weeks, quarters, seasons, decades), found or not; right is
 * the same value at the same place. Skipped without {@code -Deval=DIR}.
 */
class DatesEvaluationTest {
  private static final String COUNTS = "\\d{4}(-\\d\\d(-\\d\\d)?)?";

  @Test
  void datesAreResolvedAsReadersDo() throws IOException {
    var eval = System.getProperty("eval", "");
    Skips.unless(!eval.isEmpty(), "evaluation of dates skipped: no -Deval=DIR given");
    var even = new Tally();
    var odd = new Tally();
    int number = 0;
    for (var text : texts(Path.of(eval).resolve("dates/timex3.jsonl.gz"))) {
      score(text, number++ % 2 == 0 ? even : odd);
    }
    System.out.println("dates: even texts " + even + "; odd texts " + odd);
    assertThat(even.share()).as("dates in texts of even number").isGreaterThan(0.90);
    assertThat(odd.share()).as("dates in texts of odd number").isGreaterThan(0.87);
  }

  private static List<JsonNode> texts(Path file) throws IOException {
    var json = new ObjectMapper();
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      var texts = new ArrayList<JsonNode>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        texts.add(json.readTree(line));
      }
      return texts;
    }
  }

  private static void score(JsonNode text, Tally tally) {
    var words = text.path("text").asText();
    var published = PartialDate.parse(text.path("dct").asText().substring(0, 10));
    var tokens = Tokenizer.of(words, new Span(0, words.length()), List.of());
    var found = found(tokens, new Dates(published));
    for (var gold : text.path("timex")) {
      var value = gold.path("value").asText();
      if (!gold.path("type").asText().equals("DATE") || !value.matches(COUNTS)) {
        continue;
      }
      var where = new Span(gold.path("start").asInt(), gold.path("end").asInt());
      var date = most(found, tokens, where);
      tally.labelled++;
      tally.found += date == null ? 0 : 1;
      tally.right += date != null && date.toString().equals(value) ? 1 : 0;
    }
  }

  private static List<Found> found(List<Token> tokens, Dates dates) {
    var all = new ArrayList<Found>();
    PartialDate before = null;
    for (int i = 0; i < tokens.size(); i++) {
      var found = dates.at(tokens, i, before);
      if (found.isPresent()) {
        all.add(found.get());
        before = found.get().date();
        i = Math.max(i, found.get().to() - 1);
      }
    }
    return all;
  }

  private static @Nullable PartialDate most(List<Found> found, List<Token> tokens, Span where) {
    PartialDate best = null;
    int most = 0;
    for (var date : found) {
      int start = tokens.get(date.from()).start();
      int end = tokens.get(date.to() - 1).end();
      int shared = Math.min(where.end(), end) - Math.max(where.start(), start);
      if (shared > most) {
        most = shared;
        best = date.date();
      }
    }
    return best;
  }

  private static final class Tally {
    private int labelled;
    private int found;
    private int right;

    double share() {
      return (double) right / labelled;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%d right of %d (%d found): %.3f", right, labelled, found, share());
    }
  }
}
