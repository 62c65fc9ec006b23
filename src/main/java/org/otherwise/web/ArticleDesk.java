package org.otherwise.web;

import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;

/** Where an article is withdrawn, and put back. */
final class ArticleDesk {
  private final Workbench bench;

  ArticleDesk(Workbench bench) {
    this.bench = bench;
  }

  /**
   * @param quotes how many stand in it, in words
   */
  record View(
      String url,
      String publicUrl,
      String title,
      String outlet,
      String published,
      String quotes,
      long version,
      String reason,
      String trailUrl,
      Notice notice) {}

  Reply show(Request request) {
    return page(request, 200, null);
  }

  Reply withdraw(Request request) {
    var id = id(request);
    long version = Workbench.version(request);
    return bench.attempt(
        () -> {
          var reason = Workbench.reason(request);
          Workbench.beSure(request);
          return bench.desk().withdraw(Workbench.editor(request), id, version, reason);
        },
        "/desk" + Addresses.of(id),
        notice -> page(request, 422, notice));
  }

  Reply restore(Request request) {
    var id = id(request);
    long version = Workbench.version(request);
    return bench.attempt(
        () -> bench.desk().restore(Workbench.editor(request), id, version),
        "/desk" + Addresses.of(id),
        notice -> page(request, 422, notice));
  }

  private static ArticleId id(Request request) {
    return Ids.article(request.id())
        .orElseThrow(() -> new BadParameter("id", "“" + request.id() + "” is no article’s id"));
  }

  private Reply page(Request request, int status, @Nullable Notice problem) {
    var id = Ids.article(request.id());
    var article = id.flatMap(bench.archive()::article);
    if (article.isEmpty()) {
      return id.map(Thing::of)
          .flatMap(bench.archive().history()::tombstone)
          .map(stone -> QuoteDesk.withdrawn(bench, request, status, stone, problem))
          .orElseGet(() -> Reply.notFound("No article in this collection has this address."));
    }
    var head = article.get().head();
    var here = "/desk" + Addresses.of(head.id());
    var published = head.published();
    var publisher = head.publisher();
    var view =
        new View(
            here,
            Addresses.of(head.id()),
            head.title(),
            publisher == null ? "" : publisher,
            published == null ? "undated" : DatePhrases.of(published),
            Phrases.counted(bench.archive().statementsOf(head.id()).size(), "quote", "quotes"),
            bench.version(Thing.of(head.id())),
            request.typed("reason"),
            TrailDesk.address(Thing.of(head.id())),
            problem == null ? bench.notice(request, here) : problem);
    return new Reply.Desk(status, "desk-article", "Edit an article", "", view);
  }
}
