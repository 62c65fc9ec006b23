package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.otherwise.publish.Addresses;

/** What the pages of a portal show, asked for over HTTP. */
class PageContentsTest {
  @AutoClose private static final RunningPortal portal = new RunningPortal();

  @Test
  void wordsFromArticlesAreNeverMarkup() throws Exception {
    assertThat(portal.get("/quotes/" + portal.collection.officialDark.id()).body())
        .contains("&lt;b&gt;this summer&lt;/b&gt; &amp; once")
        .doesNotContain("<b>this");
    assertThat(portal.get("/quotes?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain("<script>")
        .contains("&lt;script&gt;");
    assertThat(portal.get("/quotes?publisher=%22%3E%3Cimg%3E").body()).doesNotContain("<img");
  }

  @Test
  void noPageHasStylesOrScriptsOfItsOwn() throws Exception {
    for (var address :
        new String[] {"/", "/quotes", "/contradictions/{pair}", "/articles/{article}", "/about"}) {
      assertThat(portal.get(address).body())
          .doesNotContain("<style", " style=", " onclick=")
          .doesNotContainPattern(
              "<script(?! type=\"module\" src=\"/static/| type=\"application/ld\\+json\")");
    }
  }

  @Test
  void resultsAreCountedNarrowedAndPaged() throws Exception {
    var all = portal.json("/quotes.json");
    assertThat(all.path("total").asInt()).isEqualTo(32);
    assertThat(all.path("items")).hasSize(20);
    assertThat(portal.json("/quotes.json?page=2").path("items")).hasSize(12);
    assertThat(portal.json("/quotes.json?q=dark+country:").path("query").path("q").asText())
        .isEqualTo("dark country:");
    var norway = portal.json("/quotes.json?country=NO&said=2022-09");
    assertThat(norway.path("total").asInt()).isEqualTo(2);
    assertThat(norway.path("query").path("country").path(0).asText()).isEqualTo("NO");
    assertThat(norway.path("facets").path("country").toString())
        .contains("{\"value\":\"NO\",\"label\":\"Norway\",\"count\":2,\"selected\":true}");
    assertThat(portal.json("/quotes.json?-country=SE").path("total").asInt()).isEqualTo(4);
    assertThat(portal.json("/contradictions.json?between=SE,NO").path("total").asInt())
        .isEqualTo(2);
    assertThat(
            portal.json("/articles.json?q=freighters").path("items").path(0).path("title").asText())
        .isEqualTo("Ships steered blind off Storholmen, minister says");
  }

  @Test
  void aListShowsItsFiltersAndHowToTakeThemAway() throws Exception {
    var page = portal.get("/quotes?q=light&country=NO&-kind=mixed").body();
    assertThat(page)
        .contains("href=\"/quotes?country=NO&amp;-kind=mixed\"")
        .contains("href=\"/quotes?q=light&amp;-kind=mixed\"")
        .contains("Kind of quotation not")
        .contains("<meta name=\"robots\" content=\"noindex,follow\">")
        .contains("<link rel=\"canonical\" href=\"/quotes?q=light&amp;country=NO&amp;-kind=mixed\"")
        .contains("rel=\"nofollow\"");
    assertThat(portal.get("/quotes").body()).doesNotContain("noindex");
  }

  @Test
  void anEmptyListSaysWhatToDo() throws Exception {
    assertThat(portal.get("/quotes?country=ZZ").body()).contains("Nothing in this collection");
    assertThat(portal.get("/quotes?q=zeppelin+lamp&country=NO&-kind=direct").body())
        .contains("Nothing in this collection matches all of this at once.")
        .contains("Only “lamp”")
        .contains("Without “zeppelin lamp”");
    assertThat(portal.get("/quotes?q=zeppelin").body()).contains("href=\"/help\"");
    assertThat(portal.get("/quotes?page=9").body())
        .contains("There is no page 9: the last one is 2.", "href=\"/quotes?page=2\"");
  }

  @Test
  void aQuoteThatNothingContradictsSaysSo() throws Exception {
    assertThat(portal.get("/quotes/" + portal.collection.alone.id()).body())
        .contains("Nothing in this collection contradicts it.");
  }

  @Test
  void aQuoteLeadsToThePassageInItsSource() throws Exception {
    assertThat(portal.get("/quotes/" + portal.collection.twelveMillion.id()).body())
        .contains(
            "href=\"https://news.example/dark-nights?a=1&amp;b=2"
                + "#:~:text=repairs%20would%20cost%2012%20million%20kroner\""
                + " rel=\"nofollow noopener external\"");
  }

  @Test
  void thePairPageShowsBothSidesAndWhy() throws Exception {
    var page = portal.get("/contradictions/{pair}").body();
    assertThat(page)
        .contains("Tiril Aune denies what Isak Brandt said")
        .contains("two days later")
        .contains("Said on 20 September 2022", "reported on 21 September 2022")
        .contains("<mark>was dark<sup>")
        .contains("<mark>was never dark<sup>")
        .contains("Suggested by the program. No editor has looked at it yet.")
        .contains("One other statement in this collection stands against it.")
        .contains("No other statement in this collection stands against it.")
        .contains("noindex");
    assertThat(page.indexOf("Isak Brandt</a>")).isLessThan(page.indexOf("Tiril Aune</a>"));
    assertThat(page).doesNotContain("0.9");
  }

  @Test
  void anArticleShowsAsMuchAsItsOutletAllows() throws Exception {
    var excerpt = portal.get("/articles/" + portal.collection.darkness.id()).body();
    assertThat(excerpt)
        .contains("The rest is not shown here.", "A Norwegian official")
        .doesNotContain("both countries have paid");
    assertThat(
            portal
                .json("/articles/" + portal.collection.darkness.id() + ".json")
                .path("text")
                .asText())
        .doesNotContain("both countries have paid");
    var whole = portal.get("/articles/" + portal.collection.reply.id()).body();
    assertThat(whole).contains(" she added.", "Free to read").doesNotContain("not shown");
    assertThat(whole.split(Pattern.quote(Addresses.of(portal.collection.alone.id()) + "\""), -1))
        .as("words over two paragraphs are two links")
        .hasSize(3);
    var nothing = portal.get("/articles/" + portal.collection.silent.id()).body();
    assertThat(nothing).contains("no ship was ever in danger").doesNotContain("closed the window");
    assertThat(portal.get("/articles?publisher=Silent+Gazette").body())
        .doesNotContain("no further details");
  }

  @Test
  void everyPageIsAWholeDocument() throws Exception {
    for (var address : new String[] {"/", "/quotes", "/contradictions/{pair}", "/nothing"}) {
      assertThat(portal.get(address).body())
          .startsWith("<!doctype html>")
          .contains("<html lang=\"en\">");
    }
  }

  @Test
  void everyPageCarriesTheNotice() throws Exception {
    for (var address : new String[] {"/", "/quotes", "/about", "/nothing"}) {
      assertThat(portal.get(address).body()).contains(SmallCollection.NOTICE);
    }
  }

  @Test
  void everyInnerLinkLeadsSomewhere() throws Exception {
    var link = Pattern.compile("href=\"(/[^\"]*)\"");
    var followed = new HashSet<String>();
    for (var address :
        new String[] {
          "/",
          "/quotes?q=light",
          "/contradictions",
          "/articles",
          "/quotes/{quote}",
          "/articles/{article}",
          "/contradictions/{pair}",
          "/speakers/{speaker}",
          "/countries/SE"
        }) {
      var found = link.matcher(portal.get(address).body());
      while (found.find()) {
        var target = found.group(1).replace("&amp;", "&");
        if (!followed.add(target)) {
          continue;
        }
        assertThat(portal.get(target).statusCode()).as("%s on %s", target, address).isEqualTo(200);
      }
    }
  }
}
