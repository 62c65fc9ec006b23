package org.otherwise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.otherwise.read.Given;
import org.otherwise.read.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the sample collection, from a fresh folder that is gone afterwards. */
@Command(
    name = "demo",
    description = "Serve the sample collection from a fresh folder.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final long TRY_AGAIN_NANOS = 100_000_000;

  private static final Duration TO_CLOSE = Duration.ofSeconds(40);

  private static final String NOTICE =
      "This is a sample collection: every article, person, company and outlet in it is invented.";

  @Mixin private final AddressOptions address = new AddressOptions();
  private volatile boolean loading = true;
  @Mixin private final LimitOptions limits = new LimitOptions();

  @Override
  public Integer call() throws IOException {
    var sample = Path.of(System.getProperty("otherwise.home", "."), "src", "sample");
    var collection = sample.resolve("collection");
    if (!Files.isDirectory(collection)) {
      throw new CommandFailure("the sample collection is not at " + collection);
    }
    var folder = Files.createTempDirectory("otherwise-demo");
    var running = Thread.currentThread();
    var hook = Thread.ofPlatform().unstarted(() -> deleteAfter(running, folder));
    Runtime.getRuntime().addShutdownHook(hook);
    copy(sample.resolve("index-config"), folder.resolve("index-config"));
    try (var data = DataFolder.open(folder)) {
      System.err.println("loading the sample collection …");
      new Ingestion(data).run(each -> new Reader(Given.NOTHING).read(collection, each));
      loading = false;
      Service.run(data, address, limits.limits(), NOTICE);
    } finally {
      delete(folder);
    }
    return 0;
  }

  /** Copies the files of a folder; the sample says of its own texts what may be shown of them. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /**
   * At the end of the process: a portal closes what it has open first, but nobody waits for a
   * loading that was called off; what that still writes may be in the way of the first try.
   */
  private void deleteAfter(Thread running, Path folder) {
    try {
      if (!loading) {
        running.join(TO_CLOSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (int i = 0; i < 50 && Files.exists(folder); i++) {
      try {
        delete(folder);
      } catch (IOException | UncheckedIOException e) {
        LockSupport.parkNanos(TRY_AGAIN_NANOS);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
