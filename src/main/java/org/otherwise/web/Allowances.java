package org.otherwise.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each network: it fills at a steady rate, every request takes out what it
 * costs, and who finds too little comes back later. Buckets that are full again are forgotten, and
 * there are never more than {@link #MOST}: a crowd of addresses cannot fill the memory. Who is
 * forgotten early begins with a full bucket, so that nobody suffers by it.
 */
final class Allowances {
  private static final long MOST = 100_000;
  private static final double NANOS = 1e9;

  private final double rate;
  private final double burst;
  private final LongSupplier nanos;
  private final Cache<String, Bucket> buckets;

  /**
   * @param rate tokens a second; 0 for no limit
   * @param nanos a clock that never goes back, such as {@link System#nanoTime}
   */
  Allowances(double rate, double burst, LongSupplier nanos) {
    this.rate = rate;
    this.burst = burst;
    this.nanos = nanos;
    long untilFull = rate == 0 ? 1 : (long) Math.ceil(burst / rate);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(nanos::getAsLong)
            .expireAfterAccess(Duration.ofSeconds(untilFull))
            .build();
  }

  /** Takes so many tokens; how long to wait where there are too few, else zero. */
  Duration take(String network, double tokens) {
    if (rate == 0 || tokens <= 0) {
      return Duration.ZERO;
    }
    return bucket(network).take(Math.min(tokens, burst), nanos.getAsLong());
  }

  /** Gives tokens back that turned out not to be needed. */
  void giveBack(String network, double tokens) {
    if (rate > 0 && tokens > 0) {
      bucket(network).take(-tokens, nanos.getAsLong());
    }
  }

  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket bucket(String network) {
    return buckets.get(network, _ -> new Bucket(nanos.getAsLong()));
  }

  private final class Bucket {
    private double tokens = burst;
    private long at;

    Bucket(long now) {
      this.at = now;
    }

    synchronized Duration take(double wanted, long now) {
      tokens = Math.min(burst, tokens + Math.max(0, now - at) / NANOS * rate);
      at = Math.max(at, now);
      if (tokens >= wanted) {
        tokens = Math.min(burst, tokens - wanted);
        return Duration.ZERO;
      }
      return Duration.ofNanos((long) Math.ceil((wanted - tokens) / rate * NANOS));
    }
  }
}
