package org.otherwise.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which collection a command works on. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the folder of the collection (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("data");

  Path folder() {
    return folder;
  }
}
