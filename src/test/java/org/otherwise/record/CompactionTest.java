package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.record.LogEntry.Kind;
import org.otherwise.record.LogEntry.Operation;

class CompactionTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // opened before each
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void changed(String... ids) {
    database.write(
        handle -> {
          var log = new ChangeLog(handle);
          for (var id : ids) {
            log.upsert(Kind.QUOTE, id);
          }
          log.write();
          return ids.length;
        });
  }

  private List<LogEntry> after(long n) {
    return database.read(handle -> ChangeLog.after(handle, n, 100));
  }

  @Test
  void theLastChangeOfEachThingIsKept() {
    changed("a", "b", "c");
    changed("a");
    changed("b", "a");

    assertThat(new Compaction(database, 0).run()).isEqualTo(3);

    assertThat(after(0)).extracting(LogEntry::id).containsExactly("c", "b", "a");
    assertThat(after(0)).extracting(LogEntry::n).containsExactly(3L, 5L, 6L);
    assertThat(new Compaction(database, 0).run()).isZero();
  }

  @Test
  void whoFollowsInTheMiddleMissesNothing() {
    changed("a", "b", "c");
    changed("a", "d");
    var seen = new LinkedHashMap<String, Long>();
    for (var entry : after(0).subList(0, 2)) {
      seen.put(entry.id(), entry.n());
    }

    new Compaction(database, 0).run();
    for (var entry : after(2)) {
      seen.put(entry.id(), entry.n());
    }

    assertThat(seen).containsOnlyKeys("a", "b", "c", "d").containsEntry("a", 4L);
  }

  @Test
  void whatSpreadsOutlastsAPlainChangeOfTheSameThing() {
    database.write(
        handle -> {
          var log = new ChangeLog(handle);
          log.upsert(Kind.SPEAKER, "a");
          log.spread(Kind.SPEAKER, "a");
          log.upsert(Kind.SPEAKER, "b");
          log.spread(Kind.SPEAKER, "a");
          log.upsert(Kind.SPEAKER, "a");
          log.write();
          return 5;
        });

    new Compaction(database, 0).run();

    assertThat(after(0))
        .filteredOn(entry -> entry.id().equals("a"))
        .extracting(LogEntry::operation)
        .containsExactly(Operation.SPREAD, Operation.UPSERT);
  }

  @Test
  void itWaitsUntilItPays() {
    changed("a");
    changed("a");

    assertThat(new Compaction(database, 3).run()).isZero();
    assertThat(after(0)).hasSize(2);
  }
}
