package org.otherwise.publish;

import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.Pair;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Statement;

/**
 * Records as a feed (RFC 4287), with the way to its other pages (RFC 5005). Everything in it is
 * plain text. The record keeps no hour of what outlets print: "updated" is the day on which it was
 * published, at midnight, and the day on which editors decided for a pair that they decided on.
 */
final class Atom {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
  private static final String TYPE = Format.ATOM.mediaType();

  /** Of what has no date: the least that can be said of when it changed. */
  private static final String UNDATED = "1970-01-01T00:00:00Z";

  private final Site site;
  private final Showing showing;

  Atom(Site site, Showing showing) {
    this.site = site;
    this.showing = showing;
  }

  String of(Bundle bundle) {
    var out = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      feed(xml, bundle);
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot fail to be written", e);
    }
    return out.toString();
  }

  private void feed(XMLStreamWriter xml, Bundle bundle) throws XMLStreamException {
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("opensearch", OPEN_SEARCH);
    var self = Addresses.in(Format.ATOM, bundle.address());
    element(xml, "id", site.tag(self));
    element(xml, "title", bundle.title() + " – " + Site.NAME);
    element(xml, "updated", newest(bundle));
    author(xml, Site.NAME);
    element(xml, "generator", Site.NAME);
    link(xml, "self", TYPE, site.absolute(self));
    link(xml, "alternate", Format.HTML.mediaType(), site.absolute(bundle.address()));
    var pages = bundle.pages();
    if (pages != null) {
      pages(xml, pages);
    }
    for (var item : bundle.items()) {
      xml.writeStartElement(ATOM, "entry");
      entry(xml, item);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void pages(XMLStreamWriter xml, Bundle.Pages pages) throws XMLStreamException {
    page(xml, "first", pages.first());
    page(xml, "previous", pages.previous());
    page(xml, "next", pages.next());
    page(xml, "last", pages.last());
    long start = (pages.page() - 1L) * pages.perPage() + 1;
    openSearch(xml, "totalResults", pages.total());
    openSearch(xml, "startIndex", start);
    openSearch(xml, "itemsPerPage", pages.perPage());
  }

  private void page(XMLStreamWriter xml, String rel, @Nullable String address)
      throws XMLStreamException {
    if (address != null) {
      link(xml, rel, TYPE, site.absolute(Addresses.in(Format.ATOM, address)));
    }
  }

  private static void openSearch(XMLStreamWriter xml, String name, long number)
      throws XMLStreamException {
    xml.writeStartElement("opensearch", name, OPEN_SEARCH);
    xml.writeCharacters(Long.toString(number));
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, Item item) throws XMLStreamException {
    element(xml, "id", site.tag(item.address()));
    link(xml, "alternate", Format.HTML.mediaType(), site.absolute(item.address()));
    element(xml, "updated", updated(item));
    switch (item) {
      case Item.OfQuote(var statement) -> quote(xml, statement);
      case Item.OfArticle(var head, var excerpt) -> article(xml, head, excerpt);
      case Item.OfPair(var pair, var title) -> pair(xml, pair, title);
    }
  }

  private void quote(XMLStreamWriter xml, Statement statement) throws XMLStreamException {
    var quote = statement.quote();
    var name = Plain.line(statement.speakerName());
    var said = Reference.said(statement);
    element(xml, "title", said.length() > 120 ? shortened(said) : said);
    author(xml, name.isEmpty() ? "Unknown" : name);
    published(xml, statement.article());
    content(xml, quote.before() + quote.words() + quote.after());
  }

  private void article(XMLStreamWriter xml, ArticleHead head, String excerpt)
      throws XMLStreamException {
    element(xml, "title", head.title());
    var people = Person.ofByline(head.byline());
    if (people.isEmpty()) {
      author(xml, head.publisher() == null ? "Unknown" : head.publisher());
    }
    for (var person : people) {
      author(xml, person.name());
    }
    published(xml, head);
    if (excerpt.isEmpty()) {
      summary(xml, head.publisher() == null ? head.title() : head.publisher());
    } else {
      content(xml, excerpt);
    }
  }

  private void pair(XMLStreamWriter xml, Pair pair, String title) throws XMLStreamException {
    element(xml, "title", title);
    author(xml, Site.NAME);
    for (var side : List.of(pair.left(), pair.right())) {
      via(xml, side.article());
    }
    content(xml, Reference.said(pair.left()) + "\n\n" + Reference.said(pair.right()));
    rights(xml, showing.rights(pair));
  }

  private void published(XMLStreamWriter xml, ArticleHead head) throws XMLStreamException {
    var published = head.published();
    if (published != null) {
      element(xml, "published", midnight(published));
    }
    via(xml, head);
    rights(xml, showing.rights(head));
  }

  private static void rights(XMLStreamWriter xml, String rights) throws XMLStreamException {
    if (!rights.isEmpty()) {
      element(xml, "rights", rights);
    }
  }

  private static void via(XMLStreamWriter xml, ArticleHead head) throws XMLStreamException {
    var source = Reference.web(head.url());
    if (source != null) {
      link(xml, "via", Format.HTML.mediaType(), source);
    }
  }

  private static String newest(Bundle bundle) {
    return bundle.items().stream().map(Atom::updated).max(String::compareTo).orElse(UNDATED);
  }

  /** Instants in this form sort as text. */
  private static String updated(Item item) {
    return switch (item) {
      case Item.OfQuote(var statement) -> midnightOr(statement.article().published());
      case Item.OfArticle(var head, _) -> midnightOr(head.published());
      case Item.OfPair(var pair, _) -> {
        var decided = pair.contradiction().review().when();
        var dates = new ArrayList<String>();
        if (decided != null) {
          dates.add(decided.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        dates.add(midnightOr(pair.left().article().published()));
        dates.add(midnightOr(pair.right().article().published()));
        yield dates.stream().max(String::compareTo).orElse(UNDATED);
      }
    };
  }

  private static String midnightOr(@Nullable PartialDate date) {
    return date == null ? UNDATED : midnight(date);
  }

  private static String midnight(PartialDate date) {
    return date.first() + "T00:00:00Z";
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement(ATOM, "author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  private static void content(XMLStreamWriter xml, String text) throws XMLStreamException {
    xml.writeStartElement(ATOM, "content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(Plain.text(text));
    xml.writeEndElement();
  }

  private static void summary(XMLStreamWriter xml, String text) throws XMLStreamException {
    element(xml, "summary", text);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(Plain.line(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private static String shortened(String text) {
    int space = text.lastIndexOf(' ', 118);
    return text.substring(0, space > 60 ? space : 118) + " …";
  }
}
