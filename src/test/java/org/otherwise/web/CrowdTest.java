package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who open connections and say nothing, or half of something. */
class CrowdTest {
  private static final String WHOLE =
      "GET /about HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  @TempDir Path folder;

  @Test
  void whoHoldsConnectionsOpenDoesNotKeepOthersOut() throws Exception {
    int most = 4;
    try (var portal = new RunningPortal(folder, new Limits(0, 0, 0, most, List.of()), null)) {
      var held = new ArrayList<Socket>();
      try {
        for (int i = 0; i < 3 * most; i++) {
          held.add(open(portal, i % 2 == 0 ? "" : "GET /about HTTP/1.1\r\nHost: lo"));
        }
        assertThat(answer(open(portal, WHOLE))).startsWith("HTTP/1.1 200 ");
        assertThat(answer(held.getFirst())).as("what was held open is closed").isEmpty();
      } finally {
        for (var socket : held) {
          socket.close();
        }
      }
      assertThat(portal.get("/about").statusCode()).isEqualTo(200);
    }
  }

  private static Socket open(RunningPortal portal, String text) throws IOException {
    var socket = new Socket("localhost", portal.port());
    socket.setSoTimeout(25_000); // less than connections are kept where there is room
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    try (socket) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
