package org.otherwise.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import picocli.CommandLine.Option;

/** Where the files of index-config are, for a command without a data folder. */
final class ConfigOptions {
  @Option(
      names = "--index-config",
      paramLabel = "DIR",
      description = "files here take the place of those that ship with the program")
  private @Nullable Path own;

  IndexConfig load() {
    return IndexConfig.load(own);
  }
}
