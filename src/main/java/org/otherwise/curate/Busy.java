package org.otherwise.curate;

/**
 * Too many passwords are being tried at this moment: nothing is wrong, and a little later it goes.
 */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1;

  Busy() {
    super("too many passwords are being tried at once");
  }
}
