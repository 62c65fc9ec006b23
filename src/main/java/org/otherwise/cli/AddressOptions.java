package org.otherwise.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.publish.Site;
import org.otherwise.web.Safety;
import picocli.CommandLine.Option;

/** Where a portal listens. */
final class AddressOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "the port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "H",
      description =
          "the address to listen on; 0.0.0.0 opens it to the network (default: ${DEFAULT-VALUE})")
  private String host = "localhost";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      defaultValue = "${env:OTHERWISE_BASE_URL}",
      description =
          "where readers find the portal (https://news.example.org): what is taken along, feeds and"
              + " the site map name it. Also OTHERWISE_BASE_URL; by default where it listens")
  private @Nullable String baseUrl;

  @Option(
      names = "--behind-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "a proxy, or a block of addresses (10.0.0.0/8), whose X-Forwarded-For is believed; one on"
              + " this machine always is")
  private List<String> proxies = List.of();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "what each network of readers may ask for in a second, in tokens: a page costs 1, a search"
              + " about 3; 0 for no limit (default: ${DEFAULT-VALUE})")
  private double rate = Safety.USUAL_RATE;

  @Option(
      names = "--burst",
      paramLabel = "N",
      description = "how many such tokens it can save up (default: ${DEFAULT-VALUE})")
  private double burst = Safety.USUAL_BURST;

  @Option(
      names = "--searches-at-once",
      paramLabel = "N",
      description = "how many searches run at the same time (default: twice the cores)")
  private int searchesAtOnce = Safety.usualSearchesAtOnce();

  /** What nobody may ask of it. */
  Safety safety() {
    try {
      return new Safety(rate, burst, searchesAtOnce, List.of())
          .behind(proxies.stream().map(String::strip).map(Safety.Block::parse).toList());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("cannot serve like this: " + e.getMessage(), e);
    }
  }

  /** Where readers find it; null where nothing was said of that. */
  @Nullable Site site() {
    if (baseUrl == null || baseUrl.isBlank()) {
      return null;
    }
    try {
      return new Site(baseUrl);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("--base-url: " + e.getMessage(), e);
    }
  }

  int port() {
    return port;
  }

  /** Whether others than this machine can reach it. */
  boolean isOpen() {
    return !host.equals("localhost") && !host.startsWith("127.") && !host.equals("::1");
  }

  String host() {
    return host;
  }
}
