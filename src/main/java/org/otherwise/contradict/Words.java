package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words, numbers and marks; one pass, at most {@link #LIMIT} of them. */
final class Words {
  /**
   * What comes after so many tokens is not looked at: no statement worth a comparison is longer.
   */
  static final int LIMIT = 400;

  private final String text;
  private final Stems stems;
  private final List<Token> tokens = new ArrayList<>();

  private Words(String text, Stems stems) {
    this.text = text;
    this.stems = stems;
  }

  static List<Token> of(String text, Stems stems) {
    var words = new Words(text, stems);
    words.scan();
    return List.copyOf(words.tokens);
  }

  private void scan() {
    int at = 0;
    while (at < text.length() && tokens.size() < LIMIT) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        at = number(at);
      } else if (Character.isLetter(c)) {
        at = word(at);
      } else {
        if (!Character.isWhitespace(c) || c == '\n') {
          add(at, at + 1, String.valueOf(c == '’' ? '\'' : c), Token.Sort.MARK, false);
        }
        at++;
      }
    }
  }

  private int number(int start) {
    int end = start;
    while (end < text.length()
        && (isDigit(text.charAt(end))
            || ((text.charAt(end) == ',' || text.charAt(end) == '.') && digitAt(end + 1)))) {
      end++;
    }
    add(start, end, text.substring(start, end), Token.Sort.NUMBER, false);
    return end;
  }

  private int word(int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || apostropheWithin(end) || pointWithin(end))) {
      end++;
    }
    int after = end;
    if (text.charAt(end - 1) != '.' && end < text.length() && text.charAt(end) == '.') {
      after = end - start == 1 && pointWithin(start + 1) ? end + 1 : end;
    }
    var raw = text.substring(start, end);
    var word = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (word.endsWith("'s")) {
      word = word.substring(0, word.length() - 2);
      end -= 2;
    }
    if (word.indexOf('.') >= 0) {
      word = word.replace(".", "");
    }
    add(start, end, word, Token.Sort.WORD, Character.isUpperCase(raw.charAt(0)));
    return Math.max(after, end);
  }

  private void add(int start, int end, String word, Token.Sort sort, boolean capital) {
    var stem = sort == Token.Sort.WORD ? stems.of(word) : word;
    tokens.add(new Token(start, end, word, stem, sort, capital));
  }

  private boolean apostropheWithin(int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’') && letterAt(at - 1) && letterAt(at + 1);
  }

  /** In "U.S." and the like: single letters, each with its point. */
  private boolean pointWithin(int at) {
    return at < text.length()
        && text.charAt(at) == '.'
        && letterAt(at - 1)
        && !letterAt(at - 2)
        && letterAt(at + 1)
        && !letterAt(at + 2);
  }

  private boolean letterAt(int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private boolean digitAt(int at) {
    return at < text.length() && isDigit(text.charAt(at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
