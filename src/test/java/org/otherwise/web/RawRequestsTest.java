package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no browser sends: each is answered by a page of ours, and the next reader is served. */
class RawRequestsTest {
  @AutoClose private static final RunningPortal portal = new RunningPortal();

  @AfterEach
  void theNextReaderIsServed() throws Exception {
    assertThat(portal.get("/about").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /about HTTP/1.1                | 200
          GET /nothing HTTP/1.1              | 404
          GET /quotes?said=2022-13 HTTP/1.1  | 400
          GET /%zz HTTP/1.1                  | 400
          GET /%00 HTTP/1.1                  | 400
          GET /a/../b HTTP/1.1               | 404
          GET about HTTP/1.1                 | 400
          TRACE / HTTP/1.1                   | 405
          BREW /pot HTTP/1.1                 | 404 or 405
          GET / HTTP/9.9                     | 400 or 505
          GARBAGE                            | 400
          """)
  void everyAnswerIsProtectedAndGivesNothingAway(String line, String statuses) throws Exception {
    var answer = answer(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(statuses.split(" or ")).as(answer).contains(answer.split(" ")[1]);
    var head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    for (var name : Portal.PROTECTION.keySet()) {
      assertThat(head).containsIgnoringCase("\r\n" + name + ": ");
    }
    assertThat(answer).doesNotContainIgnoringCase("jetty", "javalin", "exception");
    assertThat(head).doesNotContainIgnoringCase("\r\nserver:", "x-powered-by");
  }

  @Test
  void aHeaderOfAMegabyteIsRefusedWithAPage() throws Exception {
    var answer =
        answer("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(1 << 20) + "\r\n\r\n");
    // A client that goes on sending may have the answer cut off by its own system.
    assertThat(answer).matches("(?s)|HTTP/1\\.1 431 .*Error 431.*");
  }

  @Test
  void aBodyOfGigabytesIsRefusedBeforeItIsSent() throws Exception {
    var answer =
        answer(
            "POST /desk/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                + " application/x-www-form-urlencoded\r\nContent-Length: 5000000000\r\n\r\nname=a");
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("too much to be sent");
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsIsNoWayRound() throws Exception {
    var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    var answer =
        answer(
            "POST /desk/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                + " application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(40)
                + "0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception");
  }

  /** What a client gets who writes these very bytes, whatever they are; empty where cut off. */
  private static String answer(String request) throws IOException {
    var answer = new ByteArrayOutputStream();
    try (var socket = new Socket("localhost", portal.port())) {
      socket.setSoTimeout(30_000);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // refused before it was sent to its end; the answer may be there all the same
      }
      var in = socket.getInputStream();
      var buffer = new byte[8192];
      try {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          answer.write(buffer, 0, read);
          if (answer.toString(StandardCharsets.UTF_8).contains("</html>")) {
            break;
          }
        }
      } catch (SocketException e) {
        // closed on us, which a client that was refused must bear
      }
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
