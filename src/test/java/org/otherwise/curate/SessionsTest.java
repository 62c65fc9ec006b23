package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.MovingClock;
import org.otherwise.curate.Sessions.SignIn;
import org.otherwise.record.Archive;

/** Signing in, staying so, and what keeps others out. */
class SessionsTest {
  private static final String NAME = "Mira";
  private static final String PASSWORD = "lamp kettle winter sea";
  private static final String HOME = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";

  @TempDir Path folder;

  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T08:00:00Z"));
  private final Passwords quick = new Passwords(64, 1);
  private Archive archive;
  private Editors editors;
  private Sessions sessions;

  @BeforeEach
  void open() {
    archive = Archive.open(folder, clock);
    editors = new Editors(archive.accounts(), clock, quick);
    sessions = new Sessions(archive.accounts(), clock, quick);
    editors.add(NAME, PASSWORD);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void theRightPasswordSignsIn() {
    var done = done(sessions.signIn("  mira ", PASSWORD, HOME));
    assertThat(done.name()).isEqualTo("Mira");
    assertThat(sessions.who(done.secret())).contains("Mira");
    assertThat(done.toString()).doesNotContain(done.secret());
  }

  @Test
  void everySignInHasASecretOfItsOwn() {
    var one = done(sessions.signIn(NAME, PASSWORD, HOME));
    var other = done(sessions.signIn(NAME, PASSWORD, HOME));
    assertThat(one.secret()).isNotEqualTo(other.secret()).hasSize(43);
    sessions.signOut(one.secret());
    assertThat(sessions.who(one.secret())).isEmpty();
    assertThat(sessions.who(other.secret())).isPresent();
  }

  @Test
  void theRecordHoldsNeitherSecretNorPassword() throws Exception {
    var secret = done(sessions.signIn(NAME, PASSWORD, HOME)).secret();
    archive.close();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(secret, PASSWORD);
      }
    }
  }

  @Test
  void anUnknownNameAndAWrongPasswordAndADisabledAccountAnswerAlike() {
    editors.add("Bolt", PASSWORD);
    editors.disable("Bolt");
    assertThat(sessions.signIn("nobody", PASSWORD, HOME)).isEqualTo(new SignIn.Wrong());
    assertThat(sessions.signIn(NAME, "lamp kettle winter", HOME)).isEqualTo(new SignIn.Wrong());
    assertThat(sessions.signIn(NAME, "x".repeat(1_000_000), HOME)).isEqualTo(new SignIn.Wrong());
    assertThat(sessions.signIn("Bolt", PASSWORD, HOME)).isEqualTo(new SignIn.Wrong());
    assertThat(sessions.signIn("", "", HOME)).isEqualTo(new SignIn.Wrong());
  }

  @Test
  void whoTriesTooOftenWaitsLongerAndLonger() {
    fail(NAME, HOME, 5);
    var first = later(sessions.signIn(NAME, PASSWORD, HOME));
    clock.goOn(first);
    assertThat(sessions.signIn(NAME, "wrong", HOME)).isEqualTo(new SignIn.Wrong());
    assertThat(later(sessions.signIn(NAME, PASSWORD, HOME))).isGreaterThan(first);
    clock.goOn(Duration.ofMinutes(15));
    done(sessions.signIn(NAME, PASSWORD, HOME));
    assertThat(sessions.signIn(NAME, "wrong", HOME)).isEqualTo(new SignIn.Wrong());
  }

  @Test
  void anUnknownNameIsSlowedDownJustSo() {
    fail("nobody", HOME, 5);
    later(sessions.signIn("nobody", PASSWORD, HOME));
  }

  @Test
  void nobodyElsewhereKeepsALibrarianOut() {
    for (int i = 0; i < 200; i++) {
      sessions.signIn(NAME, "guess " + i, ELSEWHERE);
      clock.goOn(Duration.ofMinutes(1));
    }
    later(sessions.signIn(NAME, PASSWORD, ELSEWHERE));
    done(sessions.signIn(NAME, PASSWORD, HOME));
  }

  @Test
  void aNetworkThatTriesManyNamesIsSlowedDownForAllOfThem() {
    for (int i = 0; i < 30; i++) {
      assertThat(sessions.signIn("name " + i, "guess", ELSEWHERE)).isEqualTo(new SignIn.Wrong());
    }
    later(sessions.signIn("another name", "guess", ELSEWHERE));
    done(sessions.signIn(NAME, PASSWORD, HOME));
  }

  @Test
  void ownersOfAnAccountDoNotClearTheirNetworkOfWhatTheyTriedOnOthers() {
    for (int i = 0; i < 29; i++) {
      sessions.signIn("name " + i, "guess", HOME);
    }
    done(sessions.signIn(NAME, PASSWORD, HOME));
    sessions.signIn("one more", "guess", HOME);
    later(sessions.signIn("and another", "guess", HOME));
  }

  @Test
  void sessionsEndWhenTheyAreNotUsedAndInTheEndAnyhow() {
    var secret = done(sessions.signIn(NAME, PASSWORD, HOME)).secret();
    clock.goOn(Duration.ofHours(12));
    assertThat(sessions.who(secret)).isEmpty();

    var used = done(sessions.signIn(NAME, PASSWORD, HOME)).secret();
    for (int hours = 10; hours < 14 * 24; hours += 10) {
      clock.goOn(Duration.ofHours(10));
      assertThat(sessions.who(used)).as("after %s hours", hours).isPresent();
    }
    clock.goOn(Duration.ofHours(10));
    assertThat(sessions.who(used)).isEmpty();
  }

  @Test
  void anotherPasswordOrADisabledOrRemovedAccountEndsEverySession() {
    var secret = done(sessions.signIn(NAME, PASSWORD, HOME)).secret();
    editors.password(NAME, "kettle harbour frog moss");
    assertThat(sessions.who(secret)).isEmpty();
    assertThat(sessions.signIn(NAME, PASSWORD, HOME)).isEqualTo(new SignIn.Wrong());

    var second = done(sessions.signIn(NAME, "kettle harbour frog moss", HOME)).secret();
    editors.disable(NAME);
    assertThat(sessions.who(second)).isEmpty();
    editors.enable(NAME);
    assertThat(sessions.who(second)).isEmpty();

    var third = done(sessions.signIn(NAME, "kettle harbour frog moss", HOME)).secret();
    editors.remove(NAME);
    assertThat(sessions.who(third)).isEmpty();
    editors.add(NAME, PASSWORD);
    assertThat(sessions.who(third)).isEmpty();
  }

  @Test
  void aHashOfOtherParametersIsMadeAnewAtTheNextSignIn() {
    var stronger = new Passwords(128, 2);
    var before = editors.existing(NAME).password();
    assertThat(before).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    assertThat(stronger.isOutdated(before)).isTrue();
    var later = new Sessions(archive.accounts(), clock, stronger);
    var secret = done(later.signIn(NAME, PASSWORD, HOME)).secret();
    assertThat(later.who(secret)).isPresent();
    var after = editors.existing(NAME).password();
    assertThat(after).startsWith("$argon2id$v=19$m=128,t=2,p=1$");
    assertThat(stronger.isOutdated(after)).isFalse();
    done(later.signIn(NAME, PASSWORD, HOME));
  }

  @Test
  void passwordsAreHashedAsTheAdviceOfTodaySays() {
    assertThat(new Passwords().hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void namesAreToldApartByMoreThanCase() {
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> editors.add("MIRA", PASSWORD))
        .withMessageContaining("“MIRA” already");
    for (var name : new String[] {"", "x", " ", "a\nb", "-mira", "<b>", "m".repeat(41)}) {
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(() -> editors.add(name, PASSWORD))
          .withMessageContaining("cannot be a name");
    }
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> editors.password("nobody", PASSWORD))
        .withMessageContaining("no account “nobody”");
  }

  private void fail(String name, String network, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(sessions.signIn(name, "wrong", network)).isEqualTo(new SignIn.Wrong());
    }
  }

  private static SignIn.Done done(SignIn result) {
    assertThat(result).isInstanceOf(SignIn.Done.class);
    return (SignIn.Done) result;
  }

  private static Duration later(SignIn result) {
    assertThat(result).isInstanceOf(SignIn.Later.class);
    return ((SignIn.Later) result).left();
  }
}
