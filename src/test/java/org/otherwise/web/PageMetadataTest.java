package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a page says of itself: to reference managers, to search engines, to who wants to cite it.
 */
class PageMetadataTest {
  @AutoClose private static final RunningPortal portal = new RunningPortal();

  @Test
  void anArticleHasTheTagsThatReferenceManagersRead() throws Exception {
    var html = Jsoup.parse(portal.get("/articles/{article}").body());
    assertThat(meta(html, "citation_title"))
        .isEqualTo("Ships steered blind off Storholmen, minister says");
    assertThat(meta(html, "citation_author")).isEqualTo("Invented, Somebody");
    assertThat(meta(html, "citation_publication_date")).isEqualTo("2022/09/21");
    assertThat(meta(html, "citation_public_url"))
        .isEqualTo("https://news.example/dark-nights?a=1&b=2");
    assertThat(meta(html, "DC.type")).isEqualTo("newspaperArticle");
    assertThat(html.select("meta[property=og:title]").attr("content"))
        .isEqualTo("Ships steered blind off Storholmen, minister says");
    assertThat(html.select("span.Z3988")).hasSize(1);
  }

  @Test
  void aQuoteAndAPairAreNotArticles() throws Exception {
    for (var page : List.of("/quotes/{quote}", "/contradictions/{pair}")) {
      var html = Jsoup.parse(portal.get(page).body());
      assertThat(html.select("meta[name^=citation_]")).isEmpty();
      assertThat(html.select("span.Z3988")).hasSize(1);
    }
  }

  @Test
  void aListHasASpanForEachOfItsRecords() throws Exception {
    assertThat(Jsoup.parse(portal.get("/quotes?per_page=10").body()).select("span.Z3988"))
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes/{quote}        | Quotation
          /articles/{article}    | NewsArticle
          /contradictions/{pair} | WebPage
          """)
  void aRecordIsDescribedInTheWordsOfSchemaOrg(String page, String type) throws Exception {
    var body = portal.get(page).body();
    var script = Jsoup.parse(body).select("script[type=application/ld+json]");
    assertThat(script).hasSize(1);
    var json = new ObjectMapper().readTree(script.getFirst().data());
    assertThat(json.path("@type").asText()).isEqualTo(type);
    assertThat(json.path("@id").asText())
        .isEqualTo("http://localhost:" + portal.port() + portal.filled(page));
    assertThat(body).doesNotContain("ClaimReview");
  }

  @Test
  void aRecordSaysHowToCiteIt() throws Exception {
    var quote = Jsoup.parse(portal.get("/quotes/{quote}").body()).select("details.cite").first();
    assertThat(quote).isNotNull();
    assertThat(quote.text())
        .contains(
            "Isak Brandt (2022-09-20): “The light on Storholmen was dark for eleven nights in"
                + " August”. Quoted in Somebody Invented, “Ships steered blind off Storholmen,"
                + " minister says.” The Lantern, 21 September 2022."
                + " https://news.example/dark-nights?a=1&b=2.")
        .contains("http://localhost:" + portal.port() + portal.filled("/quotes/{quote}"))
        .contains("#:~:text=");
  }

  private static String meta(org.jsoup.nodes.Document html, String name) {
    return html.select("meta[name=" + name + "]").attr("content");
  }
}
