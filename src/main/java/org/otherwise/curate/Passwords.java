package org.otherwise.curate;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords with Argon2id and checks them. Each hash says with which parameters it was made,
 * so that these can grow: {@link #isOutdated} tells which hashes to make anew when next the
 * password is at hand. At most {@value #AT_ONCE} are worked on at once, since each takes {@value
 * #KIBIBYTES} KiB: nobody can exhaust the memory by trying passwords.
 */
final class Passwords {
  /** The least that OWASP's cheat sheet on password storage asks for, as of 2025. */
  private static final int KIBIBYTES = 19_456;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 10;

  private final Argon2Function function;
  private final Semaphore places;
  private final Duration patience;

  Passwords() {
    this(KIBIBYTES, PASSES);
  }

  Passwords(int kibibytes, int passes) {
    this(kibibytes, passes, new Semaphore(AT_ONCE, true), Duration.ofSeconds(PATIENCE_SECONDS));
  }

  /**
   * @param places as many are worked on at once
   * @param patience how long one waits for a place
   */
  Passwords(int kibibytes, int passes, Semaphore places, Duration patience) {
    this.function = Argon2Function.getInstance(kibibytes, passes, LANES, BYTES, Argon2.ID);
    this.places = places;
    this.patience = patience;
  }

  String hash(String password) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    var bytes = normal(password).getBytes(StandardCharsets.UTF_8);
    return inPlace(() -> function.hash(bytes, salt).getResult());
  }

  boolean check(String password, String hash) {
    return inPlace(() -> Argon2Function.getInstanceFromHash(hash).check(normal(password), hash));
  }

  /** Whether the hash was made with other parameters than those of today. */
  boolean isOutdated(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(function);
  }

  private <T> T inPlace(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** The same letters typed on another keyboard are the same password. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
