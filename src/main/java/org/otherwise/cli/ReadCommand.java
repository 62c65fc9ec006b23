package org.otherwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.read.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the articles that the inputs hold. */
@Command(
    name = "read",
    description = "Print the articles found in the inputs, as JSON Lines.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  @Mixin private final InputOptions inputs = new InputOptions();

  @Override
  public Integer call() {
    var rejections = new Rejections();
    try (var out = JsonOutput.standard()) {
      inputs.read(
          reading -> {
            switch (reading) {
              case Reading.Accepted(var raw, var article) ->
                  out.line(articleJson(raw.source(), article));
              case Reading.Rejected rejected -> rejections.add(rejected);
            }
          });
    }
    return rejections.exitCode();
  }

  private static ObjectNode articleJson(String source, Article article) {
    var head = article.head();
    return JsonOutput.MAPPER
        .createObjectNode()
        .put("source", source)
        .put("id", callersId(article))
        .put("source_id", head.sourceId())
        .put("url", head.url())
        .put("publisher", head.publisher())
        .put("title", head.title())
        .put("byline", head.byline())
        .put("published", text(head.published()))
        .put("language", head.language())
        .put("text", article.text());
  }

  /** The caller's own id, by which it knows the article again, else ours. */
  static String callersId(Article article) {
    var sourceId = article.head().sourceId();
    return sourceId == null ? article.id().value() : sourceId;
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
