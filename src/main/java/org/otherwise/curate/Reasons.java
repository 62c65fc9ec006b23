package org.otherwise.curate;

import org.otherwise.curate.Refused.Cause;

/** The reasons that editors give, which readers see. */
final class Reasons {
  private static final int LONGEST = 2000;

  private Reasons() {}

  /** The reason as it is kept; refused where it is none, or too long. */
  static String checked(String reason, String of) {
    if (reason.isBlank()) {
      throw new Refused(Cause.INVALID, of + " needs a reason, for readers will ask");
    }
    if (reason.length() > LONGEST) {
      throw new Refused(
          Cause.INVALID,
          "a reason may have %d characters, not %d".formatted(LONGEST, reason.length()));
    }
    return reason.strip();
  }
}
