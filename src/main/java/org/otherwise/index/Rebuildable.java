package org.otherwise.index;

/** An index that can be built anew beside the one that is searched, and then take its place. */
public interface Rebuildable extends SearchIndex {
  /** An empty index beside this one. One that is not {@link #take taken} is gone with a crash. */
  SearchIndex beside();

  /**
   * Searches see the other from now on, and the one they saw is deleted. What was committed to it
   * holds after a crash; a crash before that leaves the one that was there.
   */
  void take(SearchIndex built);
}
