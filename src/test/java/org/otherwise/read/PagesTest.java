package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.otherwise.model.Article;
import org.otherwise.read.Reading.Accepted;
import org.otherwise.read.Reading.Rejected;

/** Each page in {@code resources/read} lies beside what is to be read in it. */
class PagesTest {
  static List<Path> pages() throws IOException, URISyntaxException {
    var folder = PagesTest.class.getResource("/read");
    assertThat(folder).isNotNull();
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.filter(it -> it.toString().endsWith(".html")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsThePage(Path page) throws IOException {
    var expected = Path.of(page.toString().replaceFirst("\\.html$", ".expected.txt"));
    new Reader(Given.NOTHING)
        .read(
            page,
            it -> {
              switch (it) {
                case Accepted accepted ->
                    assertThat(shown(accepted.article())).isEqualTo(contentOf(expected));
                case Rejected rejected -> throw new AssertionError(rejected.reason());
              }
            });
  }

  private static String shown(Article article) {
    var head = article.head();
    return """
    title: %s
    byline: %s
    publisher: %s
    url: %s
    published: %s
    language: %s
    dateline: %s

    %s
    """
        .formatted(
            head.title(),
            head.byline(),
            head.publisher(),
            head.url(),
            head.published(),
            head.language(),
            head.dateline(),
            article.text());
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError("no " + file.getFileName(), e);
    }
  }
}
