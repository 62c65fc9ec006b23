package org.otherwise.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A line on standard error that tells how far long work has come: rewritten in place on a terminal,
 * printed anew every ten seconds elsewhere.
 */
final class Progress {
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  private static final int WIDTH = 20;

  private final PrintStream err;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long last = start;
  private int width;

  private Progress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @SuppressWarnings("SystemConsoleNull") // its own documentation still allows null
  static Progress onStandardError() {
    var console = System.console();
    return new Progress(System.err, console != null && console.isTerminal());
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Shows the line if it is time for another; only then is it made. */
  void show(Supplier<String> line) {
    long now = System.nanoTime();
    if (now - last >= (terminal ? ON_TERMINAL : ELSEWHERE).toNanos()) {
      last = now;
      print(line.get());
    }
  }

  /** "[######..............] 30 %". */
  static String bar(double share) {
    int done = (int) (Math.clamp(share, 0, 1) * WIDTH);
    int percent = (int) (Math.clamp(share, 0, 1) * 100);
    return "[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "] %3d %%".formatted(percent);
  }

  /** Shows a step of longer work; the share of it that is done, or less than 0 if not known. */
  void step(String what, double share) {
    show(() -> share < 0 ? what + " …" : what + "  " + bar(share));
  }

  /** Shows the last line and ends it. */
  void done(String line) {
    print(line);
    if (terminal) {
      err.println();
    }
  }

  private void print(String line) {
    if (terminal) {
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      err.flush();
      width = line.length();
    } else {
      err.println(line);
    }
  }

  /** "1:02:03" or "2:03". */
  static String clock(Duration time) {
    long seconds = time.toSeconds();
    return seconds >= 3600
        ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
        : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
