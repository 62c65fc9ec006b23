package org.otherwise.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Field;
import org.otherwise.index.Results;
import org.otherwise.index.Search;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.Pair;
import org.otherwise.model.Speaker;
import org.otherwise.model.Statement;

/**
 * Records and results as JSON. The names of the fields are a contract with other programs: fields
 * are added, never renamed. What is not known is {@code null}, so that every object of a kind has
 * the same fields.
 */
public final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static ArrayNode list() {
    return NODES.arrayNode();
  }

  public static ArrayNode array(Collection<ObjectNode> items) {
    return NODES.arrayNode().addAll(items);
  }

  /** A quote with who said it, and where. */
  public static ObjectNode quote(Statement statement) {
    var quote = statement.quote();
    var who = quote.attribution();
    var head = statement.article();
    var json =
        object()
            .put("id", quote.id().value())
            .put("url", Addresses.of(quote.id()))
            .put("text", quote.words())
            .put("kind", quote.kind().code())
            .put("cue", quote.cue());
    json.set("speaker", speakerOf(statement));
    json.put("role", who.role())
        .put("organisation", who.organisation())
        .put("country", who.country())
        .put("relay", who.relay())
        .put("said_on", text(quote.saidOn()))
        .put("published", text(head.published()))
        .put("confidence", quote.confidence());
    json.set(
        "article",
        object()
            .put("id", head.id().value())
            .put("url", Addresses.of(head.id()))
            .put("title", head.title())
            .put("publisher", head.publisher())
            .put("source_id", head.sourceId())
            .put("source_url", head.url()));
    return json.put("start", quote.span().start())
        .put("end", quote.span().end())
        .put("before", quote.before())
        .put("after", quote.after())
        .put("contradicted_by", statement.contradictedBy());
  }

  /** Unnamed and unknown sources have neither an id nor an address. */
  private static ObjectNode speakerOf(Statement statement) {
    var speaker = statement.speaker();
    var name = statement.speakerName();
    return object()
        .put("id", speaker == null ? null : speaker.id().value())
        .put("name", name.isEmpty() ? null : name)
        .put("kind", statement.quote().attribution().kind().code())
        .put("url", speaker == null ? null : Addresses.of(speaker.id()));
  }

  /** An article without its text. */
  public static ObjectNode article(ArticleHead head) {
    return object()
        .put("id", head.id().value())
        .put("url", Addresses.of(head.id()))
        .put("source_id", head.sourceId())
        .put("source_url", head.url())
        .put("publisher", head.publisher())
        .put("title", head.title())
        .put("byline", head.byline())
        .put("dateline", head.dateline())
        .put("published", text(head.published()))
        .put("language", head.language());
  }

  /**
   * An article with its quotes.
   *
   * @param shown as much of the text as may be shown; offsets of quotes refer to the whole
   * @param statements those of its quotes that may stand together
   * @param quotes how many it has
   */
  public static ObjectNode article(
      Article article,
      String shown,
      List<Statement> statements,
      int quotes,
      List<ArticleHead> copies) {
    var json = article(article.head());
    json.put("text", shown).put("text_complete", shown.length() == article.text().length());
    json.put("quotes_total", quotes);
    json.set("quotes", array(statements.stream().map(Json::quote).toList()));
    json.set("copies", array(copies.stream().map(Json::article).toList()));
    return json;
  }

  public static ObjectNode speaker(Speaker speaker) {
    return object()
        .put("id", speaker.id().value())
        .put("url", Addresses.of(speaker.id()))
        .put("name", speaker.name())
        .put("kind", speaker.kind().code())
        .put("country", speaker.country());
  }

  public static ObjectNode country(String code, String name) {
    return object().put("code", code).put("url", Addresses.ofCountry(code)).put("name", name);
  }

  public static ObjectNode contradiction(Pair pair) {
    var found = pair.contradiction();
    var by = found.by();
    var json =
        object()
            .put("id", pair.id().value())
            .put("url", Addresses.of(pair.id()))
            .put("label", found.label().code())
            .put("by", by == null ? null : by.code())
            .put("status", found.review().status().code());
    json.set("left", quote(pair.left()));
    json.set("right", quote(pair.right()));
    var reason = object().put("text", found.reason().text());
    reason.set("shared", strings(found.reason().shared()));
    reason.set("differs", strings(found.reason().differs()));
    json.set("reason", reason.put("rule", found.reason().rule()));
    var dispute = pair.dispute();
    json.set(
        "dispute",
        dispute == null
            ? null
            : object().put("id", dispute.value()).put("url", Addresses.of(dispute)));
    return json.put("score", found.score());
  }

  /**
   * A page of results.
   *
   * @param query what was asked for, by the names that addresses use
   * @param items in the order of the results
   * @param label what a page calls a value of a field
   */
  public static ObjectNode results(
      Search search,
      Map<String, List<String>> query,
      Results results,
      List<ObjectNode> items,
      BiFunction<Field, String, String> label) {
    var json =
        object()
            .put("total", results.total())
            .put("page", search.page())
            .put("per_page", search.perPage());
    var asked = json.putObject("query");
    query.forEach((name, values) -> asked.set(name, queryValue(name, values)));
    json.set("items", array(items));
    var facets = json.putObject("facets");
    for (var facet : results.facets()) {
      var counts = facets.putArray(facet.field().code());
      for (var count : facet.values()) {
        counts
            .addObject()
            .put("value", count.value())
            .put("label", label.apply(facet.field(), count.value()))
            .put("count", count.count())
            .put("selected", count.selected());
      }
    }
    json.set("notes", strings(results.notes()));
    return json.put("did_you_mean", results.didYouMean()).put("complete", results.complete());
  }

  private static JsonNode queryValue(String name, List<String> values) {
    return name.equals("q") || name.equals("sort")
        ? NODES.textNode(values.getFirst())
        : strings(values);
  }

  /** What went wrong, in the words of the error page. */
  public static ObjectNode problem(int status, String title, String detail) {
    return object().put("status", status).put("title", title).put("detail", detail);
  }

  private static ArrayNode strings(List<String> texts) {
    var array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
