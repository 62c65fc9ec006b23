package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.Review;
import org.otherwise.model.Side;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;
import org.otherwise.record.TrailEntry;

/** Where a pair is confirmed, dismissed, given another label, or opened again. */
final class PairDesk {
  private final Workbench bench;

  PairDesk(Workbench bench) {
    this.bench = bench;
  }

  /**
   * @param labels what can be chosen, the present one selected
   * @param reason as it was typed
   */
  record View(
      PairPage.View pair,
      String url,
      String publicUrl,
      long version,
      boolean suggested,
      boolean confirmed,
      boolean dismissed,
      List<Filters.Option> labels,
      String reason,
      String trailUrl,
      Notice notice) {}

  Reply show(Request request) {
    return page(request, 200, null);
  }

  Reply confirm(Request request) {
    return decide(
        request,
        (pair, version) -> bench.desk().confirm(Workbench.editor(request), pair.id(), version));
  }

  Reply dismiss(Request request) {
    return decide(
        request,
        (pair, version) ->
            bench
                .desk()
                .dismiss(Workbench.editor(request), pair.id(), version, Workbench.reason(request)));
  }

  Reply reopen(Request request) {
    return decide(
        request,
        (pair, version) -> bench.desk().reopen(Workbench.editor(request), pair.id(), version));
  }

  Reply relabel(Request request) {
    var chosen = request.typed("label").split(":", 2);
    return decide(
        request,
        (pair, version) ->
            bench
                .desk()
                .relabel(
                    Workbench.editor(request),
                    pair.id(),
                    version,
                    Label.of(chosen[0]),
                    chosen.length < 2 ? null : Side.valueOf(chosen[1].toUpperCase(Locale.ROOT))));
  }

  /** Goes on to where the form asks to, which is the list that the editor works on, or stays. */
  private Reply decide(Request request, BiFunction<Pair, Long, TrailEntry> decision) {
    var pair = Ids.pair(request.id()).flatMap(bench.archive()::pair);
    if (pair.isEmpty()) {
      return gone(request);
    }
    long version = Workbench.version(request);
    var here = "/desk" + Addresses.of(pair.get().id());
    return bench.attempt(
        () -> decision.apply(pair.get(), version),
        Workbench.local(request.typed("to"), here),
        notice -> page(request, 422, notice));
  }

  private Reply page(Request request, int status, @Nullable Notice problem) {
    var found = Ids.pair(request.id()).flatMap(bench.archive()::pair);
    if (found.isEmpty()) {
      return gone(request);
    }
    var pair = found.get();
    var here = "/desk" + Addresses.of(pair.id());
    var state = pair.contradiction().review().status();
    var view =
        new View(
            PairPage.view(pair, bench.archive(), bench.gazetteer()),
            here,
            Addresses.of(pair.id()),
            bench.version(Thing.of(pair.id())),
            state == Review.Status.SUGGESTED,
            state == Review.Status.CONFIRMED,
            state == Review.Status.DISMISSED,
            labels(pair),
            request.typed("reason"),
            TrailDesk.address(Thing.of(pair.id())),
            problem == null ? bench.notice(request, here) : problem);
    return new Reply.Desk(status, "desk-pair", "Review: " + view.pair().sentence(), "", view);
  }

  private Reply gone(Request request) {
    return Ids.pair(request.id())
        .flatMap(bench.archive()::movedTo)
        .<Reply>map(other -> new Reply.Elsewhere(303, "/desk" + Addresses.of(other)))
        .orElseGet(
            () -> Reply.notFound("No pair of statements in this collection has this address."));
  }

  private static List<Filters.Option> labels(Pair pair) {
    var now = pair.contradiction();
    var left = Phrases.name(pair.left());
    var right = Phrases.name(pair.right());
    var options = new ArrayList<Filters.Option>();
    for (var label : Label.values()) {
      if (label == Label.DENIES) {
        options.add(
            new Filters.Option(
                "denies:right",
                right + " (on the right) denies it",
                now.label() == label && now.by() != Side.LEFT));
        options.add(
            new Filters.Option(
                "denies:left",
                left + " (on the left) denies it",
                now.label() == label && now.by() == Side.LEFT));
      } else {
        options.add(new Filters.Option(label.code(), Phrases.of(label), now.label() == label));
      }
    }
    return options;
  }
}
