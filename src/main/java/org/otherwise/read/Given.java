package org.otherwise.read;

import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;

/** What the caller says of documents that do not say it themselves. */
public record Given(
    @Nullable PartialDate published, @Nullable String url, @Nullable String publisher) {
  public static final Given NOTHING = new Given(null, null, null);

  /** What is said of each of many documents, which cannot all have been found at one address. */
  Given withoutUrl() {
    return new Given(published, null, publisher);
  }
}
