package org.otherwise.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work end in good order when its process is told to end (Ctrl+C): the work is told to stop,
 * and the process waits until it has.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean happened;

  private Interruption(Runnable stop) {
    this.hook =
        new Thread(
            () -> {
              happened = true;
              System.err.println(System.lineSeparator() + "stopping after the step at hand …");
              stop.run();
              await();
            },
            "interruption");
  }

  /**
   * @param stop tells the work to stop; called from another thread
   */
  static Interruption stopping(Runnable stop) {
    var interruption = new Interruption(stop);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void await() {
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("ended in the middle of a step, which is done again next time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work has ended. */
  @Override
  public void close() {
    ended.countDown();
    if (!happened) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        return; // the process began to end just now, and has nothing to wait for any more
      }
    }
  }
}
