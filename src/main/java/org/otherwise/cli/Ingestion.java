package org.otherwise.cli;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import org.otherwise.flow.ImportReport;
import org.otherwise.flow.Inputs;
import org.otherwise.read.Reading;

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
    var named = new HashSet<Reading.Rejected>();
    Inputs naming =
        each ->
            inputs.read(
                reading -> {
                  if (reading instanceof Reading.Rejected rejected && named.add(rejected)) {
                    name(rejected);
                  }
                  each.accept(reading);
                });
    var report =
        data.importer().run(naming, soFar -> progress.show(importing(soFar, progress.elapsed())));
    progress.done(importing(report, progress.elapsed()));
    report.rejected().stream()
        .filter(rejected -> !named.contains(rejected))
        .forEach(Ingestion::name);
    summary(report, progress.elapsed());
    follow();
    return report;
  }

  /** As it happens, so that an import that is cut off has still said what it left out. */
  private static void name(Reading.Rejected rejected) {
    System.err.println("rejected " + rejected.source() + ": " + rejected.reason());
  }

  /** Brings index and contradictions up to date, unless another process holds the index. */
  private void follow() {
    var index = data.index();
    if (index.isEmpty()) {
      System.err.println("another process serves or indexes this folder and takes it from here");
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
    if (data.archive().soughtTo() < data.archive().newestChange()) {
      follow(); // another import ended while this one held the index, and left its changes to it
      return;
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
    if (!report.withdrawn().isEmpty()) {
      System.err.printf(
          Locale.ROOT,
          "%,d stay withdrawn, as the editors decided: %s%n",
          report.withdrawn().size(),
          String.join(", ", report.withdrawn()));
    }
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
