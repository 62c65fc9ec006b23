package org.otherwise.curate;

import java.time.Clock;
import java.util.List;
import org.otherwise.record.Account;
import org.otherwise.record.Accounts;

/** The accounts of those who may sign in at the desk. Safe for use by many threads. */
public final class Editors {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;

  public Editors(Accounts accounts, Clock clock) {
    this(accounts, clock, new Passwords());
  }

  Editors(Accounts accounts, Clock clock, Passwords passwords) {
    this.accounts = accounts;
    this.clock = clock;
    this.passwords = passwords;
  }

  /**
   * Makes an account.
   *
   * @throws NotAllowed where the name is none or is taken, or the password is too easy to guess
   */
  public void add(String name, String password) {
    var shown = AccountNames.checked(name);
    check(shown, password);
    var account =
        new Account(
            AccountNames.key(shown), shown, passwords.hash(password), false, clock.instant());
    if (!accounts.add(account)) {
      throw new NotAllowed(
          "there is an account “" + shown + "” already (upper and lower case are the same)");
    }
  }

  /** Refuses a name that cannot be given to a new account, before a password is asked for. */
  public void checkFree(String name) {
    var shown = AccountNames.checked(name);
    if (accounts.find(AccountNames.key(shown)).isPresent()) {
      throw new NotAllowed(
          "there is an account “" + shown + "” already (upper and lower case are the same)");
    }
  }

  /**
   * Gives an account another password; whoever is signed in with it has to sign in again.
   *
   * @throws NotAllowed where there is no such account, or the password is too easy to guess
   * @throws Busy where too many passwords are being tried
   */
  public void password(String name, String password) {
    var account = existing(name);
    check(account.name(), password);
    accounts.password(account.key(), passwords.hash(password));
  }

  /**
   * The account cannot be used until {@link #enable}; whoever is signed in with it no longer is.
   */
  public void disable(String name) {
    accounts.disable(existing(name).key());
  }

  public void enable(String name) {
    accounts.enable(existing(name).key());
  }

  /** What its owner did stays in the trail under the name. */
  public void remove(String name) {
    accounts.remove(existing(name).key());
  }

  /** In the order of their names. */
  public List<Account> all() {
    return accounts.all();
  }

  /** The account as it is; throws NotAllowed where there is none of this name. */
  public Account existing(String name) {
    return accounts
        .find(AccountNames.key(name))
        .orElseThrow(() -> new NotAllowed("there is no account “" + name + "”"));
  }

  private static void check(String name, String password) {
    PasswordRules.objection(name, password)
        .ifPresent(
            why -> {
              throw new NotAllowed(why);
            });
  }
}
