package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.otherwise.model.Span;

/** Cuts a paragraph into tokens; each stretch in quotation marks becomes a single one. */
final class Tokenizer {
  /** Words that keep the full stop after them. */
  private static final Set<String> ABBREVIATIONS =
      Lexicon.words(
          """
          mr mrs ms dr prof sen sens rep reps gov gen lt col maj capt cmdr sgt adm rev hon st ste jr sr
          inc corp co ltd llc bros vs no nos jan feb mar apr jun jul aug sep sept oct nov dec mon tue
          tues wed thu thur thurs fri sat sun ave blvd rd dept est fig vol pp etc al ph.d d.c a.m p.m
          calif fla ill mass mich minn miss mo nev okla ore pa tenn tex va vt wash wis wyo ala ariz ark
          colo conn del ga ind kan ky la md neb mont messrs mme mlle pres atty supt insp pvt cpl cie
          wm chas geo jos thos mt ft intl mfg cos pte bhd
          """);

  /** Before a number they keep it, with a small letter too: "grade no. 2". */
  private static final Set<String> NUMBERED = Lexicon.words("no nos vol pp art sec fig");

  /** Endings of firms that the wires at times write small: "Norvik corp". */
  private static final Set<String> FIRMS = Lexicon.words("corp inc ltd plc");

  private static final int LONGEST_TICKER = 8;

  /** "C.N.O.R.D." has so many characters at most. */
  private static final int LONGEST_LETTERS = 10;

  private Tokenizer() {}

  static List<Token> of(String text, Span paragraph, List<Quoted> quoted) {
    var tokens = new ArrayList<Token>();
    int at = paragraph.start();
    for (var stretch : quoted) {
      plain(text, at, stretch.open(), tokens);
      tokens.add(Token.of(stretch));
      at = stretch.close();
    }
    plain(text, at, paragraph.end(), tokens);
    capitaliseFirms(tokens);
    return tokens;
  }

  private static void capitaliseFirms(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (FIRMS.contains(token.lower())
          && token.isLowerWord()
          && tokens.get(i - 1).isCapital()
          && tokens.get(i - 1).end() + 1 == token.start()) {
        var text = Character.toUpperCase(token.text().charAt(0)) + token.text().substring(1);
        tokens.set(
            i, new Token(token.start(), token.end(), text, token.lower(), token.kind(), null));
      }
    }
  }

  private static void plain(String text, int from, int to, List<Token> tokens) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        int end = wordEnd(text, i, to);
        tokens.add(Token.of(text, i, end, Token.Kind.WORD));
        i = end;
      } else if (Character.isDigit(c) || decimal(text, i, from, to)) {
        int end = numberEnd(text, c == '.' ? i + 1 : i, to);
        tokens.add(Token.of(text, i, end, Token.Kind.NUMBER));
        i = end;
      } else if (c == ',' && junior(text, i, to)) {
        i++;
      } else if (c == '<' && ticker(text, i, to) > 0) {
        i = ticker(text, i, to);
      } else if (c == '(' && country(text, i, to) > 0) {
        int end = country(text, i, to);
        tokens.add(Token.of(text, i, end, Token.Kind.WORD));
        i = end;
      } else if (Character.isWhitespace(c) || c == '\u00a0' || Character.isSurrogate(c)) {
        i++;
      } else if (apostrophe(c) && i + 1 < to && possessive(text, i, to)) {
        int end = Math.min(to, i + 2);
        tokens.add(Token.of(text, i, end, Token.Kind.WORD));
        i = end;
      } else {
        int end = i + 1;
        while (end < to && text.charAt(end) == c && ".-".indexOf(c) >= 0) {
          end++;
        }
        tokens.add(Token.of(text, i, end, Token.Kind.PUNCTUATION));
        i = end;
      }
    }
  }

  /** ".06 pct": the point begins a number. */
  private static boolean decimal(String text, int i, int from, int to) {
    return text.charAt(i) == '.'
        && i + 1 < to
        && Character.isDigit(text.charAt(i + 1))
        && i > from
        && Character.isWhitespace(text.charAt(i - 1));
  }

  /**
   * Where a company's sign on the exchange ends, which is no word: "Norvik AG <NORV.F>", "<NOR
   * PR>", "<norv>"; else 0.
   */
  private static int ticker(String text, int open, int to) {
    int i = open + 1;
    int small = 0;
    while (i < to && i - open <= LONGEST_TICKER && tickerLetter(text.charAt(i))) {
      small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
      i++;
    }
    boolean sign = small == 0 || small == i - open - 1;
    return i > open + 1 && i < to && text.charAt(i) == '>' && sign ? i + 1 : 0;
  }

  /** Where the brackets within a firm's name close: "Norvik (Pacific) Ltd"; else 0. */
  private static int country(String text, int open, int to) {
    int i = open + 1;
    while (i < to && Character.isLetter(text.charAt(i))) {
      i++;
    }
    if (i < open + 3 || i + 2 >= to || !text.startsWith(") ", i)) {
      return 0;
    }
    int end = i + 2;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Character.isUpperCase(text.charAt(open + 1))
            && Character.isUpperCase(text.charAt(i + 2))
            && Bodies.isFirm(text.substring(i + 2, end))
        ? i + 1
        : 0;
  }

  private static boolean tickerLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == ' ';
  }

  /** "Biden, Jr.": the comma belongs to the name. */
  private static boolean junior(String text, int comma, int to) {
    return comma + 4 <= to
        && (text.startsWith(" Jr", comma + 1) || text.startsWith(" Sr", comma + 1))
        && (comma + 4 == to || !Character.isLetter(text.charAt(comma + 4)));
  }

  /** A possessive "'s" is a token of its own; "don't" and "he's" are not cut. */
  private static int wordEnd(String text, int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        i++;
      } else if (apostrophe(c) && i + 1 < to && Character.isLetter(text.charAt(i + 1))) {
        if (possessive(text, i, to) && !pronounBefore(text, from, i)) {
          return i;
        }
        i++;
      } else if ((c == '-' || c == '‑' || c == '&') && i + 1 < to && wordBegins(text, i + 1)) {
        i++;
      } else if (c == '.' && i + 1 < to && inner(text, from, i)) {
        i++;
      } else if (c == '/' && formOfFirm(text, from, i, to)) {
        i += 2;
      } else if (c == '.' && keepsStop(text, from, i, to)) {
        return i + 1;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean wordBegins(String text, int i) {
    return Character.isLetterOrDigit(text.charAt(i));
  }

  /** Whether the stop lies within a word: U.S. or whitehouse.gov, but not "end.The". */
  private static boolean inner(String text, int from, int i) {
    char next = text.charAt(i + 1);
    return Character.isLetterOrDigit(next)
        && (i - from == 1 || text.charAt(i - 2) == '.' || Character.isLowerCase(next));
  }

  /** "Norvik A/S", "Norvik K/S": the slash is within the word. */
  private static boolean formOfFirm(String text, int from, int slash, int to) {
    return slash - from == 1
        && slash + 1 < to
        && Character.isUpperCase(text.charAt(from))
        && Character.isUpperCase(text.charAt(slash + 1))
        && (slash + 2 == to || !Character.isLetterOrDigit(text.charAt(slash + 2)));
  }

  private static boolean keepsStop(String text, int from, int i, int to) {
    if (i - from == 1 && Character.isUpperCase(text.charAt(from))) {
      return true;
    }
    var word = text.substring(from, i).toLowerCase(java.util.Locale.ROOT);
    if (NUMBERED.contains(word)
        && i + 2 < to
        && text.charAt(i + 1) == ' '
        && Character.isDigit(text.charAt(i + 2))) {
      return true;
    }
    boolean letters = word.length() >= 3 && word.charAt(1) == '.';
    return word.length() <= (letters ? LONGEST_LETTERS : 6)
        && (letters || ABBREVIATIONS.contains(word))
        && (Character.isUpperCase(text.charAt(from)) || word.indexOf('.') >= 0);
  }

  private static boolean possessive(String text, int i, int to) {
    char s = text.charAt(i + 1);
    return (s == 's' || s == 'S')
        && (i + 2 >= to || !Character.isLetterOrDigit(text.charAt(i + 2)));
  }

  private static boolean pronounBefore(String text, int from, int i) {
    return switch (text.substring(from, i)) {
      case "he",
          "He",
          "she",
          "She",
          "it",
          "It",
          "that",
          "That",
          "there",
          "There",
          "what",
          "What",
          "who",
          "Who",
          "here",
          "Here",
          "let",
          "Let" ->
          true;
      default -> false;
    };
  }

  private static int numberEnd(String text, int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      boolean joins =
          (c == '.' || c == ',' || c == ':' || c == '/' || c == '-')
              && i + 1 < to
              && Character.isDigit(text.charAt(i + 1));
      if (!Character.isLetterOrDigit(c)
          && !joins
          && c != '%'
          && !(c == '-' && i + 1 < to && Character.isLetter(text.charAt(i + 1)))) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
