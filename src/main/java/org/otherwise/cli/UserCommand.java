package org.otherwise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Consumer;
import org.otherwise.curate.Editors;
import org.otherwise.curate.NotAllowed;
import org.otherwise.record.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The accounts of a collection's editors; all of it may be done while the collection is served. */
@Command(
    name = "user",
    description = "Make and change the accounts of editors; works while the collection is served.",
    mixinStandardHelpOptions = true)
final class UserCommand {
  @Command(name = "add", description = "Make an account.", mixinStandardHelpOptions = true)
  void add(@Mixin Account account, @Mixin PasswordOptions password) {
    account.with(
        editors -> {
          editors.checkFree(account.name);
          editors.add(account.name, password.read());
          System.err.println("“" + account.name + "” can sign in at /desk now.");
        });
  }

  @Command(
      name = "list",
      description = "List the accounts: name, state, since when.",
      mixinStandardHelpOptions = true)
  void list(@Mixin DataOption data) {
    with(
        data,
        editors -> {
          for (var account : editors.all()) {
            System.out.println(
                account.name()
                    + "\t"
                    + (account.disabled() ? "disabled" : "active")
                    + "\t"
                    + LocalDate.ofInstant(account.createdAt(), ZoneOffset.UTC));
          }
        });
  }

  @Command(
      name = "password",
      description = "Give an account another password; whoever is signed in has to do so again.",
      mixinStandardHelpOptions = true)
  void password(@Mixin Account account, @Mixin PasswordOptions password) {
    account.with(
        editors -> {
          var name = editors.existing(account.name).name();
          editors.password(name, password.read());
          System.err.println("“" + name + "” has a new password.");
        });
  }

  @Command(
      name = "disable",
      description = "Lock an account and sign it out everywhere; “enable” opens it again.",
      mixinStandardHelpOptions = true)
  void disable(@Mixin Account account) {
    account.with(
        editors -> {
          editors.disable(account.name);
          System.err.println("“" + account.name + "” cannot sign in any more.");
        });
  }

  @Command(
      name = "enable",
      description = "Open an account again that was disabled.",
      mixinStandardHelpOptions = true)
  void enable(@Mixin Account account) {
    account.with(
        editors -> {
          editors.enable(account.name);
          System.err.println("“" + account.name + "” can sign in again.");
        });
  }

  @Command(
      name = "remove",
      description = "Remove an account; what it did stays in the trail under its name.",
      mixinStandardHelpOptions = true)
  void remove(@Mixin Account account) {
    account.with(
        editors -> {
          editors.remove(account.name);
          System.err.println("“" + account.name + "” is removed.");
        });
  }

  private static void with(DataOption data, Consumer<Editors> work) {
    try (var archive = Archive.open(data.folder().resolve("record"), Clock.systemUTC())) {
      work.accept(new Editors(archive.accounts(), Clock.systemUTC()));
    }
  }

  /** Which account of which collection. */
  static final class Account {
    @Parameters(index = "0", paramLabel = "NAME", description = "the name to sign in with")
    private String name = "";

    @Mixin private final DataOption data = new DataOption();

    void with(Consumer<Editors> work) {
      UserCommand.with(data, work);
    }
  }

  /** Where a password comes from. */
  static final class PasswordOptions {
    @Option(
        names = "--password-stdin",
        description = "read the password from the first line of standard input")
    private boolean fromInput;

    String read() {
      return fromInput ? fromInput() : fromTerminal();
    }

    private static String fromInput() {
      try {
        var all = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        return all.lines().findFirst().orElse("");
      } catch (IOException e) {
        throw new CommandFailure("cannot read the password: " + e.getMessage(), e);
      }
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where nobody sits, unless JLine is there
    private static String fromTerminal() {
      var console = System.console();
      if (console == null || !console.isTerminal()) {
        throw new NotAllowed(
            "there is no terminal to type a password at; pipe it in with --password-stdin");
      }
      var first = console.readPassword("Password (at least 12 characters): ");
      var second = console.readPassword("The same again: ");
      if (first == null || second == null || !Arrays.equals(first, second)) {
        throw new NotAllowed("the two passwords were not the same; nothing was changed");
      }
      return new String(first);
    }
  }
}
