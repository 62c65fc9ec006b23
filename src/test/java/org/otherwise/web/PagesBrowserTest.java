package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader meets in a browser: by eye, by keyboard, by screen reader, without scripts. */
class PagesBrowserTest {
  private static final int WIDE = 1280;
  private static final int NARROW = 390;

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

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "LIGHT, 390", "DARK, 1280", "DARK, 390"})
  void axeFindsNothingOnAnyPage(ColorScheme scheme, int width) {
    var found = new ArrayList<String>();
    withPage(
        scheme,
        width,
        true,
        page -> {
          for (var address : addresses()) {
            page.navigate(base + address);
            found.addAll(Axe.findings(page, scheme));
          }
        });
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280", "390", "320"})
  void noPageIsWiderThanTheWindow(int width) {
    withPage(
        ColorScheme.LIGHT,
        width,
        true,
        page -> {
          for (var address : addresses()) {
            page.navigate(base + address);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(address)
                .isEqualTo(width);
          }
        });
  }

  @Test
  void thePolicyOfThePortalStopsNothingThatItsPagesNeed() {
    var complaints = new ArrayList<String>();
    withPage(
        ColorScheme.LIGHT,
        WIDE,
        true,
        page -> {
          page.onConsoleMessage(message -> complaints.add(message.text()));
          page.navigate(base + "/quotes?q=light");
          assertThat(page.evaluate("getComputedStyle(document.body).marginTop")).isEqualTo("0px");
        });
    assertThat(complaints).isEmpty();
  }

  @Test
  void theKeyboardLeadsFromSearchOverAFilterToAPair() {
    withPage(
        ColorScheme.LIGHT,
        WIDE,
        false,
        page -> {
          page.navigate(base + "/");
          page.keyboard().press("Tab");
          assertThat(focused(page)).isEqualTo("Skip to the content");
          tabTo(page, "Words, names or subjects");
          page.keyboard().type("light");
          page.keyboard().press("Enter");
          page.waitForURL("**/quotes?q=light");
          tabTo(page, "Norway");
          page.keyboard().press("Enter");
          page.waitForURL("**/quotes?q=light&country=NO");
          tabTo(page, "2 said otherwise");
          page.keyboard().press("Enter");
          page.waitForURL("**#otherwise");
          tabTo(page, "Tiril Aune denies what Isak Brandt said");
          page.keyboard().press("Enter");
          page.waitForURL("**/contradictions/*");
          assertThat(page.locator("mark").first().innerText()).startsWith("was dark");
        });
  }

  @Test
  void everythingWorksWithoutScripts() {
    withPage(
        ColorScheme.LIGHT,
        NARROW,
        false,
        page -> {
          page.navigate(base + "/contradictions");
          assertThat(page.locator(".filters").isVisible()).isFalse();
          page.locator(".drawer summary").first().click();
          assertThat(page.locator(".filters").isVisible()).isTrue();
          page.locator(".drawer summary").last().click();
          page.locator("input[name=said_from]").fill("2022-09-01");
          page.locator("input[name=said_to]").fill("2022-09-30");
          page.locator("form:has(input[name=said_from]) button").click();
          page.waitForURL("**/contradictions?said=2022-09-01..2022-09-30");
          page.locator(".drawer summary").first().click();
          page.locator("select[name=between_one]").selectOption("SE");
          page.locator("select[name=between_other]").selectOption("NO");
          page.locator("form.between button").click();
          page.waitForURL("**/contradictions?said=2022-09-01..2022-09-30&between=NO,SE");
          page.locator("select[name=sort]").selectOption("said");
          page.locator("form.order button").click();
          page.waitForURL("**sort=said**");
          assertThat(page.locator("article.pair").count()).isEqualTo(1);
          page.locator(".chips .clear").click();
          page.waitForURL("**/contradictions");
          assertThat(page.locator("article.pair").count()).isEqualTo(3);
        });
  }

  @Test
  void controlsAreLargeEnoughToTouch() {
    withPage(
        ColorScheme.LIGHT,
        NARROW,
        true,
        page -> {
          for (var address : List.of("/quotes?country=NO", "/contradictions")) {
            page.navigate(base + address);
            page.locator(".drawer summary").first().click();
            page.locator(".drawer summary").last().click();
            var small =
                page.evaluate(
                    """
                    () => [...document.querySelectorAll(
                        'button, input:not([type=hidden], [type=checkbox]), .tick, select, summary, .facet a, nav a, .chips a')]
                      .filter(each => each.getClientRects().length)
                      .filter(each => {
                        const box = each.getBoundingClientRect();
                        return box.height < 24 || box.width < 24;
                      })
                      .map(each => each.outerHTML)
                    """);
            assertThat((List<?>) small).as(address).isEmpty();
          }
        });
  }

  private static List<String> addresses() {
    return List.of(
        "/",
        "/quotes",
        "/quotes?q=light&country=NO&-kind=mixed&said=2022-09",
        "/quotes?q=zeppelin",
        "/quotes?page=2&per_page=10",
        "/quotes?page=99999999",
        "/quotes?q=zeppelin+lamp&country=NO&-kind=direct",
        "/quotes?q=%28%22light",
        "/quotes?published=2022-09-21",
        "/articles?q=lamp",
        "/contradictions",
        "/quotes/" + collection.wasDark.id(),
        "/quotes/" + collection.alone.id(),
        "/articles/" + collection.darkness.id(),
        "/articles/" + collection.reply.id(),
        "/contradictions/" + collection.denial,
        "/contradictions/" + collection.denial + "/report",
        "/contradictions/" + collection.denial + "/report?sent=yes",
        "/disputes/" + collection.dispute,
        "/compare?left=" + collection.wasDark.id() + "&right=" + collection.alone.id(),
        "/speakers/" + collection.speaker(),
        "/countries/SE",
        "/countries/FI",
        "/compare?left=" + collection.alone.id(),
        "/quotes/facets/speaker?order=name&q=light",
        "/quotes/facets/country?contains=zzz",
        "/contradictions/facets/label",
        "/said?who=i&about=light",
        "/said?who=nobody",
        "/said",
        "/help",
        "/about",
        "/health",
        "/nothing",
        "/quotes?said=2022-13");
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 200; i++) {
      page.keyboard().press("Tab");
      if (focused(page).startsWith(name)) {
        return;
      }
    }
    throw new AssertionError("no way by the keyboard to “" + name + "” on " + page.url());
  }

  /** What the control that has the focus is called. */
  private static String focused(Page page) {
    var focus = page.locator(":focus");
    var label = focus.getAttribute("placeholder");
    return label == null ? focus.innerText().strip() : label;
  }

  private static void withPage(
      ColorScheme scheme, int width, boolean scripts, Consumer<Page> reader) {
    try (var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 844)
                .setJavaScriptEnabled(scripts))) {
      var page = context.newPage();
      page.setDefaultTimeout(10_000);
      reader.accept(page);
    }
  }
}
