package org.otherwise.publish;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** How to search here, for browsers and other programs (OpenSearch 1.1). */
public final class OpenSearch {
  public static final String TYPE = "application/opensearchdescription+xml; charset=utf-8";

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  private OpenSearch() {}

  public static String of(Site site) {
    var out = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "OpenSearchDescription");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "ShortName", Site.NAME);
      element(xml, "Description", "Search what was said, and who said otherwise.");
      url(xml, "text/html", "results", site.absolute("/quotes?q={searchTerms}"));
      url(
          xml,
          Format.ATOM.mediaType(),
          "results",
          site.absolute("/quotes.atom?q={searchTerms}&page={startPage?}&per_page={count?}"));
      url(
          xml,
          Format.JSON.mediaType(),
          "results",
          site.absolute("/quotes.json?q={searchTerms}&page={startPage?}&per_page={count?}"));
      url(
          xml,
          "application/x-suggestions+json",
          "suggestions",
          site.absolute("/suggest?q={searchTerms}"));
      element(xml, "InputEncoding", "UTF-8");
      element(xml, "OutputEncoding", "UTF-8");
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot fail to be written", e);
    }
    return out.toString();
  }

  private static void url(XMLStreamWriter xml, String type, String rel, String template)
      throws XMLStreamException {
    xml.writeEmptyElement(NAMESPACE, "Url");
    xml.writeAttribute("type", type);
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("template", template);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
