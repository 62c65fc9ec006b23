package org.otherwise.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a form carries that anybody may send, so that readers need no cookie: it tells that the form
 * came from a page of ours within the last day. It is the same for all readers of an hour. Safe for
 * use by many threads.
 */
final class Tickets {
  private static final long HOUR = 3600;
  private static final int GOOD_FOR_HOURS = 24;

  private final SecretKeySpec key;
  private final Clock clock;

  /** A key of its own: a form that was made before the portal was started anew is refused. */
  Tickets(Clock clock) {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
    this.clock = clock;
  }

  String now() {
    return of(hour());
  }

  boolean made(String ticket) {
    for (long hour = hour(); hour > hour() - GOOD_FOR_HOURS; hour--) {
      if (MessageDigest.isEqual(
          of(hour).getBytes(StandardCharsets.UTF_8), ticket.getBytes(StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }

  private long hour() {
    return clock.instant().getEpochSecond() / HOUR;
  }

  private String of(long hour) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var code = mac.doFinal(Long.toString(hour).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
