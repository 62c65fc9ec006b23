package org.otherwise.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;

/**
 * The rows of editors' accounts and of who is signed in. Which names and passwords will do is not
 * decided here. Safe for use by many threads, and while another process uses the same record.
 */
public final class Accounts {
  private final Database database;

  Accounts(Database database) {
    this.database = database;
  }

  public Optional<Account> find(String key) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from account where key = :key")
                .bind("key", key)
                .map((row, _) -> account(row))
                .findOne());
  }

  /** In the order of their names. */
  public List<Account> all() {
    return database.read(
        handle ->
            handle
                .createQuery("select * from account order by key")
                .map((row, _) -> account(row))
                .list());
  }

  /** False, and nothing changed, where the name is taken. */
  public boolean add(Account account) {
    return changed(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into account (key, name, password, disabled, created_at)
                    values (:key, :name, :password, :disabled, :created) on conflict do nothing
                    """)
                .bind("key", account.key())
                .bind("name", account.name())
                .bind("password", account.password())
                .bind("disabled", account.disabled() ? 1 : 0)
                .bind("created", account.createdAt().toString())
                .execute());
  }

  /** A new password; whoever was signed in with the old one no longer is. */
  public boolean password(String key, String hash) {
    return changed(
        handle -> {
          endAll(handle, key);
          return setPassword(handle, key, hash);
        });
  }

  /** The same password in another hash; nothing else changes. */
  public void rehash(String key, String old, String hash) {
    changed(
        handle ->
            handle
                .createUpdate(
                    "update account set password = :hash where key = :key and password = :old")
                .bind("key", key)
                .bind("old", old)
                .bind("hash", hash)
                .execute());
  }

  /** Whoever was signed in no longer is. */
  public boolean disable(String key) {
    return changed(
        handle -> {
          endAll(handle, key);
          return setDisabled(handle, key, 1);
        });
  }

  public boolean enable(String key) {
    return changed(handle -> setDisabled(handle, key, 0));
  }

  public boolean remove(String key) {
    return changed(
        handle ->
            handle.createUpdate("delete from account where key = :key").bind("key", key).execute());
  }

  // ── who is signed in ──

  /**
   * Who is signed in.
   *
   * @param name of the account, as it is shown
   */
  public record Session(String key, String name, Instant beganAt, Instant seenAt) {}

  /**
   * False where the account is gone, is disabled or has another password than {@code password}
   * meanwhile: a sign-in that overlaps a change of the password does not outlive it.
   */
  public boolean begin(String hash, Account account, Instant now) {
    return changed(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into session (hash, account, began_at, seen_at)
                    select :hash, key, :now, :now from account
                    where key = :key and disabled = 0 and password = :password
                    """)
                .bind("hash", hash)
                .bind("key", account.key())
                .bind("password", account.password())
                .bind("now", now.getEpochSecond())
                .execute());
  }

  public Optional<Session> session(String hash) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select key, name, began_at, seen_at
                    from session join account on account.key = session.account
                    where hash = :hash and disabled = 0
                    """)
                .bind("hash", hash)
                .map(
                    (row, _) ->
                        new Session(
                            row.getString("key"),
                            row.getString("name"),
                            Instant.ofEpochSecond(row.getLong("began_at")),
                            Instant.ofEpochSecond(row.getLong("seen_at"))))
                .findOne());
  }

  public void seen(String hash, Instant now) {
    changed(
        handle ->
            handle
                .createUpdate("update session set seen_at = :now where hash = :hash")
                .bind("hash", hash)
                .bind("now", now.getEpochSecond())
                .execute());
  }

  public void end(String hash) {
    changed(
        handle ->
            handle
                .createUpdate("delete from session where hash = :hash")
                .bind("hash", hash)
                .execute());
  }

  /** Forgets the sessions that are over in either way. */
  public void endOlderThan(Instant now, Duration idle, Duration longest) {
    changed(
        handle ->
            handle
                .createUpdate("delete from session where seen_at <= :seen or began_at <= :began")
                .bind("seen", now.minus(idle).getEpochSecond())
                .bind("began", now.minus(longest).getEpochSecond())
                .execute());
  }

  private boolean changed(ToIntFunction<Handle> change) {
    return database.write(change::applyAsInt) > 0;
  }

  private static int setPassword(Handle handle, String key, String hash) {
    return handle
        .createUpdate("update account set password = :hash where key = :key")
        .bind("key", key)
        .bind("hash", hash)
        .execute();
  }

  private static int setDisabled(Handle handle, String key, int disabled) {
    return handle
        .createUpdate("update account set disabled = :disabled where key = :key")
        .bind("key", key)
        .bind("disabled", disabled)
        .execute();
  }

  private static void endAll(Handle handle, String key) {
    handle.createUpdate("delete from session where account = :key").bind("key", key).execute();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("key"),
        row.getString("name"),
        row.getString("password"),
        row.getInt("disabled") == 1,
        Instant.parse(row.getString("created_at")));
  }
}
