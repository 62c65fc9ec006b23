package org.otherwise.record;

import java.util.List;
import java.util.Optional;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Thing;

/**
 * What editors did, and what it made of things; see package curate. Safe for use by many threads.
 */
public final class History {
  private final Database database;

  History(Database database) {
    this.database = database;
  }

  public Trail trail(TrailQuery query) {
    return database.read(handle -> new TrailRows(handle).page(query));
  }

  public Optional<TrailEntry> entry(long n) {
    return database.read(handle -> new TrailRows(handle).find(n));
  }

  /** The version of a thing: the number of the last entry of the trail on it, 0 for none. */
  public long version(Thing thing) {
    return database.read(handle -> Things.version(handle, thing));
  }

  /** What stands in the place of a thing that was withdrawn, or that went with what was. */
  public Optional<Tombstone> tombstone(Thing thing) {
    return database.read(handle -> new Withdrawals(handle).of(thing));
  }

  /** What editors corrected in a quote, and what was extracted; empty where they never did. */
  public Optional<Corrected> correction(QuoteId id) {
    return database.read(handle -> Corrections.find(handle, id));
  }

  /** Decisions and corrections whose quotes can't be found any more. */
  public List<Lost> lost() {
    return database.read(handle -> new Losses(handle).all());
  }
}
