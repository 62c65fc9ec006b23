package org.otherwise.cli;

import java.time.Duration;
import java.util.Locale;
import org.otherwise.flow.ImportReport;
import org.otherwise.flow.Inputs;

/**
 * Imports inputs into a data folder and tells, on standard error, how it goes and what it came to.
 */
final class Ingestion {
  private final DataFolder data;

  Ingestion(DataFolder data) {
    this.data = data;
  }

  /** Imports; follows the record too, unless another process does. */
  ImportReport run(Inputs inputs) {
    var progress = Progress.onStandardError();
    var report =
        data.importer().run(inputs, soFar -> progress.show(importing(soFar, progress.elapsed())));
    progress.done(importing(report, progress.elapsed()));
    for (var rejected : report.rejected()) {
      System.err.println("rejected " + rejected.source() + ": " + rejected.reason());
    }
    summary(report, progress.elapsed());
    follow();
    return report;
  }

  /** Brings index and contradictions up to date, unless another process holds the index. */
  private void follow() {
    var index = data.index();
    if (index.isEmpty()) {
      System.err.println("the portal that serves this folder takes it from here");
      return;
    }
    var progress = Progress.onStandardError();
    try (var open = index.get();
        var followers = data.followers(open)) {
      long all = Math.max(followers.left(), 1);
      followers.catchUp(
          left ->
              progress.show(
                  "indexing and comparing: %d %% of %,d changes, %s"
                      .formatted(
                          Math.max(0, Math.min(99, 100 - 100 * left / all)),
                          all,
                          timeLeft(1 - (double) left / all, progress.elapsed()))));
    }
    var totals = data.archive().totals();
    progress.done(
        "indexed and compared in %s: the collection holds %,d articles, %,d quotes, %,d speakers, %,d contradicting pairs"
            .formatted(
                Progress.clock(progress.elapsed()),
                totals.articles(),
                totals.quotes(),
                totals.speakers(),
                totals.contradictions()));
  }

  private static String timeLeft(double share, Duration elapsed) {
    if (share < 0.02) {
      return "time left not known yet";
    }
    var left = Duration.ofMillis((long) (elapsed.toMillis() * (1 - share) / share));
    return Progress.clock(left) + " left";
  }

  private static String importing(ImportReport report, Duration elapsed) {
    return "imported %,d of %,d read (%,d known, %,d rejected), %,d quotes, %s"
        .formatted(
            report.added() + report.revised(),
            report.documents(),
            report.known(),
            report.rejected().size(),
            report.quotes(),
            Progress.clock(elapsed));
  }

  private static void summary(ImportReport report, Duration elapsed) {
    System.err.printf(
        Locale.ROOT,
        "new %,d, known %,d, revised %,d, rejected %,d; %,d quotes in %,d characters%n",
        report.added(),
        report.known(),
        report.revised(),
        report.rejected().size(),
        report.quotes(),
        report.characters());
    stage("read", report, report.reading());
    stage("quote", report, report.quoting());
    stage("save", report, report.saving());
    stage("in all", report, elapsed);
  }

  private static void stage(String name, ImportReport report, Duration time) {
    double seconds = Math.max(time.toMillis(), 1) / 1000.0;
    System.err.printf(
        Locale.ROOT,
        "  %-7s %8.1f s  %,9.0f articles/s  %,12.0f characters/s%n",
        name,
        seconds,
        (report.added() + report.revised()) / seconds,
        report.characters() / seconds);
  }
}
