package org.otherwise.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import org.otherwise.curate.Desk;
import org.otherwise.curate.Editors;
import org.otherwise.curate.Sessions;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.publish.Exports;
import org.otherwise.publish.Format;
import org.otherwise.publish.Showing;
import org.otherwise.publish.Site;
import org.otherwise.record.Archive;

/** The web server. */
public final class Portal implements AutoCloseable {
  /** Headers of every answer: what is shown was written by others, and may try to do more. */
  static final Map<String, String> PROTECTION =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
              + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");

  /** Only where readers find the portal by https: a browser that was told so never goes back. */
  private static final String STRICT_TRANSPORT = "max-age=31536000";

  /** How many clients may be connected at a time; more wait until one goes. */
  private static final int MOST_CONNECTIONS = 2000;

  /** A client that has been silent for so long is let go. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** Before it listens. */
  private static final Site NOWHERE = new Site("http://localhost");

  private final Javalin server;
  private final AtomicReference<Site> site;
  private final List<Routes.Route> routes;

  private Portal(Javalin server, List<Routes.Route> routes, AtomicReference<Site> site) {
    this.server = server;
    this.routes = routes;
    this.site = site;
  }

  /**
   * A portal over this record and index; {@code notice} is printed on every page ("This is a
   * sample"), or empty.
   */
  public static Portal create(
      Archive archive, SearchIndex index, IndexConfig config, Clock clock, String notice) {
    return create(archive, index, config, clock, notice, null, Safety.usual());
  }

  /**
   * The same at a place on the web.
   *
   * @param place where readers find it; null for where it listens
   * @param safety what nobody may ask of it
   */
  public static Portal create(
      Archive whole,
      SearchIndex index,
      IndexConfig config,
      Clock clock,
      String notice,
      @Nullable Site place,
      Safety safety) {
    var gazetteer = config.gazetteer();
    var showing = new Showing(config.outlets());
    var archive = whole.shownBy(showing::shown);
    var site = new AtomicReference<>(place == null ? NOWHERE : place);
    var sitemaps = new Sitemaps(archive, clock, site::get);
    var sessions = new Sessions(whole.accounts(), clock);
    var editors = new Editors(whole.accounts(), clock);
    var bench = new Workbench(whole, index, new Desk(whole, clock), gazetteer);
    var routes =
        new Routes(
            new HomePage(archive, index, gazetteer),
            new ResultsPage(Scope.QUOTES, archive, index, config),
            new ResultsPage(Scope.ARTICLES, archive, index, config),
            new ResultsPage(Scope.CONTRADICTIONS, archive, index, config),
            new QuotePage(archive, gazetteer),
            new ArticlePage(archive, config),
            new PairPage(archive, gazetteer),
            new SpeakerPage(archive, index, gazetteer),
            new CountryPage(archive, index, gazetteer),
            new ComparePage(archive, index, gazetteer),
            new CollectionsPage(archive),
            new CollectionPage(archive, gazetteer),
            new AboutPage(),
            new HealthPage(archive),
            Discovery.routes(archive, index, config),
            List.of(
                Routes.Route.ofDocument("/opensearch.xml", Documents.openSearch(site::get)),
                Routes.Route.ofDocument("/sitemap.xml", sitemaps::index),
                Routes.Route.ofDocument("/sitemaps/{id}.xml", sitemaps::file)),
            DeskRoutes.of(bench, editors, sessions));
    var networks = new Networks(safety);
    var gate = new Gate(sessions::who, networks);
    var answers =
        new Answers(
            new Templates(),
            new Assets(),
            notice,
            gate,
            networks,
            () -> new Exports(site.get(), showing));
    var allowances = new Allowances(safety.rate(), safety.burst(), System::nanoTime);
    var guard = new Guard(safety, allowances, networks, gate, answers);
    return new Portal(
        Javalin.create(
            javalin -> {
              protect(javalin, () -> site.get().base().startsWith("https:"));
              configure(javalin, routes, answers, guard);
            }),
        routes.all(),
        site);
  }

  /** Headers of every answer, and what no client may do to the server itself. */
  private static void protect(JavalinConfig javalin, BooleanSupplier https) {
    javalin.http.maxRequestSize = Guard.LONGEST_BODY;
    javalin.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
          http.setIdleTimeout(SILENCE.toMillis());
        });
    javalin.jetty.modifyServer(
        server -> server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server)));
    javalin.routes.before(
        ctx -> {
          PROTECTION.forEach(ctx::header);
          if (https.getAsBoolean()) {
            ctx.header("Strict-Transport-Security", STRICT_TRANSPORT);
          }
        });
  }

  private static void configure(
      JavalinConfig javalin, Routes routes, Answers answers, Guard guard) {
    javalin.concurrency.useVirtualThreads = true;
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.http.prefer405over404 = true;
    javalin.jetty.modifyServer(server -> server.setErrorHandler(new Refusals(answers)));
    javalin.routes.before(guard::admit);
    javalin.routes.before(Portal::withoutSlashAtTheEnd);
    for (var route : routes.all()) {
      add(javalin.routes, route, answers, guard);
    }
    javalin.routes.after(guard::settle);
    both(javalin.routes, "/static/{name}", answers::asset);
    both(
        javalin.routes,
        "/robots.txt",
        ctx -> ctx.contentType("text/plain").result(Robots.text(answers.sitemapLine())));
    javalin.routes.exception(BadParameter.class, answers::badParameter);
    javalin.routes.exception(HttpResponseException.class, answers::refused);
    javalin.routes.exception(Exception.class, answers::failed);
  }

  private static void add(RoutesConfig routes, Routes.Route route, Answers answers, Guard guard) {
    if (route.method() == Method.POST) {
      routes.post(route.path(), answers.by(route));
      return;
    }
    for (var format : Format.byEnding()) {
      if (route.formats().contains(format)) {
        both(routes, route.in(format), inTurn(route, answers.in(format, route), guard));
      }
    }
    both(routes, route.path(), inTurn(route, answers.by(route), guard));
  }

  private static Handler inTurn(Routes.Route route, Handler handler, Guard guard) {
    return Costs.isSearch(route.path()) ? guard.inTurn(handler) : handler;
  }

  /** Left to itself, Javalin answers every HEAD with 200. */
  private static void both(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** Every page has one address. Slashes are taken off both ends, so that no host can be named. */
  private static void withoutSlashAtTheEnd(Context ctx) {
    var path = ctx.path();
    if (path.length() > 1 && path.endsWith("/")) {
      var query = ctx.queryString();
      var bare = path.replaceAll("^/++|/++$", "");
      ctx.status(301);
      ctx.header("Location", "/" + bare + (query == null ? "" : "?" + query));
      ctx.skipRemainingHandlers();
    }
  }

  /** Everything that this portal answers, for the test that holds the table of it. */
  List<Routes.Route> routes() {
    return routes;
  }

  /** Starts to listen; port 0 takes any free one. Returns the port. */
  public int start(String host, int port) {
    int taken = server.start(host, port).port();
    site.compareAndSet(NOWHERE, Site.listening(host, taken));
    return taken;
  }

  @Override
  public void close() {
    server.stop();
  }
}
