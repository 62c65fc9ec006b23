package org.otherwise.web;

import java.time.Duration;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;

/**
 * So many connections may be open at once. Beyond that others wait until one is closed; and then
 * those that say nothing are closed soon, so that nobody can keep the door shut by holding
 * connections open. Jetty shortens the patience with those that are open when the limit is reached,
 * and forgets those that it is about to open: they are told here.
 */
final class Crowd implements Connection.Listener {
  static final Duration IDLE = Duration.ofSeconds(1);

  private final NetworkConnectionLimit limit;

  private Crowd(NetworkConnectionLimit limit) {
    this.limit = limit;
  }

  /** Holds a server that is not started yet to its limit. */
  static Crowd limit(Server server, int connections) {
    var limit = new NetworkConnectionLimit(connections, server);
    limit.setEndPointIdleTimeout(IDLE.toMillis());
    server.addBean(limit);
    return new Crowd(limit);
  }

  /** Watches the connections that this one opens. */
  void watch(AbstractConnector connector) {
    connector.addEventListener(this);
  }

  @Override
  public void onOpened(Connection connection) {
    int open = limit.getNetworkConnectionCount() + limit.getPendingNetworkConnectionCount();
    if (open >= limit.getMaxNetworkConnectionCount()) {
      connection.getEndPoint().setIdleTimeout(IDLE.toMillis());
    }
  }
}
