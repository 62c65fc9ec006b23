package org.otherwise.train;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Work in a JVM of its own, which is started again when it dies: PyTorch under DJL takes its JVM
 * with it now and then. The work must save how far it has come and go on from there.
 */
public final class ChildJvm {
  /** The exit code with which the work asks to be started again. */
  public static final int AGAIN = 75;

  /**
   * What the shell calls an abort, which is how a JVM ends on a fault, and the faults themselves.
   */
  private static final Set<Integer> CRASHES = Set.of(132, 134, 135, 136, 139);

  private ChildJvm() {}

  /**
   * Runs a class with the class path and the flags of this JVM.
   *
   * @param crashes the folder for the reports of crashes
   * @param times how often it is started at most
   * @return the last exit code; the child has already said what went wrong
   */
  public static int run(Class<?> work, List<String> arguments, Path crashes, int times)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-XX:ErrorFile=" + crashes.resolve("crash-%p.log"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), work.getName()));
    command.addAll(arguments);
    for (int start = 1; ; start++) {
      var process = new ProcessBuilder(command).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // it must not outlive us
      int code = process.waitFor();
      if (code != AGAIN && !CRASHES.contains(code) || start == times) {
        return code;
      }
      System.err.printf(
          "Died with code %d; starting again, time %d of %d%n", code, start + 1, times);
    }
  }
}
