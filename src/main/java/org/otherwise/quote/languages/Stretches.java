package org.otherwise.quote.languages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.LanguagePack.Marks;
import org.otherwise.model.Span;

/**
 * Pairs the quotation marks that a language uses. A quotation that does not close in its paragraph
 * goes on in the next one if that begins with an opening mark; else the mark is none.
 */
final class Stretches {
  /** No quotation goes on over more paragraphs. */
  private static final int LONGEST = 20;

  private final String text;
  private final List<Span> paragraphs;
  private final List<Marks> pairs;
  private final List<Stretch> found = new ArrayList<>();

  /** Pairs that have no closing mark in the rest of the paragraph. */
  private final Set<Marks> unclosed = new HashSet<>();

  private Stretches(String text, List<Span> paragraphs, List<Marks> pairs) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.pairs = pairs;
  }

  /** The stretches in order, none within another. */
  static List<Stretch> in(String text, List<Span> paragraphs, List<Marks> pairs) {
    var stretches = new Stretches(text, paragraphs, pairs);
    int at = 0;
    for (int number = 0; number < paragraphs.size(); number++) {
      at = stretches.scan(number, Math.max(at, paragraphs.get(number).start()));
    }
    return stretches.found;
  }

  /** Finds what opens in a paragraph from an offset on; gives the offset at which to go on. */
  private int scan(int number, int from) {
    unclosed.clear();
    int end = paragraphs.get(number).end();
    int i = from;
    while (i < end) {
      var stretch = opens(i) ? opening(number, i) : null;
      if (stretch == null) {
        i++;
      } else {
        if (!stretch.isEmpty()) {
          found.add(stretch);
        }
        i = stretch.close();
      }
    }
    return i;
  }

  private boolean opens(int i) {
    return pairs.stream().anyMatch(pair -> pair.open() == text.charAt(i));
  }

  /** What the mark here opens; of several marks that may close it the first. */
  private @Nullable Stretch opening(int number, int i) {
    boolean first = unclosed.isEmpty();
    Marks best = null;
    int close = Integer.MAX_VALUE;
    for (var pair : pairs) {
      if (pair.open() == text.charAt(i) && mayOpen(pair, i) && !unclosed.contains(pair)) {
        int at = closing(pair, i + 1, paragraphs.get(number).end());
        if (at < 0) {
          unclosed.add(pair);
        } else if (at < close) {
          best = pair;
          close = at;
        }
      }
    }
    if (best != null) {
      return Stretch.of(text, i, i + 1, close, close + 1, number);
    }
    return first ? goingOn(number, i) : null;
  }

  /** Whether the mark, where it may close as well, stands before a word and not after one. */
  private boolean mayOpen(Marks pair, int i) {
    boolean either = pairs.stream().anyMatch(it -> it.close() == pair.open());
    if (!either) {
      return true;
    }
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return (Stretch.blank(before) || "([—–-:/".indexOf(before) >= 0) && !Stretch.blank(after);
  }

  /** The closing mark of the same depth; where a mark that closes two stands once, the last one. */
  private int closing(Marks pair, int from, int to) {
    boolean same = pair.open() == pair.close();
    int depth = 0;
    int last = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == pair.close() && !(same && mayOpen(pair, i))) {
        if (depth == 0) {
          return i;
        }
        depth--;
        last = i;
      } else if (c == pair.open() && !same) {
        depth++;
      }
    }
    return last;
  }

  /** A quotation over paragraphs, each of which begins with the opening mark again. */
  private @Nullable Stretch goingOn(int number, int i) {
    for (var pair : pairs) {
      if (pair.open() == text.charAt(i) && mayOpen(pair, i)) {
        int beyond = Math.min(paragraphs.size(), number + LONGEST);
        for (int next = number + 1; next < beyond; next++) {
          var paragraph = paragraphs.get(next);
          if (text.charAt(paragraph.start()) != pair.open()) {
            break;
          }
          int close = closing(pair, paragraph.start() + 1, paragraph.end());
          if (close >= 0) {
            return Stretch.of(text, i, i + 1, close, close + 1, next);
          }
        }
      }
    }
    return null;
  }
}
