package org.otherwise.model;

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
    var window = text.substring(from, to);
    int start = span.start() - from;
    int end = span.end() - from;
    int first = 0;
    int own = 0;
    int sentencesAfter = 0;
    int last = window.length();
    for (int sentence : Sentences.starts(window)) {
      if (sentence <= start) {
        first = own;
        own = sentence;
      } else if (sentence > end && ++sentencesAfter == 2) {
        last = sentence;
        break;
      }
    }
    if (first == 0 && from > 0) {
      first = Math.min(wordStart(window), start);
    }
    if (last == window.length() && to < text.length()) {
      last = Math.max(window.lastIndexOf(' '), end);
    }
    return new Context(window.substring(first, start), window.substring(end, last));
  }

  private static int wordStart(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text.length() : space + 1;
  }
}
