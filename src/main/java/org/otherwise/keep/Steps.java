package org.otherwise.keep;

/** Is told how far long work has come. */
@FunctionalInterface
public interface Steps {
  /**
   * @param what is being done, as a line tells it
   * @param share of it that is done, 0 to 1; negative where that is not known
   */
  void at(String what, double share);
}
