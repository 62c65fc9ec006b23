package org.otherwise.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file of a record: many readers, each of which sees one moment of it, and one writer at
 * a time, which waits for writers of other processes.
 */
final class Database implements AutoCloseable {
  /** How long to wait for another process that writes. */
  static final int PATIENCE_MILLIS = 60_000;

  static final String FILE = "record.db";
  private static final int READERS = 8;

  /** Kibibytes of pages that a connection keeps. */
  private static final int WRITER_CACHE = 64 * 1024;

  private static final int READER_CACHE = 16 * 1024;

  /** Bytes of the file that are read where the system keeps them, without a copy. */
  private static final long MAPPED = 1L << 30;

  /** Bytes to which the write-ahead log is cut back once it has been folded in. */
  private static final long LONGEST_LOG = 128L << 20;

  /**
   * Pages in the write-ahead log before it is folded in. An import touches the same pages of the
   * indexes in batch after batch: the longer the log, the fewer of them are written twice.
   */
  private static final int FOLDED_AT = 16_000;

  /** SQLite takes many more bound values in a query; beyond this nothing is gained. */
  private static final int CHUNK = 500;

  private final Path file;
  private final HikariDataSource pool;
  private final Jdbi readers;
  private final Handle writer;
  private final ReentrantLock writing = new ReentrantLock();

  private Database(Path file, HikariDataSource pool, Handle writer) {
    this.file = file;
    this.pool = pool;
    this.readers = Jdbi.create(pool);
    this.writer = writer;
  }

  static Database open(Path folder) {
    var file = folder.toAbsolutePath().normalize().resolve(FILE);
    try {
      Files.createDirectories(folder);
      Schema.prepare(file, source(file, writing(SQLiteConfig.TransactionMode.DEFERRED)));
      var writer = Jdbi.open(source(file, writing(SQLiteConfig.TransactionMode.IMMEDIATE)));
      writer.execute("pragma wal_autocheckpoint = " + FOLDED_AT);
      return new Database(file, pool(file), writer);
    } catch (IOException | JdbiException e) {
      throw new RecordException("cannot open the record " + file + ": " + reason(e), e);
    }
  }

  /** Reads in one transaction: several queries see the same moment. */
  <T> T read(Function<Handle, T> reading) {
    try {
      return readers.<T, RuntimeException>inTransaction(reading::apply);
    } catch (JdbiException e) {
      throw new RecordException("cannot read the record " + file + ": " + reason(e), e);
    }
  }

  /**
   * Writes in one transaction, all or nothing; it is on disk when this returns. The transaction
   * asks for the right to write at its start: one that asked later could not wait for another
   * writer without having read what is out of date by then.
   */
  <T> T write(Function<Handle, T> change) {
    writing.lock();
    try {
      return writer.<T, RuntimeException>inTransaction(change::apply);
    } catch (JdbiException e) {
      throw new RecordException("cannot write to the record " + file + ": " + reason(e), e);
    } finally {
      writing.unlock();
    }
  }

  /** The values in lists that are short enough for one query each. */
  static <T> List<List<T>> chunks(Collection<T> values) {
    var all = List.copyOf(values);
    var chunks = new ArrayList<List<T>>();
    for (int i = 0; i < all.size(); i += CHUNK) {
      chunks.add(all.subList(i, Math.min(all.size(), i + CHUNK)));
    }
    return chunks;
  }

  /** Closes the readers first: the last connection to close folds the write-ahead log in. */
  @Override
  public void close() {
    pool.close();
    writing.lock();
    try {
      writer.close();
    } finally {
      writing.unlock();
    }
  }

  private static SQLiteConfig writing(SQLiteConfig.TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.enforceForeignKeys(true);
    config.setCacheSize(-WRITER_CACHE);
    config.setTransactionMode(mode);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MAPPED));
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, Long.toString(LONGEST_LOG));
    return config;
  }

  private static HikariDataSource pool(Path file) {
    var reading = new SQLiteConfig();
    reading.setReadOnly(true);
    reading.setBusyTimeout(PATIENCE_MILLIS);
    reading.setCacheSize(-READER_CACHE);
    reading.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MAPPED));
    var config = new HikariConfig();
    config.setPoolName("record");
    config.setDataSource(source(file, reading));
    config.setReadOnly(true);
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig config) {
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
