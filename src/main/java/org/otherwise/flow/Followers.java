package org.otherwise.flow;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.otherwise.contradict.Judge;
import org.otherwise.index.SearchIndex;
import org.otherwise.record.Archive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two followers of the change log, index first, then contradictions. Only the process that
 * holds the index runs them. Either {@link #catchUp} on the caller's thread, or {@link #start} on
 * one of their own until they are closed.
 */
public final class Followers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Archive archive;
  private final Workers workers;
  private final IndexFollower index;
  private final ContradictionFollower contradictions;
  private final Thread thread;
  private volatile boolean closing;

  public Followers(Archive archive, SearchIndex index, Judge judge) {
    this.archive = archive;
    this.workers = new Workers(Runtime.getRuntime().availableProcessors());
    var claims = new Claims(archive, judge, workers);
    this.index = new IndexFollower(archive, index, claims);
    this.contradictions = new ContradictionFollower(archive, index, judge, claims, workers);
    this.thread = Thread.ofPlatform().name("followers").daemon().unstarted(this::follow);
  }

  /**
   * Follows until nothing is left to do. {@code left} is told how many changes are still to be
   * followed, from time to time.
   */
  public void catchUp(LongConsumer left) {
    while (step() > 0 && !closing) {
      left.accept(left());
    }
    index.commit();
  }

  /** Follows from now on as the record changes. */
  public void start() {
    thread.start();
  }

  /** How many changes are still to be followed, by the follower that is further behind. */
  public long left() {
    return archive.newestChange() - Math.min(index.visible(), archive.soughtTo());
  }

  private int step() {
    int followed = index.step();
    return followed + contradictions.step(index.visible());
  }

  private void follow() {
    while (!closing) {
      try {
        if (step() == 0) {
          index.commit();
          Thread.sleep(LOOK_AGAIN);
        }
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
        // Errors too: a portal whose followers have ended without a word would never show what is
        // new.
        LOG.error(
            "following the record failed; trying again in {} s", AFTER_FAILURE.toSeconds(), e);
        if (!pause()) {
          break;
        }
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(AFTER_FAILURE);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Ends after the step at hand and commits what it applied. */
  @Override
  public void close() {
    closing = true;
    if (thread.isAlive()) {
      try {
        // Not interrupted: a database or an index would take that for a reason to close its files.
        if (!thread.join(Duration.ofSeconds(30))) {
          return; // still at work: what it applied is not committed now, and is followed again next
          // time
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    index.commit();
    workers.close();
  }
}
