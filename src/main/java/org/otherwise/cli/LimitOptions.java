package org.otherwise.cli;

import java.util.ArrayList;
import java.util.List;
import org.otherwise.web.AddressRange;
import org.otherwise.web.Limits;
import picocli.CommandLine.Option;

/** How much of a portal one client may have. */
final class LimitOptions {
  @Option(
      names = "--burst",
      paramLabel = "N",
      description =
          "how many searches one network may make in one go before it is told to wait, 0 for no"
              + " limit (default: ${DEFAULT-VALUE})")
  private int burst = 60;

  @Option(
      names = "--per-second",
      paramLabel = "N",
      description =
          "how many more it may make with each second; records count a tenth (default:"
              + " ${DEFAULT-VALUE})")
  private double perSecond = 2;

  @Option(
      names = "--searches-at-once",
      paramLabel = "N",
      description =
          "how many searches are worked on at the same time for all readers, 0 for no limit"
              + " (default: twice the processors, at least 4)")
  private int searchesAtOnce = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--connections",
      paramLabel = "N",
      description =
          "how many connections may be open at the same time, 0 for no limit; beyond it others wait,"
              + " and idle ones are closed sooner (default: ${DEFAULT-VALUE})")
  private int connections = 500;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "CIDR",
      split = ",",
      description =
          "a proxy that is believed when it says for whom it asks (10.1.0.0/16); may be given more"
              + " than once. One on the same machine always is. All readers behind a proxy that is"
              + " not count as one network")
  private List<String> proxies = new ArrayList<>();

  Limits limits() {
    try {
      return new Limits(
          burst,
          perSecond,
          searchesAtOnce,
          connections,
          proxies.stream().map(AddressRange::parse).toList());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("the limits: " + e.getMessage(), e);
    }
  }
}
