package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
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

  Answers(Templates templates, Assets assets, String notice) {
    this.templates = templates;
    this.assets = assets;
    this.notice = notice;
  }

  Handler by(Endpoint endpoint) {
    return ctx -> {
      var query = ctx.queryString();
      if (query != null && query.length() > LONGEST_QUERY) {
        problem(ctx, 414, "");
        return;
      }
      send(ctx, endpoint.answer(new Request(id(ctx), ctx.queryParamMap())));
    };
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
      case Reply.Problem problem -> problem(ctx, problem.status(), problem.detail());
    }
  }

  private void send(
      Context ctx, int status, String template, Reply.Head head, Object view, ObjectNode json) {
    ctx.status(status);
    ctx.header("Vary", "Accept");
    ctx.header("Cache-Control", "no-cache");
    if (wantsJson(ctx)) {
      ctx.header("X-Robots-Tag", "noindex");
      ctx.contentType("application/json; charset=utf-8").result(json.toString());
    } else {
      var frame = Templates.Frame.of(head, assets, notice);
      ctx.contentType("text/html; charset=utf-8").result(templates.render(template, frame, view));
    }
  }

  private void problem(Context ctx, int status, String detail) {
    var view = ErrorPage.view(status, detail);
    if (status == 405) {
      ctx.header("Allow", "GET, HEAD");
    }
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
