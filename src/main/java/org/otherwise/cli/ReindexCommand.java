package org.otherwise.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.otherwise.flow.ReindexRequests.Answer;
import org.otherwise.index.Rebuildable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the index of a collection anew. */
@Command(
    name = "reindex",
    description =
        "Build the index anew from the record; searches go on meanwhile where it is served.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  private static final long LOOK_AGAIN_MILLIS = 300;

  @Option(
      names = "--extract",
      description = "before that, read all stored documents and look for quotes in them again")
  private boolean extract;

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() throws InterruptedException {
    DataFolder.requireCollection(data.folder());
    try (var folder = DataFolder.open(data.folder())) {
      boolean whole = !extract || extract(folder);
      var index = folder.index();
      if (index.isPresent()) {
        rebuild(folder, index.get());
      } else {
        ask(folder);
      }
      return whole ? 0 : 1;
    }
  }

  /**
   * Whether it could read all documents, failed in no article, and found again all that editors
   * spoke of.
   */
  private static boolean extract(DataFolder folder) {
    long all = Math.max(1, folder.archive().totals().articles());
    var progress = Progress.onStandardError();
    var report =
        folder
            .reextraction()
            .all(
                soFar ->
                    progress.step(
                        "reading and looking for quotes again",
                        Math.min(1, (double) soFar.articles() / all)));
    progress.done(
        "read and looked for quotes again in %,d articles in %s: %,d say something else now, %,d more have other quotes, %,d are as they were, %,d failed"
            .formatted(
                report.articles(),
                Progress.clock(progress.elapsed()),
                report.reread(),
                report.changed() - report.reread(),
                report.articles() - report.changed() - report.failed().size(),
                report.failed().size()));
    report
        .unread()
        .forEach(
            it ->
                System.err.println(
                    it.source() + " " + it.reason() + ": its article keeps the text that it had"));
    report.failed().forEach(id -> System.err.println("failed in article " + id.value()));
    report
        .lost()
        .forEach(
            lost ->
                System.err.printf(
                    "not found again, but kept: what editors said of %s %s (%s), “%s”%n",
                    lost.thing().kind().code(),
                    lost.thing().id(),
                    lost.what(),
                    String.join("” and “", lost.words())));
    return report.unread().isEmpty() && report.failed().isEmpty() && report.lost().isEmpty();
  }

  private static void rebuild(DataFolder folder, Rebuildable held) {
    var progress = Progress.onStandardError();
    try (held;
        var followers = folder.followers(held)) {
      followers.rebuild(percent -> progress.step("building the index anew", percent / 100.0));
      followers.catchUp(
          left -> progress.show(() -> "comparing: %,d changes left".formatted(left.left())));
      followers.judgeAnew(
          left -> progress.show(() -> "comparing anew: %,d changes".formatted(left.compared())));
    }
    progress.done("the index was built anew in " + Progress.clock(progress.elapsed()));
  }

  /** Has the process that holds the index do it; where that one ends, does it here after all. */
  private static void ask(DataFolder folder) throws InterruptedException {
    var requests = folder.reindexRequests();
    var token = UUID.randomUUID().toString();
    requests.ask(token);
    System.err.println("another process holds the index and is asked to build it anew");
    var progress = Progress.onStandardError();
    while (true) {
      var answer = requests.answered(token);
      if (answer.isPresent()) {
        switch (answer.get()) {
          case Answer.Under(var percent) ->
              progress.step("building the index anew", percent / 100.0);
          case Answer.Done() -> {
            requests.end();
            progress.done("the index was built anew in " + Progress.clock(progress.elapsed()));
            return;
          }
          case Answer.Failed(var why) -> {
            requests.end();
            throw new CommandFailure(
                "the index could not be built anew, and the old one stays: " + why);
          }
        }
      }
      var freed = folder.index();
      if (freed.isPresent()) {
        requests.end();
        rebuild(folder, freed.get());
        return;
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }
}
