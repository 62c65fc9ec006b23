package org.otherwise.curate;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.otherwise.record.Accounts;

/** Editors whose passwords find no place to be worked on: as when too many sign in. */
public final class NoPlaces {
  private NoPlaces() {}

  public static Editors editors(Accounts accounts, Clock clock) {
    return new Editors(accounts, clock, passwords());
  }

  static Passwords passwords() {
    return new Passwords(64, 1, new Semaphore(0), Duration.ZERO);
  }
}
