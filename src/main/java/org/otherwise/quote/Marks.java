package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import org.otherwise.model.Span;

/**
 * Pairs the quotation marks of a paragraph: straight, curly, low, angled, doubled single, and
 * single ones where they cannot be apostrophes. Mark by mark from left to right with a bounded look
 * ahead, as copy editors do it by eye: real text closes with an opening mark, or not at all.
 */
final class Marks {
  /** No quotation in single marks is longer: beyond it a mark is taken for an apostrophe. */
  private static final int SINGLE_REACH = 600;

  private final String text;
  private final int from;
  private final int to;

  /** Marks of the double styles in the order of the text. */
  private final List<Mark> marks = new ArrayList<>();

  private final List<Quoted> found = new ArrayList<>();

  private enum Shape {
    OPENS,
    CLOSES,
    EITHER
  }

  /** A double mark: where, how wide, and which family ('"' for all round and straight ones). */
  private record Mark(int at, int width, Shape shape, char family) {
    int end() {
      return at + width;
    }
  }

  private Marks(String text, Span paragraph) {
    this.text = text;
    this.from = paragraph.start();
    this.to = paragraph.end();
  }

  /** The stretches in quotation marks, in order, none within another. */
  static List<Quoted> in(String text, Span paragraph) {
    var marks = new Marks(text, paragraph);
    marks.scan();
    marks.pair();
    return marks.withSingles();
  }

  private void scan() {
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case '“', '‟' -> marks.add(new Mark(i, 1, Shape.OPENS, '"'));
        case '„' -> marks.add(new Mark(i, 1, Shape.OPENS, '„'));
        case '”' -> marks.add(new Mark(i, 1, Shape.CLOSES, '"'));
        case '"', '＂' -> straight(i, 1);
        case '«', '»' -> marks.add(new Mark(i, 1, before(i) ? Shape.OPENS : Shape.CLOSES, '«'));
        case '`' -> {
          if (at(i + 1) == '`') {
            marks.add(new Mark(i, 2, Shape.OPENS, '"'));
            i++;
          }
        }
        case '\'', '’', '´' -> {
          if (at(i + 1) == text.charAt(i) && !(Character.isLetter(at(i - 1)) && letterAt(i + 2))) {
            straight(i, 2);
            i++;
          }
        }
        default -> {}
      }
    }
  }

  private void straight(int at, int width) {
    if (width == 1 && Character.isDigit(at(at - 1)) && !Character.isWhitespace(at(at + 1))) {
      return;
    }
    boolean space = before(at);
    boolean word = letterAt(at + width) || Character.isDigit(at(at + width));
    var shape = space && word ? Shape.OPENS : !space && !word ? Shape.CLOSES : Shape.EITHER;
    marks.add(new Mark(at, width, shape == Shape.CLOSES ? Shape.CLOSES : Shape.EITHER, '"'));
  }

  /** Whether nothing that a word belongs to stands before the mark. */
  private boolean before(int at) {
    char c = at(at - 1);
    return at <= from || Character.isWhitespace(c) || "([{—–-/:‘'".indexOf(c) >= 0;
  }

  private char at(int i) {
    return i >= from && i < to ? text.charAt(i) : ' ';
  }

  private boolean letterAt(int i) {
    return Character.isLetter(at(i));
  }

  private void pair() {
    int i = 0;
    while (i < marks.size()) {
      var mark = marks.get(i);
      boolean opens =
          mark.shape() == Shape.OPENS
              || mark.shape() == Shape.EITHER
              || (before(mark.at()) && !Character.isWhitespace(at(mark.end())));
      if (!opens) {
        i++;
        continue;
      }
      int closing = closing(i);
      if (closing < 0) {
        add(Quoted.of(text, mark.at(), mark.width(), to, to, false));
        return;
      }
      var end = marks.get(closing);
      boolean reopens = end.shape() == Shape.OPENS && !closesByMistake(closing);
      if (reopens) {
        add(Quoted.of(text, mark.at(), mark.width(), end.at(), end.at(), true));
        i = closing;
      } else {
        add(Quoted.of(text, mark.at(), mark.width(), end.at(), end.end(), true));
        i = closing + 1;
      }
    }
  }

  private void add(Quoted quoted) {
    if (!quoted.isEmpty()) {
      found.add(quoted);
    }
  }

  /** The index of the mark at which the one at {@code opening} ends, or -1. */
  private int closing(int opening) {
    char family = marks.get(opening).family();
    for (int i = opening + 1; i < marks.size(); i++) {
      var mark = marks.get(i);
      if (family == '«') {
        if (mark.family() == '«') {
          return i;
        }
        continue;
      }
      if (family == '„' && mark.family() == '"') {
        return i;
      }
      if (mark.family() != '"') {
        continue;
      }
      if (mark.shape() != Shape.OPENS) {
        return i;
      }
      if (nests(i)) {
        i++;
        continue;
      }
      return i;
    }
    return -1;
  }

  /** Whether the opening mark begins a quotation within the quotation: two closing ones follow. */
  private boolean nests(int opening) {
    return opening + 2 < marks.size()
        && marks.get(opening + 1).shape() == Shape.CLOSES
        && marks.get(opening + 2).shape() == Shape.CLOSES;
  }

  /**
   * Whether an opening mark that stands where one must close was meant to: a space follows it, or
   * no other mark closes before the next opens.
   */
  private boolean closesByMistake(int i) {
    var mark = marks.get(i);
    return Character.isWhitespace(at(mark.end()))
        || i + 1 >= marks.size()
        || marks.get(i + 1).shape() == Shape.OPENS;
  }

  /** Adds the stretches in single marks that lie outside the double ones. */
  private List<Quoted> withSingles() {
    var all = new ArrayList<Quoted>();
    int at = from;
    for (var quoted : found) {
      singles(at, quoted.open(), all);
      all.add(quoted);
      at = quoted.close();
    }
    singles(at, to, all);
    return List.copyOf(all);
  }

  private void singles(int begin, int end, List<Quoted> all) {
    int i = begin;
    while (i < end) {
      char c = text.charAt(i);
      if ((c == '‘' || c == '\'' || c == '‚' || c == '’') && opensSingle(i)) {
        int close = singleClose(i, Math.min(end, i + SINGLE_REACH));
        if (close > 0) {
          var quoted = Quoted.of(text, i, 1, close, close + 1, true);
          if (!quoted.isEmpty()) {
            all.add(quoted);
          }
          i = close;
        }
      }
      i++;
    }
  }

  private boolean opensSingle(int i) {
    if (!before(i) || !letterAt(i + 1)) {
      return false;
    }
    if (text.charAt(i) == '‘' || text.charAt(i) == '‚') {
      return !elided(i);
    }
    return (at(i + 1) != 's' || letterAt(i + 2)) ? !elided(i) : false;
  }

  /** Whether the mark stands for left-out letters: 'em, 'tis, 'til, 'cause, 'n'. */
  private boolean elided(int i) {
    int end = i + 1;
    while (end < to && end < i + 8 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return switch (text.substring(i + 1, end)) {
      case "em",
          "tis",
          "twas",
          "til",
          "till",
          "cause",
          "n",
          "round",
          "bout",
          "cos",
          "re",
          "ve",
          "ll",
          "d",
          "m",
          "t" ->
          true;
      default -> false;
    };
  }

  private int singleClose(int open, int limit) {
    int looked = 0;
    for (int i = open + 2; i < limit; i++) {
      char c = text.charAt(i);
      if ((c != '’' && c != '\'') || letterAt(i + 1) || Character.isDigit(at(i + 1))) {
        continue;
      }
      if (Character.isWhitespace(at(i - 1))) {
        continue;
      }
      boolean possessive = at(i - 1) == 's' && at(i + 1) == ' ' && Character.isLowerCase(at(i + 2));
      if (possessive && looked++ < 4 && laterClose(i + 1, limit)) {
        continue;
      }
      return i;
    }
    return -1;
  }

  private boolean laterClose(int from, int limit) {
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if ((c == '’' || c == '\'') && !letterAt(i + 1) && ".?!,…".indexOf(at(i - 1)) >= 0) {
        return true;
      }
      if (c == '‘') {
        return false;
      }
    }
    return false;
  }
}
