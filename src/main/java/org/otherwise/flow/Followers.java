package org.otherwise.flow;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.otherwise.contradict.Judge;
import org.otherwise.index.Rebuildable;
import org.otherwise.index.SearchIndex;
import org.otherwise.onnx.SentenceVectors;
import org.otherwise.record.Archive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The followers of the change log: index first, then contradictions, then their disputes. Only the
 * process that holds the index runs them. Either {@link #catchUp} on the caller's thread, or {@link
 * #start} on one of their own until they are closed.
 */
public final class Followers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Archive archive;
  private final Workers workers;
  private final Claims claims;
  private final @Nullable Requested requested;
  private volatile IndexFollower index;
  private final ContradictionFollower contradictions;
  private final DisputeFollower disputes;
  private final Thread thread;
  private volatile boolean closing;
  private long indexed;
  private long compared;
  private long indexing;
  private long comparing;
  private @Nullable Rebuilding rebuilding;
  private String token = "";
  private volatile String lastError = "";

  /**
   * @param vectors by which others are found that say it in other words
   * @param requests where other processes ask for the index to be built anew
   */
  public Followers(
      Archive archive,
      Rebuildable index,
      Judge judge,
      SentenceVectors vectors,
      ReindexRequests requests) {
    this(archive, index, judge, vectors, new Requested(index, requests));
  }

  /** Of an index that nobody asks to be built anew. */
  public Followers(Archive archive, SearchIndex index, Judge judge, SentenceVectors vectors) {
    this(archive, index, judge, vectors, null);
  }

  private Followers(
      Archive archive,
      SearchIndex index,
      Judge judge,
      SentenceVectors vectors,
      @Nullable Requested requested) {
    this.archive = archive;
    this.workers = new Workers(Runtime.getRuntime().availableProcessors());
    this.requested = requested;
    this.claims = new Claims(archive, judge, vectors, workers);
    this.index = new IndexFollower(archive, index, claims);
    this.contradictions = new ContradictionFollower(archive, index, judge, claims, workers);
    this.disputes = new DisputeFollower(archive, claims);
    this.thread = Thread.ofPlatform().name("followers").daemon().unstarted(this::follow);
  }

  /** Follows until nothing is left to do; {@code progress} is told from time to time. */
  public FollowReport catchUp(Consumer<FollowReport> progress) {
    while (!closing && step() > 0) {
      progress.accept(report());
    }
    index.commit();
    if (!closing) {
      archive.compactChanges();
    }
    return report();
  }

  /** Follows from now on as the record changes. */
  public void start() {
    thread.start();
  }

  /** Ends {@link #catchUp} after the step at hand. */
  public void stop() {
    closing = true;
  }

  /** How many changes are still to be followed, on average over indexing and comparing. */
  public long left() {
    long followed = index.visible() + contradictions.soughtTo();
    return (2 * archive.newestChange() - followed + 1) / 2;
  }

  private FollowReport report() {
    return new FollowReport(
        left(), indexed, compared, Duration.ofNanos(indexing), Duration.ofNanos(comparing));
  }

  /** An index that can be built anew, and who asks for it. */
  private record Requested(Rebuildable index, ReindexRequests requests) {}

  /** The kind of what failed last, if nothing has succeeded since; empty where nothing did. */
  public String lastError() {
    return lastError;
  }

  /**
   * Builds the index anew on the caller's thread; searches see the old one until the new one is
   * whole. {@code percent} is told how far it is.
   */
  public void rebuild(IntConsumer percent) {
    if (requested == null) {
      throw new IllegalStateException("this index cannot be built anew");
    }
    var rebuildable = requested.index();
    var all = new Rebuilding(archive, rebuildable, claims);
    while (!all.step()) {
      percent.accept(all.percent());
    }
    index = new IndexFollower(archive, rebuildable, claims);
  }

  /**
   * Has this judge go over what an older one has judged, on the caller's thread; it goes on where
   * it stopped. The thread of the followers does so by itself when nothing new waits.
   */
  public void judgeAnew(Consumer<FollowReport> progress) {
    while (!closing && contradictions.again(index.visible()) > 0) {
      catchUp(progress);
    }
  }

  private int step() {
    // First, since an index that can't be followed any more is what a new one mends.
    int rebuilt = requested == null ? 0 : rebuildStep(requested);
    long start = System.nanoTime();
    int followed = index.step();
    long between = System.nanoTime();
    int sought = contradictions.step(index.visible());
    int grouped = disputes.step();
    indexing += between - start;
    comparing += System.nanoTime() - between;
    indexed += followed;
    compared += sought;
    return rebuilt + followed + sought + grouped;
  }

  /** A part of what another process asks for; 0 where nobody asks. */
  private int rebuildStep(Requested from) {
    var rebuildable = from.index();
    var requests = from.requests();
    if (rebuilding == null) {
      var asked = requests.asked();
      if (asked.isEmpty()) {
        return 0;
      }
      token = asked.get();
      LOG.info("the index is built anew, since another process asks for it");
    }
    try {
      var now = rebuilding == null ? new Rebuilding(archive, rebuildable, claims) : rebuilding;
      rebuilding = now;
      if (now.step()) {
        rebuilding = null;
        index = new IndexFollower(archive, rebuildable, claims);
        requests.answer(token, new ReindexRequests.Answer.Done());
        LOG.info("the index was built anew");
      } else {
        requests.answer(token, new ReindexRequests.Answer.Under(now.percent()));
      }
    } catch (RuntimeException e) {
      LOG.error("the index could not be built anew; the old one stays", e);
      if (rebuilding != null) {
        rebuilding.abandon();
        rebuilding = null;
      }
      requests.answer(token, new ReindexRequests.Answer.Failed(String.valueOf(e.getMessage())));
    }
    return 1;
  }

  private void follow() {
    GivingWay.toReaders();
    while (!closing) {
      try {
        int done = step();
        lastError = "";
        if (done == 0 && contradictions.again(index.visible()) == 0) {
          index.commit();
          archive.compactChanges();
          Thread.sleep(LOOK_AGAIN);
        }
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
        // Errors too: a portal whose followers have ended without a word would never show what is
        // new.
        lastError = e.getClass().getSimpleName();
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
    if (rebuilding != null) {
      rebuilding.abandon();
    }
    workers.close();
  }
}
