package org.otherwise.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of tokens for each network: every request takes some, time puts them back, and whoever
 * finds too few has to wait. So nobody who reads notices it, and nobody who copies takes more than
 * a share. Safe for use by many threads.
 *
 * <p>A bucket that was left alone for as long as it takes to fill is forgotten, for it is like a
 * new one; nor are more kept than {@link #MOST}, whoever comes from however many addresses.
 */
final class Allowances {
  static final int MOST = 100_000;

  private static final double NANOS = 1e9;

  private final int burst;
  private final double perSecond;
  private final Clock clock;
  private final Cache<String, Bucket> buckets;

  /**
   * @param granted whether the last one to ask got what was asked for
   */
  private record Bucket(double tokens, long at, boolean granted) {}

  Allowances(Limits limits, Clock clock) {
    this.burst = limits.burst();
    this.perSecond = limits.perSecond();
    this.clock = clock;
    long full = burst == 0 ? 0 : (long) Math.ceil(burst / perSecond);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(full + 1, TimeUnit.SECONDS)
            .ticker(this::now)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Takes what a request costs; zero where it may go on, else how long to wait until it may. What
   * costs more than a whole burst is had for a full bucket.
   */
  Duration take(String network, double cost) {
    if (burst == 0 || cost <= 0) {
      return Duration.ZERO;
    }
    double wanted = Math.min(cost, burst);
    var after = buckets.asMap().compute(network, (key, before) -> taken(filled(before), wanted));
    if (after.granted()) {
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) Math.ceil((wanted - after.tokens()) / perSecond * NANOS));
  }

  /** Gives back what was taken for nothing. */
  void giveBack(String network, double tokens) {
    if (burst > 0 && tokens > 0) {
      buckets
          .asMap()
          .computeIfPresent(
              network,
              (key, before) ->
                  new Bucket(Math.min(burst, before.tokens() + tokens), before.at(), true));
    }
  }

  private static Bucket taken(Bucket bucket, double wanted) {
    return bucket.tokens() >= wanted
        ? new Bucket(bucket.tokens() - wanted, bucket.at(), true)
        : new Bucket(bucket.tokens(), bucket.at(), false);
  }

  /** A clock that was set back does not take anything away. */
  private Bucket filled(@Nullable Bucket before) {
    long now = now();
    if (before == null) {
      return new Bucket(burst, now, true);
    }
    double seconds = Math.max(0, now - before.at()) / NANOS;
    return new Bucket(Math.min(burst, before.tokens() + seconds * perSecond), now, true);
  }

  private long now() {
    var now = clock.instant();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  /** How many networks are remembered. */
  long known() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}
