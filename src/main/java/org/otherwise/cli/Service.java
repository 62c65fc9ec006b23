package org.otherwise.cli;

import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.otherwise.web.Limits;
import org.otherwise.web.Portal;
import org.otherwise.web.Watch;

/** A portal with its followers, running until the process is told to end. */
final class Service {
  private Service() {}

  /**
   * Serves the folder; returns when the process is interrupted or terminated. {@code notice} stands
   * on every page.
   */
  static void run(DataFolder data, AddressOptions address, Limits limits, String notice) {
    var index =
        data.index()
            .orElseThrow(
                () ->
                    new CommandFailure(
                        "another process serves or indexes "
                            + data.path()
                            + "; end it first, or give another --data"));
    var stop = new CountDownLatch(1);
    var serving = Thread.currentThread();
    var hook = Thread.ofPlatform().unstarted(() -> end(serving, stop));
    try (index;
        var followers = data.followers(index);
        var portal =
            Portal.create(
                data.archive(),
                index,
                data.config(),
                Clock.systemUTC(),
                notice,
                address.site(),
                new Watch(followers::left, followers::lastError, data::bytesLeft),
                limits)) {
      int port = start(portal, address);
      Runtime.getRuntime().addShutdownHook(hook);
      followers.start();
      if (address.isOpen() && address.site() == null) {
        System.err.println(
            "What readers take along will name http://localhost:"
                + port
                + "; give --base-url where they find the portal");
      }
      System.err.println(
          "Otherwise is at http://" + address.host() + ":" + port + " (Ctrl+C ends it)");
      await(stop);
    }
  }

  /**
   * Lets the serving thread close everything behind it, and keeps the process from ending before
   * that.
   */
  private static void end(Thread serving, CountDownLatch stop) {
    stop.countDown();
    try {
      serving.join(Duration.ofSeconds(40));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int start(Portal portal, AddressOptions address) {
    try {
      return portal.start(address.host(), address.port());
    } catch (RuntimeException e) {
      if (hasCause(e, BindException.class)) {
        throw new CommandFailure(
            "cannot listen on "
                + address.host()
                + ":"
                + address.port()
                + ": the port is in use, or not this machine's; try another with --port",
            e);
      }
      throw e;
    }
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
