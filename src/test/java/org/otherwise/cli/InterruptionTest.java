package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.OtherProcess;
import org.otherwise.index.Position;
import org.otherwise.record.Archive;

/** Ctrl+C: {@link Process#destroy} tells a process to end in the same way. */
class InterruptionTest {
  private static final String GOES_ON = "the same command goes on from here";

  @TempDir private Path folder = Path.of("");
  private Path data = folder;
  private Path errors = folder;

  @BeforeEach
  void place() {
    data = folder.resolve("data");
    errors = folder.resolve("errors");
  }

  @Test
  void anImportKeepsWhatItHasAndSaysHowToGoOn() throws IOException, InterruptedException {
    int all = 20_000;
    var said = interrupted(articles(all), archive -> archive.totals().articles());

    assertThat(said)
        .contains("stopping after the step at hand")
        .contains("imported until stopped")
        .contains(GOES_ON);
    try (var archive = Archive.open(data.resolve("record"), Clock.systemUTC())) {
      assertThat(archive.totals().articles()).isBetween(1L, all - 1L);
    }
  }

  @Test
  void soItIsWhileWhatWasImportedIsIndexed() throws IOException, InterruptedException {
    var file = articles(3_000);
    try (var open = DataFolder.open(data);
        var held = open.index().orElseThrow()) {
      assertThat(held.position()).isEqualTo(Position.START);
      var ingest = new String[] {"ingest", file.toString(), "--data", data.toString()};
      assertThat(Main.run(ingest)).isZero(); // leaves indexing to whoever holds the index
    }

    assertThat(interrupted(file, Archive::soughtTo)).contains(GOES_ON);

    try (var archive = Archive.open(data.resolve("record"), Clock.systemUTC())) {
      assertThat(archive.soughtTo()).isBetween(1L, archive.newestChange() - 1);
    }
  }

  /** What an import says that is told to end as soon as something was done. */
  private String interrupted(Path file, ToLongFunction<Archive> done)
      throws IOException, InterruptedException {
    var process =
        OtherProcess.start(
            errors, Main.class, "ingest", file.toString(), "--data", data.toString());
    try (var archive = Archive.open(data.resolve("record"), Clock.systemUTC())) {
      while (done.applyAsLong(archive) == 0 && process.isAlive()) {
        Thread.sleep(20);
      }
    }
    process.destroy();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(errors);
  }

  private Path articles(int count) throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      lines.add(
          "{\"id\":\"%d\",\"title\":\"Quay %d\",\"text\":\"“We counted %d boats at quay %d,” said Josip Tabor, the mayor of Vell.\"}"
              .formatted(i, i, i * 7 % 1000, i));
    }
    return Files.write(folder.resolve("many.jsonl"), lines);
  }
}
