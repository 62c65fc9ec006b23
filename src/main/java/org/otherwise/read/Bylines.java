package org.otherwise.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.otherwise.model.Fingerprint;

/** Finds out who wrote a page. */
final class Bylines {
  private static final int LONGEST = 200;
  private static final int ELEMENTS = 20;

  private static final Pattern BY =
      Pattern.compile(
          "^[^\\p{L}]{0,9}(?:(?:(?:written|posted|published|reported|edited|created|story|words)\\s)?"
              + "(?:by|par|von|por|di|door|av|af|przez|автор)\\s*:?\\s+"
              + "|(?:author|authors|autor|auteur|texto|texte|text|текст)\\s*:\\s*|(?:view"
              + " all|all|more|other)?\\s?(?:posts|articles|stories) (?:by|from)\\s+|more"
              + " (?:by|from)\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern REST =
      Pattern.compile(
          "\\s{0,9}(?:\\||•|·|—|\\b(?i:(?:last |first"
              + " )?(?:updated|published|posted|modified))\\b|\\bEdited by\\b|\\bon"
              + " (?=\\p{Lu}\\p{L}+ \\d)|\\d{1,2}[:/]\\d|\\d{4}).*$");

  /** What follows a name in brackets: its address, a place on the web. */
  private static final Pattern ADDRESS =
      Pattern.compile("[(<\\[][^()<>\\[\\]]{0,150}(?:://|@)[^()<>\\[\\]]{0,150}[)>\\]]");

  private static final Pattern NAME_CLASS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:byline|author)[\\s_-]{0,3}(?:name|link)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE_CLASS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:byline|author|authors|writer)(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);

  /** Where sites keep the pages of those who write for them. */
  private static final Pattern WRITERS_PAGE =
      Pattern.compile(
          "/(?:authors?|writers?|people|reporters?|journalists?|staff|contributors?|columnists?|newsteam|by"
              + "|profiles?|auteurs?|autor(?:es)?|autori)/[^/]",
          Pattern.CASE_INSENSITIVE);

  private final Document page;
  private final Metadata metadata;
  private final Surroundings surroundings;

  Bylines(Document page, Metadata metadata, Surroundings surroundings) {
    this.page = page;
    this.metadata = metadata;
    this.surroundings = surroundings;
  }

  /**
   * Who wrote it, the surest place to find that first; a site that names itself as the author is
   * believed only where the page names nobody.
   */
  Optional<String> find() {
    Optional<String> site = Optional.empty();
    List<Supplier<Optional<String>>> places =
        List.of(
            this::stated,
            () -> elements(page.select("[itemprop*=author] [itemprop=name]")),
            () -> elements(page.select("[itemprop*=author]")),
            () -> elements(page.select("a[rel*=author]")),
            () -> elements(page.getElementsByAttributeValueMatching("class", NAME_CLASS)),
            () -> elements(page.getElementsByAttributeValueMatching("class", BYLINE_CLASS)),
            this::line,
            this::writersPage);
    for (var place : places) {
      var found = place.get();
      // somebody's own site has the author's name, and "Ines" on it is nobody else
      boolean ownSite = site.isPresent() && found.isPresent() && site.get().contains(found.get());
      if (found.isPresent() && !isSite(found.get()) && !ownSite) {
        return found;
      }
      site = site.isPresent() ? site : found;
    }
    return site;
  }

  /** In the head of the page: the first that names people, or one that names them and more. */
  private Optional<String> stated() {
    var stated = new ArrayList<String>();
    var linked = metadata.linked();
    linked
        .article()
        .or(linked::webPage)
        .flatMap(it -> joined(it.names("author")))
        .ifPresent(stated::add);
    joined(metadata.metas("author")).ifPresent(stated::add);
    joined(metadata.metas("article:author")).ifPresent(stated::add);
    for (var name :
        List.of(
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "cxenseparse:author",
            "citation_author",
            "twitter:creator:name",
            "creator")) {
      joined(metadata.metas(name)).ifPresent(stated::add);
    }
    writtenBy().ifPresent(stated::add);
    var people = stated.stream().filter(it -> !isSite(it)).toList();
    if (people.isEmpty()) {
      return stated.stream().findFirst();
    }
    var first = people.getFirst();
    return people.stream()
        .filter(it -> it.length() > first.length() && it.contains(first))
        .findFirst()
        .or(() -> Optional.of(first));
  }

  /** What is shown beside a link to the page in a conversation. */
  private Optional<String> writtenBy() {
    return metadata
        .meta("twitter:label1")
        .filter(it -> it.equalsIgnoreCase("written by"))
        .flatMap(it -> metadata.meta("twitter:data1"))
        .flatMap(Bylines::cleaned);
  }

  private boolean isSite(String name) {
    var normal = Fingerprint.normalised(name);
    return metadata.publisher().map(Fingerprint::normalised).map(normal::equals).orElse(false)
        || metadata.siteName().map(Fingerprint::normalised).map(normal::equals).orElse(false);
  }

  /** A byline without "By" and without what follows the names. */
  static Optional<String> cleaned(String byline) {
    var line = ADDRESS.matcher(Characters.line(byline)).replaceAll("").strip();
    if (line.isEmpty()
        || line.length() > LONGEST
        || line.contains("://")
        || line.startsWith("www.")) {
      return Optional.empty();
    }
    var names = REST.matcher(BY.matcher(line).replaceFirst("")).replaceFirst("");
    names = withoutDay(names).strip().replaceFirst("[\\s,;:|-]+$", "");
    boolean named = names.chars().filter(Character::isLetter).count() >= 2;
    return named && names.split(" ").length <= 20 ? Optional.of(names) : Optional.empty();
  }

  /** Cut before "January 10" or "10 January". */
  private static String withoutDay(String names) {
    var words = names.split(" ");
    int length = 0;
    for (int i = 0; i < words.length; i++) {
      if (i > 0 && i + 1 < words.length && Dates.isDay(words[i], words[i + 1])) {
        return names.substring(0, length);
      }
      length += words[i].length() + 1;
    }
    return names;
  }

  private static Optional<String> joined(List<String> names) {
    var distinct = new LinkedHashSet<String>();
    for (var name : names) {
      cleaned(name).ifPresent(distinct::add);
    }
    return distinct.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", distinct));
  }

  private Optional<String> elements(List<Element> candidates) {
    for (var element : candidates.stream().limit(ELEMENTS).toList()) {
      if (!surroundings.isElsewhere(element) && !describesAnotherThing(element)) {
        var text = element.text();
        var found = text.length() > LONGEST ? Optional.<String>empty() : cleaned(text);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether microdata says that it is part of a book, a product or a comment. */
  private static boolean describesAnotherThing(Element element) {
    var scope = element.parent() == null ? null : element.parent().closest("[itemscope][itemtype]");
    if (scope == null) {
      return false;
    }
    var type = scope.attr("itemtype");
    return type.endsWith("/Book")
        || type.endsWith("/Product")
        || type.endsWith("/Comment")
        || type.endsWith("/UserComments");
  }

  /** A line near the headline that says by whom, or when and by whom. */
  private Optional<String> line() {
    for (var line : surroundings.lines()) {
      var names = NamesAfterBy.in(line.text()).flatMap(Bylines::cleaned);
      if (names.isPresent()) {
        return names;
      }
    }
    return Optional.empty();
  }

  /** A link near the headline to the page of somebody who writes there. */
  private Optional<String> writersPage() {
    for (var line : surroundings.lines()) {
      for (var link : line.element().select("a[href]").stream().limit(ELEMENTS).toList()) {
        var name = Characters.line(link.text());
        if (WRITERS_PAGE.matcher(Characters.shortened(link.attr("href"), LONGEST)).find()
            && NamesAfterBy.areNames(name)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }
}
