package org.otherwise.web;

import java.util.List;
import java.util.TreeMap;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;
import org.otherwise.record.Reports;
import org.otherwise.record.Reports.Reported;

/** Where editors read what readers report of pairs, and answer it by deciding or by closing it. */
final class ReportsDesk {
  static final String PATH = "/desk/reports";

  private final Workbench bench;

  ReportsDesk(Workbench bench) {
    this.bench = bench;
  }

  /**
   * @param counted how many pairs are reported, in words
   */
  record View(String counted, List<Line> lines, Notice notice) {}

  /**
   * A pair with its open reports.
   *
   * @param reasons each with how many gave it
   * @param status where the pair stands with the editors
   */
  record Line(
      PairView pair,
      String url,
      long version,
      String counted,
      List<String> reasons,
      List<Comment> comments,
      String status) {}

  record Comment(String day, String why, String text) {}

  Reply show(Request request) {
    return page(200, bench.notice(request, PATH));
  }

  Reply close(Request request) {
    var pair = Ids.pair(request.id()).flatMap(bench.archive()::pair);
    if (pair.isEmpty()) {
      return Reply.notFound("No pair of statements in this collection has this address.");
    }
    long version = Workbench.version(request);
    return bench.attempt(
        () -> bench.desk().closeReports(Workbench.editor(request), pair.get().id(), version),
        PATH,
        notice -> page(422, notice));
  }

  private Reply page(int status, Notice notice) {
    var lines =
        bench.archive().reports().open().stream().flatMap(each -> line(each).stream()).toList();
    var counted =
        lines.isEmpty()
            ? "No reader reports a pair"
            : Phrases.counted(lines.size(), "pair is", "pairs are") + " reported by readers";
    return new Reply.Desk(
        status, "desk-reports", "Reports", PATH, new View(counted, lines, notice));
  }

  private List<Line> line(Reported reported) {
    return bench.archive().pair(reported.pair()).stream()
        .map(
            pair ->
                new Line(
                    PairView.of(pair, bench.gazetteer()),
                    "/desk" + Addresses.of(pair.id()),
                    bench.version(Thing.of(pair.id())),
                    Phrases.counted(reported.reports().size(), "report", "reports"),
                    reasons(reported),
                    comments(reported),
                    Phrases.capital(Phrases.of(pair.contradiction().review().status()))))
        .toList();
  }

  private static List<String> reasons(Reported reported) {
    var counts = new TreeMap<Reports.Why, Integer>();
    reported.reports().forEach(report -> counts.merge(report.why(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " × " + ReportPage.phrase(each.getKey()))
        .toList();
  }

  private static List<Comment> comments(Reported reported) {
    return reported.reports().stream()
        .filter(report -> !report.comment().isEmpty())
        .map(report -> new Comment(report.day(), ReportPage.phrase(report.why()), report.comment()))
        .toList();
  }
}
