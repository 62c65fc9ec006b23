package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.config.Outlets.Display;
import org.otherwise.model.ArticleId;
import org.otherwise.record.Listed;

class PublisherNamesTest {
  @TempDir Path folder;

  @Test
  void articlesThatGiveACodeForTheirPublisherGetItsName() throws Exception {
    var file = folder.resolve("lamps.jsonl");
    Files.writeString(
        file,
        """
        {"publisher":"wash-post","title":"The lamp","text":"“The lamp is lit,” said Ada Brandt."}
        {"publisher":"Harbour Herald","title":"The buoy","text":"“The buoy is gone,” said Ada Brandt."}
        """);
    var data = folder.resolve("data");
    assertThat(Main.run("ingest", file.toString(), "--data", data.toString())).isZero();
    try (var opened = DataFolder.open(data)) {
      var ids =
          opened.archive().listing().from(Listed.Kind.ARTICLES, "", 9).stream()
              .map(listed -> new ArticleId(listed.id()))
              .toList();
      assertThat(opened.archive().heads(ids).values())
          .extracting(head -> head.publisher())
          .containsExactlyInAnyOrder("The Washington Post", "Harbour Herald");
      var outlets = opened.config().outlets();
      for (var name : List.of("wash-post", "the washington post")) {
        assertThat(outlets.of(name).display()).isEqualTo(Display.EXCERPT);
      }
    }
  }
}
