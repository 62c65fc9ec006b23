package org.otherwise.curate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down those who try passwords. What counts is who tries from where: somebody who tries a
 * librarian's name from elsewhere never keeps the librarian out, because the librarian comes from
 * another network. A failure is forgotten after an hour; the memory used has a bound.
 */
final class Attempts {
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final int free;
  private final Map<String, Failures> failures;

  /** So many, the last of them at this time. */
  private record Failures(int count, Instant last) {}

  /**
   * @param free how many failures in a row cost nothing
   */
  Attempts(Clock clock, int free) {
    this.clock = clock;
    this.free = free;
    this.failures =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
          }
        };
  }

  /** How long to wait before the next try; zero for not at all. */
  synchronized Duration wait(String who) {
    var past = past(who);
    if (past.count() < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(past.count() - free, 20);
    var pause = Duration.ofSeconds(1L << doublings);
    var end = past.last().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    var left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Counts a try before it is known how it ends, so that many at once are not one. */
  synchronized void begin(String who) {
    failures.put(who, new Failures(past(who).count() + 1, clock.instant()));
  }

  /** It was no failure. */
  synchronized void takeBack(String who) {
    var past = past(who);
    if (past.count() > 1) {
      failures.put(who, new Failures(past.count() - 1, past.last()));
    } else {
      failures.remove(who);
    }
  }

  synchronized void forget(String who) {
    failures.remove(who);
  }

  private Failures past(String who) {
    var past = failures.get(who);
    var now = clock.instant();
    return past == null || past.last().plus(MEMORY).isBefore(now) ? new Failures(0, now) : past;
  }
}
