package org.otherwise.record;

/**
 * A record that has a page of its own.
 *
 * @param changed the day it was last changed, as text; empty where that is not kept
 */
public record Listed(String id, String changed) {
  /** What is listed for those who go through all there is. */
  public enum Kind {
    ARTICLES,
    /** With a named speaker and more than a few words; copies left out. */
    QUOTES,
    /** Those that editors have confirmed. */
    PAIRS,
    /** With a pair that editors have confirmed. */
    DISPUTES,
    /** Of whom a quote can be read; those merged into others left out. */
    SPEAKERS
  }
}
