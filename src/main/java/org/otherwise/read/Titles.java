package org.otherwise.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.otherwise.model.Fingerprint;

/** Finds the headline of a page, without the name of the site that pages append to it. */
final class Titles {
  private static final int HEADINGS = 20;
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", ": "
  };

  private final Document page;
  private final Metadata metadata;

  Titles(Document page, Metadata metadata) {
    this.page = page;
    this.metadata = metadata;
  }

  /** The headline; empty where the page has no title at all. */
  String find() {
    var stated =
        new ArrayList<String>(
            metadata
                .meta(
                    "og:title",
                    "twitter:title",
                    "dc.title",
                    "dcterms.title",
                    "parsely-title",
                    "sailthru.title")
                .stream()
                .map(Characters::line)
                .toList());
    metadata
        .linked()
        .article()
        .flatMap(it -> it.text("headline"))
        .map(Characters::line)
        .ifPresent(stated::add);
    var titled = Characters.line(titleElement());
    if (!titled.isEmpty()) {
      stated.add(titled);
    }
    var heading = agreeing(stated);
    if (heading.isPresent()) {
      return heading.get();
    }
    for (var title : stated) {
      var bare = withoutSite(title);
      if (!bare.isEmpty() && !isSite(bare)) {
        return bare;
      }
    }
    return headings().stream().findFirst().or(() -> stated.stream().findFirst()).orElse("");
  }

  private String titleElement() {
    var title = page.selectFirst("head title");
    return title == null ? page.title() : title.text();
  }

  /** A heading that the head of the page has too, whole or with something after it. */
  private Optional<String> agreeing(List<String> stated) {
    var headings = headings();
    for (var title : stated) {
      var normal = Fingerprint.normalised(title);
      for (var heading : headings) {
        if (Fingerprint.normalised(heading).equals(normal)) {
          return Optional.of(heading);
        }
      }
    }
    for (var title : stated) {
      var normal = Fingerprint.normalised(title);
      for (var heading : headings) {
        var own = Fingerprint.normalised(heading);
        boolean begins = normal.startsWith(own + " ") && own.length() * 5 >= normal.length() * 2;
        if (begins && own.contains(" ") && !isSite(heading)) {
          return Optional.of(heading);
        }
      }
    }
    return Optional.empty();
  }

  private List<String> headings() {
    return page.select("h1").stream()
        .limit(HEADINGS)
        .map(Element::text)
        .map(Characters::line)
        .filter(it -> !it.isEmpty() && it.length() <= 300)
        .toList();
  }

  private boolean isSite(String title) {
    var normal = Fingerprint.normalised(title);
    return normal.isEmpty()
        || metadata.siteName().map(Fingerprint::normalised).map(normal::equals).orElse(false);
  }

  /** The title without a part at either end that names the site. */
  private String withoutSite(String title) {
    var site = metadata.siteName().or(metadata::publisher).map(Fingerprint::normalised).orElse("");
    var rest = title;
    for (int round = 0; round < 2; round++) {
      var shorter = withoutLastPart(rest, site);
      if (shorter.equals(rest)) {
        return withoutFirstPart(rest, site);
      }
      rest = shorter;
    }
    return rest;
  }

  private String withoutLastPart(String title, String site) {
    for (var separator : SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at > 0 && !separator.equals(": ")) {
        var head = title.substring(0, at).strip();
        var tail = title.substring(at + separator.length());
        if (namesSite(tail, site) || looksLikeSite(head, tail, separator)) {
          return head;
        }
      }
    }
    return title;
  }

  private String withoutFirstPart(String title, String site) {
    for (var separator : SEPARATORS) {
      int at = title.indexOf(separator);
      if (at > 0 && namesSite(title.substring(0, at), site)) {
        return title.substring(at + separator.length()).strip();
      }
    }
    return title;
  }

  private boolean namesSite(String part, String site) {
    var normal = Fingerprint.normalised(part);
    if (normal.isEmpty()) {
      return true;
    }
    var host = host();
    var joined = normal.replace(" ", "");
    return normal.equals(site)
        || (!site.isEmpty() && (site.startsWith(normal + " ") || normal.startsWith(site + " ")))
        || (joined.length() >= 3
            && (host.equals(joined)
                || host.equals("the" + joined)
                || ("the" + host).equals(joined)));
  }

  /** The second level of the page's own address: "bbc" of "www.bbc.co.uk". */
  private String host() {
    return metadata
        .url(Optional.empty())
        .map(
            it ->
                it.replaceFirst("^https?://(?:www\\.|m\\.|edition\\.)?", "")
                    .replaceFirst("[./:].*", ""))
        .map(it -> it.replace("-", "").toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /**
   * After " | " and after a spaced dash, one to four capitalised words following a longer headline.
   */
  private static boolean looksLikeSite(String head, String tail, String separator) {
    var words = tail.strip().split("\\s+");
    int most =
        separator.equals(" | ") || separator.equals(" » ") || separator.equals(" :: ") ? 6 : 4;
    if (words.length > most || head.split("\\s+").length < Math.max(3, words.length)) {
      return false;
    }
    for (var word : words) {
      char first = word.charAt(0);
      if (Character.isLowerCase(first) && word.length() > 3 && word.indexOf('.') < 0) {
        return false;
      }
    }
    return true;
  }
}
