package org.otherwise.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The network that a request comes from: the address itself for IPv4, its first 64 bits for IPv6,
 * since a household or an office has that many to choose from. Behind a proxy on the same machine
 * it is what the proxy says; what anybody else says of themselves is not believed.
 */
final class Networks {
  private Networks() {}

  static String of(Context ctx) {
    var peer = address(ctx.ip());
    var said = ctx.header("X-Forwarded-For");
    if (peer != null && peer.isLoopbackAddress() && said != null) {
      var last = said.substring(said.lastIndexOf(',') + 1).strip();
      var forwarded = address(last);
      return forwarded == null ? ctx.ip() : of(forwarded);
    }
    return peer == null ? ctx.ip() : of(peer);
  }

  /** Whether the reader's browser speaks https, with us or with a proxy on the same machine. */
  static boolean isSecure(Context ctx) {
    var peer = address(ctx.ip());
    return ctx.scheme().equals("https")
        || (peer != null
            && peer.isLoopbackAddress()
            && "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto")));
  }

  private static String of(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 4
        ? address.getHostAddress()
        : HexFormat.of().formatHex(bytes, 0, 8) + "::/64";
  }

  /** Null for what is no literal address: names are never looked up. */
  private static @Nullable InetAddress address(String text) {
    var bare = text.startsWith("[") ? text.replaceAll("^\\[|]$", "") : text;
    if (!bare.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%\\w+)?")) {
      return null;
    }
    try {
      return InetAddress.getByName(bare);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
