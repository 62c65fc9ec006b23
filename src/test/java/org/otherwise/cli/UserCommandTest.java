package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and leaves behind. */
class UserCommandTest {
  private static final String PASSWORD = "lamp kettle winter sea\n";

  @TempDir Path folder;

  private String said = "";

  @Test
  void accountsAreMadeListedLockedOpenedAndRemoved() {
    assertThat(run(PASSWORD, "add", "Mira Orlen", "--password-stdin")).isZero();
    assertThat(run("", "list")).isZero();
    assertThat(said).containsPattern("Mira Orlen\tactive\t20\\d\\d-\\d\\d-\\d\\d");
    assertThat(run("kettle harbour frog moss", "password", "mira orlen", "--password-stdin"))
        .isZero();
    assertThat(said).contains("“Mira Orlen” has a new password");
    assertThat(run("", "disable", "MIRA ORLEN")).isZero();
    run("", "list");
    assertThat(said).contains("disabled");
    assertThat(run("", "enable", "Mira Orlen")).isZero();
    assertThat(run("", "remove", "Mira Orlen")).isZero();
    run("", "list");
    assertThat(said).isEmpty();
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine() {
    assertThat(run("short\n", "add", "Mira", "--password-stdin")).isEqualTo(1);
    assertThat(said).contains("at least 12 characters; this one has 5").doesNotContain("\tat ");
    assertThat(run(PASSWORD, "add", "<b>", "--password-stdin")).isEqualTo(1);
    assertThat(said).contains("“<b>” cannot be a name");
    assertThat(run("", "disable", "nobody")).isEqualTo(1);
    assertThat(said).contains("there is no account “nobody”");
    assertThat(run("", "add", "Mira")).isEqualTo(1);
    assertThat(said).contains("--password-stdin");
    assertThat(run("")).isEqualTo(2);
    assertThat(said).contains("Missing required subcommand", "add", "list", "disable");
  }

  private int run(String input, String... arguments) {
    var command = new String[arguments.length + (arguments.length == 0 ? 1 : 3)];
    command[0] = "user";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    if (arguments.length > 0) {
      command[arguments.length + 1] = "--data";
      command[arguments.length + 2] = folder.toString();
    }
    var in = System.in;
    var out = System.out;
    var err = System.err;
    var captured = new ByteArrayOutputStream();
    var stream = new PrintStream(captured, true, StandardCharsets.UTF_8);
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(stream);
      System.setErr(stream);
      return Main.run(command);
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
      said = captured.toString(StandardCharsets.UTF_8);
    }
  }
}
