package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.otherwise.model.Collection;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/** The collections that the editors have published. */
final class CollectionsPage implements Endpoint {
  private static final int OPENING = 240;

  private final Archive archive;

  CollectionsPage(Archive archive) {
    this.archive = archive;
  }

  record View(List<Row> rows, String jsonUrl) {}

  /**
   * @param opening the beginning of its text
   */
  record Row(String url, String title, String opening, String facts) {}

  @Override
  public Reply answer(Request request) {
    var published = archive.shelf().all().stream().filter(Collection::published).toList();
    var json = Json.object();
    json.put("total", published.size());
    json.set("items", Json.array(published.stream().map(CollectionsPage::json).toList()));
    var view = new View(published.stream().map(CollectionsPage::row).toList(), "/collections.json");
    return new Reply.Page(
        "collections",
        new Reply.Head("Collections", "collections", "/collections", true),
        view,
        json);
  }

  private static Row row(Collection collection) {
    return new Row(
        CollectionPage.address(collection),
        collection.title(),
        Phrases.shortened(collection.text(), OPENING),
        Phrases.counted(collection.items().size(), "item", "items")
            + ", last changed on "
            + DatePhrases.of(collection.changed()));
  }

  private static ObjectNode json(Collection collection) {
    var json = Json.object();
    json.put("url", CollectionPage.address(collection));
    json.put("title", collection.title());
    json.put("items", collection.items().size());
    json.put("changed", collection.changed().toString());
    return json;
  }
}
