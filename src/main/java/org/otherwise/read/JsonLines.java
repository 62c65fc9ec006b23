package org.otherwise.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.PartialDate;

/** Reads one line of a JSON Lines file: an article that some other program has taken apart. */
final class JsonLines {
  private static final int TITLE = 200;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Limits.DOCUMENT).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Given given;

  JsonLines(Given given) {
    this.given = given;
  }

  Article read(byte[] line) throws Unreadable {
    var json = parsed(line);
    var html = string(json, "html");
    var text = string(json, "text");
    if (text.isPresent()) {
      return article(json, text.get());
    }
    if (html.isPresent()) {
      return article(json, new HtmlArticle(with(json)).read(html.get()));
    }
    throw new Unreadable("has neither “text” nor “html”");
  }

  private static JsonNode parsed(byte[] line) throws Unreadable {
    try {
      var json = JSON.readTree(line);
      if (!json.isObject()) {
        throw new Unreadable("is not a JSON object");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new Unreadable("is not valid JSON: " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new Unreadable("is not valid JSON: " + firstLine(String.valueOf(e.getMessage())));
    }
  }

  /** The article with this very text: offsets that others made refer to it. */
  private Article article(JsonNode json, String text) {
    var title =
        string(json, "title")
            .map(Characters::line)
            .filter(it -> !it.isEmpty())
            .orElseGet(() -> Characters.shortened(Characters.line(firstLine(text)), TITLE));
    var url = url(json);
    return new Article(
        new ArticleHead(
            url.map(ArticleId::ofUrl).orElseGet(() -> ArticleId.ofContent(title, text)),
            string(json, "id").orElse(null),
            url.orElse(null),
            string(json, "publisher").map(Characters::line).orElse(given.publisher()),
            title,
            byline(json).orElse(null),
            Datelines.of(text).orElse(null),
            published(json).orElse(given.published()),
            string(json, "language")
                .map(Languages::named)
                .filter(it -> !it.equals(Languages.UNKNOWN))
                .orElseGet(() -> Languages.guessed(text))),
        text);
  }

  /** What was read from the page, where the line itself does not say otherwise. */
  private static Article article(JsonNode json, Article page) {
    var head = page.head();
    var title = string(json, "title").map(Characters::line).filter(it -> !it.isEmpty());
    return new Article(
        new ArticleHead(
            head.url() == null && title.isPresent()
                ? ArticleId.ofContent(title.get(), page.text())
                : head.id(),
            string(json, "id").orElse(null),
            head.url(),
            string(json, "publisher").map(Characters::line).orElse(head.publisher()),
            title.orElse(head.title()),
            byline(json).orElse(head.byline()),
            head.dateline(),
            published(json).orElse(head.published()),
            head.language()),
        page.text());
  }

  private Given with(JsonNode json) {
    return new Given(given.published(), url(json).orElse(null), given.publisher());
  }

  private static Optional<String> url(JsonNode json) {
    return string(json, "url").flatMap(Addresses::web);
  }

  /** The exact date, or else the month or year that a source without one gives. */
  private static Optional<PartialDate> published(JsonNode json) {
    return string(json, "published")
        .flatMap(Dates::field)
        .or(() -> string(json, "published_approx").flatMap(Dates::field));
  }

  private static Optional<String> byline(JsonNode json) {
    return string(json, "byline").or(() -> string(json, "author")).flatMap(Bylines::cleaned);
  }

  private static Optional<String> string(JsonNode json, String field) {
    var value = json.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "" : text.strip().lines().findFirst().orElse("");
  }
}
