package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.publish.Addresses;
import org.otherwise.record.TrailQuery;

/** What keeps the desk to its editors, and what an editor is told. */
class DeskHttpTest {
  private static final String NAME = "Mira Orlen";
  private static final String PASSWORD = "lamp kettle winter sea";
  private static final String CREDENTIALS =
      "name=mira+orlen&password=lamp+kettle+winter+sea&to=/desk/trail";

  @TempDir Path folder;

  private RunningPortal portal;

  @BeforeEach
  void start() {
    portal = new RunningPortal(folder);
    portal.collection.addEditor(NAME, PASSWORD);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void signingInGivesASecretOfItsOwnAndLeadsBack() throws Exception {
    var page = portal.get("/desk/sign-in?to=/desk/trail");
    var before = RunningPortal.secret(page);
    assertThat(page.body())
        .contains("value=\"" + RunningPortal.token(before) + "\"", "value=\"/desk/trail\"")
        .doesNotContain(before);
    var reply = portal.post("/desk/sign-in", before, CREDENTIALS);
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(location(reply)).isEqualTo("/desk/trail");
    assertThat(RunningPortal.secret(reply)).isNotEqualTo(before).hasSize(43);
    assertThat(cookie(reply))
        .startsWith("otherwise=")
        .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=1209600")
        .doesNotContain("Secure");
  }

  @Test
  void behindAProxyThatSpeaksHttpsTheCookieIsForHttpsAlone() throws Exception {
    var page = portal.send("GET", "/desk/sign-in", "", "", "X-Forwarded-Proto", "https");
    assertThat(cookie(page)).startsWith("__Host-otherwise=").contains("; Secure");
  }

  @Test
  void nobodyGetsACookieOutsideTheDesk() throws Exception {
    for (var address : new String[] {"/", "/quotes", "/collections", "/robots.txt", "/nothing"}) {
      assertThat(portal.get(address).headers().firstValue("Set-Cookie")).as(address).isEmpty();
    }
  }

  @Test
  void aSignInFormOfSomebodyElseIsRefused() throws Exception {
    var others = CREDENTIALS + "&form_token=" + RunningPortal.token("of somebody else");
    assertThat(portal.send("POST", "/desk/sign-in", "mine", others).statusCode()).isEqualTo(403);
    assertThat(portal.send("POST", "/desk/sign-in", "", others).statusCode()).isEqualTo(403);
  }

  /** Beside the field, which points to it and is where the cursor stands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /desk/quotes/{quote}     | words     | who=keep&country=SE&date=2022-09-20&words=The+moon+was+dark | do not stand in the article
          /desk/quotes/{quote}     | date      | who=keep&country=SE&date=soon&words=x                       | is no date
          /desk/quotes/{quote}     | described | who=unnamed&country=SE&date=2022-09-20&words=x              | how the source is described
          /desk/quotes/{quote}     | find      | who=new&kind=person&country=SE&date=2022-09-20&words=x      | needs a name
          /desk/quotes/{quote}     | who       | who=somebody&country=SE&date=2022-09-20&words=x             | hoose who said it
          /desk/speakers/{speaker} | name      | name=Isak+Brandt&kind=person&country=NO                     | is the name of the speaker
          /desk/speakers/{speaker} | name      | name=+&kind=person&country=NO                               | needs a name
          """)
  void whatIsWrongStandsAtItsField(String address, String field, String form, String says)
      throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    var reply = portal.post(address, editor, form + "&version=-1");
    assertThat(reply.statusCode()).isEqualTo(422);
    var page = Jsoup.parse(reply.body());
    assertThat(page.select("#" + field + "-wrong").text()).contains(says);
    assertThat(page.select(".outcome.bad").text()).contains(says);
    assertThat(page.select("[aria-describedby~=\\b" + field + "-wrong\\b]")).hasSize(1);
    if (!field.equals("who")) {
      var typed = page.select("#" + field);
      assertThat(typed.attr("aria-invalid")).isEqualTo("true");
      assertThat(typed.hasAttr("autofocus")).isTrue();
    }
    for (var id : page.select("[aria-describedby]").eachAttr("aria-describedby")) {
      for (var each : id.split(" ")) {
        assertThat(page.select("#" + each)).as(each).hasSize(1);
      }
    }
  }

  @Test
  void aCollectionIsDeletedBehindAPageThatSaysWhatThatMeansAndBroughtBack() throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    var made = location(portal.post("/desk/collections", editor, "title=Lamps")).split("\\?")[0];
    portal.post(made + "/publish", editor, "version=-1");
    assertThat(portal.get("/collections/lamps").statusCode()).isEqualTo(200);
    assertThat(portal.send("GET", made, editor, "").body()).contains(made + "/delete\"");
    assertThat(portal.send("GET", made + "/delete", editor, "").body())
        .contains("Lamps", "taken down", "It can be undone");
    assertThat(portal.get("/collections/lamps").statusCode()).isEqualTo(200);

    var next = location(portal.post(made + "/delete", editor, "version=-1"));
    for (var address : new String[] {"/collections/lamps", "/collections/lamps.atom"}) {
      assertThat(portal.get(address).statusCode()).as(address).isEqualTo(410);
    }
    assertThat(portal.get("/collections/lamps").body()).contains("“Lamps” was taken down");
    assertThat(portal.get("/collections").body()).doesNotContain("Lamps");
    var told = Jsoup.parse(portal.send("GET", next, editor, "").body()).select(".outcome");
    assertThat(told.text()).contains("You deleted the collection “Lamps”");
    portal.post(told.select("form").attr("action"), editor, "to=/desk/collections");
    assertThat(portal.get("/collections/lamps").statusCode()).isEqualTo(200);
  }

  @Test
  void theTrailNamesBothSpeakersOfAMerger() throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    portal.post("/desk/speakers/{speaker}/merge", editor, "version=-1&into={second}");
    var line = Jsoup.parse(portal.send("GET", "/desk/trail", editor, "").body()).select("#entry-1");
    assertThat(line.text()).contains("merged the speaker “Tiril Aune” into “Isak Brandt”");
    portal.post("/desk/trail/1/undo", editor, "to=/desk/trail");
    line = Jsoup.parse(portal.send("GET", "/desk/trail", editor, "").body()).select("#entry-2");
    assertThat(line.text()).contains("undid entry 1 on the speaker “Tiril Aune”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data; boundary=b", "text/plain", "application/json"})
  void onlyWhatABrowserSendsOfOurFormsIsRead(String type) throws Exception {
    var token = RunningPortal.token("x");
    var fields = Map.of("name", NAME, "password", PASSWORD, "form_token", token);
    var body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    body.append("--b--\r\n");
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + portal.port() + "/desk/sign-in"))
            .header("Content-Type", type)
            .header("Cookie", "otherwise=x")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(reply.statusCode()).isEqualTo(415);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sec-Fetch-Site | cross-site           | 403
          Sec-Fetch-Site | same-site            | 403
          Sec-Fetch-Site | same-origin          | 303
          Sec-Fetch-Site | none                 | 303
          Origin         | https://evil.example | 403
          Origin         | null                 | 403
          Origin         | http://localhost:1   | 403
          Origin         | %%%                  | 403
          """)
  void aFormThatAnotherSiteSendsIsRefusedWhateverItCarries(String header, String value, int status)
      throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    var form = "version=-1&form_token=" + RunningPortal.token(editor);
    var address = "/desk/contradictions/{pair}/confirm";
    assertThat(portal.send("POST", address, editor, form, header, value).statusCode())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/desk\r\nSet-Cookie: a=b",
        ""
      })
  void nobodyIsLedAwayFromHere(String to) throws Exception {
    var form = "name=mira+orlen&password=lamp+kettle+winter+sea&to=";
    var reply = portal.post("/desk/sign-in", "x", form + Addresses.encoded(to));
    assertThat(location(reply)).isEqualTo("/desk");
  }

  @Test
  void whatEditorsSeeIsKeptByNobody() throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    var desk = portal.send("GET", "/desk", editor, "");
    assertThat(desk.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(desk.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    assertThat(desk.body()).contains("noindex").doesNotContain(editor);
    var page = portal.send("GET", "/quotes/{quote}", editor, "");
    assertThat(page.body()).contains("Correct this quote", "Add to a collection");
    assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(page.headers().firstValue("Vary").orElse("")).contains("Cookie");
    assertThat(portal.get("/quotes/{quote}").body())
        .doesNotContain("Correct this quote", "Add to a collection", "form_token", "Mira");
    assertThat(portal.get("/robots.txt").body()).contains("Disallow: /desk");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreToldAlikeAndSlowedDownAlike() throws Exception {
    for (var name : new String[] {"mira+orlen", "nobody"}) {
      var form = "name=" + name + "&password=guess";
      for (int i = 0; i < 5; i++) {
        var reply = portal.post("/desk/sign-in", "x", form);
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("This name and this password do not belong together.");
      }
      var slowed = portal.post("/desk/sign-in", "x", form);
      assertThat(slowed.statusCode()).isEqualTo(429);
      assertThat(slowed.body()).contains("Try again in 1 second.");
    }
    // The proxy says that this one comes from another network, so it is not kept out.
    var elsewhere =
        portal.send(
            "POST",
            "/desk/sign-in",
            "x",
            CREDENTIALS + "&form_token=" + RunningPortal.token("x"),
            "X-Forwarded-For",
            "203.0.113.9");
    assertThat(elsewhere.statusCode()).isEqualTo(303);
  }

  @Test
  void anotherPasswordEndsEverySessionButTheOneThatChangedIt() throws Exception {
    var here = portal.signIn(NAME, PASSWORD);
    var there = portal.signIn(NAME, PASSWORD);
    var form = "old=lamp+kettle+winter+sea&new=kettle+harbour+frog&again=kettle+harbour+frog";
    assertThat(portal.post("/desk/account", here, form.replace("old=lamp", "old=lump")).body())
        .contains("This is not your present password.");
    assertThat(portal.post("/desk/account", here, form.replace("again=k", "again=c")).body())
        .contains("are not the same");
    var reply = portal.post("/desk/account", here, form);
    assertThat(location(reply)).isEqualTo("/desk/account?changed=1");
    var renewed = RunningPortal.secret(reply);
    assertThat(portal.send("GET", "/desk", renewed, "").statusCode()).isEqualTo(200);
    assertThat(portal.send("GET", "/desk", here, "").statusCode()).isEqualTo(303);
    assertThat(portal.send("GET", "/desk", there, "").statusCode()).isEqualTo(303);
  }

  @Test
  void whatAnotherEditorChangedMeanwhileIsNotOverwritten() throws Exception {
    portal.collection.addEditor("Bolt", PASSWORD);
    var mira = portal.signIn(NAME, PASSWORD);
    var bolt = portal.signIn("Bolt", PASSWORD);
    portal.post("/desk/contradictions/{pair}/confirm", mira, "version=0");
    var late =
        portal.post(
            "/desk/contradictions/{pair}/dismiss", bolt, "version=0&reason=What+I+typed+%26+meant");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("Mira Orlen confirmed the pair", "What I typed &amp; meant", "role=\"alert\"");
    assertThat(portal.get("/contradictions/{pair}").body()).contains("Confirmed by the editors");
  }

  @Test
  void onlyWhoDidSomethingIsToldSo() throws Exception {
    portal.collection.addEditor("Bolt", PASSWORD);
    var mira = portal.signIn(NAME, PASSWORD);
    var done = location(portal.post("/desk/contradictions/{pair}/confirm", mira, "version=0"));
    assertThat(portal.send("GET", done, mira, "").body()).contains("You confirmed the pair");
    assertThat(portal.send("GET", done, portal.signIn("Bolt", PASSWORD), "").body())
        .doesNotContain("You confirmed the pair");
  }

  @Test
  void aWithdrawnArticleLeavesATombstone() throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    portal.post(
        "/desk/articles/{article}/withdraw", editor, "version=0&reason=The+paper+asked&sure=yes");
    for (var address : new String[] {"/articles/{article}", "/quotes/{quote}"}) {
      var reply = portal.get(address);
      assertThat(reply.statusCode()).as(address).isEqualTo(410);
      assertThat(reply.body())
          .contains("This was withdrawn", "Ships steered blind", "The paper asked.")
          .doesNotContain("was dark for eleven nights", "Mira");
    }
    assertThat(portal.get("/contradictions/{pair}").statusCode()).isEqualTo(410);
    assertThat(portal.send("GET", "/desk/articles/{article}", editor, "").body())
        .contains("Mira Orlen withdrew the article", "Put it back");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/quotes/zzz",
        "/desk/quotes/UPPER",
        "/desk/articles/zzz",
        "/desk/contradictions/zzz",
        "/desk/speakers/zzz",
        "/desk/speakers/zzz/merge?into=x",
        "/desk/collections/zzz",
        "/desk/collections/zzz/preview",
        "/desk/collections/..",
        "/desk/add?item=/speakers/zzz",
        "/desk/add?item=https://evil.example/",
        "/desk/add",
        "/desk/nothing"
      })
  void whatIsNotThereIsNotFoundAtTheDeskEither(String address) throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    assertThat(portal.send("GET", address, editor, "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /desk/quotes/{quote}                    | who=keep&country=SE&date=2022-09-20&words=never+said | 422
          /desk/quotes/{quote}                    | who=id:zzz&country=SE&date=&words=x                  | 404
          /desk/quotes/{quote}                    | who=id:UPPER!&country=SE&date=&words=x               | 422
          /desk/quotes/{quote}                    | a=b                                                  | 422
          /desk/quotes/zzz                        | who=keep                                             | 404
          /desk/contradictions/{pair}/relabel     | label=shouts                                         | 422
          /desk/contradictions/{pair}/relabel     | label=denies:above                                   | 422
          /desk/contradictions/{pair}/dismiss     | reason=                                              | 422
          /desk/contradictions/zzz/confirm        | a=b                                                  | 404
          /desk/speakers/{speaker}                | name=&kind=person&country=                           | 422
          /desk/speakers/{speaker}                | name=A&kind=crowd&country=                           | 422
          /desk/speakers/{speaker}                | name=A&kind=person&country=Norway                    | 422
          /desk/speakers/{speaker}/merge          | into={speaker}                                       | 422
          /desk/speakers/{speaker}/merge          | into=                                                | 422
          /desk/articles/{article}/withdraw       | reason=&sure=yes                                     | 422
          /desk/articles/{article}/withdraw       | reason=Asked+for.                                    | 422
          /desk/quotes/{quote}/withdraw           | reason=Misheard.&sure=no                             | 422
          /desk/collections                       | title=                                               | 422
          /desk/add                               | item=/quotes/{quote}&collection=new&title=           | 422
          /desk/add                               | item=/quotes/{quote}&collection=none                 | 404
          /desk/trail/999999/undo                 | a=b                                                  | 404
          /desk/trail/x/undo                      | a=b                                                  | 404
          """)
  void formsThatCannotBeCarriedOutAreAnsweredAndChangeNothing(
      String address, String form, int status) throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    var reply = portal.post(address, editor, "version=0&" + form);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    assertThat(reply.body()).doesNotContain("Exception", "null");
    assertThat(portal.collection.archive.history().trail(TrailQuery.ALL).total()).isZero();
  }

  private static String location(HttpResponse<String> reply) {
    return reply.headers().firstValue("Location").orElse("");
  }

  private static String cookie(HttpResponse<String> reply) {
    return reply.headers().firstValue("Set-Cookie").orElse("");
  }
}
