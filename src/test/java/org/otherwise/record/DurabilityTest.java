package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.otherwise.record.Made.ORLEN;
import static org.otherwise.record.Made.said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.OtherProcess;
import org.otherwise.model.ArticleId;
import org.sqlite.SQLiteDataSource;

/** Several archives on one folder, and what is left after a crash. */
class DurabilityTest {
  @TempDir Path folder;

  @Test
  void twoWritersLoseNothingAndNumberTheirChangesInOrder() throws Exception {
    int batches = 25;
    Callable<List<Long>> first = () -> write("first", batches);
    Callable<List<Long>> second = () -> write("second", batches);
    Callable<List<Long>> reading = () -> readWhile(batches * 2 * 3);
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var done : threads.invokeAll(List.of(first, second, reading))) {
        assertThat(done.get()).isSorted().doesNotHaveDuplicates();
      }
    }
    try (var archive = open()) {
      assertThat(archive.totals().articles()).isEqualTo(2L * batches);
      assertThat(archive.totals().speakers()).isEqualTo(1);
      assertThat(archive.changesAfter(0, 10_000))
          .extracting(LogEntry::n)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, (int) archive.newestChange())
                  .mapToObj(Long::valueOf)
                  .toList());
    }
  }

  private List<Long> write(String name, int batches) {
    var numbers = new ArrayList<Long>();
    try (var archive = open()) {
      for (int i = 0; i < batches; i++) {
        archive.save(List.of(said(name + i, ORLEN, name + " rains " + i, name + " snows " + i)));
        numbers.add(archive.newestChange());
      }
    }
    return numbers;
  }

  /** Follows the log as it grows; a number that came late would be missed. */
  private List<Long> readWhile(int expected) throws InterruptedException {
    var numbers = new ArrayList<Long>();
    try (var archive = open()) {
      while (numbers.size() < expected) {
        long last = numbers.isEmpty() ? 0 : numbers.getLast();
        archive.changesAfter(last, 7).forEach(change -> numbers.add(change.n()));
        Thread.sleep(1);
      }
    }
    return numbers;
  }

  @Test
  void theEpochStaysAndDiffersBetweenRecords(@TempDir Path other) {
    String epoch;
    try (var archive = open()) {
      epoch = archive.epoch();
    }
    try (var again = open();
        var another = Archive.open(other, Clock.systemUTC())) {
      assertThat(again.epoch()).isEqualTo(epoch).isNotEqualTo(another.epoch());
    }
  }

  /** Two processes make the record at once and write to it together; both are killed. */
  @Test
  void whatWasReportedAsSavedSurvivesAKill() throws Exception {
    var one = saver("one");
    var other = saver("other");
    var reported = new ArrayList<ArticleId>();
    reported.addAll(killedAfter(25, one));
    reported.addAll(killedAfter(25, other));
    reported.addAll(killedAfter(25, saver("third")));

    assertThat(reported).hasSizeGreaterThanOrEqualTo(75).doesNotHaveDuplicates();
    try (var archive = open()) {
      assertThat(archive.heads(reported)).containsOnlyKeys(reported);
      assertThat(reported).allSatisfy(id -> assertThat(archive.statementsOf(id)).hasSize(2));
      assertThat(archive.totals().quotes()).isEqualTo(2 * archive.totals().articles());
      assertThat(archive.changesAfter(0, 100_000)).hasSize((int) archive.newestChange());
    }
  }

  private Process saver(String name) throws IOException {
    return OtherProcess.start(SavesUntilKilled.class, folder.toString(), name);
  }

  private static List<ArticleId> killedAfter(int lines, Process process) throws IOException {
    var reported = new ArrayList<ArticleId>();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = output.readLine()) != null) {
        if (line.length() == ArticleId.ofUrl("any").value().length()) { // else cut off by the kill
          reported.add(new ArticleId(line));
        }
        if (reported.size() == lines) {
          process.toHandle().destroyForcibly(); // the process itself would close its output too
        }
      }
    }
    return reported;
  }

  @Test
  void aNewerRecordIsRefusedAndLeftAsItIs() throws IOException {
    try (var archive = open()) {
      archive.save(List.of(said("a", ORLEN, "It rains")));
    }
    OtherHand.execute(
        folder,
        "insert into schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " values (99, '99', 'later', 'SQL', 'V99__later.sql', '', 1, 1)");
    Files.delete(folder.resolve("schema.lock"));
    var before = Files.readAllBytes(folder.resolve("record.db"));

    assertThatExceptionOfType(RecordException.class)
        .isThrownBy(this::open)
        .withMessageContaining("newer version of Otherwise")
        .withMessageContaining("99")
        .withMessageContaining(folder.toString());

    assertThat(Files.readAllBytes(folder.resolve("record.db"))).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("record.db"));
    }
  }

  @Test
  void aFileThatIsNoRecordIsRefusedByName() throws IOException {
    Files.writeString(folder.resolve("record.db"), "this is a letter to my aunt ".repeat(100));
    assertThatExceptionOfType(RecordException.class)
        .isThrownBy(this::open)
        .withMessageContaining(folder.resolve("record.db").toString());
  }

  @Test
  void theProgramKnowsItsNewestSchema() {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("empty.db"));
    var scripts = Schema.flyway(source).info().all();
    assertThat(scripts[scripts.length - 1].getVersion().getVersion())
        .isEqualTo(Integer.toString(Schema.NEWEST));
  }

  private Archive open() {
    return Archive.open(folder, Clock.systemUTC());
  }
}
