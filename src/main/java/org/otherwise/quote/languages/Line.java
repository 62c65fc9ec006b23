package org.otherwise.quote.languages;

import java.util.ArrayList;
import java.util.List;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Words;
import org.otherwise.model.Span;

/** A paragraph, or a part of one, cut into words; what stands in quotation marks is one of them. */
final class Line {
  private static final String DASHES = "—–―‒";

  private final String text;
  private final LanguagePack pack;
  private final List<Word> words = new ArrayList<>();

  private Line(String text, LanguagePack pack) {
    this.text = text;
    this.pack = pack;
  }

  /**
   * @param stretches those that lie in the range, wholly or in part, in order
   */
  static Line of(String text, Span range, List<Stretch> stretches, LanguagePack pack) {
    var line = new Line(text, pack);
    int at = range.start();
    for (var stretch : stretches) {
      int open = Math.max(range.start(), stretch.open());
      int close = Math.min(range.end(), stretch.close());
      line.cut(at, open);
      line.words.add(new Word(open, close, "", Word.Kind.QUOTED, false, stretch));
      at = close;
    }
    line.cut(at, range.end());
    return line;
  }

  int size() {
    return words.size();
  }

  /** The word of that number; beyond either end a full stop. */
  Word at(int i) {
    return i >= 0 && i < words.size()
        ? words.get(i)
        : new Word(0, 0, ".", Word.Kind.MARK, false, null);
  }

  /** The text from one word to before another. */
  String text(int from, int to) {
    return from >= to ? "" : text.substring(at(from).start(), at(to - 1).end());
  }

  Span span(int from, int to) {
    return new Span(at(from).start(), at(to - 1).end());
  }

  /** Whether a sentence ends with this word. */
  boolean ends(int i) {
    if (!at(i).isStop()) {
      return false;
    }
    var next = at(i + 1);
    return i + 1 >= size() || !next.isLower();
  }

  private void cut(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        i = word(i, to);
      } else if (Character.isDigit(c)) {
        int end = i + 1;
        while (end < to && (Character.isLetterOrDigit(text.charAt(end)) || inNumber(end, to))) {
          end++;
        }
        words.add(new Word(i, end, text.substring(i, end), Word.Kind.NUMBER, false, null));
        i = end;
      } else if (Stretch.blank(c) || Character.isSurrogate(c)) {
        i++;
      } else {
        boolean dash = DASHES.indexOf(c) >= 0 || (c == '-' && (apart(i - 1) || apart(i + 1)));
        var mark = dash ? "—" : Character.toString(c);
        words.add(new Word(i, i + 1, mark, Word.Kind.MARK, false, null));
        i++;
      }
    }
  }

  private boolean apart(int i) {
    return i < 0 || i >= text.length() || Stretch.blank(text.charAt(i));
  }

  private boolean inNumber(int i, int to) {
    return ".,".indexOf(text.charAt(i)) >= 0 && i + 1 < to && Character.isDigit(text.charAt(i + 1));
  }

  /** Adds the word that begins here, cut where the pack says so; gives where it ends. */
  private int word(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      boolean letterNext = i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
      if (apostrophe(c)) {
        if (pack.words(Words.ELISION).contains(fold(from, i))) {
          add(from, i + 1);
          return i + 1;
        }
        if (!letterNext) {
          break;
        }
      } else if (c == '-' && letterNext) {
        int pronoun = pronoun(i + 1, to);
        if (pronoun > 0) {
          add(from, i);
          return i + 1;
        }
        if (text.startsWith("t-", i + 1) && pronoun(i + 3, to) > 0) {
          add(from, i);
          return i + 3;
        }
      } else if (c == '.' && keepsStop(from, i)) {
        i++;
        break;
      } else if (!Character.isLetterOrDigit(c)
          && Character.getType(c) != Character.NON_SPACING_MARK
          && c != '\u00ad') {
        break;
      }
      i++;
    }
    add(from, i);
    return i;
  }

  /** Where a pronoun ends that begins here and hangs on the verb before: "a-t-elle", "dit-il". */
  private int pronoun(int from, int to) {
    int end = from;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    var word = fold(from, end);
    boolean is =
        pack.is(Words.HE, word) || pack.is(Words.SHE, word) || pack.is(Words.OTHER_PRONOUN, word);
    return is ? end : -1;
  }

  /** Whether a stop belongs to an initial or an abbreviation. */
  private boolean keepsStop(int from, int stop) {
    if (stop - from == 1 && Character.isUpperCase(text.charAt(from))) {
      return true;
    }
    var word = fold(from, stop + 1);
    return pack.is(Words.ABBREVIATION, word)
        || pack.words(Words.TITLE).contains(word)
        || pack.words(Words.COURTESY).contains(word);
  }

  private String fold(int from, int to) {
    return LanguagePack.folded(text.substring(from, to));
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private void add(int from, int to) {
    boolean capital = Character.isUpperCase(text.charAt(from));
    words.add(new Word(from, to, fold(from, to), Word.Kind.WORD, capital, null));
  }
}
