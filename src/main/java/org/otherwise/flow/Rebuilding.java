package org.otherwise.flow;

import org.otherwise.index.Rebuildable;
import org.otherwise.index.SearchIndex;
import org.otherwise.record.Archive;

/** One building anew of an index beside the one that is searched, a batch of changes at a time. */
final class Rebuilding {
  private final Archive archive;
  private final Rebuildable index;
  private final SearchIndex fresh;
  private final IndexFollower follower;

  Rebuilding(Archive archive, Rebuildable index, Claims claims) {
    this.archive = archive;
    this.index = index;
    this.fresh = index.beside();
    this.follower = new IndexFollower(archive, fresh, claims);
  }

  /** Follows the next changes; when none are left, the new index takes its place: then true. */
  boolean step() {
    if (follower.step() > 0) {
      return false;
    }
    follower.commit();
    index.take(fresh);
    return true;
  }

  int percent() {
    long all = Math.max(1, archive.newestChange());
    return (int) Math.min(99, 100 * follower.applied() / all);
  }

  /** What was built so far is left; the next opening deletes it. */
  void abandon() {
    fresh.close();
  }
}
