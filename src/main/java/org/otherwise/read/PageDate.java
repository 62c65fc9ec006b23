package org.otherwise.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.otherwise.model.PartialDate;

/** Finds the day on which a page was published; the surest place to find it comes first. */
final class PageDate {
  private static final int ELEMENTS = 400;

  /** Of text near the title, only lines this short are taken to state a date. */
  private static final int LINE = 200;

  /** A line that holds hardly more than "Wednesday, 21 September 2022, 10.15 a.m. GMT". */
  private static final int DATE_ALONE = 50;

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "citation_publication_date",
    "citation_date",
    "publication_date",
    "publish-date",
    "publish_date",
    "publishdate",
    "published-date",
    "publisheddate",
    "pubdate",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "ptime",
    "rnews:datepublished",
    "bt:pubdate",
    "analyticsattributes.articledate",
    "og:pubdate",
    "og:publish_date",
    "date.release",
    "article.created",
    "datecreated",
    "dc.date",
    "dcterms.date",
    "date",
    "dc.created",
    "created",
    "originalpublicationdate",
    "weibo:article:create_at"
  };

  private static final String[] CHANGED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
    "revised"
  };

  private static final Pattern STATES_PUBLICATION =
      Pattern.compile(
          "\\b(?:publish|posted|pubdate|pub-date|post-date|postdate|entry-date|date-?published|byline|dateline|"
              + "created|veröffentlicht|publié|publicado|pubblicato|опубликовано)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DATE_HOLDER =
      Pattern.compile(
          "(?:^|[\\s_-])(?:date|time|timestamp|datetime|published|pubdate|posted|dateline|postdate|byline|meta|"
              + "postmeta|fecha|data|datum)(?:$|[\\s_-])|date(?:line|time|published|posted)?$|pub(?:lish)?date|postdate",
          Pattern.CASE_INSENSITIVE);

  /** Words before the day of a change, in the languages of most pages. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\b(?:updated?|modified|revised|edited|reviewed|corrected|changed|aktualisiert|geändert|stand:|mis[e]?"
              + " à jour"
              + "|modifié|actualizado|actualizada|modificado|aggiornato|modificato|atualizado|atualizada|bijgewerkt"
              + "|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizacja|aktualizováno"
              + "|обновлено|изменено|оновлено|güncelleme|güncellendi|frissítve|actualizat)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PUBLICATION =
      Pattern.compile(
          "\\b(?:published|posted|created|first|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd"
              + "|publicerad|publisert|opublikowano|опубликовано)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Document page;
  private final Metadata metadata;
  private final Surroundings surroundings;
  private final boolean dayFirst;

  PageDate(Document page, Metadata metadata, Surroundings surroundings, String language) {
    this.surroundings = surroundings;
    this.page = page;
    this.metadata = metadata;
    var locale =
        (page.select("html").attr("lang") + " " + metadata.meta("og:locale").orElse(""))
            .toLowerCase(Locale.ROOT)
            .replace('_', '-');
    this.dayFirst =
        !language.equals("en")
            || locale.contains("en-gb")
            || locale.contains("en-au")
            || locale.contains("en-in")
            || locale.contains("en-nz")
            || locale.contains("en-ie");
  }

  Optional<PartialDate> find(Optional<String> url) {
    return linked("datePublished")
        .or(() -> metadata.meta(PUBLISHED).flatMap(it -> Dates.findDay(it, dayFirst)))
        .or(() -> anyMeta(PUBLISHED))
        .or(this::marked)
        .or(() -> time(true))
        .or(() -> url.flatMap(Dates::ofPath).filter(PartialDate::isDay))
        .or(
            () ->
                metadata
                    .linked()
                    .anywhere("datePublished")
                    .flatMap(it -> Dates.findDay(it, dayFirst)))
        .or(this::nearTitle)
        .or(() -> time(false))
        .or(this::labelled)
        .or(this::alone)
        .or(() -> linked("dateCreated"))
        .or(() -> linked("dateModified"))
        .or(() -> anyMeta(CHANGED))
        .or(() -> url.flatMap(Dates::ofPath))
        .or(() -> metadata.meta(PUBLISHED).flatMap(Dates::field));
  }

  private Optional<PartialDate> linked(String field) {
    return metadata
        .linked()
        .article()
        .flatMap(it -> it.text(field))
        .flatMap(it -> Dates.findDay(it, dayFirst));
  }

  private Optional<PartialDate> anyMeta(String[] names) {
    for (var name : names) {
      for (var value : metadata.metas(name)) {
        var date = Dates.findDay(value, dayFirst);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** Microdata and microformats. */
  private Optional<PartialDate> marked() {
    for (var element :
        page.select(
            "[itemprop~=(?i)datePublished], [property~=(?i)datePublished], abbr.published,"
                + " time[pubdate]")) {
      var date = surroundings.isElsewhere(element) ? Optional.<PartialDate>empty() : of(element);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The first time element that stands outside of comments and lists of other articles. */
  private Optional<PartialDate> time(boolean statesPublication) {
    for (var time : firstOf("time")) {
      var hints = time.className() + " " + parentClass(time) + " " + time.attr("itemprop");
      boolean states = STATES_PUBLICATION.matcher(hints).find();
      // themes call one element both, until the page is changed
      boolean changed = hints.contains("update") && !states || hints.contains("modified");
      if ((states || !statesPublication) && !changed && !surroundings.isElsewhere(time)) {
        var date = of(time);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** A short line with a date around the headline. */
  private Optional<PartialDate> nearTitle() {
    for (var line : surroundings.lines()) {
      var date = ofLine(line.text());
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** A short text in an element whose class says that it holds a date. */
  private Optional<PartialDate> labelled() {
    for (var element : firstOf("[class], [id]")) {
      if (DATE_HOLDER.matcher(shortened(element.className() + " " + element.id())).find()
          && !surroundings.isElsewhere(element)) {
        var date = ofLine(element);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** The only day that stands on a line by itself; of several it could be any. */
  private Optional<PartialDate> alone() {
    var days = new LinkedHashSet<PartialDate>();
    Blocks.of(page.body()).stream()
        .filter(it -> it.text().length() <= DATE_ALONE)
        .filter(it -> it.text().chars().anyMatch(Character::isDigit))
        .limit(ELEMENTS)
        .filter(it -> !surroundings.isElsewhere(it.element()))
        .flatMap(it -> ofLine(it.text()).stream())
        .forEach(days::add);
    return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }

  private Optional<PartialDate> ofLine(Element element) {
    if (element.nameIs("time")) {
      return of(element);
    }
    var own = element.ownText();
    return ofLine(own.isBlank() && element.childrenSize() <= 4 ? smallText(element) : own);
  }

  /** The date in a line that is no more than a date and whose it is; that of a change is not it. */
  private Optional<PartialDate> ofLine(String line) {
    if (line.length() > LINE) {
      return Optional.empty();
    }
    var changed = CHANGE.matcher(line);
    if (!changed.find()) {
      return Dates.findDay(line, dayFirst);
    }
    return Dates.findDay(line.substring(0, changed.start()), dayFirst)
        .or(
            () -> {
              var published = PUBLICATION.matcher(line);
              return published.find(changed.end())
                  ? Dates.findDay(line.substring(published.end()), dayFirst)
                  : Optional.empty();
            });
  }

  private static String smallText(Element element) {
    var text = new ArrayList<String>();
    for (var child : element.children()) {
      text.add(child.ownText());
    }
    return String.join(" ", text);
  }

  private Optional<PartialDate> of(Element element) {
    for (var attribute : List.of("datetime", "content", "title")) {
      var date = Dates.findDay(element.attr(attribute), dayFirst);
      if (date.isPresent()) {
        return date;
      }
    }
    var text = element.ownText();
    return Dates.findDay(text.isBlank() ? smallText(element) : text, dayFirst);
  }

  private List<Element> firstOf(String selector) {
    return page.select(selector).stream().limit(ELEMENTS * 10L).toList();
  }

  private static String parentClass(Element element) {
    var parent = element.parent();
    return parent == null ? "" : parent.className();
  }

  private static String shortened(String hints) {
    return hints.length() > 300 ? hints.substring(0, 300) : hints;
  }
}
