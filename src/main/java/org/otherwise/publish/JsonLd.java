package org.otherwise.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.Pair;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/**
 * A record in the vocabulary of schema.org, for the page that shows it: an article, a quotation, or
 * a page about two claims. Never a review of a claim: nothing here says what is true.
 */
final class JsonLd {
  private final Site site;
  private final Showing showing;

  JsonLd(Site site, Showing showing) {
    this.site = site;
    this.showing = showing;
  }

  ObjectNode of(Item item) {
    var json = Json.object().put("@context", "https://schema.org");
    return switch (item) {
      case Item.OfArticle(var head, _) -> json.setAll(article(head));
      case Item.OfQuote(var statement) -> json.setAll(quotation(statement));
      case Item.OfPair(var pair, var title) -> json.setAll(page(pair, title));
    };
  }

  private ObjectNode article(ArticleHead head) {
    var here = site.absolute(Addresses.of(head.id()));
    var source = Reference.web(head.url());
    var json =
        Json.object()
            .put("@type", "NewsArticle")
            .put("@id", here)
            .put("headline", Plain.line(head.title()))
            .put("url", source == null ? here : source);
    var authors = Person.ofByline(head.byline());
    if (!authors.isEmpty()) {
      var people = json.putArray("author");
      authors.forEach(
          person -> people.addObject().put("@type", "Person").put("name", person.name()));
    }
    var publisher = head.publisher();
    if (publisher != null) {
      json.putObject("publisher").put("@type", "Organization").put("name", Plain.line(publisher));
    }
    var published = head.published();
    if (published != null) {
      json.put("datePublished", published.toString());
    }
    if (!head.language().equals("und")) {
      json.put("inLanguage", head.language());
    }
    var rights = Plain.line(showing.rights(head));
    if (!rights.isEmpty()) {
      json.put("copyrightNotice", rights);
    }
    return json;
  }

  private ObjectNode quotation(Statement statement) {
    var quote = statement.quote();
    var json =
        Json.object()
            .put("@type", "Quotation")
            .put("@id", site.absolute(Addresses.of(quote.id())))
            .put("url", site.absolute(Addresses.of(quote.id())))
            .put("text", Plain.text(quote.words()));
    speaker(json, "spokenByCharacter", statement);
    var said = quote.saidOn();
    if (said != null) {
      json.put("dateCreated", said.toString());
    }
    json.set("isPartOf", article(statement.article()));
    return json;
  }

  private ObjectNode page(Pair pair, String title) {
    var here = site.absolute(Addresses.of(pair.id()));
    var json =
        Json.object()
            .put("@type", "WebPage")
            .put("@id", here)
            .put("url", here)
            .put("name", Plain.line(title));
    json.putArray("about").add(claim(pair.left())).add(claim(pair.right()));
    return json;
  }

  /** What is asserted, and the words that assert it. */
  private ObjectNode claim(Statement statement) {
    var json =
        Json.object()
            .put("@type", "Claim")
            .put("@id", site.absolute(Addresses.of(statement.id())) + "#claim")
            .put("text", Plain.text(statement.quote().words()));
    speaker(json, "author", statement);
    json.set("appearance", quotation(statement));
    return json;
  }

  private void speaker(ObjectNode json, String role, Statement statement) {
    var name = Plain.line(statement.speakerName());
    var speaker = statement.speaker();
    if (name.isEmpty()) {
      return;
    }
    boolean body = speaker != null && speaker.kind() != SpeakerKind.PERSON;
    var who = json.putObject(role).put("@type", body ? "Organization" : "Person").put("name", name);
    if (speaker != null) {
      who.put("@id", site.absolute(Addresses.of(speaker.id())));
    }
  }

  /** As the content of a script element: nothing in it can end the element or open a comment. */
  static String inScript(ObjectNode json) {
    return json.toString()
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
