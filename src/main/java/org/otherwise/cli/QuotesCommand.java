package org.otherwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Article;
import org.otherwise.model.Quote;
import org.otherwise.read.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the quotes that the inputs hold. */
@Command(
    name = "quotes",
    description = "Print the quotes found in the inputs, one line for each article.",
    mixinStandardHelpOptions = true)
final class QuotesCommand implements Callable<Integer> {
  @Mixin private final InputOptions inputs = new InputOptions();
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Override
  public Integer call() {
    IndexConfig config = options.load();
    var extractor = Extractor.of(config);
    var rejections = new Rejections();
    try (var out = JsonOutput.standard()) {
      inputs.read(
          reading -> {
            switch (reading) {
              case Reading.Accepted(var raw, var article) -> {
                try {
                  out.line(json(raw.source(), article, extractor.extract(article)));
                } catch (RuntimeException e) {
                  rejections.add(
                      new Reading.Rejected(raw.source(), "looking for its quotes failed: " + e));
                }
              }
              case Reading.Rejected rejected -> rejections.add(rejected);
            }
          });
    }
    return rejections.exitCode();
  }

  private static ObjectNode json(String source, Article article, List<Quote> quotes) {
    var line =
        JsonOutput.MAPPER
            .createObjectNode()
            .put("source", source)
            .put("id", ReadCommand.callersId(article))
            .put("title", article.head().title())
            .put("published", ReadCommand.text(article.head().published()))
            .put("text", article.text());
    var list = line.putArray("quotes");
    for (var quote : quotes) {
      list.add(json(quote));
    }
    return line;
  }

  private static ObjectNode json(Quote quote) {
    var who = quote.attribution();
    var mention = who.mention();
    return JsonOutput.MAPPER
        .createObjectNode()
        .put("start", quote.span().start())
        .put("end", quote.span().end())
        .put("text", quote.words())
        .put("kind", quote.kind().code())
        .put("cue", quote.cue())
        .put("speaker", emptyToNull(who.speaker()))
        .put("speaker_start", mention == null ? null : mention.start())
        .put("speaker_end", mention == null ? null : mention.end())
        .put("speaker_kind", who.kind().code())
        .put("role", who.role())
        .put("organisation", who.organisation())
        .put("country", who.country())
        .put("relay", who.relay())
        .put("said_on", ReadCommand.text(quote.saidOn()))
        .put("confidence", quote.confidence());
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
