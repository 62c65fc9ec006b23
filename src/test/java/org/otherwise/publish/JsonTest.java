package org.otherwise.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.otherwise.index.Field;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.Sort;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Reason;
import org.otherwise.model.Review;
import org.otherwise.model.Side;
import org.otherwise.model.Span;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/** Names of fields are a contract: this test is where they are written down. */
class JsonTest {
  private static final Speaker AUNE =
      new Speaker(new SpeakerId("s1"), "Tiril Aune", SpeakerKind.PERSON, "NO");
  private static final ArticleHead HEAD =
      new ArticleHead(
          ArticleId.ofUrl("https://news.example/a"),
          "own-1",
          "https://news.example/a",
          "Harbour Herald",
          "The lamp",
          "By Nobody",
          null,
          PartialDate.parse("2022-09"),
          "en");

  @Test
  void aQuoteSaysWhoWhenAndWhere() {
    var json = Json.quote(statement("The lamp burns.", AUNE));
    assertThat(names(json))
        .containsExactly(
            "id",
            "url",
            "text",
            "kind",
            "cue",
            "speaker",
            "role",
            "organisation",
            "country",
            "relay",
            "said_on",
            "published",
            "confidence",
            "article",
            "start",
            "end",
            "before",
            "after",
            "contradicted_by");
    assertThat(names(json.path("speaker"))).containsExactly("id", "name", "kind", "url");
    assertThat(names(json.path("article")))
        .containsExactly("id", "url", "title", "publisher", "source_id", "source_url");
    assertThat(json.path("url").asText()).isEqualTo("/quotes/" + json.path("id").asText());
    assertThat(json.path("kind").asText()).isEqualTo("direct");
    assertThat(json.path("published").asText()).isEqualTo("2022-09");
    assertThat(json.path("said_on").isNull()).isTrue();
    assertThat(json.path("contradicted_by").asInt()).isEqualTo(2);
  }

  @Test
  void aSourceWithoutANameHasNoIdAndNoAddress() {
    var speaker = Json.quote(statement("The lamp burns.", null)).path("speaker");
    assertThat(speaker.path("id").isNull()).isTrue();
    assertThat(speaker.path("url").isNull()).isTrue();
    assertThat(speaker.path("name").asText()).isEqualTo("an official");
    assertThat(speaker.path("kind").asText()).isEqualTo("unnamed");
  }

  @Test
  void aContradictionHasItsReason() {
    var left = statement("The lamp burns.", AUNE);
    var right = statement("The lamp is out.", null);
    var reason =
        new Reason("Burning is not out.", List.of("lamp"), List.of("burns", "out"), "opposites");
    var found =
        new Contradiction(
            PairId.of(left.id(), right.id()),
            left.id(),
            right.id(),
            Label.DENIES,
            Side.RIGHT,
            reason,
            0.5,
            Review.NONE);
    var json = Json.contradiction(new Pair(found, left, right));
    assertThat(names(json))
        .containsExactly(
            "id", "url", "label", "by", "status", "left", "right", "reason", "dispute", "score");
    assertThat(names(json.path("reason"))).containsExactly("text", "shared", "differs", "rule");
    assertThat(json.path("label").asText()).isEqualTo("denies");
    assertThat(json.path("by").asText()).isEqualTo("right");
    assertThat(json.path("status").asText()).isEqualTo("suggested");
    assertThat(json.path("left").path("text").asText()).isEqualTo("The lamp burns.");
  }

  @Test
  void resultsHaveItemsAndFacets() {
    var search = new Search(Scope.QUOTES, "lamp", List.of(), Sort.RELEVANCE, 2, 20);
    var facet = new Results.Facet(Field.COUNTRY, List.of(new Results.Count("NO", 21, true)), 0);
    var json =
        Json.results(
            search,
            Map.of("q", List.of("lamp")),
            new Results(21, List.of(), List.of(facet), List.of("A note.")),
            List.of(Json.quote(statement("The lamp burns.", AUNE))),
            (_, value) -> "the label of " + value);
    assertThat(names(json))
        .containsExactly(
            "total",
            "page",
            "per_page",
            "query",
            "items",
            "facets",
            "notes",
            "did_you_mean",
            "complete");
    assertThat(json.path("query").toString()).isEqualTo("{\"q\":\"lamp\"}");
    assertThat(json.path("facets").toString())
        .isEqualTo(
            "{\"country\":[{\"value\":\"NO\",\"label\":\"the label of NO\",\"count\":21,"
                + "\"selected\":true}]}");
  }

  @Test
  void anArticleHasItsQuotesAndAsMuchTextAsIsShown() {
    var article = new Article(HEAD, "The lamp burns. It is old.");
    var json =
        Json.article(
            article,
            "The lamp burns.",
            List.of(statement("The lamp burns.", AUNE)),
            7,
            List.of(HEAD));
    assertThat(names(json))
        .containsExactly(
            "id",
            "url",
            "source_id",
            "source_url",
            "publisher",
            "title",
            "byline",
            "dateline",
            "published",
            "language",
            "text",
            "text_complete",
            "quotes_total",
            "quotes",
            "copies");
    assertThat(json.path("text_complete").asBoolean()).isFalse();
    assertThat(json.path("quotes_total").asInt()).isEqualTo(7);
    assertThat(json.path("quotes")).hasSize(1);
  }

  @Test
  void speakersCountriesAndProblemsAreSmall() {
    assertThat(names(Json.speaker(AUNE))).containsExactly("id", "url", "name", "kind", "country");
    assertThat(names(Json.country("NO", "Norway"))).containsExactly("code", "url", "name");
    assertThat(names(Json.problem(404, "No", "Nothing")))
        .containsExactly("status", "title", "detail");
  }

  private static List<String> names(JsonNode json) {
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Statement statement(String words, @Nullable Speaker speaker) {
    var who =
        speaker == null
            ? new Attribution("an official", null, SpeakerKind.UNNAMED, null, null, null, null)
            : new Attribution("Aune", null, SpeakerKind.PERSON, null, null, "NO", null);
    var quote =
        new Quote(
            QuoteId.of(HEAD.id(), words, 0),
            HEAD.id(),
            new Span(0, words.length()),
            words,
            "",
            "",
            QuoteKind.DIRECT,
            "said",
            who,
            null,
            0.9);
    return new Statement(quote, HEAD, speaker, null, 2);
  }
}
