package org.otherwise.web;

import java.time.Clock;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.SearchIndex;
import org.otherwise.record.Archive;

/** The web server. */
public final class Portal implements AutoCloseable {
  private Portal() {}

  /**
   * A portal over this record and index; {@code notice} is printed on every page ("This is a
   * sample"), or empty.
   */
  public static Portal create(
      Archive archive, SearchIndex index, IndexConfig config, Clock clock, String notice) {
    throw new UnsupportedOperationException(
        "to be built: " + archive + index + config + clock + notice);
  }

  /** Starts to listen; port 0 takes any free one. Returns the port. */
  public int start(String host, int port) {
    throw new UnsupportedOperationException("to be built: " + host + port);
  }

  @Override
  public void close() {}
}
