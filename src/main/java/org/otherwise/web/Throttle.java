package org.otherwise.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that there is something left for everybody: a share for each network ({@link
 * Allowances}), and so many searches at once for all of them. Safe for use by many threads.
 */
final class Throttle {
  /** How long a search waits for its turn: about as long as it may then take. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final String TAKEN = "taken";

  private final Allowances allowances;
  private final @Nullable Semaphore turns;
  private final Duration patience;

  Throttle(Limits limits, Clock clock) {
    this(limits, clock, PATIENCE);
  }

  Throttle(Limits limits, Clock clock, Duration patience) {
    this.allowances = new Allowances(limits, clock);
    this.turns = limits.searchesAtOnce() == 0 ? null : new Semaphore(limits.searchesAtOnce(), true);
    this.patience = patience;
  }

  /** Answers a request; editors are never told to wait for what they do at the desk. */
  Reply answer(Routes.Route route, Request request, Context ctx) {
    var cost = request.visitor().isEditor() ? Cost.FREE : Cost.of(route, request.format());
    var wait = allowances.take(request.network(), cost.searches());
    if (wait.isPositive()) {
      return tooMany(wait);
    }
    ctx.attribute(TAKEN, cost);
    return Cost.of(route, request.format()).isSearch()
        ? inTurn(route, request)
        : route.endpoint().answer(request);
  }

  /**
   * What turns out not to have changed costs nothing if it came from the record; a search has been
   * made all the same, and costs as much as a record.
   */
  void unchanged(Request request, Context ctx) {
    if (ctx.attribute(TAKEN) instanceof Cost cost) {
      double kept = cost.isSearch() ? Cost.RECORD.searches() : 0;
      allowances.giveBack(request.network(), cost.searches() - kept);
    }
  }

  /** First come, first served. */
  Reply inTurn(Routes.Route route, Request request) {
    if (turns == null) {
      return route.endpoint().answer(request);
    }
    try {
      if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return busy();
    }
    try {
      return route.endpoint().answer(request);
    } finally {
      turns.release();
    }
  }

  private static Reply tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    return new Reply.Later(
        429,
        seconds,
        "More came from your network than one may have at a time, so that there is something left"
            + " for everybody else. It goes on in "
            + Phrases.counted(seconds, "second", "seconds")
            + ". Programs find all there is by way of /sitemap.xml, and may have records at a"
            + " quicker pace than searches.");
  }

  private static Reply busy() {
    return new Reply.Later(
        503, 5, "More is being searched for than the portal can do at once. Nothing is broken.");
  }
}
