package org.otherwise.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.otherwise.model.Fingerprint;

/**
 * Answers that a client need not fetch twice (RFC 9110, 13). The tag is made of the whole answer:
 * names, counts and statuses are read from the record while a page is made, so that nothing less
 * would change whenever something does. It is weak, for the answer may be sent gzipped.
 */
final class Validation {
  private Validation() {}

  /**
   * The answer, or that it is the one that the client has. Only what succeeded is worth keeping.
   */
  static void send(Context ctx, String type, String body) {
    ctx.header("Cache-Control", "no-cache");
    var varies = ctx.res().getHeader("Vary");
    ctx.header("Vary", varies == null ? "Accept-Encoding" : varies + ", Accept-Encoding");
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    if (ctx.statusCode() == 200 && isRead(ctx)) {
      var tag = "W/\"" + Fingerprint.of(bytes) + "\"";
      ctx.header("ETag", tag);
      if (matches(ctx, tag)) {
        ctx.status(304);
        return;
      }
    }
    ctx.contentType(type).result(bytes);
  }

  private static boolean isRead(Context ctx) {
    var method = ctx.method().name();
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Compared weakly, as the header asks for. */
  private static boolean matches(Context ctx, String tag) {
    var known = ctx.header("If-None-Match");
    if (known == null) {
      return false;
    }
    for (var each : known.split(",")) {
      var stripped = each.strip();
      if (stripped.equals("*") || weak(stripped).equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /** Compression on the way may have added its name to the tag. */
  private static String weak(String tag) {
    var weak = tag.startsWith("W/") ? tag : "W/" + tag;
    return weak.replaceFirst("(?:--|-|;)gzip\"$", "\"");
  }
}
