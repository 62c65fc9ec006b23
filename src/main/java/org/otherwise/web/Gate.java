package org.otherwise.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.otherwise.curate.Sessions;

/** Who comes in by a route: knows visitors by their cookie, and forms by their token. */
final class Gate {
  /** The field of every form that carries its token. */
  static final String TOKEN = "form_token";

  static final String SIGN_IN = "/desk/sign-in";

  private static final String VISITOR = "visitor";

  private final Function<String, Optional<String>> sessions;
  private final Networks networks;
  private final Tickets tickets;

  /**
   * @param sessions the name of who is signed in by a secret; empty for nobody
   * @param networks tells where requests come from
   * @param tickets what forms carry that anybody may send
   */
  Gate(Function<String, Optional<String>> sessions, Networks networks, Tickets tickets) {
    this.sessions = sessions;
    this.networks = networks;
    this.tickets = tickets;
  }

  /** Where this request comes from. */
  String network(Context ctx) {
    return networks.of(ctx);
  }

  /** Who sends this request; looked up once. */
  Visitor visitor(Context ctx) {
    if (ctx.attribute(VISITOR) instanceof Visitor known) {
      return known;
    }
    ctx.attribute(VISITOR, Visitor.UNKNOWN); // for the page of an error, should the look-up fail
    var secret = ctx.cookie(cookieName(ctx));
    var visitor = secret == null || secret.isEmpty() ? Visitor.UNKNOWN : visitor(secret);
    ctx.attribute(VISITOR, visitor);
    return visitor;
  }

  private Visitor visitor(String secret) {
    return sessions
        .apply(secret)
        .map(name -> new Visitor(Role.EDITOR, name, secret))
        .orElseGet(() -> new Visitor(Role.PUBLIC, "", secret));
  }

  /** Why this request may not pass; empty where it may. */
  Optional<Reply> refusal(Routes.Route route, Context ctx) {
    var visitor = visitor(ctx);
    if (route.method() == Method.POST && !isOurs(route, ctx, visitor)) {
      return Optional.of(
          new Reply.Problem(
              403,
              "This form is not one that was made for you here, or it has lain open for too long."));
    }
    if (route.role() == Role.EDITOR && !visitor.isEditor()) {
      return Optional.of(
          route.method() == Method.GET
              ? new Reply.Elsewhere(303, SIGN_IN + "?to=" + encoded(ctx))
              : new Reply.Problem(403, "You are not signed in, or no longer."));
    }
    return Optional.empty();
  }

  /**
   * A form was sent by a page of ours if the browser names no other origin and the form carries the
   * visitor's own token. Either alone would do; browsers and mistakes differ.
   */
  private boolean isOurs(Routes.Route route, Context ctx, Visitor visitor) {
    if (!isPlainForm(ctx)) {
      return false; // before it is read: what has parts may have a file of any length among them
    }
    var site = ctx.header("Sec-Fetch-Site");
    var token = ctx.formParam(TOKEN);
    return (site == null || site.equals("same-origin") || site.equals("none"))
        && isOurOrigin(ctx)
        && token != null
        && (visitor.made(token) || (route.isForAnybody() && tickets.made(token)));
  }

  private static boolean isPlainForm(Context ctx) {
    var type = ctx.contentType();
    return type != null
        && type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded");
  }

  private static boolean isOurOrigin(Context ctx) {
    var origin = ctx.header("Origin");
    if (origin == null) {
      return true;
    }
    try {
      var host = ctx.header("Host");
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String encoded(Context ctx) {
    var query = ctx.queryString();
    return URLEncoder.encode(
        ctx.path() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
  }

  /** Gives a visitor without a cookie one, so that the form about to be shown can have a token. */
  void prepareForm(Context ctx) {
    if (visitor(ctx).secret().isEmpty()) {
      var secret = Sessions.newSecret();
      ctx.attribute(VISITOR, new Visitor(Role.PUBLIC, "", secret));
      give(ctx, secret, -1);
    }
  }

  void give(Context ctx, String secret, Duration kept) {
    give(ctx, secret, (int) kept.toSeconds());
  }

  void take(Context ctx) {
    give(ctx, "", 0);
  }

  /**
   * @param age in seconds; -1 until the browser is closed
   */
  private void give(Context ctx, String secret, int age) {
    ctx.cookie(
        new Cookie(
            cookieName(ctx), secret, "/", age, networks.isSecure(ctx), true, null, SameSite.LAX));
  }

  /** Over https the browser itself sees to it that no neighbouring host can set the cookie. */
  private String cookieName(Context ctx) {
    return networks.isSecure(ctx) ? "__Host-otherwise" : "otherwise";
  }
}
