package org.otherwise.publish;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What there is, for those who go through it all (sitemaps.org, 0.9). */
public final class Sitemap {
  public static final String TYPE = "application/xml; charset=utf-8";

  /** The most addresses in one file: the protocol allows five times as many. */
  public static final int MOST = 10_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemap() {}

  /**
   * @param address from the root of the portal
   * @param changed a day; empty where that is not known
   */
  public record Entry(String address, String changed) {}

  /** The pages of one file. */
  public static String of(List<Entry> pages, Site site) {
    return write("urlset", "url", pages, site);
  }

  /** The files that there are. */
  public static String index(List<Entry> files, Site site) {
    return write("sitemapindex", "sitemap", files, site);
  }

  private static String write(String root, String each, List<Entry> entries, Site site) {
    var out = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, root);
      xml.writeDefaultNamespace(NAMESPACE);
      for (var entry : entries) {
        xml.writeStartElement(NAMESPACE, each);
        element(xml, "loc", site.absolute(entry.address()));
        if (!entry.changed().isEmpty()) {
          element(xml, "lastmod", entry.changed());
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot fail to be written", e);
    }
    return out.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
