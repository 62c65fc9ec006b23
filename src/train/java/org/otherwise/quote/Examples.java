package org.otherwise.quote;

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
import java.util.zip.GZIPInputStream;
import org.otherwise.model.Span;
import org.otherwise.onnx.WordPieces;

/**
 * Labelled articles as the tagger's windows, cut and typed by {@link Window} just as in use.
 *
 * <p>An article is a line of JSON: {@code text}, and {@code quotes} with UTF-16 offsets {@code
 * start} and {@code end}, {@code speaker_start} and {@code _end}, {@code cue_start} and {@code
 * _end} (null or absent where there is none), {@code kind} (direct, mixed, indirect) and {@code
 * cue_class}, which is "other" where an indirect one is thought, felt or planned rather than said.
 */
final class Examples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WordPieces vocabulary;

  Examples(WordPieces vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The windows of all articles of a file, which may be gzipped. */
  List<Example> read(Path file) throws IOException {
    var examples = new ArrayList<Example>();
    try (var in = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        examples.addAll(of(JSON.readTree(line)));
      }
    }
    return examples;
  }

  /** The windows of one article, in order. */
  List<Example> of(JsonNode article) {
    var text = article.get("text").asText();
    int[] tags = tags(text, article.get("quotes"));
    var examples = new ArrayList<Example>();
    for (var paragraph : Paragraphs.of(text)) {
      for (var window : Window.of(text, paragraph, Marks.in(text, paragraph), vocabulary)) {
        examples.add(new Example(window.pieces(), tags(window, tags)));
      }
    }
    return examples;
  }

  /** The tag of each character. Words go before the sources and cues that lie within them. */
  private static int[] tags(String text, JsonNode quotes) {
    int[] tags = new int[text.length()];
    for (var quote : quotes) {
      paint(tags, quote, "speaker_", Tagger.SOURCE);
    }
    for (var quote : quotes) {
      paint(tags, quote, "cue_", Tagger.CUE);
    }
    for (var quote : quotes) {
      boolean thought =
          quote.get("kind").asText().equals("indirect")
              && quote.path("cue_class").asText().equals("other");
      paint(tags, quote, "", thought ? Tagger.THOUGHT : Tagger.SAID);
    }
    return tags;
  }

  private static void paint(int[] tags, JsonNode quote, String part, int tag) {
    if (quote.path(part + "start").isInt()) {
      var span = new Span(quote.get(part + "start").asInt(), quote.get(part + "end").asInt());
      for (int at = span.start(); at < span.end(); at++) {
        tags[at] = at == span.start() ? tag : tag + 1;
      }
    }
  }

  /** A piece has the tag of its first character; what goes on from nothing begins here. */
  private static int[] tags(Window window, int[] characters) {
    var pieces = window.pieces();
    int[] tags = new int[pieces.length()];
    for (int i = 1; i < tags.length - 1; i++) {
      int tag = characters[window.span().start() + pieces.starts()[i]];
      boolean goesOn = tag != Tagger.OUTSIDE && tag % 2 == 0;
      boolean begun = tags[i - 1] == tag || tags[i - 1] == tag - 1;
      tags[i] = goesOn && !begun ? tag - 1 : tag;
    }
    return tags;
  }
}
