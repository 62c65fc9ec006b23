package org.otherwise.cli;

import java.util.concurrent.Callable;
import org.otherwise.keep.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares what a collection is made of. */
@Command(
    name = "check",
    description = "Compare record, raw bytes and index; may be run while a collection is served.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    DataFolder.requireCollection(data.folder());
    var progress = Progress.onStandardError();
    var report =
        new Check(data.folder(), () -> DataFolder.inventory(data.folder()), progress::step).run();
    for (var finding : report.findings()) {
      System.out.println(finding.what() + "; " + finding.mend());
    }
    report.unseen().forEach(what -> System.out.println("could not look at " + what));
    report.notes().forEach(System.err::println);
    boolean sound = report.findings().isEmpty() && report.unseen().isEmpty();
    progress.done(
        sound
            ? "nothing is wrong with " + data.folder()
            : "wrong: %,d, could not be looked at: %,d"
                .formatted(report.findings().size(), report.unseen().size()));
    return sound ? 0 : 1;
  }
}
