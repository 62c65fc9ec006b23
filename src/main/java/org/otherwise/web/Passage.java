package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.otherwise.model.Quote;
import org.otherwise.model.Sentences;
import org.otherwise.model.Span;

/**
 * A quote in its place: the sentences before, its own sentence with the words in it, the sentences
 * after. A page sets them in different sizes, but they can be read on.
 *
 * @param lead the sentences before that of the words
 * @param opening what the words' own sentence says before them
 * @param closing what it says after them
 * @param trail the sentences after
 */
record Passage(
    List<Run> lead, List<Run> opening, List<Run> words, List<Run> closing, List<Run> trail) {

  static Passage of(Quote quote) {
    return of(quote, List.of());
  }

  /**
   * The passage with words marked in it, each with its letter: where they stand in the quote, else
   * nearest to it.
   */
  static Passage of(Quote quote, List<Wanted> wanted) {
    var text = quote.before() + quote.words() + quote.after();
    int start = quote.before().length();
    int end = start + quote.words().length();
    var sentence = Sentences.around(text, new Span(start, end));
    int from = sentence.start();
    int to = sentence.end();
    var marks = marks(text, new Span(start, end), wanted);
    boolean cut = start > 0 && Character.isLowerCase(text.charAt(0));
    return new Passage(
        cut(runs(text, 0, from, marks), cut && from > 0),
        runs(text, from, start, marks),
        runs(text, start, end, marks),
        runs(text, end, to, marks),
        runs(text, to, text.length(), marks));
  }

  /** Words to mark. */
  record Wanted(String text, String note) {}

  private static List<Run.Mark> marks(String text, Span words, List<Wanted> wanted) {
    var marks = new ArrayList<Run.Mark>();
    for (var each : wanted) {
      int at = nearest(text, each.text(), words, marks);
      if (at >= 0) {
        marks.add(new Run.Mark(new Span(at, at + each.text().length()), each.note()));
      }
    }
    return marks;
  }

  /** Where the sought words stand nearest to the quote, inside it if they can; -1 for nowhere. */
  private static int nearest(String text, String sought, Span words, List<Run.Mark> taken) {
    if (sought.isBlank()) {
      return -1;
    }
    var lower = text.toLowerCase(Locale.ROOT);
    var wanted = sought.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length() || wanted.length() != sought.length()) {
      lower = text;
      wanted = sought;
    }
    int best = -1;
    int distance = Integer.MAX_VALUE;
    for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      var span = new Span(at, at + wanted.length());
      int away = Math.max(0, Math.max(words.start() - span.end(), span.start() - words.end()));
      boolean free = taken.stream().noneMatch(mark -> mark.span().overlaps(span));
      if (free && isWhole(text, span) && away < distance) {
        best = at;
        distance = away;
      }
    }
    return best;
  }

  private static boolean isWhole(String text, Span span) {
    return !joins(text, span.start()) && !joins(text, span.end());
  }

  private static boolean joins(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }

  private static List<Run> runs(String text, int from, int to, List<Run.Mark> marks) {
    var inside = new ArrayList<Run.Mark>();
    for (var mark : marks) {
      int start = Math.max(mark.span().start(), from);
      int end = Math.min(mark.span().end(), to);
      if (start < end) {
        var note = end == mark.span().end() ? mark.note() : "";
        inside.add(new Run.Mark(new Span(start - from, end - from), note));
      }
    }
    return Run.of(text.substring(from, to), inside);
  }

  private static List<Run> cut(List<Run> runs, boolean cut) {
    if (!cut) {
      return runs;
    }
    var marked = new ArrayList<Run>();
    marked.add(Run.plain("… "));
    marked.addAll(runs);
    return marked;
  }
}
