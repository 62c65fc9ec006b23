package org.otherwise.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * The tables of a record's file: makes them, brings older ones up to date, and refuses those of a
 * newer program before anything is written.
 */
final class Schema {
  /** The version of the newest script in {@link #SCRIPTS}. */
  static final int NEWEST = 5;

  static final String SCRIPTS = "classpath:org/otherwise/record/migrations/sqlite";

  private static final String HISTORY = "schema_history";

  /** A file lock holds between processes only; between threads of one this does. */
  private static final ReentrantLock MIGRATING = new ReentrantLock();

  private Schema() {}

  /**
   * Brings the file to the schema of this program. Two processes may do so at once: one waits for
   * the other.
   */
  static void prepare(Path file, SQLiteDataSource source) throws IOException {
    if (isCurrent(file)) {
      return;
    }
    MIGRATING.lock();
    try (var channel =
            FileChannel.open(
                file.resolveSibling("schema.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (!isCurrent(file)) {
        flyway(source).migrate();
      }
    } catch (FlywayException e) {
      throw new RecordException("cannot prepare the record " + file + ": " + e.getMessage(), e);
    } finally {
      MIGRATING.unlock();
    }
  }

  static Flyway flyway(SQLiteDataSource source) {
    return Flyway.configure().dataSource(source).locations(SCRIPTS).table(HISTORY).load();
  }

  private static boolean isCurrent(Path file) {
    return requireKnown(file) == NEWEST;
  }

  /**
   * The version of the file's schema; 0 where there is none. The file is not written to.
   *
   * @throws RecordException where a newer program wrote it
   */
  static int requireKnown(Path file) {
    int version = Files.exists(file) ? version(file) : 0;
    if (version > NEWEST) {
      throw new RecordException(
          "the record "
              + file
              + " was written by a newer version of Otherwise (its schema is "
              + version
              + ", this program knows up to "
              + NEWEST
              + "); it was left as it is: use the newer version to open it");
    }
    return version;
  }

  /**
   * The schema's version as the file has it; 0 where there is none yet. The file is not written to.
   * Where nobody has it open, it is read as immutable, so that SQLite does not even lay its
   * companion files beside it.
   */
  static int version(Path file) {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setBusyTimeout(Database.PATIENCE_MILLIS);
    boolean quiet = !Files.exists(Path.of(file + "-wal"));
    var url = "jdbc:sqlite:" + file.toUri() + (quiet ? "?immutable=1" : "?mode=ro");
    try (var connection = config.createConnection(url);
        var statement = connection.createStatement();
        var newest =
            statement.executeQuery(
                "select coalesce(max(cast(version as integer)), 0) from "
                    + HISTORY
                    + " where success = 1")) {
      return newest.next() ? newest.getInt(1) : 0;
    } catch (SQLException e) {
      if (e.getErrorCode() == SQLiteErrorCode.SQLITE_ERROR.code) { // there is no such table
        return 0;
      }
      throw new RecordException("cannot read the record " + file + ": " + e.getMessage(), e);
    }
  }
}
