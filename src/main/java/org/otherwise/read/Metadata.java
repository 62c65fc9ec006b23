package org.otherwise.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** What a page says of itself in its head: meta elements, links and linked data. */
final class Metadata {
  private static final int VALUE = 2_000;

  private final Document page;
  private final LinkedData linked;
  private final Map<String, List<String>> metas = new HashMap<>();

  Metadata(Document page) {
    this.page = page;
    this.linked = LinkedData.of(page);
    for (var meta : page.select("meta[content]")) {
      var content = meta.attr("content").strip();
      if (content.isEmpty() || content.length() > VALUE) {
        continue;
      }
      for (var attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        for (var name : meta.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+")) {
          if (!name.isEmpty()) {
            metas.computeIfAbsent(name, it -> new ArrayList<>()).add(content);
          }
        }
      }
    }
  }

  LinkedData linked() {
    return linked;
  }

  /** The content of the first of these meta elements that the page has. */
  Optional<String> meta(String... names) {
    for (var name : names) {
      var found = metas.get(name);
      if (found != null) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** Where the article lives; a site's root is not believed to be it. */
  Optional<String> url(Optional<String> given) {
    var stated = meta("og:url").flatMap(Addresses::web).filter(Addresses::hasPath);
    var page = given.flatMap(Addresses::web).or(() -> stated);
    var canonical =
        link("canonical")
            .flatMap(it -> Addresses.resolved(it, page))
            .filter(Addresses::hasPath)
            .filter(it -> page.isEmpty() || Addresses.sameDomain(it, page.get()));
    return canonical
        .or(() -> page)
        .or(
            () ->
                linked
                    .article()
                    .flatMap(it -> it.address("mainEntityOfPage").or(() -> it.address("url")))
                    .flatMap(Addresses::web)
                    .filter(Addresses::hasPath));
  }

  Optional<String> publisher() {
    return linked
        .article()
        .flatMap(it -> it.names("publisher").stream().findFirst())
        .or(this::siteName)
        .or(() -> meta("publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title"))
        .map(Characters::line)
        .filter(it -> !it.isEmpty() && it.length() <= 100 && !it.startsWith("http"));
  }

  Optional<String> siteName() {
    return meta("og:site_name", "application-name", "apple-mobile-web-app-title");
  }

  String language(String text) {
    var stated = Languages.named(page.select("html").attr("lang"));
    if (stated.equals(Languages.UNKNOWN)) {
      stated = Languages.named(page.select("html").attr("xml:lang"));
    }
    if (stated.equals(Languages.UNKNOWN)) {
      stated =
          meta("og:locale", "content-language", "language", "dc.language")
              .map(Languages::named)
              .orElse(Languages.UNKNOWN);
    }
    return stated.equals(Languages.UNKNOWN) ? Languages.guessed(text) : stated;
  }

  private Optional<String> link(String relation) {
    for (var link : page.select("link[rel][href]")) {
      if (List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")).contains(relation)) {
        return Optional.of(link.attr("href"));
      }
    }
    return Optional.empty();
  }
}
