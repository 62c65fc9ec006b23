package org.otherwise.publish;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the portal stands on the web. What is taken along has absolute addresses; they begin with
 * what the portal was told, never with the host that a request names, which anybody can make up.
 *
 * @param base without a slash at its end: {@code https://news.example.org}
 */
public record Site(String base) {
  /** What the collection is called, where a citation needs a container or a publisher. */
  public static final String NAME = "Otherwise";

  /** Since when addresses are given here: a part of the ids in feeds, which must never change. */
  private static final String SINCE = "2026";

  public Site {
    var given = base;
    base = base.strip().replaceFirst("(?<=[^/:])/+$", "");
    try {
      var uri = new URI(base);
      boolean whole =
          uri.getScheme() != null
              && uri.getScheme().matches("https?")
              && uri.getHost() != null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawUserInfo() == null
              && (uri.getRawPath() == null || uri.getRawPath().isEmpty());
      if (!whole) {
        throw new IllegalArgumentException(wrong(given));
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(wrong(given), e);
    }
  }

  /** Where a portal is that was told no other place than where to listen. */
  public static Site listening(String host, int port) {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    var named = host.contains(":") ? "[" + host + "]" : host;
    return new Site("http://" + (everywhere ? "localhost" : named) + ":" + port);
  }

  private static String wrong(String base) {
    return "not the address of a portal's root (https://news.example.org): “" + base + "”";
  }

  /** Whether readers come by https alone. */
  public boolean isSecure() {
    return base.startsWith("https:");
  }

  /** The whole address of a page that is given from the root of the portal. */
  public String absolute(String address) {
    return base + address;
  }

  /** An id for feeds (RFC 4151), which stays when the scheme or the port changes. */
  public String tag(String address) {
    return "tag:" + URI.create(base).getHost() + "," + SINCE + ":" + address;
  }
}
