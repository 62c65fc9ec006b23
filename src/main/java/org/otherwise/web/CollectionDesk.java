package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.otherwise.curate.Collections;
import org.otherwise.model.Collection;
import org.otherwise.model.CollectionId;
import org.otherwise.model.Thing;
import org.otherwise.record.TrailEntry;

/** Where a collection is written, put in order, and published. */
final class CollectionDesk {
  private final Workbench bench;

  CollectionDesk(Workbench bench) {
    this.bench = bench;
  }

  /**
   * @param publicUrl where readers find it, once it is published
   * @param slug as it was typed, like {@code title} and {@code text}
   */
  record View(
      String url,
      String publicUrl,
      String heading,
      boolean published,
      long version,
      String title,
      String slug,
      String text,
      List<Line> lines,
      String trailUrl,
      Notice notice) {}

  /**
   * An item with what can be done to it.
   *
   * @param place its number, from 1
   * @param up the place before, from 0; -1 for the first
   * @param down the place behind, from 0; -1 for the last
   */
  record Line(int place, String item, CollectionItem what, String note, int up, int down) {}

  /**
   * @param consequences what deleting it means, each a sentence
   */
  record DeleteView(
      String url, String title, List<String> consequences, long version, Notice notice) {}

  Reply show(Request request) {
    return page(request, 200, null);
  }

  /** As readers will see it. */
  Reply preview(Request request) {
    return collection(request)
        .<Reply>map(
            found ->
                new Reply.Desk(
                    200,
                    "collection",
                    found.title(),
                    "/desk/collections",
                    CollectionPage.view(
                        found, bench.archive().shelf().shown(found), bench.gazetteer(), true)))
        .orElseGet(CollectionDesk::none);
  }

  Reply edit(Request request) {
    return act(
        request,
        "",
        (collections, at) ->
            collections.edit(
                Workbench.editor(request),
                at.id(),
                at.version(),
                request.typed("slug").strip(),
                request.typed("title").strip(),
                request.typed("text").replace("\r\n", "\n").strip()));
  }

  Reply publish(Request request) {
    return act(
        request,
        "",
        (collections, at) -> collections.publish(Workbench.editor(request), at.id(), at.version()));
  }

  Reply unpublish(Request request) {
    return act(
        request,
        "",
        (collections, at) ->
            collections.unpublish(Workbench.editor(request), at.id(), at.version()));
  }

  /** The page that says what deleting it means. */
  Reply askToDelete(Request request) {
    return collection(request)
        .map(found -> deletePage(found, 200, Notice.NONE))
        .orElseGet(CollectionDesk::none);
  }

  Reply delete(Request request) {
    var found = collection(request);
    if (found.isEmpty()) {
      return none();
    }
    long version = Workbench.version(request);
    return bench.attempt(
        () ->
            bench.desk().collections().delete(Workbench.editor(request), found.get().id(), version),
        "/desk/collections",
        notice -> deletePage(found.get(), 422, notice));
  }

  private Reply deletePage(Collection found, int status, Notice notice) {
    var items = Phrases.counted(found.items().size(), "item", "items");
    var view =
        new DeleteView(
            url(found),
            found.title(),
            List.of(
                "It has "
                    + items
                    + ". They go out of the collection with their notes; the quotes, pairs and"
                    + " articles themselves stay.",
                found.published()
                    ? "Readers who open "
                        + CollectionPage.address(found)
                        + " are told that it was taken down, and when."
                    : "It is a draft: readers see nothing of it, and are told nothing.",
                "No other collection can take its address.",
                "It can be undone: then it stands as it does now."),
            found.version(),
            notice);
    return new Reply.Desk(
        status, "desk-delete", "Delete " + found.title(), "/desk/collections", view);
  }

  Reply note(Request request) {
    return act(
        request,
        "#items",
        (collections, at) ->
            collections.annotate(
                Workbench.editor(request),
                at.id(),
                at.version(),
                request.typed("item"),
                request.typed("note").replace("\r\n", "\n").strip()));
  }

  Reply move(Request request) {
    return act(
        request,
        "#items",
        (collections, at) ->
            collections.move(
                Workbench.editor(request),
                at.id(),
                at.version(),
                request.typed("item"),
                place(request)));
  }

  Reply remove(Request request) {
    return act(
        request,
        "#items",
        (collections, at) ->
            collections.remove(
                Workbench.editor(request), at.id(), at.version(), request.typed("item")));
  }

  private static int place(Request request) {
    var text = request.typed("place");
    if (!text.matches("[0-9]{1,6}")) {
      throw new BadParameter("place", "“" + text + "” is not a place in the list");
    }
    return Integer.parseInt(text);
  }

  private record At(CollectionId id, long version) {}

  private Reply act(
      Request request, String anchor, BiFunction<Collections, At, TrailEntry> change) {
    var found = collection(request);
    if (found.isEmpty()) {
      return none();
    }
    var at = new At(found.get().id(), Workbench.version(request));
    return bench.attempt(
        () -> change.apply(bench.desk().collections(), at),
        url(found.get()) + anchor,
        notice -> page(request, 422, notice));
  }

  private Optional<Collection> collection(Request request) {
    return request.id().matches("[a-z0-9]{1,40}")
        ? bench.archive().shelf().find(new CollectionId(request.id()))
        : Optional.empty();
  }

  private static Reply none() {
    return Reply.notFound("There is no such collection at the desk.");
  }

  private static String url(Collection collection) {
    return "/desk/collections/" + collection.id();
  }

  private Reply page(Request request, int status, @Nullable Notice problem) {
    return collection(request)
        .<Reply>map(
            found ->
                new Reply.Desk(
                    status,
                    "desk-collection",
                    found.title(),
                    "/desk/collections",
                    view(request, found, problem)))
        .orElseGet(CollectionDesk::none);
  }

  private View view(Request request, Collection found, @Nullable Notice problem) {
    boolean typed = request.form().containsKey("title");
    return new View(
        url(found),
        CollectionPage.address(found),
        found.title(),
        found.published(),
        found.version(),
        typed ? request.typed("title") : found.title(),
        typed ? request.typed("slug") : found.slug(),
        typed ? request.typed("text") : found.text(),
        lines(found),
        TrailDesk.address(Thing.of(found.id())),
        problem == null ? bench.notice(request, url(found)) : problem);
  }

  private List<Line> lines(Collection found) {
    var shown = bench.archive().shelf().shown(found);
    int last = shown.size() - 1;
    return new ArrayList<>(
        IntStream.rangeClosed(0, last)
            .mapToObj(
                at -> {
                  var item = shown.get(at).item();
                  return new Line(
                      at + 1,
                      item.id(),
                      CollectionItem.of(shown.get(at), bench.gazetteer()),
                      item.note(),
                      at - 1,
                      at == last ? -1 : at + 1);
                })
            .toList());
  }
}
