package org.otherwise.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.otherwise.keep.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data folder from a backup. */
@Command(
    name = "restore",
    description = "Bring a backup back into a data folder; its index is built when it is served.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BACKUP", description = "a file that backup has written")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path backup;

  // No default: what is replaced by a backup is always named.
  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "the folder to make; it has to be empty or not there")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path data;

  @Option(names = "--move-aside", description = "keep what is there under another name")
  private boolean moveAside;

  @Override
  public Integer call() {
    var progress = Progress.onStandardError();
    var restored = new Restore(data, Clock.systemUTC(), progress::step).run(backup, moveAside);
    var record = restored.manifest().record();
    progress.done(
        "brought back the backup of %s into %s: %,d articles, %,d quotes, %,d pairs; the index is built when it is served or indexed next"
            .formatted(
                restored.manifest().madeAt(),
                data,
                record.articles(),
                record.quotes(),
                record.pairs()));
    if (restored.aside() != null) {
      System.err.println("what was there before is in " + restored.aside());
    }
    return 0;
  }
}
