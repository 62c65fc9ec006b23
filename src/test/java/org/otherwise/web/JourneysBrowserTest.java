package org.otherwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers on their way through the portal, in a real browser. Every page on which they stop is
 * looked at by axe, which is to find nothing.
 */
class JourneysBrowserTest {
  private static final int WIDE = 1280;
  private static final int PHONE = 390;

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

  @Test
  void aSearchIsFilteredLeadsToAPairAndIsSharedByItsAddress() {
    try (var reader = reader(WIDE, true)) {
      var page = reader.page;
      reader.goes("/");
      page.locator("#seek").fill("light");
      page.locator("#seek").press("Enter");
      reader.isAt("/quotes?q=light");
      page.locator("a.pick", named("Norway")).click();
      reader.isAt("/quotes?q=light&country=NO");
      assertThat(page).hasTitle("“light” from Norway — quotes – Otherwise");
      var found = page.locator("article.said").allInnerTexts();
      try (var friend = reader(WIDE, true)) {
        friend.page.navigate(page.url());
        assertThat(friend.page.locator("article.said").allInnerTexts()).isEqualTo(found);
        assertThat(friend.page.locator(".chips .chip")).hasCount(2);
      }
      page.locator("a.otherwise").first().click();
      page.locator("#otherwise h3 a").first().click();
      reader.isAt("/contradictions/" + collection.denial);
      assertThat(page.locator("h1")).hasText("Tiril Aune denies what Isak Brandt said");
    }
  }

  @Test
  void severalValuesAreTakenAtOnceAndTakenAwayOneByOne() {
    try (var reader = reader(WIDE, false)) {
      var page = reader.page;
      reader.goes("/quotes?-kind=mixed");
      assertThat(page.locator(".facet .apply").first()).isHidden();
      page.getByLabel("Norway", exactly()).check();
      page.getByLabel("Sweden", exactly()).check();
      page.locator(".facet:has(:checked) .apply").click();
      page.waitForURL("**country=SE&country=NO**");
      assertThat(page.locator(".chip.out"))
          .hasText("Take away: Kind of quotation not partly direct quotation ×");
      assertThat(page.locator(".chips .chip")).hasCount(3);
      reader.looksRight();
      page.locator(".chip", containing("Sweden")).click();
      reader.isAt("/quotes?country=NO&-kind=mixed");
      page.locator(".chips .clear").click();
      reader.isAt("/quotes");
    }
  }

  @Test
  void allValuesOfAFieldAreAPageOfTheirOwn() {
    try (var reader = reader(WIDE, false)) {
      var page = reader.page;
      reader.goes("/");
      page.locator("a", containing("All speakers, A to Z")).click();
      reader.isAt("/quotes/facets/speaker?order=name");
      assertThat(page.locator(".values .name"))
          .hasText(new String[] {"Isak Brandt", "Ministry of Harbours", "Tiril Aune"});
      page.locator(".letters a", exactText("T")).click();
      assertThat(page.locator(".values .name")).hasText(new String[] {"Tiril Aune"});
      page.locator(".look a").click();
      page.locator("#contains").fill("harb");
      page.locator("#contains").press("Enter");
      page.waitForURL("**contains=harb**");
      assertThat(page.locator(".values .name")).hasText(new String[] {"Ministry of Harbours"});
      reader.looksRight();
      page.locator(".values .pick").click();
      assertThat(page.locator("h1")).containsText("25 quotes by Ministry of Harbours");
    }
  }

  @Test
  void theKeyboardAloneLeadsThroughFiltersAndDates() {
    try (var reader = reader(WIDE, true)) {
      var page = reader.page;
      reader.goes("/quotes");
      reader.tabsTo("Norway");
      page.keyboard().press("Space"); // the box before the link of that name
      reader.tabsTo("Apply what is ticked under Country");
      page.keyboard().press("Enter");
      reader.isAt("/quotes?country=NO");
      reader.tabsTo("September 2022: 2 quotes");
      page.keyboard().press("Enter");
      page.waitForURL("**said=2022-09");
      reader.tabsTo("22 September 2022: 1 quote");
      page.keyboard().press("Enter");
      page.waitForURL("**said=2022-09-22");
      assertThat(page.locator("h1")).containsText("1 quote from Norway, said on 22 September 2022");
      reader.tabsTo("All years");
      page.keyboard().press("Enter");
      reader.isAt("/quotes?country=NO");
    }
  }

  @Test
  void withoutScriptsSomebodyIsAskedAboutSomething() {
    try (var reader = reader(WIDE, false)) {
      var page = reader.page;
      reader.goes("/");
      page.locator("#who").fill("i");
      page.locator("#about").fill("light");
      page.locator(".ask button").click();
      page.waitForURL("**/said?who=i&**");
      assertThat(page.locator("h1")).hasText("Which “i” do you mean?");
      reader.looksRight();
      page.locator(".candidates a", containing("Tiril Aune")).click();
      reader.isAt("/quotes?q=light&speaker=" + collection.speaker());
      assertThat(page.locator("h1")).containsText("on “light” by Tiril Aune");
      reader.goes("/speakers/" + collection.speaker());
      page.locator("#about").fill("lamp");
      page.locator(".ask button").click();
      page.waitForURL("**q=lamp**");
      assertThat(page.locator("h1")).containsText("on “lamp” by Tiril Aune");
      reader.goes("/said?who=Nobody+Atall");
      assertThat(page.locator("h1")).hasText("Nobody called “Nobody Atall” is quoted here");
    }
  }

  @Test
  void aPhoneHasFiltersAndDatesInDrawers() {
    try (var reader = reader(PHONE, false)) {
      var page = reader.page;
      reader.goes("/quotes?q=light");
      assertThat(page.locator(".filters")).isHidden();
      assertThat(page.locator(".timelines")).isHidden();
      page.locator(".drawer summary", exactText("Dates")).click();
      page.locator(".bars a").last().click();
      page.waitForURL("**published=**");
      page.locator(".drawer summary", exactText("Filters")).click();
      page.locator(".pick", containing("Norway")).click();
      page.waitForURL("**country=NO**");
      reader.looksRight();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
      var small =
          page.evaluate(
              """
              () => [...document.querySelectorAll('.chips a, .tabs a, .seek button, .paging a')]
                .filter(each => each.getBoundingClientRect().height < 24)
                .map(each => each.outerHTML)
              """);
      assertThat((List<?>) small).isEmpty();
    }
  }

  @Test
  void theBackButtonGivesBackWhatWasThere() {
    try (var reader = reader(WIDE, true)) {
      var page = reader.page;
      reader.goes("/quotes?q=light");
      page.getByLabel("Sweden", exactly()).check();
      page.locator(".facet:has(:checked) .apply").click();
      page.waitForURL("**country=SE**");
      page.locator("#seek").fill("lamp");
      page.locator("#seek").press("Enter");
      page.waitForURL("**q=lamp**");
      page.goBack();
      page.waitForURL("**q=light**country=SE**");
      assertThat(page.locator("#seek")).hasValue("light");
      assertThat(page.getByLabel("Sweden", exactly())).isChecked();
      page.goBack();
      reader.isAt("/quotes?q=light");
      assertThat(page.getByLabel("Sweden", exactly())).not().isChecked();
      assertThat(page.locator(".suggestions:visible")).hasCount(0);
    }
  }

  @Test
  void suggestionsComeWhileTypingAndFollowTheKeys() {
    try (var reader = reader(WIDE, true)) {
      var page = reader.page;
      reader.goes("/");
      var box = page.locator("#seek");
      box.pressSequentially("tir");
      var options = page.locator(".seek [role=option]");
      assertThat(options.first()).containsText("Tiril Aune");
      assertThat(box).hasAttribute("aria-expanded", "true");
      assertThat(page.locator(".seek [role=status]")).containsText("suggestion");
      reader.looksRight();
      page.keyboard().press("ArrowDown");
      assertThat(box)
          .hasAttribute(
              "aria-activedescendant", String.valueOf(options.first().getAttribute("id")));
      page.keyboard().press("Escape");
      assertThat(box).hasAttribute("aria-expanded", "false");
      assertThat(box).hasValue("tir");
      page.keyboard().press("ArrowDown");
      assertThat(options.first()).isVisible();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      reader.isAt("/quotes?speaker=" + collection.speaker());
      page.locator("#seek").pressSequentially("the lam");
      page.locator(".seek [role=option]", containing("lamp")).first().click();
      assertThat(page.locator("#seek")).hasValue("the lamp ");
      assertThat(page.locator("#seek")).isFocused();
    }
  }

  @Test
  void aSpeakerChosenWhileTypingIsTheOneWhoIsMeant() {
    try (var reader = reader(WIDE, true)) {
      var page = reader.page;
      reader.goes("/");
      page.locator("#who").pressSequentially("aun");
      page.locator(".ask [role=option]").first().click();
      assertThat(page.locator("#who")).hasValue("Tiril Aune");
      page.locator("#about").fill("light");
      page.locator("#about").press("Enter");
      reader.isAt("/quotes?q=light&speaker=" + collection.speaker());
    }
  }

  @Test
  void withoutAnAnswerTheSearchBoxGoesOnAsItIs() {
    try (var reader = reader(WIDE, true)) {
      var page = reader.page;
      page.route("**/suggest?**", route -> route.abort());
      reader.goes("/");
      page.locator("#seek").pressSequentially("lamp");
      page.waitForTimeout(400);
      assertThat(page.locator(".suggestions:visible")).hasCount(0);
      page.keyboard().press("Enter");
      reader.isAt("/quotes?q=lamp");
    }
  }

  @Test
  void barsOfDatesLeadFromYearsToDays() {
    try (var reader = reader(WIDE, true)) {
      var page = reader.page;
      reader.goes("/quotes");
      page.locator(".timeline", containing("Published")).locator(".bars a").last().click();
      page.waitForURL("**published=2022-10");
      assertThat(page.locator("h1")).containsText("published in October 2022");
      assertThat(page.locator(".timeline .hint").last())
          .hasText("1 quote known to be from October 2022, no day of it");
      page.getByText("‹ September 2022").click();
      page.waitForURL("**published=2022-09");
      page.locator(".timeline", containing("Published")).locator(".bars a").first().click();
      page.waitForURL("**published=2022-09-21");
      assertThat(page.locator(".bars .chosen")).hasCount(1);
      reader.looksRight();
      page.locator("input[name=published_from]").fill("2021");
      page.locator("input[name=published_to]").fill("");
      page.locator("form:has(input[name=published_from]) button").click();
      page.waitForURL("**published=2021..");
    }
  }

  @Test
  void aStatementIsPutBesideAnotherOfTheReadersChoice() {
    try (var reader = reader(WIDE, false)) {
      var page = reader.page;
      reader.goes("/quotes/" + collection.alone.id());
      page.locator("a", containing("Compare it with another statement")).click();
      reader.isAt("/compare?left=" + collection.alone.id());
      reader.looksRight();
      page.locator("#other").fill("freighters OR dark");
      page.locator("#other").press("Enter");
      page.waitForURL("**&q=**");
      page.locator(".beside a").first().click();
      page.waitForURL("**right=**");
      assertThat(page.locator(".facing")).isVisible();
    }
  }

  @Test
  void whereNothingIsFoundThePageHelpsOn() {
    try (var reader = reader(WIDE, false)) {
      var page = reader.page;
      reader.goes("/quotes?q=zeppelin+lamp&country=NO");
      assertThat(page.locator("h1")).containsText("No quotes on “zeppelin lamp” from Norway");
      page.locator(".empty a", containing("Only “lamp”")).click();
      reader.isAt("/quotes?q=lamp&country=NO");
      assertThat(page.locator("article.said").first()).isVisible();
      reader.goes("/quotes?page=99999999");
      assertThat(page.locator(".empty")).containsText("There is no page 99,999,999");
      reader.goes("/help");
      page.locator(".examples a").first().click();
      assertThat(page.locator("article.said").first()).isVisible();
    }
  }

  private static Reader reader(int width, boolean scripts) {
    return new Reader(browser, base, width, scripts);
  }

  private static Page.LocatorOptions named(String text) {
    return containing(text);
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page.LocatorOptions exactText(String text) {
    return new Page.LocatorOptions().setHasText(Pattern.compile("^" + text + "$"));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
