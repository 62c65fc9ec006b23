package org.otherwise.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Short, stable digests from which ids are made, and the normal form of words that they are made
 * of.
 */
public final class Fingerprint {
  private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

  /** 16 characters of 5 bits: 80 bits, so a collision is not to be expected below 10^11 things. */
  private static final int LENGTH = 16;

  private Fingerprint() {}

  /** The fingerprint of the parts in this order: 16 characters of a-z and 2-7. */
  public static String of(String... parts) {
    var digest = sha256();
    for (var part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return base32(digest.digest());
  }

  /** The fingerprint of bytes as they came. */
  public static String of(byte[] bytes) {
    return base32(sha256().digest(bytes));
  }

  /**
   * Words without what typography and case add: NFKC, lower case, every run of other characters
   * than letters, marks and digits as one space.
   */
  public static String normalised(String words) {
    var folded = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return folded.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }

  private static String base32(byte[] digest) {
    var text = new StringBuilder(LENGTH);
    int bits = 0;
    int held = 0;
    for (int i = 0; text.length() < LENGTH; i++) {
      held = (held << 8) | (digest[i] & 0xff);
      bits += 8;
      while (bits >= 5 && text.length() < LENGTH) {
        bits -= 5;
        text.append(ALPHABET[(held >> bits) & 31]);
      }
      held &= (1 << bits) - 1;
    }
    return text.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
