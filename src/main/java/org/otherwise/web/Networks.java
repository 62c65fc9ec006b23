package org.otherwise.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The network that a request comes from: the address itself for IPv4, its first 64 bits for IPv6,
 * since a household or an office has that many to choose from, and a program there could take a new
 * one for each request. Behind a proxy that is trusted, as one on the same machine is, it is what
 * the proxy says; what anybody else says of themselves is not believed.
 */
final class Networks {
  /** A port behind an address, which some proxies add. */
  private static final String PORT = "(?<=^[0-9.]{7,15}|])(:[0-9]{1,5})$";

  private final List<AddressRange> proxies;
  private final Consumer<String> strange;
  private final AtomicBoolean warned = new AtomicBoolean();

  /**
   * @param strange told once, of the first address that speaks for others and is not trusted: most
   *     often a proxy that its keeper forgot to name
   */
  Networks(List<AddressRange> proxies, Consumer<String> strange) {
    this.proxies = List.copyOf(proxies);
    this.strange = strange;
  }

  /**
   * Each proxy adds whom it was asked by at the end, some of them as a line of its own: the last
   * address that is no proxy of ours is the client's, and everything before it may be made up.
   */
  String of(Context ctx) {
    var peer = address(ctx.ip());
    if (peer == null) {
      return ctx.ip();
    }
    var client = peer;
    var said = String.join(",", Collections.list(ctx.req().getHeaders("X-Forwarded-For")));
    if (!said.isBlank() && !isTrusted(peer) && warned.compareAndSet(false, true)) {
      strange.accept(peer.getHostAddress());
    }
    var hops = said.isBlank() ? List.<String>of() : List.of(said.split(",")).reversed();
    for (var hop : hops) {
      var before = isTrusted(client) ? address(hop.strip()) : null;
      if (before == null) {
        break;
      }
      client = before;
    }
    return of(client);
  }

  /** Whether the reader's browser speaks https, with us or with a proxy that is trusted. */
  boolean isSecure(Context ctx) {
    var peer = address(ctx.ip());
    return ctx.scheme().equals("https")
        || (peer != null
            && isTrusted(peer)
            && "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto")));
  }

  private boolean isTrusted(InetAddress address) {
    return address.isLoopbackAddress()
        || proxies.stream().anyMatch(range -> range.contains(address));
  }

  private static String of(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 4
        ? address.getHostAddress()
        : HexFormat.of().formatHex(bytes, 0, 8) + "::/64";
  }

  /** Null for what is no literal address: names are never looked up. */
  private static @Nullable InetAddress address(String text) {
    var bare = text.replaceFirst(PORT, "").replaceAll("^\\[|]$", "").replaceFirst("%\\w+$", "");
    try {
      return InetAddress.ofLiteral(bare);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
