package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.onnx.WordPieces;

class ExamplesTest {
  private static final List<String> TAGS =
      List.of("o", "SAID", "said", "THOUGHT", "thought", "SOURCE", "source", "CUE", "cue");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Examples examples = new Examples(vocabulary());

  /** A tag in capitals begins, one in small letters goes on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Mayor Reyes said the ferry leaves. | the ferry leaves | Mayor Reyes | said  | indirect | say   | SOURCE source CUE SAID said said o
          “We stay,” Reyes said.             | We stay          | Reyes       | said  | direct   | say   | o SAID said o o SOURCE CUE o
          Reyes said it is “no bridge.”      | it is “no bridge | Reyes       | said  | mixed    | other | SOURCE CUE SAID said said said said o o
          Reyes hopes the ferry leaves.      | the ferry leaves | Reyes       | hopes | indirect | other | SOURCE CUE THOUGHT thought thought o
          They said Reyes leaves.            | Reyes leaves     | Reyes       | said  | indirect | say   | o CUE SAID said o
          They said the ferry leaves.        | erry leaves      | They        | said  | indirect | say   | SOURCE CUE o o SAID o
          The ferry leaves, we hear.         | The ferry leaves |             |       | indirect | say   | SAID said said o o o o
          """)
  void tagsThePiecesOfWordsSourcesAndCues(
      String text,
      String words,
      @Nullable String source,
      @Nullable String cue,
      String kind,
      String sort,
      String expected) {
    var article = article(text);
    var quote = article.withArray("quotes").addObject();
    quote.put("kind", kind).put("cue_class", sort);
    mark(quote, text, "", words);
    mark(quote, text, "speaker_", source);
    mark(quote, text, "cue_", cue);
    var only = examples.of(article);
    assertThat(only).hasSize(1);
    assertThat(tags(only.getFirst())).isEqualTo("o " + expected + " o");
  }

  @Test
  void tellsCapitalsAndQuotationMarksByTheTypes() {
    var only = examples.of(article("Reyes said “No Ferry leaves” today")).getFirst();
    assertThat(only.pieces().types()).containsExactly(0, 1, 0, 2, 3, 3, 2, 2, 0, 0);
    assertThat(only.isEmpty()).isTrue();
  }

  @Test
  void wordsThatRunOnInTheNextWindowBeginThereAgain() {
    var text = "The ferry leaves and the mayor stays. ".repeat(40).strip();
    var article = article(text);
    mark(article.withArray("quotes").addObject().put("kind", "direct"), text, "", text);
    var windows = examples.of(article);
    assertThat(windows).hasSizeGreaterThan(1);
    for (var window : windows) {
      assertThat(window.length()).isLessThanOrEqualTo(Window.PIECES + 2);
      assertThat(tags(window)).matches("o SAID( said)+ o");
    }
  }

  @Test
  void readsLinesOfAFileThatMayBeGzipped(@TempDir Path folder) throws IOException {
    var lines = article("The ferry leaves.") + "\n" + article("We stay.\n\nWe hear.") + "\n";
    var plain = Files.writeString(folder.resolve("articles.jsonl"), lines);
    var gzipped = folder.resolve("articles.jsonl.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
      out.write(Files.readAllBytes(plain));
    }
    assertThat(examples.read(plain)).hasSize(3);
    assertThat(examples.read(gzipped)).hasSize(3);
  }

  private static ObjectNode article(String text) {
    var article = JSON.createObjectNode().put("text", text);
    article.putArray("quotes");
    return article;
  }

  private static void mark(ObjectNode quote, String text, String part, @Nullable String words) {
    if (words == null) {
      quote.putNull(part + "start").putNull(part + "end");
    } else {
      int start = text.indexOf(words);
      quote.put(part + "start", start).put(part + "end", start + words.length());
    }
  }

  private static String tags(Example example) {
    return Arrays.stream(example.tags()).mapToObj(TAGS::get).collect(Collectors.joining(" "));
  }

  private static WordPieces vocabulary() {
    try (var in = Files.newInputStream(Path.of("src/main/resources/models/minilm-vocab.txt"))) {
      return WordPieces.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
