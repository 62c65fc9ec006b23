package org.otherwise.quote.languages;

/** Which pronoun stands for somebody. */
enum Gender {
  HE,
  SHE,
  UNKNOWN;

  boolean conflicts(Gender other) {
    return this != UNKNOWN && other != UNKNOWN && this != other;
  }

  Gender or(Gender other) {
    return this == UNKNOWN ? other : this;
  }
}
