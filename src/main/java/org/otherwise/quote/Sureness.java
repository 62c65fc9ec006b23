package org.otherwise.quote;

import org.jspecify.annotations.Nullable;

/**
 * How likely a quote is right.
 *
 * @param span 0 to 1, that the span is right
 * @param speaker 0 to 1, that the speaker is right where the span is
 * @param told what the second was told from; null where it is not a matter of telling
 */
record Sureness(double span, double speaker, @Nullable SpeakerFeatures told) {
  /** What the grammar alone can say of itself, without having been measured. */
  static final Sureness UNKNOWN = new Sureness(0.5, 1, null);

  double both() {
    return span * speaker;
  }
}
