package org.otherwise.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of the inputs has been read, in bytes as they lie on disk: packed ones count packed.
 * Safe for use by many threads.
 */
public final class Meter {
  private final long total;
  private final AtomicLong read = new AtomicLong();

  private Meter(long total) {
    this.total = total;
  }

  /** Of all that lies at these paths. */
  public static Meter of(Iterable<Path> paths) {
    long total = 0;
    for (var path : paths) {
      total += size(path);
    }
    return new Meter(total);
  }

  /** The share that has been read, 0 to 1. */
  public double share() {
    return total == 0 ? 0 : Math.min(1, (double) read.get() / total);
  }

  void add(long bytes) {
    read.addAndGet(Math.max(0, bytes));
  }

  InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        add(count);
        return count;
      }
    };
  }

  private static long size(Path path) {
    try (var below = Files.walk(path)) {
      return below.filter(Files::isRegularFile).mapToLong(Meter::ofFile).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // what is wrong with it is said when it is read
    }
  }

  private static long ofFile(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
