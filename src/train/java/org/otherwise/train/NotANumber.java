package org.otherwise.train;

/** A loss or a gradient became NaN or infinite; see package-info on why this is worth a restart. */
public final class NotANumber extends RuntimeException {
  NotANumber(String what, int step) {
    super(what + " is not a number at step " + step);
  }
}
