package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries requests to endpoints, and replies back as pages or as JSON. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private static final int LONGEST_QUERY = 6_000;

  private final Templates templates;
  private final Assets assets;
  private final String notice;
  private final Gate gate;

  Answers(Templates templates, Assets assets, String notice, Gate gate) {
    this.templates = templates;
    this.assets = assets;
    this.notice = notice;
    this.gate = gate;
  }

  Handler by(Routes.Route route) {
    return ctx -> {
      var query = ctx.queryString();
      if (query != null && query.length() > LONGEST_QUERY) {
        problem(ctx, 414, "");
        return;
      }
      var refusal = gate.refusal(route, ctx);
      if (refusal.isPresent()) {
        send(ctx, refusal.get());
        return;
      }
      if (!route.hasFormats()) {
        gate.prepareForm(ctx);
      }
      send(ctx, route.endpoint().answer(request(route, ctx)));
    };
  }

  private Request request(Routes.Route route, Context ctx) {
    return new Request(
        id(ctx),
        ctx.queryParamMap(),
        route.method() == Method.POST ? ctx.formParamMap() : Map.of(),
        gate.visitor(ctx),
        Networks.of(ctx));
  }

  private static String id(Context ctx) {
    var id = ctx.pathParamMap().getOrDefault("id", "");
    return id == null ? "" : id;
  }

  private void send(Context ctx, Reply reply) {
    switch (reply) {
      case Reply.Page page ->
          send(ctx, 200, page.template(), page.head(), page.view(), page.json());
      case Reply.Elsewhere elsewhere -> {
        ctx.status(elsewhere.status());
        ctx.header("Location", isJsonPath(ctx) ? asJson(elsewhere.address()) : elsewhere.address());
      }
      case Reply.Desk desk -> send(ctx, desk);
      case Reply.SignedIn in -> {
        gate.give(ctx, in.secret(), in.kept());
        send(ctx, new Reply.Elsewhere(303, in.address()));
      }
      case Reply.SignedOut out -> {
        gate.take(ctx);
        send(ctx, new Reply.Elsewhere(303, out.address()));
      }
      case Reply.Problem problem -> problem(ctx, problem.status(), problem.detail());
    }
  }

  private void send(
      Context ctx, int status, String template, Reply.Head head, Object view, ObjectNode json) {
    ctx.status(status);
    var visitor = gate.visitor(ctx);
    ctx.header("Vary", "Accept, Cookie");
    ctx.header("Cache-Control", visitor.isEditor() ? "private, no-store" : "no-cache");
    if (wantsJson(ctx)) {
      ctx.header("X-Robots-Tag", "noindex");
      ctx.contentType("application/json; charset=utf-8").result(json.toString());
    } else {
      var frame = Templates.Frame.of(head, assets, notice, visitor);
      ctx.contentType("text/html; charset=utf-8").result(templates.render(template, frame, view));
    }
  }

  private void send(Context ctx, Reply.Desk desk) {
    var head = new Reply.Head(desk.title(), "desk", "", false);
    var frame = Templates.Frame.of(head, assets, notice, gate.visitor(ctx));
    ctx.status(desk.status());
    ctx.header("Cache-Control", "no-store");
    ctx.header("X-Robots-Tag", "noindex, nofollow");
    ctx.contentType("text/html; charset=utf-8")
        .result(templates.render(desk.template(), frame, desk.view()));
  }

  private void problem(Context ctx, int status, String detail) {
    var view = ErrorPage.view(status, detail);
    send(ctx, status, "error", ErrorPage.head(view), view, ErrorPage.json(view));
  }

  /** The page of an error of which no more is known than its status. */
  String errorPage(int status) {
    var view = ErrorPage.view(status, "");
    return templates.render(
        "error", Templates.Frame.of(ErrorPage.head(view), assets, notice), view);
  }

  void badParameter(BadParameter bad, Context ctx) {
    problem(ctx, 400, "“" + bad.parameter() + "”: " + bad.why());
  }

  /** What the server itself says of a request: that there is no such page, or no such method. */
  void refused(HttpResponseException refusal, Context ctx) {
    var methods = refusal.getDetails().get("availableMethods");
    if (refusal.getStatus() == 405) {
      ctx.header("Allow", methods == null ? "GET, HEAD" : methods);
    }
    problem(ctx, refusal.getStatus(), "");
  }

  /** The reader is told that it failed, the log is told what. */
  void failed(Exception failure, Context ctx) {
    LOG.error("could not answer {} {}", ctx.method(), ctx.path(), failure);
    problem(ctx, 500, "");
  }

  void asset(Context ctx) {
    var asset = assets.named(ctx.pathParam("name"));
    if (asset.isEmpty()) {
      problem(ctx, 404, "");
      return;
    }
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.contentType(asset.get().type()).result(asset.get().open());
  }

  private static boolean wantsJson(Context ctx) {
    return isJsonPath(ctx) || prefersJson(ctx.header("Accept"));
  }

  private static boolean isJsonPath(Context ctx) {
    return ctx.path().endsWith(".json");
  }

  /** Whether JSON is asked for by name and not below HTML. What takes anything gets the page. */
  static boolean prefersJson(@Nullable String accept) {
    return accept != null
        && quality(accept, "application/json") > 0
        && quality(accept, "application/json") >= quality(accept, "text/html");
  }

  private static double quality(String accept, String type) {
    for (var range : accept.split(",")) {
      var parts = range.split(";");
      if (parts[0].strip().equalsIgnoreCase(type)) {
        for (int i = 1; i < parts.length; i++) {
          var parameter = parts[i].strip();
          if (parameter.startsWith("q=")) {
            return number(parameter.substring(2));
          }
        }
        return 1;
      }
    }
    return 0;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String asJson(String address) {
    int query = address.indexOf('?');
    var path = query < 0 ? address : address.substring(0, query);
    var json = path.endsWith(".json") ? path : path + ".json";
    return query < 0 ? json : json + address.substring(query);
  }
}
