package org.otherwise.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.otherwise.model.Fingerprint;

/** Finds the headline of a page, without the name of the site that pages append to it. */
final class Titles {
  private static final int HEADINGS = 20;
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", ": "
  };

  private static final Pattern HEADLINE =
      Pattern.compile(
          "headline|(?:entry|post|article|story|news|content|page)[_-]?(?:title|heading)|title[_-]?article",
          Pattern.CASE_INSENSITIVE);

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
    var heading = agreeing(stated).or(() -> marked(stated)).or(() -> partOf(stated));
    if (heading.isPresent()) {
      return heading.get();
    }
    for (var title : stated) {
      var bare = withoutSite(title);
      if (!bare.isEmpty() && !isSite(bare) && !isSiteWithoutTitle(title)) {
        return bare;
      }
    }
    return headings("h1").stream()
        .findFirst()
        .or(() -> headings("main h2, article h2, [class*=content] h2").stream().findFirst())
        .or(() -> stated.stream().findFirst())
        .orElse("");
  }

  private String titleElement() {
    var title = page.selectFirst("head title");
    return title == null ? page.title() : title.text();
  }

  /** A heading that the head of the page has too, whole or with something after it. */
  private Optional<String> agreeing(List<String> stated) {
    var headings = headings("h1");
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

  /** "The Gazette -": the site's name and a place for a title that was left empty. */
  private static boolean isSiteWithoutTitle(String title) {
    return title.endsWith(" -") || title.endsWith(" |") || title.startsWith("- ");
  }

  /** The only heading that the page itself calls the headline, unless a stated title is in it. */
  private Optional<String> marked(List<String> stated) {
    var marked =
        page.select("h1").stream()
            .limit(HEADINGS)
            .filter(it -> HEADLINE.matcher(shortened(it)).find() && !Hints.of(it).isOther())
            .map(Titles::textOf)
            .filter(it -> isTitle(it) && !isSite(it) && it.contains(" "))
            .distinct()
            .toList();
    if (marked.size() != 1) {
      return Optional.empty();
    }
    var normal = Fingerprint.normalised(marked.getFirst());
    boolean more =
        stated.stream()
            .map(this::withoutSite)
            .map(Fingerprint::normalised)
            .anyMatch(normal::contains);
    return more ? Optional.empty() : Optional.of(marked.getFirst());
  }

  private static String shortened(Element heading) {
    var names = heading.className() + " " + heading.id() + " " + heading.attr("itemprop");
    return names.length() > 200 ? names.substring(0, 200) : names;
  }

  /** The longest heading that is one of the parts that separators make of a stated title. */
  private Optional<String> partOf(List<String> stated) {
    var headings = headings("h1, h2, h3");
    return stated.stream()
        .filter(it -> it.length() <= 400)
        .flatMap(
            title ->
                Stream.of(title.split("\\s(?:[|–—»«·•/-]|::)\\s"))
                    .filter(part -> part.length() * 5 >= title.length() * 2))
        .map(Fingerprint::normalised)
        .filter(it -> it.contains(" ") && !isSite(it))
        .flatMap(part -> headings.stream().filter(it -> Fingerprint.normalised(it).equals(part)))
        .max(Comparator.comparingInt(String::length));
  }

  /** The text of a heading without the sign that links to it. */
  private static String textOf(Element heading) {
    return Characters.line(heading.text()).replaceFirst("\\s?[¶#§]$", "");
  }

  private static boolean isTitle(String line) {
    return !line.isEmpty() && line.length() <= 300;
  }

  private List<String> headings(String selector) {
    return page.select(selector).stream()
        .limit(HEADINGS)
        .map(Titles::textOf)
        .filter(Titles::isTitle)
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
