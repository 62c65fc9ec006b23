package org.otherwise.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * How long work will still take, from how fast it went lately: what is known already is passed over
 * a hundred times as fast as what is new, so the average since the start would mislead.
 */
final class TimeLeft {
  private static final Duration LATELY = Duration.ofSeconds(60);
  private static final Duration LEAST = Duration.ofSeconds(3);

  private final ArrayDeque<Moment> moments = new ArrayDeque<>();

  private record Moment(Duration elapsed, double share) {}

  /** Notes how far the work has come; gives the time left, empty where it can't be told yet. */
  Optional<Duration> at(Duration elapsed, double share) {
    var now = new Moment(elapsed, share);
    while (moments.size() > 1
        && moments.peekFirst() != null
        && elapsed.minus(moments.getFirst().elapsed()).compareTo(LATELY) > 0) {
      moments.removeFirst();
    }
    moments.addLast(now);
    var first = moments.getFirst();
    var took = elapsed.minus(first.elapsed());
    double done = share - first.share();
    if (took.compareTo(LEAST) < 0 || done <= 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis((long) (took.toMillis() * (1 - share) / done)));
  }
}
