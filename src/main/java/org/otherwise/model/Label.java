package org.otherwise.model;

import java.util.Locale;

/** In what way two statements contradict each other. Neutral by design: none says who is right. */
public enum Label {
  /** One denies what the other asserts. */
  DENIES,
  /** They cannot both hold, for another reason than those below. */
  DISPUTES,
  /** They give different numbers for the same thing. */
  NUMBER,
  /** They give different dates for the same thing. */
  DATE,
  /** The same speaker said otherwise before. */
  EARLIER_OTHERWISE,
  /** Said later, when the state of things may have changed. */
  LATER_OTHERWISE;

  /** As it stands in JSON and in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Label of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
