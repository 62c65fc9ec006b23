package org.otherwise.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Fingerprint;

/** What a page says of its article in JSON-LD. */
final class LinkedData {
  private static final int SCRIPTS = 30;
  private static final int SCRIPT_SIZE = 2_000_000;
  private static final int NODES = 5_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final Set<String> ARTICLE_TYPES =
      Set.of(
          "article",
          "newsarticle",
          "blogposting",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "backgroundnewsarticle",
          "opinionnewsarticle",
          "reviewnewsarticle",
          "askpublicnewsarticle",
          "liveblogposting",
          "scholarlyarticle",
          "techarticle",
          "report",
          "socialmediaposting",
          "review",
          "recipe");

  private final List<JsonNode> nodes;
  private final @Nullable Node article;

  private LinkedData(List<JsonNode> nodes, String title) {
    this.nodes = nodes;
    this.article = findArticle(title).orElse(null);
  }

  static LinkedData of(Document page) {
    var nodes = new ArrayList<JsonNode>();
    int scripts = 0;
    for (var script : page.select("script[type]")) {
      if (isLinkedData(script) && scripts++ < SCRIPTS) {
        parse(script.data(), nodes);
      }
    }
    return new LinkedData(nodes, Fingerprint.normalised(page.title()));
  }

  private static boolean isLinkedData(Element script) {
    return script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
  }

  private static void parse(String data, List<JsonNode> into) {
    // pages that were XHTML once wrap it in a section of their own
    var json = data.replace("<![CDATA[", "").strip();
    int start = json.indexOf('{');
    int array = json.indexOf('[');
    int from = start < 0 || (array >= 0 && array < start) ? array : start;
    if (from < 0 || json.length() > SCRIPT_SIZE) {
      return;
    }
    try {
      walk(JSON.readTree(json.substring(from)), into);
    } catch (JsonProcessingException e) {
      return; // a page whose linked data is broken has other places to look
    }
  }

  private static void walk(JsonNode root, List<JsonNode> into) {
    var waiting = new ArrayDeque<JsonNode>();
    waiting.add(root);
    for (int seen = 0; !waiting.isEmpty() && seen < NODES; seen++) {
      var node = waiting.poll();
      if (node.isObject()) {
        into.add(node);
      }
      if (node.isContainerNode()) {
        for (var child : node) {
          if (child.isContainerNode()) {
            waiting.add(child);
          }
        }
      }
    }
  }

  /**
   * The node that describes the article itself, rather than one that the page links to: of several
   * the one whose headline the page has in its title.
   */
  Optional<Node> article() {
    return Optional.ofNullable(article);
  }

  private Optional<Node> findArticle(String title) {
    var articles = nodes.stream().filter(LinkedData::isArticle).map(Node::new).toList();
    return articles.stream()
        .filter(it -> it.text("headline").map(headline -> isIn(headline, title)).orElse(false))
        .findFirst()
        .or(
            () ->
                articles.stream()
                    .filter(it -> it.text("headline").or(() -> it.text("articleBody")).isPresent())
                    .findFirst())
        .or(() -> articles.stream().findFirst());
  }

  private static boolean isIn(String headline, String title) {
    var normal = Fingerprint.normalised(headline);
    return !normal.isEmpty() && title.contains(normal);
  }

  /** What is said of the page where nothing is said of an article on it. */
  Optional<Node> webPage() {
    return nodes.stream()
        .filter(it -> it.path("@type").asText("").endsWith("WebPage") && it.has("author"))
        .map(Node::new)
        .findFirst();
  }

  /** The first date of this name anywhere in the page's linked data. */
  Optional<String> anywhere(String field) {
    return nodes.stream()
        .map(it -> it.path(field).asText(""))
        .filter(it -> !it.isBlank())
        .findFirst();
  }

  private Optional<JsonNode> byId(String id) {
    return nodes.stream()
        .filter(it -> !id.isEmpty() && it.path("@id").asText("").equals(id) && it.has("name"))
        .findFirst();
  }

  private static boolean isArticle(JsonNode node) {
    var type = node.path("@type");
    if (type.isArray()) {
      for (var one : type) {
        if (isArticleType(one.asText(""))) {
          return true;
        }
      }
      return false;
    }
    return isArticleType(type.asText(""));
  }

  private static boolean isArticleType(String type) {
    return ARTICLE_TYPES.contains(
        type.toLowerCase(Locale.ROOT).replaceFirst("^https?://schema\\.org/", ""));
  }

  /** One described thing. */
  final class Node {
    private final JsonNode json;

    private Node(JsonNode json) {
      this.json = json;
    }

    Optional<String> text(String field) {
      var value = json.path(field);
      var one = value.isArray() ? value.path(0) : value;
      return text(one.isValueNode() ? one : one.path("@value"));
    }

    /** The address of a field that is one, or an object with one. */
    Optional<String> address(String field) {
      var value = json.path(field);
      return text(value).or(() -> text(value.path("@id"))).or(() -> text(value.path("url")));
    }

    /** The names of the people or organisations in a field, however they are written down. */
    List<String> names(String field) {
      var value = json.path(field);
      var names = new ArrayList<String>();
      if (value.isArray()) {
        for (var one : value) {
          name(one).ifPresent(names::add);
        }
      } else {
        name(value).ifPresent(names::add);
      }
      return names.stream().distinct().limit(20).toList();
    }

    private Optional<String> name(JsonNode value) {
      if (value.isValueNode()) {
        return text(value);
      }
      var name = value.path("name");
      return text(name.isArray() ? name.path(0) : name)
          .or(() -> byId(value.path("@id").asText("")).flatMap(it -> text(it.path("name"))));
    }

    private Optional<String> text(JsonNode value) {
      if (!value.isValueNode() || value.isNull()) {
        return Optional.empty();
      }
      var text = value.asText();
      return Optional.of(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false))
          .filter(it -> !it.isBlank());
    }
  }
}
