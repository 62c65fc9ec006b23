package org.otherwise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a run took of the machine: memory at most, and the disk its folder lies on. */
final class Footprint {
  private static final double MEGABYTE = 1_000_000;

  private long heap;

  /** Looks at the heap as it is now, which the peak is taken of. */
  void look() {
    var runtime = Runtime.getRuntime();
    heap = Math.max(heap, runtime.totalMemory() - runtime.freeMemory());
  }

  /** "heap up to 812 MB of 2,147 MB; the process up to 1,534 MB". */
  String memory() {
    look();
    var line =
        "heap up to %,.0f MB of %,.0f MB"
            .formatted(heap / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE);
    long resident = resident();
    return resident == 0 ? line : line + "; process up to %,.0f MB".formatted(resident / MEGABYTE);
  }

  /** The most memory that the process has taken, files mapped into it counted; 0 if not told. */
  private static long resident() {
    var status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.toLowerCase(Locale.ROOT).replaceAll("[^0-9]", ""))
          .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** The bytes of all files in a folder. */
  static long disk(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.mapToLong(Footprint::size).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0; // a file of the index that was merged into another meanwhile
    }
  }
}
