package org.otherwise.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Copies of a record's file, as backups need them: how one is taken while others write, and how one
 * becomes a record of its own.
 */
public final class Snapshots {
  /** What holds for one life of a record only, or for who is signed in: no copy takes it along. */
  private static final List<String> PASSING = List.of("session", "rebuild");

  private static final int NAMED = 10;

  private Snapshots() {}

  /** What stands in a record, as a backup tells of it. */
  public record Facts(
      int schema, String epoch, long newestChange, long articles, long quotes, long pairs) {}

  /** The schema that this program writes. */
  public static int newestSchema() {
    return Schema.NEWEST;
  }

  /** The record's file in its folder. */
  public static Path file(Path folder) {
    return folder.resolve(Database.FILE);
  }

  /**
   * Copies the record as it is at this moment into a new file; whoever writes meanwhile goes on.
   * Sessions are left out. The file is not yet beyond a crash when this returns.
   *
   * @throws RecordException where the record is of a newer program, or cannot be read
   */
  public static void copy(Path folder, Path target) {
    var file = file(folder);
    Schema.requireKnown(file);
    try (var connection = reading(file);
        var statement = connection.prepareStatement("vacuum into ?")) {
      statement.setString(1, target.toString());
      statement.execute();
    } catch (SQLException e) {
      throw failure("cannot copy the record " + file, e);
    }
    try (var connection = writing(target)) {
      forgetPassing(connection);
    } catch (SQLException e) {
      throw failure("cannot prepare the copy " + target, e);
    }
  }

  /** Reads what stands in a record's file. */
  public static Facts facts(Path file) {
    int schema = Schema.version(file);
    try (var connection = reading(file);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select coalesce((select value from meta where name = 'epoch'), '') as epoch,
                  (select n from counter) as n,
                  (select count(*) from article) as articles,
                  (select count(*) from quote) as quotes,
                  (select count(*) from contradiction) as pairs
                """)) {
      row.next();
      return new Facts(
          schema,
          row.getString("epoch"),
          row.getLong("n"),
          row.getLong("articles"),
          row.getLong("quotes"),
          row.getLong("pairs"));
    } catch (SQLException e) {
      throw failure("cannot read the record " + file, e);
    }
  }

  /** What SQLite itself finds wrong in a file; nothing where it is sound. */
  public static List<String> damage(Path file) {
    var damage = new ArrayList<String>();
    try (var connection = reading(file)) {
      ask(connection, "pragma integrity_check(" + NAMED + ")", damage);
      damage.remove("ok");
      if (damage.isEmpty()) {
        ask(
            connection,
            "select 'row ' || coalesce(rowid, '?') || ' of ' || \"table\" || ' points at no ' || parent"
                + " from pragma_foreign_key_check limit "
                + NAMED,
            damage);
      }
    } catch (SQLException e) {
      damage.add(String.valueOf(e.getMessage()));
    }
    return damage;
  }

  /**
   * Makes of a copy a record with a life of its own: a new epoch, so that no index that followed
   * another life is taken for its own, and nobody signed in. Returns the epoch.
   */
  public static String beginNewLife(Path file) {
    var epoch = UUID.randomUUID().toString();
    try (var connection = writing(file);
        var renaming =
            connection.prepareStatement(
                "insert into meta (name, value) values ('epoch', ?)"
                    + " on conflict (name) do update set value = excluded.value")) {
      forgetPassing(connection);
      renaming.setString(1, epoch);
      renaming.executeUpdate();
      return epoch;
    } catch (SQLException e) {
      throw failure("cannot prepare the record " + file, e);
    }
  }

  /** Whether any process, this one included, has the record of this folder open. */
  public static boolean isOpen(Path folder) {
    var file = file(folder);
    if (!Files.exists(file)) {
      return false;
    }
    var config = new SQLiteConfig();
    config.setBusyTimeout(0);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    try (var connection = config.createConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("begin exclusive");
      statement.execute("rollback");
      return false;
    } catch (SQLException e) {
      if (e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code) {
        return true;
      }
      return false; // damaged, or no database at all: nobody can have it open
    }
  }

  private static void ask(Connection connection, String query, List<String> answers)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
  }

  private static void forgetPassing(Connection connection) throws SQLException {
    var there = new ArrayList<String>();
    ask(connection, "select name from sqlite_schema where type = 'table'", there);
    try (var statement = connection.createStatement()) {
      for (var table : PASSING) {
        if (there.contains(table)) {
          statement.execute("delete from " + table);
        }
      }
      statement.execute("delete from meta where name like 'rebuild.%'");
    }
  }

  private static Connection reading(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(Database.PATIENCE_MILLIS);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private static Connection writing(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private static RecordException failure(String what, SQLException e) {
    return new RecordException(what + ": " + e.getMessage(), e);
  }
}
