package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Correction;
import org.otherwise.curate.Desk;
import org.otherwise.curate.Editor;
import org.otherwise.model.Collection.Target;
import org.otherwise.model.SpeakerId;

/** A librarian at the desk, in a browser, and what readers see meanwhile. */
class DeskBrowserTest {
  private static final String NAME = "Mira Orlen";
  private static final String PASSWORD = "lamp kettle winter sea";

  private static @Nullable Chromium chromium;
  private static Browser browser;

  @TempDir Path folder;

  private SmallCollection collection;
  private Portal portal;
  private String base;
  private String mergedSpeaker = "";
  private String madeCollection = "";

  @BeforeAll
  static void launch() {
    chromium = Chromium.launch();
    browser = chromium.browser();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    collection = new SmallCollection(folder);
    collection.addEditor(NAME, PASSWORD);
    portal = collection.portal();
    base = "http://localhost:" + portal.start("localhost", 0);
  }

  @AfterEach
  void close() {
    portal.close();
    collection.close();
  }

  @Test
  void aLibrariansHour() {
    try (var desk = context(true, 1280, ColorScheme.LIGHT);
        var anybody = context(true, 1280, ColorScheme.LIGHT)) {
      var editor = page(desk);
      var reader = page(anybody);

      // signs in, from the page that was asked for
      editor.navigate(base + "/desk");
      assertThat(editor.url()).endsWith("/desk/sign-in?to=%2Fdesk");
      signIn(editor, NAME, "not the password");
      told(editor, "do not belong together");
      assertThat(editor.getByLabel("Name").inputValue()).isEqualTo(NAME);
      signIn(editor, NAME, PASSWORD);
      editor.waitForURL(base + "/desk");
      assertThat(editor.locator("#waiting").innerText()).isEqualTo("3 pairs wait for review");
      assertThat(text(reader, "/")).doesNotContain("Sign out").doesNotContain("Correct this");

      // corrects who said it: the unnamed official was somebody
      editor.navigate(base + "/quotes/" + collection.officialDark.id());
      editor.getByText("Correct this quote").click();
      editor.getByLabel("Look for another speaker").fill("Tirl");
      editor.keyboard().press("Enter");
      editor.getByText("No speaker here has a name like “Tirl”").waitFor();
      editor.getByLabel("Look for another speaker").fill("Aune");
      editor.getByText("Find", new Page.GetByTextOptions().setExact(true)).click();
      editor.getByLabel("Tiril Aune").check();
      editor.getByLabel("When it was said").fill("2022-09-19");
      button(editor, "Save");
      told(editor, "You corrected the quote");
      assertThat(text(reader, "/quotes/" + collection.officialDark.id()))
          .contains("19 September 2022");
      assertThat(reader.locator("h1").innerText()).isEqualTo("Tiril Aune");

      // merges two
      var ministry = speaker("Ministry of Harbours");
      var brandt = speaker("Isak Brandt");
      editor.navigate(base + "/speakers/" + ministry);
      editor.getByText("Edit this speaker").click();
      editor.getByLabel("Look for the other one by name").fill("brandt");
      button(editor, "Find");
      editor.getByText("Merge into Isak Brandt …").click();
      assertThat(editor.locator("main").innerText())
          .contains("Merge “Ministry of Harbours” into “Isak Brandt”?", "It can be undone");
      button(editor, "Merge them");
      told(editor, "You merged the speaker “");
      assertThat(editor.url()).contains("/desk/speakers/" + brandt);
      reader.navigate(base + "/speakers/" + ministry);
      assertThat(reader.url()).endsWith("/speakers/" + brandt);
      var mergedAt = editor.url();

      // confirms a pair and dismisses one
      editor.navigate(base + "/contradictions/" + collection.denial);
      editor.getByText("Review this pair").click();
      button(editor, "Confirm this pair");
      told(editor, "You confirmed the pair");
      assertThat(text(reader, "/contradictions/" + collection.denial))
          .contains("Confirmed by the editors");
      editor.navigate(base + "/desk");
      assertThat(editor.locator("#waiting").innerText()).isEqualTo("2 pairs wait for review");
      var waiting =
          editor
              .locator("article.waiting")
              .filter(new Locator.FilterOptions().setHasText("12 million"));
      waiting.locator("summary").click();
      waiting.getByLabel("Why they do not contradict").fill("One of them is a forecast.");
      waiting.locator("details button").click();
      told(editor, "You dismissed the pair");
      assertThat(editor.locator("#waiting").innerText()).isEqualTo("1 pair waits for review");
      assertThat(text(reader, "/contradictions/" + collection.numbers))
          .contains("Dismissed by the editors", "One of them is a forecast.");

      // builds a collection, and publishes it
      editor.navigate(base + "/contradictions/" + collection.denial);
      editor.getByText("Add to a collection").click();
      editor.getByLabel("Collection", exact()).selectOption("new");
      editor.getByLabel("Title of a new one").fill("The dark lighthouse");
      editor.getByLabel("Note", exact()).fill("Where it began.");
      button(editor, "Add it");
      told(editor, "You added an item to the collection");
      editor.navigate(base + "/quotes?q=light");
      editor.getByText("Add to a collection").click();
      button(editor, "Add it");
      editor.getByLabel("Text", exact()).fill("Two coasts and a lamp.\n\nWho said what, in order.");
      button(editor, "Save");
      told(editor, "You edited the collection “The dark lighthouse”");
      editor.locator("#items li").nth(1).getByText("Up").click();
      assertThat(editor.locator("#items li").first().innerText()).contains("“light” in quotes");
      assertThat(statusOf(reader, "/collections/the-dark-lighthouse")).isEqualTo(404);
      assertThat(text(reader, "/collections")).doesNotContain("The dark lighthouse");
      editor.getByText("As readers will see it").click();
      assertThat(editor.locator("main").innerText())
          .contains("This is a draft", "The dark lighthouse", "Where it began.");
      editor.getByText("Go on editing").click();
      button(editor, "Publish it");
      told(editor, "You published the collection");
      assertThat(text(reader, "/collections")).contains("The dark lighthouse");
      assertThat(text(reader, "/collections/the-dark-lighthouse"))
          .contains(
              "Two coasts and a lamp.",
              "“light” in quotes",
              "Where it began.",
              "Tiril Aune denies what Isak Brandt said");

      // undoes the merger, from the trail
      editor.navigate(mergedAt.replaceFirst("\\?.*", ""));
      editor.navigate(base + "/desk/trail?kind=speaker&id=" + ministry);
      editor.getByText("Undo", new Page.GetByTextOptions().setExact(false)).first().click();
      told(editor, "You undid entry");
      reader.navigate(base + "/speakers/" + ministry);
      assertThat(reader.url()).endsWith("/speakers/" + ministry);
      assertThat(reader.locator("h1").innerText()).isEqualTo("Ministry of Harbours");

      // and goes home
      button(editor, "Sign out");
      editor.navigate(base + "/desk");
      assertThat(editor.url()).contains("/desk/sign-in");
    }
  }

  @Test
  void theKeyboardSignsInAndConfirmsAndNeedsNoScript() {
    try (var context = context(false, 390, ColorScheme.LIGHT)) {
      var page = page(context);
      page.navigate(base + "/desk/contradictions/" + collection.denial);
      tabTo(page, "name");
      page.keyboard().type(NAME);
      page.keyboard().press("Tab");
      page.keyboard().type(PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL("**/desk/contradictions/*");
      tabTo(page, "Confirm this pair");
      page.keyboard().press("Enter");
      page.waitForURL("**done=*");
      told(page, "You confirmed the pair");
      tabTo(page, "Undo");
      page.keyboard().press("Enter");
      told(page, "You undid entry");
      assertThat(page.locator(".state").innerText()).contains("Suggested by the program");

      // Enter in a field of the form saves, in the field for names it looks for one
      page.navigate(base + "/desk/quotes/" + collection.alone.id());
      page.getByLabel("When it was said").fill("2022-13");
      page.keyboard().press("Enter");
      told(page, "“2022-13” is no date");
      assertThat(page.getByLabel("When it was said").inputValue()).isEqualTo("2022-13");
      page.getByLabel("When it was said").fill("2022-09-22");
      page.keyboard().press("Enter");
      told(page, "You corrected the quote");
      assertThat(page.locator("main").innerText()).contains("22 September 2022");
    }
  }

  @Test
  void axeFindsNothingAndNothingIsWiderThanTheWindow() {
    prepare();
    var found = new ArrayList<String>();
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 390}) {
        try (var context = context(true, width, scheme)) {
          var page = page(context);
          page.navigate(base + "/desk/sign-in");
          check(page, scheme, width, found);
          signIn(page, NAME, "wrong");
          check(page, scheme, width, found);
          signIn(page, NAME, PASSWORD);
          for (var address : addresses()) {
            page.navigate(base + address);
            check(page, scheme, width, found);
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private void check(Page page, ColorScheme scheme, int width, List<String> found) {
    var address = page.url().substring(base.length());
    found.addAll(Axe.findings(page, scheme));
    if (!page.evaluate("document.documentElement.scrollWidth").equals(width)) {
      found.add(address + " is wider than " + width);
    }
    shoot(page, scheme, width, address);
  }

  /** Pictures to look at: -Dshots=FOLDER. */
  private static void shoot(Page page, ColorScheme scheme, int width, String address) {
    var shots = System.getProperty("shots", "");
    if (!shots.isEmpty()) {
      var name = address.replaceAll("[^a-z0-9]+", "-") + "-" + scheme + "-" + width + ".png";
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(shots, name)).setFullPage(true));
    }
  }

  /** Something of everything at the desk. */
  private void prepare() {
    var desk = new Desk(collection.archive, Clock.systemUTC());
    var mira = new Editor(NAME);
    var one =
        Desk.collectionOf(
            desk.collections().create(mira, "lamps", "Lamps and those who tend them", "A text."));
    for (var target :
        List.<Target>of(
            new Target.OfPair(collection.denial),
            new Target.OfQuote(collection.alone.id()),
            new Target.OfArticle(collection.reply.id()),
            new Target.OfArticle(collection.silent.id()),
            new Target.OfSearch("/quotes?q=lamp&country=NO"))) {
      desk.collections().add(mira, one, Desk.ANY, target, "A note on it.");
    }
    desk.collections().publish(mira, one, Desk.ANY);
    desk.confirm(mira, collection.denial, Desk.ANY);
    desk.withdraw(mira, collection.silent.id(), Desk.ANY, "The outlet asked for it.");
    var merged = new SpeakerId(speaker("Ministry of Harbours"));
    desk.merge(mira, merged, new SpeakerId(speaker("Isak Brandt")), Desk.ANY);
    desk.correct(
        mira,
        collection.wasDark.id(),
        Desk.ANY,
        Correction.of(new Correction.Change.Country("FI")));
    mergedSpeaker = merged.value();
    madeCollection = one.value();
  }

  private List<String> addresses() {
    return List.of(
        "/desk",
        "/desk/account",
        "/desk/reports",
        "/desk/contradictions/" + collection.denial,
        "/desk/contradictions/" + collection.numbers,
        "/desk/quotes/" + collection.wasDark.id(),
        "/desk/articles/" + collection.reply.id(),
        "/desk/articles/" + collection.silent.id(),
        "/desk/speakers?q=a",
        "/desk/speakers/" + collection.speaker() + "?find=brandt",
        "/desk/speakers/" + collection.speaker() + "/merge?into=" + collection.secondSpeaker(),
        "/desk/speakers/" + mergedSpeaker,
        "/desk/collections",
        "/desk/collections/" + madeCollection,
        "/desk/collections/" + madeCollection + "/preview",
        "/desk/add?item=/quotes/" + collection.alone.id(),
        "/desk/trail",
        "/collections",
        "/collections/lamps",
        "/articles/" + collection.silent.id(),
        "/contradictions/" + collection.denial);
  }

  private String speaker(String name) {
    return collection.archive.speakersNamed(name, 1).getFirst().speaker().id().value();
  }

  private void signIn(Page page, String name, String password) {
    page.getByLabel("Name", exact()).fill(name);
    page.getByLabel("Password", exact()).fill(password);
    button(page, "Sign in");
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  /** Waits for the page that tells this. */
  private static void told(Page page, String text) {
    page.locator(".outcome").filter(new Locator.FilterOptions().setHasText(text)).first().waitFor();
  }

  private String text(Page page, String address) {
    page.navigate(base + address);
    return page.locator("body").innerText();
  }

  private int statusOf(Page page, String address) {
    return page.navigate(base + address).status();
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 100; i++) {
      page.keyboard().press("Tab");
      var focus = page.locator(":focus");
      var id = focus.getAttribute("id");
      if (name.equals(id) || focus.innerText().strip().startsWith(name)) {
        return;
      }
    }
    throw new AssertionError("no way by the keyboard to “" + name + "” on " + page.url());
  }

  private static Page page(BrowserContext context) {
    var page = context.newPage();
    page.setDefaultTimeout(10_000);
    return page;
  }

  private static BrowserContext context(boolean scripts, int width, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setColorScheme(scheme)
            .setViewportSize(width, 844)
            .setJavaScriptEnabled(scripts));
  }
}
