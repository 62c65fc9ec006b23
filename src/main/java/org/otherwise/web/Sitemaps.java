package org.otherwise.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.otherwise.publish.Site;
import org.otherwise.publish.Sitemap;
import org.otherwise.record.Archive;
import org.otherwise.record.Listed;

/**
 * The site map: an index of files, each of which goes on where the one before it ended. Where they
 * begin is looked up at most once an hour, for that goes through the whole record. Suggested pairs
 * are not in it.
 */
final class Sitemaps {
  private static final Duration KEPT = Duration.ofHours(1);

  private final Archive archive;
  private final Clock clock;
  private final Supplier<Site> site;
  private final AtomicReference<@Nullable Files> known = new AtomicReference<>();

  private record Files(Instant until, List<File> list) {}

  /**
   * @param from the first id in it
   */
  private record File(Listed.Kind kind, int number, String from) {
    String name() {
      return kind.name().toLowerCase(Locale.ROOT) + "-" + number;
    }

    String address() {
      return "/sitemaps/" + name() + ".xml";
    }
  }

  Sitemaps(Archive archive, Clock clock, Supplier<Site> site) {
    this.archive = archive;
    this.clock = clock;
    this.site = site;
  }

  Reply index(Request request) {
    var entries = files().stream().map(file -> new Sitemap.Entry(file.address(), "")).toList();
    return new Reply.Document(Sitemap.TYPE, Sitemap.index(entries, site.get()));
  }

  /** One of the files, by its name. */
  Reply file(Request request) {
    Optional<File> file =
        files().stream().filter(each -> each.name().equals(request.id())).findFirst();
    if (file.isEmpty()) {
      return Reply.notFound("There is no such part of the site map.");
    }
    return new Reply.Document(Sitemap.TYPE, Sitemap.of(entries(file.get()), site.get()));
  }

  private List<Sitemap.Entry> entries(File file) {
    var entries = new ArrayList<Sitemap.Entry>();
    for (var listed : archive.listing().from(file.kind(), file.from(), Sitemap.MOST)) {
      entries.add(new Sitemap.Entry(root(file.kind()) + listed.id(), listed.changed()));
    }
    return entries;
  }

  private static String root(Listed.Kind kind) {
    return switch (kind) {
      case ARTICLES -> "/articles/";
      case QUOTES -> "/quotes/";
      case PAIRS -> "/contradictions/";
      case DISPUTES -> "/disputes/";
      case SPEAKERS -> "/speakers/";
    };
  }

  private List<File> files() {
    var now = clock.instant();
    var files = known.get();
    if (files == null || files.until().isBefore(now)) {
      files = new Files(now.plus(KEPT), list());
      known.set(files);
    }
    return files.list();
  }

  private List<File> list() {
    var files = new ArrayList<File>();
    for (var kind : Listed.Kind.values()) {
      int number = 1;
      for (var from : archive.listing().starts(kind, Sitemap.MOST)) {
        files.add(new File(kind, number++, from));
      }
    }
    return List.copyOf(files);
  }
}
