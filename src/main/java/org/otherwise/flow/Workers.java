package org.otherwise.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that do the same to many things, and give way to those who answer readers. */
final class Workers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** Things that a thread takes at once: enough for handing them over to cost nothing. */
  private static final int PIECE = 16;

  private final ExecutorService threads;

  Workers(int threads) {
    var made = Thread.ofPlatform().name("follower-", 1).daemon();
    this.threads = Executors.newFixedThreadPool(threads, made.factory());
  }

  /**
   * What the function makes of each, in their order; empty where it fails, so that one cannot hold
   * up all others.
   */
  <T, R> List<Optional<R>> each(List<T> things, Function<T, R> function) {
    var pieces = new ArrayList<Future<List<Optional<R>>>>();
    for (int i = 0; i < things.size(); i += PIECE) {
      var piece = things.subList(i, Math.min(things.size(), i + PIECE));
      pieces.add(threads.submit(() -> piece.stream().map(thing -> made(thing, function)).toList()));
    }
    var results = new ArrayList<Optional<R>>(things.size());
    for (var piece : pieces) {
      try {
        results.addAll(piece.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("following the record failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("following the record was interrupted", e);
      }
    }
    return results;
  }

  private static <T, R> Optional<R> made(T thing, Function<T, R> function) {
    try {
      return Optional.of(function.apply(thing));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("following failed at {}", thing, e);
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
