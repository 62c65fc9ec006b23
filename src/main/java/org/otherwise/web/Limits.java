package org.otherwise.web;

import java.util.List;

/**
 * How much of the portal one client may have, so that there is enough for all others.
 *
 * @param burst how many searches a network may make in one go; 0 for as many as it likes
 * @param perSecond how many more it may make with each second that goes by
 * @param searchesAtOnce how many searches are worked on at the same time, for all readers together;
 *     0 for as many as come
 * @param connections how many may be open at the same time, for all readers together; 0 for as many
 *     as come
 * @param proxies who is believed when they say for whom they ask, beside this machine itself
 */
public record Limits(
    int burst, double perSecond, int searchesAtOnce, int connections, List<AddressRange> proxies) {
  /** None at all. */
  public static final Limits NONE = new Limits(0, 0, 0, 0, List.of());

  public Limits {
    if (burst < 0) {
      throw new IllegalArgumentException("a burst of " + burst + " searches: give 0 or more");
    }
    if (burst > 0 && !(perSecond >= 0.001 && perSecond <= 1_000_000)) {
      throw new IllegalArgumentException(
          perSecond + " searches a second: give more than 0, or a burst of 0 for no limit");
    }
    if (searchesAtOnce < 0) {
      throw new IllegalArgumentException(
          searchesAtOnce + " searches at once: give 1 or more, or 0 for no limit");
    }
    if (connections < 0) {
      throw new IllegalArgumentException(
          connections + " connections: give 1 or more, or 0 for no limit");
    }
    proxies = List.copyOf(proxies);
  }
}
