package org.otherwise.curate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.otherwise.record.Account;
import org.otherwise.record.Accounts;

/** Who is signed in, and how one comes to be. Safe for use by many threads. */
public final class Sessions {
  /** A session ends when it was not used for this long. */
  static final Duration IDLE = Duration.ofHours(12);

  /** However much it is used, it ends after this. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** How exactly it is known when a session was last used: not every page has to write. */
  private static final Duration GRAIN = Duration.ofMinutes(10);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String TOO_LONG = newSecret();
  private static final int FREE_FOR_A_NAME = 5;
  private static final int FREE_FOR_A_NETWORK = 30;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final Attempts byName;
  private final Attempts byNetwork;
  private final String nobody;

  public Sessions(Accounts accounts, Clock clock) {
    this(accounts, clock, new Passwords());
  }

  Sessions(Accounts accounts, Clock clock, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
    this.byName = new Attempts(clock, FREE_FOR_A_NAME);
    this.byNetwork = new Attempts(clock, FREE_FOR_A_NETWORK);
    this.nobody = passwords.hash(newSecret());
  }

  /** How a try to sign in ended. */
  public sealed interface SignIn {
    /**
     * Signed in.
     *
     * @param secret for the browser alone
     */
    record Done(String name, String secret) implements SignIn {
      /** Without the secret. */
      @Override
      public String toString() {
        return "signed in " + name;
      }
    }

    /** The name and the password do not belong together, or there is no such account. */
    record Wrong() implements SignIn {}

    /** Not tried at all: it was tried too often from there. */
    record Later(Duration left) implements SignIn {}

    /** Not tried at all: too many try at this moment. */
    record Busy() implements SignIn {}
  }

  /**
   * Tries a password. Neither the answer nor the time it takes tells whether there is an account of
   * this name.
   *
   * @param network where the request comes from
   */
  public SignIn signIn(String name, String password, String network) {
    var key = AccountNames.key(name);
    var pair = hash(key) + " " + network;
    var wait = longer(byName.wait(pair), byNetwork.wait(network));
    if (wait.isPositive()) {
      return new SignIn.Later(wait);
    }
    byName.begin(pair);
    byNetwork.begin(network);
    try {
      var result = tried(key, password);
      if (result instanceof SignIn.Done) {
        byName.forget(pair);
        byNetwork.takeBack(network);
      }
      return result;
    } catch (Busy e) {
      byName.takeBack(pair);
      byNetwork.takeBack(network);
      return new SignIn.Busy();
    }
  }

  private SignIn tried(String key, String password) {
    var account = accounts.find(key);
    boolean fits = check(password, account.map(Account::password).orElse(nobody));
    if (!fits || account.isEmpty() || account.get().disabled()) {
      return new SignIn.Wrong();
    }
    return begin(upToDate(account.get(), password));
  }

  /** What is too long is no password; the time for it is taken all the same. */
  private boolean check(String password, String hash) {
    return password.codePointCount(0, password.length()) <= PasswordRules.LONGEST
        ? passwords.check(password, hash)
        : passwords.check(TOO_LONG, hash);
  }

  private Account upToDate(Account account, String password) {
    if (!passwords.isOutdated(account.password())) {
      return account;
    }
    var hash = passwords.hash(password);
    accounts.rehash(account.key(), account.password(), hash);
    return new Account(
        account.key(), account.name(), hash, account.disabled(), account.createdAt());
  }

  private SignIn begin(Account account) {
    var now = clock.instant();
    var secret = newSecret();
    accounts.endOlderThan(now, IDLE, LONGEST);
    return accounts.begin(hash(secret), account, now)
        ? new SignIn.Done(account.name(), secret)
        : new SignIn.Wrong();
  }

  /** The name of who is signed in with this secret; empty for nobody. */
  public Optional<String> who(String secret) {
    var hash = hash(secret);
    var now = clock.instant();
    var session =
        accounts
            .session(hash)
            .filter(found -> found.seenAt().plus(IDLE).isAfter(now))
            .filter(found -> found.beganAt().plus(LONGEST).isAfter(now));
    if (session.isPresent() && session.get().seenAt().plus(GRAIN).isBefore(now)) {
      accounts.seen(hash, now);
    }
    return session.map(Accounts.Session::name);
  }

  public void signOut(String secret) {
    accounts.end(hash(secret));
  }

  /** 256 bits that nobody can guess. */
  public static String newSecret() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A secret is random enough that a plain hash of it can stand in the record. */
  private static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
