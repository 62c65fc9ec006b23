package org.otherwise.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.curate.Desk;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Collection;
import org.otherwise.model.Collection.Target;
import org.otherwise.model.CollectionId;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;

/** Where something that a page shows is put into a collection. */
final class AddDesk {
  private static final Pattern RECORD =
      Pattern.compile("/(quotes|articles|contradictions)/([a-z0-9]+)");

  private final Workbench bench;
  private final CollectionsDesk collections;

  AddDesk(Workbench bench, CollectionsDesk collections) {
    this.bench = bench;
    this.collections = collections;
  }

  /**
   * @param item the address of what is to be added
   * @param what what it is, in words
   * @param choices the collections; the one that was changed last is chosen
   * @param title of a new collection, as it was typed
   */
  record View(
      String item,
      String what,
      List<Filters.Option> choices,
      String title,
      String note,
      Notice notice) {}

  Reply show(Request request) {
    return page(request.first("item"), request, 200, Notice.NONE);
  }

  Reply add(Request request) {
    var item = request.typed("item");
    var target = target(item);
    if (target.isEmpty() || named(target.get()) == null) {
      return page(item, request, 422, Notice.NONE);
    }
    var editor = Workbench.editor(request);
    var chosen = request.typed("collection");
    var note = request.typed("note").replace("\r\n", "\n").strip();
    return bench.attempt(
        () -> {
          var desk = bench.desk().collections();
          if (chosen.equals("new")) {
            var title = request.typed("title").strip();
            return desk.createWith(editor, collections.freeSlug(title), title, target.get(), note);
          }
          return desk.add(editor, new CollectionId(chosen), Desk.ANY, target.get(), note);
        },
        entry -> "/desk/collections/" + Desk.collectionOf(entry) + "#items",
        notice -> page(item, request, 422, notice));
  }

  private Reply page(String item, Request request, int status, Notice notice) {
    var what = target(item).map(this::named).orElse(null);
    if (what == null) {
      return Reply.notFound(
          "“" + item + "” is no quote, pair, article or search that a collection could hold.");
    }
    var chosen = request.typed("collection");
    var all = bench.archive().shelf().all();
    var choices =
        all.stream()
            .map(
                each ->
                    new Filters.Option(
                        each.id().value(),
                        each.title() + (each.published() ? " (published)" : " (draft)"),
                        chosen.isEmpty() ? isFirst(each, all) : chosen.equals(each.id().value())))
            .toList();
    return new Reply.Desk(
        status,
        "desk-add",
        "Add to a collection",
        "/desk/collections",
        new View(item, what, choices, request.typed("title"), request.typed("note"), notice));
  }

  private static boolean isFirst(Collection each, List<Collection> all) {
    return each.id().equals(all.getFirst().id());
  }

  private static Optional<Target> target(String item) {
    var match = RECORD.matcher(item);
    try {
      if (match.matches()) {
        return Optional.of(
            switch (match.group(1)) {
              case "quotes" -> new Target.OfQuote(new QuoteId(match.group(2)));
              case "articles" -> new Target.OfArticle(new ArticleId(match.group(2)));
              default -> new Target.OfPair(new PairId(match.group(2)));
            });
      }
      return Optional.of(new Target.OfSearch(item));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Null where it is not here. */
  private @Nullable String named(Target target) {
    return switch (target) {
      case Target.OfQuote(var id) ->
          bench
              .archive()
              .statement(id)
              .map(
                  said ->
                      "“"
                          + Phrases.shortened(said.quote().words(), 200)
                          + "” – "
                          + Phrases.name(said))
              .orElse(null);
      case Target.OfPair(var id) -> bench.archive().pair(id).map(Phrases::sentence).orElse(null);
      case Target.OfArticle(var id) ->
          bench.archive().article(id).map(article -> article.head().title()).orElse(null);
      case Target.OfSearch(var address) -> "A search: " + CollectionItem.search(address);
    };
  }
}
