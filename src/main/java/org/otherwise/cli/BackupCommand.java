package org.otherwise.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.otherwise.keep.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a collection into one file, while it is served. */
@Command(
    name = "backup",
    description = "Write a backup of a collection; may be run while it is served.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "the file to write; in a folder one is made that is named by the date")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path file;

  @Option(names = "--overwrite", description = "replace a file that is there")
  private boolean overwrite;

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    var progress = Progress.onStandardError();
    var made =
        new Backup(data.folder(), Main.VERSION, Clock.systemUTC(), progress::step)
            .write(file, overwrite);
    var record = made.manifest().record();
    progress.done(
        "wrote %s in %s: %,d bytes with %,d articles, %,d quotes and %,d pairs, up to change %,d"
            .formatted(
                made.file(),
                Progress.clock(progress.elapsed()),
                made.bytes(),
                record.articles(),
                record.quotes(),
                record.pairs(),
                record.newestChange()));
    return 0;
  }
}
