package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.publish.Addresses;
import org.otherwise.record.Reports;

/** What a reader does who takes a pair for wrong, and what an editor makes of it. */
class ReportPageTest {
  private static final String PASSWORD = "lamp kettle winter sea";

  @TempDir Path folder;
  private RunningPortal portal;

  @BeforeEach
  void start() {
    portal = new RunningPortal(folder);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  /** Sends the form that stands on the page of the pair, without a cookie. */
  private HttpResponse<String> report(String fields, String... headers) throws Exception {
    var form = Jsoup.parse(portal.get("/contradictions/{pair}").body()).selectFirst("form.report");
    if (form == null) {
      throw new AssertionError("no form on the page of the pair");
    }
    var token = Addresses.encoded(form.select("[name=form_token]").val());
    return portal.send("POST", form.attr("action"), "", fields + "&form_token=" + token, headers);
  }

  private static String location(HttpResponse<String> reply) {
    return reply.headers().firstValue("Location").orElse("");
  }

  private int kept() {
    return portal.collection.archive.reports().open().stream()
        .mapToInt(each -> each.reports().size())
        .sum();
  }

  @Test
  void aReaderReportsAPairWithoutAnAccountOrACookie() throws Exception {
    var sent = report("reason=another_matter&comment=Two+%3Cb%3Elamps%3C/b%3E&website=");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(portal.get(location(sent)).body())
        .contains("Thank you", "noindex")
        .doesNotContain("Two");
    assertThat(portal.collection.archive.reports().open().getFirst().reports())
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.why()).isEqualTo(Reports.Why.ANOTHER_MATTER);
              assertThat(report.comment()).isEqualTo("Two <b>lamps</b>");
            });
  }

  @Test
  void aFormThatIsNotOursIsRefusedAndOneThatFillsTheTrapIsNotKept() throws Exception {
    var address = "/contradictions/{pair}/report";
    assertThat(portal.send("POST", address, "", "reason=other&comment=x").statusCode())
        .isEqualTo(403);
    assertThat(
            portal.send("POST", address, "", "reason=other&comment=x&form_token=abc").statusCode())
        .isEqualTo(403);
    for (var header : new String[] {"Sec-Fetch-Site|cross-site", "Origin|https://other.example"}) {
      assertThat(report("reason=other&comment=x", header.split("\\|")).statusCode())
          .as(header)
          .isEqualTo(403);
    }
    assertThat(location(report("reason=other&comment=x&website=http://spam"))).contains("sent=yes");
    assertThat(kept()).isZero();
  }

  @Test
  void whatIsWrongWithTheFormIsSaidAndWhatWasTypedComesBack() throws Exception {
    var nothing = report("comment=Look+again");
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("Choose what is wrong", "Look again");
    var other = report("reason=other&comment=++");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("Say what it is");
    var tooLong = report("reason=misquoted&comment=" + "a".repeat(Reports.LONGEST + 1));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("1,000 characters");
    assertThat(report("reason=misquoted&comment=" + "a".repeat(Reports.LONGEST)).statusCode())
        .isEqualTo(303);
    assertThat(kept()).isOne();
  }

  @Test
  void aNetworkMaySendAFewAndThenHasToWait() throws Exception {
    int sent = 0;
    HttpResponse<String> last;
    do {
      last = report("reason=no_contradiction");
      sent++;
    } while (last.statusCode() == 303 && sent < 50);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(kept()).isEqualTo(sent - 1).isBetween(3, 10);
  }

  @Test
  void anEditorReadsReportsAndAnswersThem() throws Exception {
    portal.collection.addEditor("Mira Orlen", PASSWORD);
    report("reason=another_matter&comment=Two+%3Cb%3Elamps%3C/b%3E");
    report("reason=another_matter");
    var editor = portal.signIn("Mira Orlen", PASSWORD);
    var page = portal.send("GET", "/desk/reports", editor, "").body();
    assertThat(page)
        .contains("1 pair is reported by readers", "2 reports", "2 × They speak of different")
        .contains("Two &lt;b&gt;lamps&lt;/b&gt;")
        .doesNotContain("<b>lamps");
    assertThat(portal.send("GET", "/desk", editor, "").body())
        .contains("1 pair is reported by readers");

    var closed = portal.post("/desk/contradictions/{pair}/close-reports", editor, "version=-1");
    assertThat(closed.statusCode()).isEqualTo(303);
    assertThat(portal.send("GET", location(closed), editor, "").body())
        .contains("No reader reports a pair", "You closed the reports of readers on the pair");
    assertThat(portal.send("GET", "/desk/trail", editor, "").body())
        .contains("closed the reports of readers on")
        .doesNotContain("Two &lt;b&gt;");
  }
}
