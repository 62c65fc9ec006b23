package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Editors;
import org.otherwise.curate.NoPlaces;
import org.otherwise.curate.Sessions;
import org.otherwise.curate.Sessions.SignIn;
import org.otherwise.publish.Format;
import org.otherwise.record.Archive;

class AccountPageTest {
  private static final String NAME = "Mira Orlen";
  private static final String PASSWORD = "lamp kettle winter sea";
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  @Test
  void tellsToComeBackWhereTooManyPasswordsAreBeingTried() {
    try (var archive = Archive.open(folder, CLOCK)) {
      new Editors(archive.accounts(), CLOCK).add(NAME, PASSWORD);
      var sessions = new Sessions(archive.accounts(), CLOCK);
      var page = new AccountPage(NoPlaces.editors(archive.accounts(), CLOCK), sessions);

      var reply = (Reply.Desk) page.change(request(PASSWORD));
      assertThat(reply.status()).isEqualTo(503);
      assertThat(((AccountPage.View) reply.view()).notice().text()).contains("again in a minute");
      assertThat(sessions.signIn(NAME, PASSWORD, "")).isInstanceOf(SignIn.Done.class);
    }
  }

  @Test
  void answersTooManyTriesAsTheSignInDoes() {
    try (var archive = Archive.open(folder, CLOCK)) {
      var editors = new Editors(archive.accounts(), CLOCK);
      editors.add(NAME, PASSWORD);
      var page = new AccountPage(editors, new Sessions(archive.accounts(), CLOCK));
      int status = 422;
      for (int i = 0; i < 9 && status == 422; i++) {
        status = ((Reply.Desk) page.change(request("not the password"))).status();
      }
      assertThat(status).isEqualTo(429);
    }
  }

  private static Request request(String old) {
    var fresh = List.of("another kettle winter sea");
    return new Request(
        "",
        Map.of(),
        Map.of("old", List.of(old), "new", fresh, "again", fresh),
        new Visitor(Role.EDITOR, NAME, "secret"),
        "",
        Format.HTML);
  }
}
