package org.otherwise.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Exports;
import org.otherwise.publish.Format;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries requests to endpoints, and replies back as pages or as JSON. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  /** Under this name a request knows in which format it is answered. */
  private static final String FORMAT = "format";

  private static final int LONGEST_QUERY = 6_000;

  private final Templates templates;
  private final Assets assets;
  private final String notice;
  private final Gate gate;
  private final Throttle throttle;
  private final Supplier<Exports> exports;

  Answers(
      Templates templates,
      Assets assets,
      String notice,
      Gate gate,
      Throttle throttle,
      Supplier<Exports> exports) {
    this.templates = templates;
    this.assets = assets;
    this.notice = notice;
    this.gate = gate;
    this.throttle = throttle;
    this.exports = exports;
  }

  /** Answers in the format that the client asks for, see {@link Negotiation}. */
  Handler by(Routes.Route route) {
    return ctx -> {
      ctx.header("Vary", "Accept, Cookie");
      var format = Negotiation.choose(ctx.header("Accept"), route.formats());
      if (format.isPresent()) {
        in(format.get(), route).handle(ctx);
      } else {
        problem(ctx, 406, "It can be had as " + labels(route.formats()) + ".");
      }
    };
  }

  /** Answers in this format, whatever the client takes. */
  Handler in(Format format, Routes.Route route) {
    return ctx -> {
      ctx.attribute(FORMAT, format);
      var query = ctx.queryString();
      if (query != null && query.length() > LONGEST_QUERY) {
        problem(ctx, 414, "");
        return;
      }
      if (route.method() == Method.POST && !canBeRead(ctx)) {
        return;
      }
      var refusal = gate.refusal(route, ctx);
      if (refusal.isPresent()) {
        send(ctx, format, refusal.get());
        return;
      }
      if (route.isDesk()) {
        gate.prepareForm(ctx);
      }
      var request = request(route, format, ctx);
      send(ctx, format, throttle.answer(route, request, ctx));
      if (ctx.statusCode() == 304) {
        throttle.unchanged(request, ctx);
      }
    };
  }

  /** Before anything of a form is read: what no form of ours would send is refused. */
  private boolean canBeRead(Context ctx) {
    var type = ctx.contentType();
    if (ctx.req().getContentLengthLong() > Portal.LONGEST_BODY) {
      problem(ctx, 413, "A form may hold a million characters.");
      return false;
    }
    if (type != null && !type.startsWith("application/x-www-form-urlencoded")) {
      problem(ctx, 415, "Forms are sent as application/x-www-form-urlencoded.");
      return false;
    }
    return true;
  }

  private Request request(Routes.Route route, Format format, Context ctx) {
    return new Request(
        id(ctx),
        ctx.queryParamMap(),
        route.method() == Method.POST ? ctx.formParamMap() : Map.of(),
        gate.visitor(ctx),
        gate.network(ctx),
        format);
  }

  private static String labels(Set<Format> formats) {
    return formats.stream()
        .map(format -> format == Format.HTML ? "HTML" : format.label())
        .collect(Collectors.joining(", "));
  }

  private static String id(Context ctx) {
    var id = ctx.pathParamMap().getOrDefault("id", "");
    return id == null ? "" : id;
  }

  private void send(Context ctx, Format format, Reply reply) {
    switch (reply) {
      case Reply.Page page -> send(ctx, format, page);
      case Reply.Export export -> body(ctx, format, exports.get().write(format, export.bundle()));
      case Reply.Document document -> {
        ctx.header("X-Robots-Tag", "noindex");
        Validation.send(ctx, document.type(), document.body());
      }
      case Reply.Elsewhere elsewhere -> {
        ctx.status(elsewhere.status());
        // Browsers keep a 301 for good; but what was merged can be taken apart again.
        ctx.header("Cache-Control", "no-cache");
        boolean byEnding = Format.ofPath(ctx.path()).isPresent();
        ctx.header(
            "Location", byEnding ? Addresses.in(format, elsewhere.address()) : elsewhere.address());
      }
      case Reply.Desk desk -> send(ctx, desk);
      case Reply.SignedIn in -> {
        gate.give(ctx, in.secret(), in.kept());
        send(ctx, format, new Reply.Elsewhere(303, in.address()));
      }
      case Reply.SignedOut out -> {
        gate.take(ctx);
        send(ctx, format, new Reply.Elsewhere(303, out.address()));
      }
      case Reply.Later later -> {
        ctx.header("Retry-After", Long.toString(later.seconds()));
        problem(ctx, later.status(), later.detail());
      }
      case Reply.Problem problem -> problem(ctx, problem.status(), problem.detail());
    }
  }

  private void send(Context ctx, Format format, Reply.Page page) {
    switch (format) {
      case HTML -> page(ctx, page);
      case JSON -> {
        exports.get().addRights(page.json(), page.bundle());
        body(ctx, format, page.json().toString());
      }
      case ATOM, CSV, RIS, BIBTEX, CSL_JSON ->
          body(ctx, format, exports.get().write(format, page.bundle()));
    }
  }

  private void page(Context ctx, Reply.Page page) {
    var frame =
        Templates.Frame.of(page.head(), assets, notice, gate.visitor(ctx))
            .with(Taken.of(page.bundle(), exports.get()));
    body(ctx, Format.HTML, templates.render(page.template(), frame, page.view()));
  }

  private void body(Context ctx, Format format, String body) {
    if (format != Format.HTML) {
      ctx.header("X-Robots-Tag", "noindex");
    }
    if (format == Format.HTML && gate.visitor(ctx).isEditor()) {
      ctx.header("Cache-Control", "private, no-store");
      ctx.contentType(format.contentType()).result(body);
    } else {
      Validation.send(ctx, format.contentType(), body);
    }
  }

  private void send(Context ctx, Reply.Desk desk) {
    var head = new Reply.Head(desk.title(), desk.section(), "", false);
    var frame = Templates.Frame.of(head, assets, notice, gate.visitor(ctx));
    ctx.status(desk.status());
    ctx.header("Cache-Control", "no-store");
    ctx.header("X-Robots-Tag", "noindex, nofollow");
    ctx.contentType(Format.HTML.contentType())
        .result(templates.render(desk.template(), frame, desk.view()));
  }

  private void problem(Context ctx, int status, String detail) {
    var view = ErrorPage.view(status, detail);
    ctx.status(status);
    switch (format(ctx)) {
      case JSON, CSL_JSON -> body(ctx, Format.JSON, ErrorPage.json(view).toString());
      case HTML, ATOM, CSV, RIS, BIBTEX ->
          body(ctx, Format.HTML, errorPage(view, gate.visitor(ctx)));
    }
  }

  /** Headers of every answer: see {@link Portal#PROTECTION}. */
  Map<String, String> protection() {
    if (!exports.get().site().isSecure()) {
      return Portal.PROTECTION;
    }
    var headers = new HashMap<>(Portal.PROTECTION);
    headers.put("Strict-Transport-Security", "max-age=31536000");
    return headers;
  }

  /** The page of an error of which no more is known than its status. */
  String errorPage(int status) {
    return errorPage(ErrorPage.view(status, ""), Visitor.UNKNOWN);
  }

  private String errorPage(ErrorPage.View view, Visitor visitor) {
    var frame = Templates.Frame.of(ErrorPage.head(view), assets, notice, visitor);
    return templates.render("error", frame, view);
  }

  /** Where the site map is, as robots.txt says it: by its whole address. */
  String sitemapLine() {
    return "\nSitemap: " + exports.get().site().absolute("/sitemap.xml") + "\n";
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

  /** The format of an answer of which no route has said anything yet. */
  private static Format format(Context ctx) {
    Format known = ctx.attribute(FORMAT);
    if (known != null) {
      return known;
    }
    var asked = Format.ofPath(ctx.path());
    if (asked.isEmpty()) {
      ctx.header("Vary", "Accept, Cookie");
    }
    return asked
        .or(() -> Negotiation.choose(ctx.header("Accept"), Format.PAGE))
        .orElse(Format.HTML);
  }
}
