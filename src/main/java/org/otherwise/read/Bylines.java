package org.otherwise.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds out who wrote a page. */
final class Bylines {
  private static final int LONGEST = 200;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|edited|created|story)\\s)?(?:by|par|von|por|di|автор)\\s*:?\\s+"
              + "|^(?:author|authors|autor|auteur|texto|текст)\\s*:\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern REST =
      Pattern.compile(
          "\\s*(?:\\||•|·|—|\\bUpdated\\b|\\bPublished\\b|\\bPosted\\b|\\bon (?=\\p{Lu}\\p{L}+ \\d)|\\d{1,2}[:/]\\d|\\d{4}).*$");

  private static final Pattern NAME_CLASS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:byline|author)[\\s_-]{0,3}(?:name|link)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE_CLASS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:byline|author|authors|writer)(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);

  private Bylines() {}

  static Optional<String> find(Document page, Metadata metadata) {
    var linked = metadata.linked().article();
    return linked
        .map(it -> it.names("author"))
        .flatMap(Bylines::joined)
        .or(() -> joined(metadata.metas("author")))
        .or(() -> joined(metadata.metas("article:author")))
        .or(
            () ->
                metadata
                    .meta(
                        "parsely-author",
                        "sailthru.author",
                        "dc.creator",
                        "dcterms.creator",
                        "byl",
                        "article:author_name",
                        "cxenseparse:author",
                        "citation_author",
                        "twitter:creator:name",
                        "creator")
                    .flatMap(it -> joined(List.of(it))))
        .or(() -> elements(page.select("[itemprop*=author] [itemprop=name]")))
        .or(() -> elements(page.select("[itemprop*=author]")))
        .or(() -> elements(page.select("a[rel*=author]")))
        .or(() -> elements(page.getElementsByAttributeValueMatching("class", NAME_CLASS)))
        .or(() -> elements(page.getElementsByAttributeValueMatching("class", BYLINE_CLASS)));
  }

  /** A byline without "By" and without what follows the names. */
  static Optional<String> cleaned(String byline) {
    var line = Characters.line(byline);
    if (line.isEmpty()
        || line.length() > LONGEST
        || line.contains("://")
        || line.startsWith("www.")) {
      return Optional.empty();
    }
    var names = REST.matcher(BY.matcher(line).replaceFirst("")).replaceFirst("").strip();
    names = names.replaceFirst("[\\s,;:|-]+$", "");
    boolean named = names.chars().filter(Character::isLetter).count() >= 2;
    return named && names.split(" ").length <= 20 ? Optional.of(names) : Optional.empty();
  }

  private static Optional<String> joined(List<String> names) {
    var distinct = new LinkedHashSet<String>();
    for (var name : names) {
      cleaned(name).ifPresent(distinct::add);
    }
    return distinct.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", distinct));
  }

  private static Optional<String> elements(List<Element> candidates) {
    for (var element : candidates.stream().limit(20).toList()) {
      var found =
          element.text().length() > LONGEST || Hints.isElsewhere(element)
              ? Optional.<String>empty()
              : cleaned(element.text());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
