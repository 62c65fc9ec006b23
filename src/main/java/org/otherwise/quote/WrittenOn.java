package org.otherwise.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Span;

/**
 * The day from which a report counts: the one in its dateline ("SEOUL, Sept 22 (Reuters) -") where
 * it has one that agrees with its publication, else that.
 */
final class WrittenOn {
  /** A report is printed at most so many days after it was filed. */
  private static final int DAYS = 3;

  private WrittenOn() {}

  static @Nullable PartialDate day(ArticleHead head) {
    var published = head.published();
    var line = head.dateline();
    if (line == null) {
      return published;
    }
    var dates = new Dates(published);
    var tokens = Tokenizer.of(line, new Span(0, line.length()), List.of());
    for (int i = 0; i < tokens.size(); i++) {
      var found = dates.at(tokens, i);
      if (found.isPresent() && agrees(found.get().date(), published)) {
        return found.get().date();
      }
    }
    return published;
  }

  private static boolean agrees(PartialDate filed, @Nullable PartialDate published) {
    return filed.isDay()
        && (published == null
            || (!filed.first().isAfter(published.last())
                && !filed.first().isBefore(published.first().minusDays(DAYS))));
  }
}
