package org.otherwise.record;

/** What saving an article came to. */
public enum Outcome {
  /** It was not in the record before. */
  NEW,
  /** It was there with the same text; nothing changed. */
  KNOWN,
  /** It was there with another text; this one is now its current revision. */
  REVISED,
  /** Editors have withdrawn it; nothing changed, and it stays withdrawn. */
  WITHDRAWN
}
