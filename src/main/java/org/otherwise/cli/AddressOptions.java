package org.otherwise.cli;

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

  int port() {
    return port;
  }

  String host() {
    return host;
  }
}
