package org.otherwise.web;

import java.util.List;
import java.util.Map;
import org.otherwise.index.Scope;
import org.otherwise.model.Pair;
import org.otherwise.model.Review;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;
import org.otherwise.record.Lost;
import org.otherwise.record.TrailQuery;

/** The first page of the desk: what waits, and what was done. */
final class DeskPage implements Endpoint {
  private static final int WAITING = 20;
  private static final int LATEST = 10;

  private final Workbench bench;

  DeskPage(Workbench bench) {
    this.bench = bench;
  }

  /**
   * @param counted how many pairs wait for an editor, in words
   * @param reported how many pairs readers report, in words; empty for none
   * @param lost decisions whose quotes are gone
   */
  record View(
      String counted,
      List<Waiting> waiting,
      String allUrl,
      List<Gathered.Link> totals,
      String reported,
      List<LostLine> lost,
      List<TrailDesk.Line> trail,
      Notice notice) {}

  /** A pair that nobody has looked at yet. */
  record Waiting(PairView pair, String url, long version) {}

  /** What an editor said of something that cannot be found any more. */
  record LostLine(String what, List<String> words, List<Gathered.Link> articles, String trailUrl) {}

  @Override
  public Reply answer(Request request) {
    var search =
        SearchParameters.parse(
            Scope.CONTRADICTIONS,
            Map.of("status", List.of("suggested"), "per_page", List.of("" + 2 * WAITING)));
    var results = bench.index().search(search.search());
    var found = results.hits().stream().flatMap(hit -> Ids.pair(hit.id()).stream()).toList();
    // The index may be a moment behind; whoever has just confirmed a pair must not see it again.
    var pairs = bench.archive().pairs(found).stream().filter(DeskPage::waits).toList();
    long waiting = Math.max(0, results.total() - (found.size() - pairs.size()));
    var view =
        new View(
            waiting == 0
                ? "No pair waits for review"
                : Phrases.counted(waiting, "pair waits", "pairs wait") + " for review",
            pairs.stream().limit(WAITING).map(this::waiting).toList(),
            "/contradictions?status=suggested",
            totals(),
            reported(),
            bench.desk().lost().stream().map(this::line).toList(),
            TrailDesk.lines(
                bench,
                bench.desk().trail(new TrailQuery(null, null, null, null, 1, LATEST)).entries()),
            bench.notice(request, "/desk"));
    return new Reply.Desk(200, "desk", "The desk", "/desk", view);
  }

  private String reported() {
    int pairs = bench.archive().reports().open().size();
    return pairs == 0
        ? ""
        : Phrases.counted(pairs, "pair is", "pairs are") + " reported by readers";
  }

  private static boolean waits(Pair pair) {
    return pair.contradiction().review().status() == Review.Status.SUGGESTED;
  }

  private Waiting waiting(Pair pair) {
    return new Waiting(
        PairView.of(pair, bench.gazetteer()),
        "/desk" + Addresses.of(pair.id()),
        bench.version(Thing.of(pair.id())));
  }

  private List<Gathered.Link> totals() {
    var totals = bench.archive().totals();
    var collections = bench.archive().shelf().all();
    long published = collections.stream().filter(each -> each.published()).count();
    return List.of(
        link(totals.articles(), "articles", "/articles"),
        link(totals.quotes(), "quotes", "/quotes"),
        link(totals.speakers(), "speakers", "/desk/speakers"),
        link(published, "collections published", "/desk/collections"),
        link(collections.size() - published, "in draft", "/desk/collections"));
  }

  private static Gathered.Link link(long number, String label, String url) {
    return new Gathered.Link(label, DatePhrases.Numbers.digits(number), url);
  }

  private LostLine line(Lost lost) {
    var heads = bench.archive().heads(lost.articles());
    return new LostLine(
        lost.what(),
        lost.words(),
        heads.values().stream()
            .map(head -> new Gathered.Link(head.title(), "", Addresses.of(head.id())))
            .toList(),
        TrailDesk.address(lost.thing()));
  }
}
