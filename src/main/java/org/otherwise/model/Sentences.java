package org.otherwise.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where sentences begin. Made for news: a quotation mark before a sentence belongs to it, a title
 * or an initial does not end one, an empty line always does. {@link java.text.BreakIterator} takes
 * a full stop before a curly quotation mark for a sentence of its own.
 */
public final class Sentences {
  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "”’\"'»)]";
  private static final String OPENERS = "“„‘\"'«([—–-";

  private static final Set<String> SHORTENED =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sgt", "capt", "adm", "sen", "rep",
          "gov", "hon", "rev", "st", "no", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
          "sep", "sept", "oct", "nov", "dec");

  private Sentences() {}

  /** The offsets at which sentences begin, in order; the first is 0. */
  public static List<Integer> starts(String text) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int after = i + 1;
      if (ENDS.indexOf(c) >= 0) {
        while (after < text.length() && isOneOf(text, after, ENDS + CLOSERS)) {
          after++;
        }
        int next = skipSpace(text, after);
        if (next > after && next < text.length() && begins(text, next) && !isShortened(text, i)) {
          add(starts, next);
        }
      } else if (c == '\n' && after < text.length() && text.charAt(after) == '\n') {
        after = skipSpace(text, after);
        if (after < text.length()) {
          add(starts, after);
        }
      }
      i = after;
    }
    return starts;
  }

  /**
   * From the beginning of the sentence in which the span begins to the end of that where it ends.
   */
  public static Span around(String text, Span span) {
    int from = 0;
    for (int start : starts(text)) {
      if (start > span.end()) {
        return new Span(from, start);
      }
      if (start <= span.start()) {
        from = start;
      }
    }
    return new Span(from, text.length());
  }

  private static void add(List<Integer> starts, int start) {
    if (starts.getLast() < start) {
      starts.add(start);
    }
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean begins(String text, int at) {
    char c = text.charAt(at);
    return !Character.isLowerCase(c)
        && (Character.isLetterOrDigit(c) || OPENERS.indexOf(c) >= 0 || isBlankLineBefore(text, at));
  }

  private static boolean isBlankLineBefore(String text, int at) {
    return at > 1 && text.charAt(at - 1) == '\n';
  }

  /** Whether the full stop here only shortens a word: "Mr.", "J.", "U.S.". */
  private static boolean isShortened(String text, int stop) {
    if (text.charAt(stop) != '.') {
      return false;
    }
    int start = stop;
    while (start > 0 && Character.isLetter(text.charAt(start - 1)) && stop - start < 6) {
      start--;
    }
    var word = text.substring(start, stop);
    boolean isInitial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return isInitial || SHORTENED.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isOneOf(String text, int at, String characters) {
    return characters.indexOf(text.charAt(at)) >= 0;
  }
}
