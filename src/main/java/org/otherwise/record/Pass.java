package org.otherwise.record;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How far a judge has come on its way over what an older one has judged.
 *
 * @param judge by what its rules are told from others
 * @param done the number of the change up to which it has come
 * @param end the number up to which it goes: what came later was judged by it already
 */
public record Pass(String judge, long done, long end) {
  private static final String FOLLOWER = "contradictions_again";
  private static final String JUDGED_BY = "judged_by";
  private static final String UNDER_WAY = "judging_by";

  /** The same, further on. */
  public Pass at(long n) {
    return new Pass(judge, n, end);
  }

  public boolean isOver() {
    return done >= end;
  }

  static Optional<Pass> of(Handle handle, String judge) {
    if (Progress.meta(handle, JUDGED_BY).equals(judge)) {
      return Optional.empty();
    }
    var under = Progress.meta(handle, UNDER_WAY).split(" ", 2);
    if (under.length == 2 && under[1].equals(judge)) {
      return Optional.of(new Pass(judge, Progress.of(handle, FOLLOWER), Long.parseLong(under[0])));
    }
    var pass = new Pass(judge, 0, Progress.soughtTo(handle));
    Progress.meta(handle, UNDER_WAY, pass.end() + " " + judge);
    pass.save(handle);
    return pass.isOver() ? Optional.empty() : Optional.of(pass);
  }

  void save(Handle handle) {
    Progress.put(handle, FOLLOWER, done);
    if (isOver()) {
      Progress.meta(handle, JUDGED_BY, judge);
    }
  }
}
