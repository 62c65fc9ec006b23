package org.otherwise;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** Skips tests that this machine cannot run, and says so in one plain line, once. */
public final class Skips {
  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  private Skips() {}

  /** Skips the tests of a class where {@code condition} does not hold. */
  public static void unless(boolean condition, String line) {
    if (!condition && SAID.add(line)) {
      System.out.println(line);
    }
    Assumptions.assumeTrue(condition, line);
  }
}
