package org.otherwise.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network that a request comes from: the address itself for IPv4, since one of them often
 * stands for a whole library and its neighbours are strangers; the first 64 bits for IPv6, since a
 * household or an office has that many to choose from. What a request says of where it comes from
 * is believed of proxies only that the portal was told of.
 */
final class Networks {
  private final Safety safety;

  Networks(Safety safety) {
    this.safety = safety;
  }

  /**
   * Each proxy adds at the end whom it got the request from: the last who is no proxy of ours is
   * the client, and what stands before may be made up.
   */
  String of(Context ctx) {
    var peer = address(ctx.ip());
    if (peer == null) {
      return ctx.ip();
    }
    var hops = hops(ctx);
    var client = peer;
    for (int i = 0; i < hops.size() && safety.isTrusted(client); i++) {
      var hop = address(hops.get(i));
      if (hop == null) {
        break;
      }
      client = hop;
    }
    return name(client);
  }

  /** Whether the reader's browser speaks https, with us or with a proxy of ours. */
  boolean isSecure(Context ctx) {
    var peer = address(ctx.ip());
    return ctx.scheme().equals("https")
        || (peer != null
            && safety.isTrusted(peer)
            && "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto")));
  }

  /** The nearest first. The header may come in several lines. */
  private static List<String> hops(Context ctx) {
    var hops = new ArrayList<String>();
    for (var line : Collections.list(ctx.req().getHeaders("X-Forwarded-For"))) {
      Arrays.stream(line.split(",")).map(String::strip).forEach(hops::add);
    }
    Collections.reverse(hops);
    return hops;
  }

  private static String name(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 4
        ? address.getHostAddress()
        : HexFormat.of().formatHex(bytes, 0, 8) + "::/64";
  }

  /** Null for what is no literal address: names are never looked up. */
  static @Nullable InetAddress address(String text) {
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
