package org.otherwise.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.otherwise.curate.Desk;
import org.otherwise.model.Collection;

/** All collections, drafts too, and where a new one is begun. */
final class CollectionsDesk {
  private final Workbench bench;

  CollectionsDesk(Workbench bench) {
    this.bench = bench;
  }

  record View(List<Row> rows, String title, Notice notice) {}

  record Row(String url, String title, String state, String items, String changed) {}

  Reply show(Request request) {
    return page(200, "", bench.notice(request, "/desk/collections"));
  }

  Reply create(Request request) {
    var title = request.typed("title").strip();
    return bench.attempt(
        () ->
            bench
                .desk()
                .collections()
                .create(Workbench.editor(request), freeSlug(title), title, ""),
        entry -> "/desk/collections/" + Desk.collectionOf(entry),
        notice -> page(422, title, notice));
  }

  /** A place among the addresses that no other collection has, made of the title. */
  String freeSlug(String title) {
    var slug =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    var base = slug.isEmpty() ? "collection" : slug.substring(0, Math.min(60, slug.length()));
    var free = base.replaceAll("-+$", "");
    for (int n = 2; bench.archive().shelf().isTaken(free); n++) {
      free = base + "-" + n;
    }
    return free;
  }

  private Reply page(int status, String title, Notice notice) {
    var rows = bench.archive().shelf().all().stream().map(CollectionsDesk::row).toList();
    return new Reply.Desk(
        status,
        "desk-collections",
        "Collections",
        "/desk/collections",
        new View(rows, title, notice));
  }

  static Row row(Collection collection) {
    return new Row(
        "/desk/collections/" + collection.id(),
        collection.title(),
        collection.published() ? "published" : "draft",
        Phrases.counted(collection.items().size(), "item", "items"),
        DatePhrases.of(collection.changed()));
  }
}
