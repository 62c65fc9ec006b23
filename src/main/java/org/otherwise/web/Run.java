package org.otherwise.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.otherwise.model.Span;

/**
 * A stretch of text that is shown in one way.
 *
 * @param mark whether it is marked
 * @param note the letter that stands at a mark and is explained elsewhere on the page; may be empty
 */
record Run(String text, boolean mark, String note) {
  static Run plain(String text) {
    return new Run(text, false, "");
  }

  /** A stretch to mark, with its letter. */
  record Mark(Span span, String note) {}

  /** The text in runs; of marks that overlap the one that begins first is kept. */
  static List<Run> of(String text, List<Mark> marks) {
    var runs = new ArrayList<Run>();
    int done = 0;
    for (var mark :
        marks.stream().sorted(Comparator.comparingInt(mark -> mark.span().start())).toList()) {
      int end = Math.min(mark.span().end(), text.length());
      if (mark.span().start() < done || end <= mark.span().start()) {
        continue;
      }
      if (mark.span().start() > done) {
        runs.add(plain(text.substring(done, mark.span().start())));
      }
      runs.add(new Run(text.substring(mark.span().start(), end), true, mark.note()));
      done = end;
    }
    if (done < text.length()) {
      runs.add(plain(text.substring(done)));
    }
    return runs;
  }

  /** The text with these stretches marked, without letters. */
  static List<Run> marked(String text, List<Span> spans) {
    return of(text, spans.stream().map(span -> new Mark(span, "")).toList());
  }
}
