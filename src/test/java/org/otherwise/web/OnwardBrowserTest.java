package org.otherwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Desk;
import org.otherwise.curate.Editor;
import org.otherwise.model.Collection.Target;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Readers who go on from what others made or with what they found: a collection on a phone, a feed
 * in a feed reader, a pair on paper.
 */
class OnwardBrowserTest {
  private static final int PHONE = 390;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir static Path folder;

  private static SmallCollection collection;
  private static Portal portal;
  private static @Nullable Chromium chromium;
  private static Browser browser;
  private static String base;

  @BeforeAll
  static void start() {
    chromium = Chromium.launch();
    browser = chromium.browser();
    collection = new SmallCollection(folder);
    gather();
    portal = collection.portal();
    base = "http://localhost:" + portal.start("localhost", 0);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      portal.close();
      collection.close();
    }
  }

  /** A published collection with something of each kind, one of which was withdrawn since. */
  private static void gather() {
    var desk = new Desk(collection.archive, Clock.systemUTC());
    var mira = new Editor("Mira");
    var made =
        Desk.collectionOf(
            desk.collections()
                .create(mira, "lamps", "Lamps and those who tend them", "Two coasts.\n\nOne sea."));
    var notes =
        List.of("Where it began.", "A voice alone.", "The answer.", "It said nothing.", "Go on.");
    var targets =
        List.<Target>of(
            new Target.OfPair(collection.denial),
            new Target.OfQuote(collection.alone.id()),
            new Target.OfArticle(collection.reply.id()),
            new Target.OfArticle(collection.silent.id()),
            new Target.OfSearch("/quotes?q=lamp&country=NO"));
    for (int i = 0; i < targets.size(); i++) {
      desk.collections().add(mira, made, Desk.ANY, targets.get(i), notes.get(i));
    }
    desk.collections().publish(mira, made, Desk.ANY);
    desk.withdraw(mira, collection.silent.id(), Desk.ANY, "The outlet asked for it.");
  }

  @Test
  void aCollectionIsReadOnAPhone() throws Exception {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (var context =
          browser.newContext(
              new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(PHONE, 844))) {
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(base + "/");
        page.locator("nav a", new Page.LocatorOptions().setHasText("Collections")).click();
        page.waitForURL(base + "/collections");
        fits(page);
        page.locator(".headline a").click();
        page.waitForURL(base + "/collections/lamps");
        fits(page);
        var items = page.locator(".collected > li");
        assertThat(items).hasCount(5);
        assertThat(page.locator(".collected .note")).hasCount(5);
        assertThat(items.nth(0).locator(".two .side")).hasCount(2);
        assertThat(items.nth(3)).containsText("was withdrawn");
        assertThat(items.nth(3)).containsText("The outlet asked for it.");
        assertThat(items.nth(3).locator("a")).hasCount(0);
        var feed = feed(page, "link[rel=alternate][type='application/atom+xml']");
        assertThat(entries(feed))
            .containsExactly(
                base + "/contradictions/" + collection.denial,
                base + "/quotes/" + collection.alone.id(),
                base + "/articles/" + collection.reply.id());
        items.nth(4).locator("a").first().click();
        page.waitForURL(base + "/quotes?q=lamp&country=NO");
        assertThat(page.locator("article.said").first()).isVisible();
        page.goBack();
        items.nth(0).locator("h3 a").click();
        page.waitForURL(base + "/contradictions/" + collection.denial);
        fits(page);
      }
    }
  }

  @Test
  void aSearchIsFollowedAsAFeed() throws Exception {
    try (var context = browser.newContext()) {
      var page = context.newPage();
      page.navigate(base + "/quotes?q=light+OR+lamp+OR+dark&per_page=10");
      var whole = feed(page, ".taking a[type='application/atom+xml']");
      assertThat(entries(whole)).isNotEmpty();
      var first = parsed(page, base + "/quotes.atom?q=light+OR+lamp+OR+dark&per_page=3");
      // Three, less what the journey to the collection withdrew: no index follows the record here.
      assertThat(entries(first)).hasSizeBetween(1, 3);
      assertThat(link(first.getDocumentElement(), "previous")).isNull();
      var next = link(first.getDocumentElement(), "next");
      var second = parsed(page, String.valueOf(next));
      assertThat(entries(second)).isNotEmpty().doesNotContainAnyElementsOf(entries(first));
      var back = parsed(page, String.valueOf(link(second.getDocumentElement(), "previous")));
      assertThat(entries(back)).isEqualTo(entries(first));
      for (var entry : entries(first)) {
        assertThat(page.navigate(entry).status()).as(entry).isEqualTo(200);
        assertThat(page.locator("blockquote.passage").first()).isVisible();
      }
      page.navigate(String.valueOf(link(whole.getDocumentElement(), "alternate")));
      assertThat(page.locator("#seek")).hasValue("light OR lamp OR dark");
    }
  }

  @Test
  void aPairIsPrintedAsFacingPages() {
    try (var context = browser.newContext()) {
      var page = context.newPage();
      page.navigate(base + "/contradictions/" + collection.denial);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.setViewportSize(680, 960); // what is left of A4 between its margins
      var left = box(page.locator(".facing .side").first());
      var right = box(page.locator(".facing .side").last());
      assertThat(right.x).isGreaterThan(left.x + left.width);
      assertThat(right.y).isEqualTo(left.y);
      assertThat(box(page.locator(".facing .sentence").last()).y)
          .isEqualTo(box(page.locator(".facing .sentence").first()).y);
      for (var control : List.of("nav", "form", ".taking", ".colophon", ".skip")) {
        assertThat(page.locator(control + ":visible")).hasCount(0);
      }
      assertThat(page.locator(".printed")).containsText("/contradictions/" + collection.denial);
      assertThat(
              (List<?>)
                  page.evaluate(
                      """
                      () => [...document.querySelectorAll('.facing .ways a[rel~=external]')]
                        .filter(a => !getComputedStyle(a, '::after').content.includes(a.getAttribute('href')))
                        .map(a => a.outerHTML)
                      """))
          .isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(680);
      var pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
      assertThat(pages(pdf)).isBetween(1L, 2L);
    }
  }

  private static BoundingBox box(Locator of) {
    return Objects.requireNonNull(of.boundingBox());
  }

  private static long pages(byte[] pdf) {
    return Pattern.compile("/Type\\s*/Page\\b(?!s)")
        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
        .results()
        .count();
  }

  /** Axe finds nothing, and the page is as wide as the window. */
  private static void fits(Page page) {
    assertThat(Axe.findings(page, ColorScheme.LIGHT)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
  }

  /** What the page's link leads to, as a feed reader has it. */
  private static Document feed(Page page, String link) throws Exception {
    var address = page.locator(link).getAttribute("href");
    return parsed(page, address == null || address.startsWith("http") ? address : base + address);
  }

  private static Document parsed(Page page, @Nullable String address) throws Exception {
    var answer = page.request().get(String.valueOf(address));
    assertThat(answer.status()).as(address).isEqualTo(200);
    assertThat(answer.headers().get("content-type")).startsWith("application/atom+xml");
    var factory = DocumentBuilderFactory.newNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
  }

  private static List<String> entries(Document feed) {
    var addresses = new ArrayList<String>();
    var entries = feed.getElementsByTagNameNS(ATOM, "entry");
    for (int i = 0; i < entries.getLength(); i++) {
      addresses.add(String.valueOf(link((Element) entries.item(i), "alternate")));
    }
    return addresses;
  }

  private static @Nullable String link(Element of, String rel) {
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element link
          && "link".equals(link.getLocalName())
          && rel.equals(link.getAttribute("rel"))) {
        return link.getAttribute("href");
      }
    }
    return null;
  }
}
