package org.otherwise.model;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * The text around a span: its sentence and the one before and after, but never beyond its
 * paragraphs' neighbours nor {@link #REACH} characters. It is what a reader needs to judge the
 * words, and the prefix and suffix of a W3C TextQuoteSelector.
 */
public record Context(String before, String after) {
  /** The most characters of context on either side. */
  public static final int REACH = 400;

  public static Context around(String text, Span span) {
    int from = Math.max(0, span.start() - REACH);
    int to = Math.min(text.length(), span.end() + REACH);
    var left = text.substring(from, span.start());
    var right = text.substring(span.end(), to);
    return new Context(lastSentences(left, from == 0), firstSentences(right, to == text.length()));
  }

  /** The unfinished sentence at the end of {@code left}, and the whole one before it. */
  private static String lastSentences(String left, boolean whole) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(left);
    int last = sentences.last();
    int start = last;
    for (int i = 0; i < 2 && start > 0; i++) {
      start = sentences.previous();
    }
    if (start <= 0 && !whole) {
      return left.substring(wordStart(left));
    }
    return left.substring(Math.max(start, 0));
  }

  /** The rest of the sentence at the start of {@code right}, and the whole one after it. */
  private static String firstSentences(String right, boolean whole) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(right);
    int end = sentences.first();
    for (int i = 0; i < 2 && end != BreakIterator.DONE && end < right.length(); i++) {
      end = sentences.next();
    }
    if ((end == BreakIterator.DONE || end >= right.length()) && !whole) {
      return right.substring(0, wordEnd(right));
    }
    return end == BreakIterator.DONE ? right : right.substring(0, end);
  }

  private static int wordStart(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text.length() : space + 1;
  }

  private static int wordEnd(String text) {
    return Math.max(text.lastIndexOf(' '), 0);
  }
}
