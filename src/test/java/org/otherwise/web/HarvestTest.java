package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/**
 * What programs need that go through everything: the site map, the way to search, addresses to
 * trust.
 */
class HarvestTest {
  @AutoClose private static final RunningPortal portal = new RunningPortal();

  @Test
  void theSiteMapListsEveryArticleAndSpeakerAndNoSuggestedPair() throws Exception {
    var files = locations("/sitemap.xml", "sitemapindex");
    assertThat(files).hasSize(3);
    var all = new ArrayList<String>();
    for (var file : files) {
      all.addAll(locations(file, "urlset"));
    }
    assertThat(all)
        .doesNotHaveDuplicates()
        .contains(portal.filled("/articles/{article}"), portal.filled("/quotes/{quote}"))
        .contains(portal.filled("/speakers/{speaker}"))
        .noneMatch(address -> address.startsWith("/contradictions/"));
    assertThat(all.stream().filter(address -> address.startsWith("/articles/"))).hasSize(27);
    for (var address : all) {
      assertThat(portal.get(address).statusCode()).isEqualTo(200);
    }
    assertThat(portal.get("/robots.txt").body())
        .contains("Sitemap: http://localhost:" + portal.port() + "/sitemap.xml");
    assertThat(portal.get("/sitemaps/articles-2.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void aBrowserCanSearchHere() throws Exception {
    var urls = xml(portal.get("/opensearch.xml").body()).getElementsByTagName("Url");
    var types = new ArrayList<String>();
    for (int i = 0; i < urls.getLength(); i++) {
      var url = (org.w3c.dom.Element) urls.item(i);
      types.add(url.getAttribute("rel") + " " + url.getAttribute("type"));
      assertThat(url.getAttribute("template"))
          .startsWith("http://localhost:" + portal.port() + "/")
          .contains("q={searchTerms}");
    }
    assertThat(types)
        .containsExactly(
            "results text/html",
            "results application/atom+xml",
            "results application/json",
            "suggestions application/x-suggestions+json");
  }

  @Test
  void noAddressIsTakenFromTheHeaderThatNamesAHost() throws Exception {
    for (var address : List.of("/quotes.atom", "/sitemap.xml", "/quotes/{quote}", "/robots.txt")) {
      var request = "GET " + portal.filled(address) + " HTTP/1.0\r\nHost: evil.example\r\n\r\n";
      try (var socket = new Socket("localhost", portal.port())) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
      }
    }
  }

  @Test
  void noRedirectLeadsToAnotherHost() throws Exception {
    for (var path :
        List.of("//evil.example/", "/\\evil.example/", "/\t/evil.example/", "/;//evil/")) {
      var request = "GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
      try (var socket = new Socket("localhost", portal.port())) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).as(path).doesNotContainPattern("Location: */[/\\\\\t]");
      }
    }
  }

  private static List<String> locations(String address, String root) throws Exception {
    var document = xml(portal.get(address).body());
    assertThat(document.getDocumentElement().getNodeName()).isEqualTo(root);
    var nodes = document.getElementsByTagName("loc");
    var locations = new ArrayList<String>();
    for (int i = 0; i < nodes.getLength(); i++) {
      var place = "http://localhost:" + portal.port();
      assertThat(nodes.item(i).getTextContent()).startsWith(place);
      locations.add(nodes.item(i).getTextContent().substring(place.length()));
    }
    return locations;
  }

  private static org.w3c.dom.Document xml(String text) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }
}
