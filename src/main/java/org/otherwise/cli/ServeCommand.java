package org.otherwise.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a collection in the browser until it is stopped. */
@Command(
    name = "serve",
    description = "Serve a collection in the browser.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final AddressOptions address = new AddressOptions();
  @Mixin private final LimitOptions limits = new LimitOptions();

  @Override
  public Integer call() {
    try (var folder = DataFolder.open(data.folder())) {
      Service.run(folder, address, limits.limits(), "");
    }
    return 0;
  }
}
