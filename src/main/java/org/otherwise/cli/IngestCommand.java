package org.otherwise.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Imports articles into a collection. */
@Command(
    name = "ingest",
    description = "Import articles into a collection; may be run while it is served.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  @Mixin private final InputOptions inputs = new InputOptions();
  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    inputs.check();
    try (var folder = DataFolder.open(data.folder())) {
      var report = new Ingestion(folder).run(inputs.all());
      return report.rejected().isEmpty() ? 0 : 1;
    }
  }
}
