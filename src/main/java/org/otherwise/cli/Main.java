package org.otherwise.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.otherwise.config.ConfigException;
import org.otherwise.curate.NotAllowed;
import org.otherwise.index.IndexException;
import org.otherwise.keep.KeepingException;
import org.otherwise.record.RecordException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Starts the command that was asked for. Exit codes: 0, 1 (some input was rejected, or it failed),
 * 2 (usage).
 */
@Command(
    name = "otherwise",
    description = "Search what was said, and who said otherwise.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "It takes at most 2,400 MB of memory for Java's objects, or 60 % of a machine that has less"
          + " than 4 GB.",
      "OTHERWISE_JAVA_OPTIONS sets other bounds: OTHERWISE_JAVA_OPTIONS=-Xmx4g otherwise serve"
    },
    version = Main.VERSION,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      IngestCommand.class,
      UserCommand.class,
      ReadCommand.class,
      QuotesCommand.class,
      JudgeCommand.class,
      ContradictionsCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CheckCommand.class,
      ReindexCommand.class
    })
public final class Main {
  static final String VERSION = "otherwise 0.1.0";

  /**
   * Held here, since a logger that nobody holds forgets its level. Lucene tells of each start how
   * it computes.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.WARNING);
    int code = run(arguments);
    if (code != 0) {
      // Not for 0: a portal told to end returns here while the process is already ending.
      System.exit(code);
    }
  }

  /** Runs a command to its end and gives its exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::explain)
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .registerConverter(Path.class, Path::of)
        .execute(arguments);
  }

  /**
   * A failure that its user can mend is one line; anything else keeps its trace, for the report of
   * a bug.
   */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof CommandFailure
        || failure instanceof ConfigException
        || failure instanceof NotAllowed
        || failure instanceof KeepingException
        || failure instanceof IndexException
        || failure instanceof RecordException) {
      command.getErr().println("otherwise: " + failure.getMessage());
    } else {
      failure.printStackTrace(command.getErr());
    }
    return 1;
  }
}
