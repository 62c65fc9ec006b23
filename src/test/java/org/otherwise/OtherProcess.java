package org.otherwise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of the tests in a process of its own, which can be killed without harm to these. */
public final class OtherProcess {
  private OtherProcess() {}

  /** What it prints as an error stands among what the tests print. */
  public static Process start(Class<?> main, String... arguments) throws IOException {
    return command(main, arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** The same for one whose errors are read by the test, in a file. */
  public static Process start(Path errors, Class<?> main, String... arguments) throws IOException {
    return command(main, arguments).redirectError(errors.toFile()).start();
  }

  private static ProcessBuilder command(Class<?> main, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
