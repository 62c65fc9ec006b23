package org.otherwise.cli;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.otherwise.flow.FollowReport;
import org.otherwise.flow.ImportReport;
import org.otherwise.flow.Inputs;
import org.otherwise.index.Rebuildable;
import org.otherwise.read.Reading;

/**
 * Imports inputs into a data folder and tells, on standard error, how it goes and what it came to.
 */
final class Ingestion {
  private static final String GOES_ON =
      "stopped; what was imported is safe, and the same command goes on from here";

  private final DataFolder data;
  private final Footprint footprint = new Footprint();

  Ingestion(DataFolder data) {
    this.data = data;
  }

  /** Imports; follows the record too, unless another process does. */
  ImportReport run(Inputs inputs) {
    var report = imported(inputs);
    if (!report.stopped()) {
      follow();
    }
    return report;
  }

  private ImportReport imported(Inputs inputs) {
    var progress = Progress.onStandardError();
    var timeLeft = new TimeLeft();
    var named = new HashSet<Reading.Rejected>();
    var importer = data.importer();
    try (var _ = Interruption.stopping(importer::stop)) {
      var report =
          importer.run(
              new Naming(new ByName(inputs, data), named),
              soFar -> {
                footprint.look();
                progress.show(() -> reading(soFar, inputs.share(), progress.elapsed(), timeLeft));
              });
      progress.done(imported(report, progress.elapsed()));
      report.rejected().stream()
          .filter(rejected -> !named.contains(rejected))
          .forEach(Ingestion::name);
      summary(report, progress.elapsed());
      if (report.stopped()) {
        System.err.println(GOES_ON); // here, since the process ends with the interruption
      }
      return report;
    }
  }

  /** Inputs whose articles have their publishers' names, as outlets.txt gives them. */
  private record ByName(Inputs inputs, DataFolder data) implements Inputs {
    @Override
    public void read(Consumer<Reading> each) {
      inputs.read(
          reading ->
              each.accept(
                  reading instanceof Reading.Accepted(var raw, var article)
                      ? new Reading.Accepted(raw, data.byName(article))
                      : reading));
    }

    @Override
    public OptionalDouble share() {
      return inputs.share();
    }
  }

  /** Inputs that say of each rejected document why, as it happens: a run may be cut off later. */
  private record Naming(Inputs inputs, Set<Reading.Rejected> named) implements Inputs {
    @Override
    public void read(Consumer<Reading> each) {
      inputs.read(
          reading -> {
            if (reading instanceof Reading.Rejected rejected && named.add(rejected)) {
              name(rejected);
            }
            each.accept(reading);
          });
    }

    @Override
    public OptionalDouble share() {
      return inputs.share();
    }
  }

  private static void name(Reading.Rejected rejected) {
    System.err.println("rejected " + rejected.source() + ": " + rejected.reason());
  }

  /** Brings index and contradictions up to date, unless another process holds the index. */
  private void follow() {
    var index = data.index();
    if (index.isEmpty()) {
      System.err.println(
          "the portal that serves this folder (or another import) indexes and compares them");
      return;
    }
    var progress = Progress.onStandardError();
    FollowReport report;
    try (var open = index.get()) {
      report = followed(open, progress);
    }
    if (report.left() > 0) {
      return;
    }
    if (data.archive().soughtTo() < data.archive().newestChange()) {
      follow(); // another import ended while this one held the index, and left its changes to it
    } else {
      ended(report, progress);
    }
  }

  private FollowReport followed(Rebuildable index, Progress progress) {
    var timeLeft = new TimeLeft();
    try (var followers = data.followers(index);
        var _ = Interruption.stopping(followers::stop)) {
      long all = Math.max(followers.left(), 1);
      var report =
          followers.catchUp(
              soFar -> {
                footprint.look();
                double share = Math.clamp(1 - (double) soFar.left() / all, 0, 1);
                progress.show(
                    () ->
                        "indexing  "
                            + Progress.bar(share)
                            + "  %,d of %,d changes indexed and compared"
                                .formatted(Math.max(0, all - soFar.left()), all)
                            + left(timeLeft, progress.elapsed(), share));
              });
      if (report.left() > 0) {
        progress.done(GOES_ON);
      }
      return report;
    }
  }

  private static String left(TimeLeft timeLeft, Duration elapsed, double share) {
    return timeLeft
        .at(elapsed, share)
        .map(left -> ", " + Progress.clock(left) + " left")
        .orElse("");
  }

  private static String reading(
      ImportReport report, OptionalDouble share, Duration elapsed, TimeLeft timeLeft) {
    var line =
        "%,d articles, %,d quotes%s%s"
            .formatted(
                report.added() + report.revised(),
                report.quotes(),
                report.known() == 0 ? "" : ", %,d known".formatted(report.known()),
                report.rejected().isEmpty()
                    ? ""
                    : ", %,d rejected".formatted(report.rejected().size()));
    return share.isEmpty()
        ? "reading   " + line + ", " + Progress.clock(elapsed)
        : "reading   "
            + Progress.bar(share.getAsDouble())
            + "  "
            + line
            + left(timeLeft, elapsed, share.getAsDouble());
  }

  private static String imported(ImportReport report, Duration elapsed) {
    return "%s in %s: new %,d, known %,d, revised %,d, rejected %,d; %,d quotes in %,d characters"
        .formatted(
            report.stopped() ? "imported until stopped," : "imported",
            Progress.clock(elapsed),
            report.added(),
            report.known(),
            report.revised(),
            report.rejected().size(),
            report.quotes(),
            report.characters());
  }

  private static void summary(ImportReport report, Duration elapsed) {
    if (!report.withdrawn().isEmpty()) {
      System.err.printf(
          Locale.ROOT,
          "  %,d stay withdrawn, as the editors decided: %s%n",
          report.withdrawn().size(),
          String.join(", ", report.withdrawn()));
    }
    long articles = report.added() + report.revised();
    if (articles > 0) {
      stage("read", articles, report.characters(), report.reading());
      stage("quote", articles, report.characters(), report.quoting());
      stage("save", articles, report.characters(), report.saving());
      stage("in all", articles, report.characters(), elapsed);
    }
  }

  private static void stage(String name, long articles, long characters, Duration time) {
    double seconds = Math.max(time.toMillis(), 1) / 1000.0;
    System.err.printf(
        Locale.ROOT,
        "  %-8s %8.1f s  %,9.0f articles/s  %,12.0f characters/s%n",
        name,
        seconds,
        articles / seconds,
        characters / seconds);
  }

  private void ended(FollowReport report, Progress progress) {
    var totals = data.archive().totals();
    progress.done(
        "indexed and compared in %s; the collection holds %,d articles, %,d quotes, %,d speakers, %,d contradicting pairs"
            .formatted(
                Progress.clock(progress.elapsed()),
                totals.articles(),
                totals.quotes(),
                totals.speakers(),
                totals.contradictions()));
    if (report.indexed() > 0) {
      changes("index", report.indexed(), report.indexing());
      changes("compare", report.compared(), report.comparing());
    }
    long record = Footprint.disk(data.path().resolve("record"));
    long index = Footprint.disk(data.path().resolve("index"));
    System.err.printf(
        Locale.ROOT,
        "  %s%n  disk %,.0f MB (record %,.0f, index %,.0f): %,.1f kB an article, %,.0f bytes a"
            + " quote in the index%n",
        footprint.memory(),
        (record + index) / 1e6,
        record / 1e6,
        index / 1e6,
        (record + index) / 1e3 / Math.max(1, totals.articles()),
        (double) index / Math.max(1, totals.quotes()));
  }

  private static void changes(String name, long changes, Duration time) {
    double seconds = Math.max(time.toMillis(), 1) / 1000.0;
    System.err.printf(
        Locale.ROOT, "  %-8s %8.1f s  %,9.0f changes/s%n", name, seconds, changes / seconds);
  }
}
