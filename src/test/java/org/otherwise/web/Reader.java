package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** Somebody with a browser window of their own. */
final class Reader implements AutoCloseable {
  final Page page;
  private final Browser browser;
  private final String base;
  private final boolean scripts;

  /** Browses the portal whose addresses begin so. */
  Reader(Browser browser, String base, int width, boolean scripts) {
    this.browser = browser;
    this.base = base;
    this.scripts = scripts;
    page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 844)
                    .setJavaScriptEnabled(scripts))
            .newPage();
    page.setDefaultTimeout(10_000);
  }

  void goes(String address) {
    page.navigate(base + address);
    looksRight();
  }

  void isAt(String address) {
    page.waitForURL(base + address);
    looksRight();
  }

  /** Axe needs scripts: where there are none, another window looks at the same address. */
  void looksRight() {
    if (scripts) {
      looksRight(page);
      return;
    }
    try (var other = new Reader(browser, base, page.viewportSize().width, true)) {
      other.page.navigate(page.url());
      looksRight(other.page);
    }
  }

  private static void looksRight(Page page) {
    assertThat(Axe.findings(page, ColorScheme.LIGHT)).isEmpty();
  }

  /** Goes on from one thing to the next by the keyboard until one is called so. */
  void tabsTo(String name) {
    for (int i = 0; i < 200; i++) {
      page.keyboard().press("Tab");
      var focused =
          page.evaluate(
              """
              () => (document.activeElement.getAttribute("aria-label")
                  ?? document.activeElement.textContent).trim()
              """);
      if (String.valueOf(focused).startsWith(name)) {
        return;
      }
    }
    throw new AssertionError("no way by the keyboard to “" + name + "” on " + page.url());
  }

  @Override
  public void close() {
    page.context().close();
  }
}
