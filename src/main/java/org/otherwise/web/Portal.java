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
import org.eclipse.jetty.server.AbstractConnector;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server. */
public final class Portal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Portal.class);

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
          "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(),"
              + " browsing-topics=()");

  /** More than any form of ours sends. */
  static final int LONGEST_BODY = 1_000_000;

  private static final Duration IDLE = Duration.ofSeconds(30);

  /** Before it listens. */
  private static final Site NOWHERE = new Site("http://localhost");

  private final Javalin server;
  private final AtomicReference<Site> site;
  private final List<Routes.Route> routes;
  private final AtomicReference<@Nullable Crowd> crowd; // known when the server has started

  private Portal(
      Javalin server,
      List<Routes.Route> routes,
      AtomicReference<Site> site,
      AtomicReference<@Nullable Crowd> crowd) {
    this.crowd = crowd;
    this.server = server;
    this.routes = routes;
    this.site = site;
  }

  /**
   * A portal over this record and index; {@code notice} is printed on every page ("This is a
   * sample"), or empty. Nobody is told to wait.
   */
  public static Portal create(
      Archive archive, SearchIndex index, IndexConfig config, Clock clock, String notice) {
    return create(archive, index, config, clock, notice, null, Watch.NONE, Limits.NONE);
  }

  /**
   * The same at a place on the web, open to all who come, where its health tells of what follows
   * the record.
   *
   * @param place where readers find it; null for where it listens
   * @param limits how much of it one client may have
   */
  public static Portal create(
      Archive whole,
      SearchIndex index,
      IndexConfig config,
      Clock clock,
      String notice,
      @Nullable Site place,
      Watch watch,
      Limits limits) {
    var gazetteer = config.gazetteer();
    var showing = new Showing(config.outlets());
    var archive = whole.shownBy(showing::shown);
    var site = new AtomicReference<>(place == null ? NOWHERE : place);
    var sitemaps = new Sitemaps(archive, clock, site::get);
    var sessions = new Sessions(whole.accounts(), clock);
    var editors = new Editors(whole.accounts(), clock);
    var bench = new Workbench(whole, index, new Desk(whole, clock), gazetteer);
    var tickets = new Tickets(clock);
    var report = new ReportPage(archive, clock, tickets);
    var routes =
        new Routes(
            new HomePage(archive, index, gazetteer),
            new ResultsPage(Scope.QUOTES, archive, index, config, watch.left()),
            new ResultsPage(Scope.ARTICLES, archive, index, config, watch.left()),
            new ResultsPage(Scope.CONTRADICTIONS, archive, index, config, watch.left()),
            new QuotePage(archive, gazetteer),
            new ArticlePage(archive, config),
            new PairPage(archive, gazetteer, tickets),
            new DisputePage(archive, gazetteer),
            List.of(
                Routes.Route.ofDocument(ReportPage.PATH, report::show),
                new Routes.Route(Method.POST, ReportPage.PATH, Role.PUBLIC, report::send)),
            new SpeakerPage(archive, index, gazetteer),
            new CountryPage(archive, index, gazetteer),
            new ComparePage(archive, index, gazetteer),
            new CollectionsPage(archive),
            new CollectionPage(archive, gazetteer),
            new AboutPage(),
            new HealthPage(archive, watch),
            Discovery.routes(archive, index, config),
            List.of(
                Routes.Route.ofDocument("/opensearch.xml", Documents.openSearch(site::get)),
                Routes.Route.ofDocument("/sitemap.xml", sitemaps::index),
                Routes.Route.ofDocument("/sitemaps/{id}.xml", sitemaps::file)),
            DeskRoutes.of(bench, editors, sessions));
    var answers =
        new Answers(
            new Templates(),
            new Assets(),
            notice,
            new Gate(sessions::who, new Networks(limits.proxies(), Portal::strangeProxy), tickets),
            new Throttle(limits, clock),
            () -> new Exports(site.get(), showing));
    var crowd = new AtomicReference<@Nullable Crowd>();
    var server = Javalin.create(javalin -> configure(javalin, routes, answers, limits, crowd));
    return new Portal(server, routes.all(), site, crowd);
  }

  private static void strangeProxy(String address) {
    LOG.warn(
        "{} says for whom it asks (X-Forwarded-For) and is not trusted: all readers behind it count"
            + " as one network. If it is a proxy of yours, start with --trusted-proxy {}. This is"
            + " said once",
        address,
        address);
  }

  private static void configure(
      JavalinConfig javalin,
      Routes routes,
      Answers answers,
      Limits limits,
      AtomicReference<@Nullable Crowd> crowd) {
    javalin.concurrency.useVirtualThreads = true;
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.http.prefer405over404 = true;
    javalin.http.maxRequestSize = LONGEST_BODY;
    javalin.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
          http.setIdleTimeout(IDLE.toMillis());
        });
    javalin.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new Refusals(answers));
          if (limits.connections() > 0) {
            crowd.set(Crowd.limit(server, limits.connections()));
          }
        });
    javalin.routes.before(ctx -> answers.protection().forEach(ctx::header));
    javalin.routes.before(Portal::withoutSlashAtTheEnd);
    for (var route : routes.all()) {
      add(javalin.routes, route, answers);
    }
    both(javalin.routes, "/static/{name}", answers::asset);
    both(
        javalin.routes,
        "/robots.txt",
        ctx -> ctx.contentType("text/plain").result(Robots.TEXT + answers.sitemapLine()));
    javalin.routes.exception(BadParameter.class, answers::badParameter);
    javalin.routes.exception(HttpResponseException.class, answers::refused);
    javalin.routes.exception(Exception.class, answers::failed);
  }

  private static void add(RoutesConfig routes, Routes.Route route, Answers answers) {
    if (route.method() == Method.POST) {
      routes.post(route.path(), answers.by(route));
      return;
    }
    for (var format : Format.byEnding()) {
      if (route.formats().contains(format)) {
        both(routes, route.in(format), answers.in(format, route));
      }
    }
    both(routes, route.path(), answers.by(route));
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
    var watching = crowd.get();
    for (var connector : server.jettyServer().server().getConnectors()) {
      if (connector instanceof AbstractConnector each) {
        each.setIdleTimeout(IDLE.toMillis());
        if (watching != null) {
          watching.watch(each);
        }
      }
    }
    site.compareAndSet(NOWHERE, Site.listening(host, taken));
    return taken;
  }

  @Override
  public void close() {
    server.stop();
  }
}
