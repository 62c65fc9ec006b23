package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.otherwise.model.Span;

/**
 * Cuts spoken words into quotes: a paragraph is one, a long one is cut between sentences. What is
 * not spoken ("(Applause.)", "2:04 P.M. EST") is left out at both ends, and so is what is too short
 * to say anything ("Thank you.").
 */
final class Passages {
  /** The longest quote of running speech, in characters, unless a sentence is longer. */
  static final int LONGEST = 1_000;

  /** The longest sentence that is kept whole. */
  private static final int LONGEST_SENTENCE = 3_000;

  private static final int FEWEST_WORDS = 5;

  private static final Pattern NOT_SPOKEN =
      Pattern.compile(
          "(?i)(?:[(\\[][^)\\]\\n]{1,80}[)\\]]\\.?|(?:END\\s{0,3})?\\d{1,2}:\\d{2} ?[AP]\\.?M\\.?(?: [A-Z]{2,5})?"
              + "|[-–—*#_]{2,}|#|END|\\(?END\\)?|[*_>]|\\d{1,3}\\.\\s(?=\\p{Lu}))");

  /** What is said in passing, and says nothing. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?i)(?:(?:and|so|well|all right|okay|ok|yes|no|oh|now|but|again|hi|hello)[,.!—]*\\s+){0,3}"
              + "(?:thanks?|thank you|good (?:morning|afternoon|evening)|go ahead|welcome back|hi|hello|have a (?:good|great|nice))\\b[^.!?]{0,45}[.!?—]*");

  /** A line without an end of a sentence is a heading, a place or a name, unless it is long. */
  private static final int HEADING_WORDS = 12;

  private static final String ENDS = ".!?…—–-:;,”’\"')]";

  private Passages() {}

  static List<Span> of(String text, Span paragraph) {
    var passages = new ArrayList<Span>();
    if (paragraph.length() <= LONGEST) {
      add(text, paragraph.start(), paragraph.end(), passages);
      return passages;
    }
    int start = paragraph.start();
    int end = start; // of the sentences taken so far
    var starts = org.otherwise.model.Sentences.starts(paragraph.of(text));
    for (int i = 0; i < starts.size(); i++) {
      int next = i + 1 < starts.size() ? paragraph.start() + starts.get(i + 1) : paragraph.end();
      if (next - start > LONGEST && end > start) {
        add(text, start, end, passages);
        start = end;
      }
      while (next - start > LONGEST_SENTENCE) {
        int cut = between(text, start, start + LONGEST_SENTENCE);
        add(text, start, cut, passages);
        start = cut;
      }
      end = next;
    }
    add(text, start, end, passages);
    return passages;
  }

  /**
   * The last place between two words before {@code limit}; the limit itself where there is none.
   */
  private static int between(String text, int start, int limit) {
    for (int i = limit; i > start + LONGEST; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private static void add(String text, int from, int to, List<Span> passages) {
    int start = from;
    int end = to;
    boolean again = true;
    while (again) {
      while (start < end && blank(text.charAt(start))) {
        start++;
      }
      while (end > start && blank(text.charAt(end - 1))) {
        end--;
      }
      again = false;
      var matcher = NOT_SPOKEN.matcher(text).region(start, end);
      if (start < end && matcher.lookingAt()) {
        start = matcher.end();
        again = true;
      } else if (start < end && ")]".indexOf(text.charAt(end - 1)) >= 0) {
        int open = opening(text, start, end);
        again = open >= 0;
        end = again ? open : end;
      }
    }
    while (end > start && "*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (says(text, start, end)) {
      passages.add(new Span(start, end));
    }
  }

  private static boolean says(String text, int start, int end) {
    if (words(text, start, end, FEWEST_WORDS) < FEWEST_WORDS) {
      return false;
    }
    boolean ended = ENDS.indexOf(text.charAt(end - 1)) >= 0;
    return (ended || words(text, start, end, HEADING_WORDS) >= HEADING_WORDS)
        && !(end - start < 80 && COURTESY.matcher(text).region(start, end).matches());
  }

  /** Where the brackets open that close at the end; -1 where they are long or there are none. */
  private static int opening(String text, int start, int end) {
    char open = text.charAt(end - 1) == ')' ? '(' : '[';
    for (int i = end - 2; i >= Math.max(start, end - 80); i--) {
      if (text.charAt(i) == open) {
        return i;
      }
    }
    return -1;
  }

  /** The number of words, counted up to as many as are needed. */
  private static int words(String text, int start, int end, int most) {
    int words = 0;
    boolean within = false;
    for (int i = start; i < end && words < most; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      char c = text.charAt(i);
      boolean joins = c == '\'' || c == '’' || c == '-' || c == '.' || c == ',';
      if (Character.isIdeographic(c)) {
        words++;
      } else if (letter && !within) {
        words++;
        within = true;
      } else if (!letter && !joins) {
        within = false;
      }
    }
    return words;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }
}
