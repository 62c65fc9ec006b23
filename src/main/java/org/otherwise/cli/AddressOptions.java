package org.otherwise.cli;

import org.jspecify.annotations.Nullable;
import org.otherwise.publish.Site;
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
