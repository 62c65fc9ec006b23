package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.otherwise.config.Gazetteer;
import org.otherwise.model.Collection;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Item;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;
import org.otherwise.record.Shown;

/** A collection that the editors have published. */
final class CollectionPage implements Endpoint {
  private final Archive archive;
  private final Gazetteer gazetteer;

  CollectionPage(Archive archive, Gazetteer gazetteer) {
    this.archive = archive;
    this.gazetteer = gazetteer;
  }

  /**
   * @param preview whether an editor looks at what may still be a draft
   * @param deskUrl where the preview is left
   */
  record View(
      String title,
      List<String> paragraphs,
      String counted,
      String changed,
      List<CollectionItem> items,
      boolean preview,
      boolean published,
      String deskUrl,
      String jsonUrl) {}

  @Override
  public Reply answer(Request request) {
    var found = archive.shelf().find(request.id()).filter(Collection::published);
    if (found.isEmpty()) {
      return archive
          .shelf()
          .movedTo(request.id())
          .filter(slug -> archive.shelf().find(slug).filter(Collection::published).isPresent())
          .<Reply>map(slug -> new Reply.Elsewhere(301, "/collections/" + slug))
          .or(() -> archive.shelf().deleted(request.id()).map(Missing::deleted))
          .orElseGet(() -> Reply.notFound("No collection has this address."));
    }
    var collection = found.get();
    var shown = archive.shelf().shown(collection);
    var head = new Reply.Head(collection.title(), "collections", address(collection), true);
    return new Reply.Page(
        "collection",
        head,
        view(collection, shown, gazetteer, false),
        json(collection, shown),
        Bundle.of(collection.title(), address(collection), items(shown)));
  }

  static String address(Collection collection) {
    return "/collections/" + collection.slug();
  }

  static View view(Collection collection, List<Shown> shown, Gazetteer gazetteer, boolean preview) {
    return new View(
        collection.title(),
        Arrays.stream(collection.text().split("\\n\\s*\\n"))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList(),
        Phrases.counted(shown.size(), "item", "items"),
        DatePhrases.of(collection.changed()),
        shown.stream().map(item -> CollectionItem.of(item, gazetteer)).toList(),
        preview,
        collection.published(),
        "/desk/collections/" + collection.id(),
        address(collection) + ".json");
  }

  /** What can be taken along: a search is none of it, and what is gone neither. */
  private static List<Item> items(List<Shown> shown) {
    var items = new ArrayList<Item>();
    for (var each : shown) {
      switch (each) {
        case Shown.OfQuote(var _, var statement) -> items.add(new Item.OfQuote(statement));
        case Shown.OfPair(var _, var pair) ->
            items.add(new Item.OfPair(pair, Phrases.sentence(pair)));
        case Shown.OfArticle(var _, var head) -> items.add(new Item.OfArticle(head, ""));
        case Shown.OfSearch _, Shown.Withdrawn _, Shown.Gone _ -> {}
      }
    }
    return items;
  }

  private static ObjectNode json(Collection collection, List<Shown> shown) {
    var json = Json.object();
    json.put("url", address(collection));
    json.put("title", collection.title());
    json.put("text", collection.text());
    json.put("changed", collection.changed().toString());
    json.set("items", Json.array(shown.stream().map(CollectionPage::json).toList()));
    return json;
  }

  private static ObjectNode json(Shown shown) {
    var json = Json.object();
    switch (shown) {
      case Shown.OfQuote(var _, var statement) -> {
        json.put("type", "quote");
        json.set("quote", Json.quote(statement));
      }
      case Shown.OfPair(var _, var pair) -> {
        json.put("type", "contradiction");
        json.set("contradiction", Json.contradiction(pair));
      }
      case Shown.OfArticle(var _, var head) -> {
        json.put("type", "article");
        json.set("article", Json.article(head));
      }
      case Shown.OfSearch(var _, var address) -> {
        json.put("type", "search");
        json.put("url", address);
      }
      case Shown.Withdrawn(var _, var stone) -> {
        json.put("type", "withdrawn");
        json.put("detail", Missing.sentence(stone));
      }
      case Shown.Gone _ -> json.put("type", "gone");
    }
    json.put("note", shown.item().note());
    return json;
  }
}
