package org.otherwise.curate;

/** What was asked for cannot be done; the message says why, and what can. */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotAllowed(String why) {
    super(why);
  }

  public String why() {
    return String.valueOf(getMessage());
  }
}
