package org.otherwise.onnx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lower-casing tokenizer of BERT: text without accents and control characters, cut at spaces
 * and around punctuation and ideographs, each word in the longest pieces that the vocabulary has.
 * It gives what Hugging Face's tokenizer gives, but for this: a mark such as "[SEP]" within a text
 * is text and never a mark, so that an article can't end its own sentence; an accent that is a
 * character of its own lies within its letter's span; characters are classed by the JDK's Unicode,
 * which is the newer one; offsets are UTF-16. Safe for use by many threads.
 *
 * <p>It is ours because Hugging Face's own comes as 23 MB of native libraries, which unpack
 * themselves into the reader's home folder, for what is four rules and a table.
 */
public final class WordPieces {
  private static final int LONGEST_WORD = 100; // code points; longer ones are unknown to BERT

  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, Integer> continuations = new HashMap<>();
  private final int longest;
  private final int unknown;
  private final int opening;
  private final int ending;

  private WordPieces(Iterable<String> vocabulary) {
    int id = 0;
    int length = 0;
    for (var piece : vocabulary) {
      if (piece.length() > 2 && piece.startsWith("##")) {
        continuations.put(piece.substring(2), id++);
      } else {
        beginnings.put(piece, id++);
      }
      length = Math.max(length, piece.length());
    }
    longest = length;
    unknown = mark("[UNK]");
    opening = mark("[CLS]");
    ending = mark("[SEP]");
  }

  /** Reads a vocabulary, one piece a line; its number is that of its line, from 0. */
  public static WordPieces read(InputStream vocabulary) throws IOException {
    try (var lines =
        new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
      return new WordPieces(lines.lines().toList());
    }
  }

  private int mark(String name) {
    var id = beginnings.remove(name);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + name);
    }
    return id;
  }

  /**
   * The text in at most that many pieces, its two marks among them; what is beyond is left out, so
   * that {@code ends} says how far the text was read.
   */
  public Encoded encode(String text, int maxLength) {
    var pieces = pieces(text);
    var all = new Pieces(Math.min(pieces.size, maxLength - 2) + 2);
    all.add(opening, 0, 0, 0);
    all.addAll(pieces, maxLength - 2, 0);
    all.add(ending, 0, all.end(), all.end());
    return all.encoded();
  }

  /** Two texts for a model that compares them; the longer one gives way if both are too much. */
  public Encoded encode(String first, String second, int maxLength) {
    var left = pieces(first);
    var right = pieces(second);
    int room = maxLength - 3;
    int ofLeft = Math.min(left.size, Math.max(room - right.size, (room + 1) / 2));
    int ofRight = Math.min(right.size, room - ofLeft);
    var all = new Pieces(ofLeft + ofRight + 3);
    all.add(opening, 0, 0, 0);
    all.addAll(left, ofLeft, 0);
    all.add(ending, 0, all.end(), all.end());
    all.addAll(right, ofRight, 1);
    int end = ofRight == 0 ? 0 : all.end();
    all.add(ending, 1, end, end);
    return all.encoded();
  }

  private Pieces pieces(String text) {
    var pieces = new Pieces(text.length() / 4 + 8);
    var word = new Word();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (!isDropped(c)) {
        if (isSpace(c)) {
          word.moveTo(pieces);
        } else if (isIdeograph(c)) {
          word.moveTo(pieces);
          letters(c, at, next, word, pieces);
          word.moveTo(pieces);
        } else {
          letters(c, at, next, word, pieces);
        }
      }
      at = next;
    }
    word.moveTo(pieces);
    return pieces;
  }

  /** A character as the vocabulary writes it, which may be none, one or several. */
  private static void letters(int c, int start, int end, Word word, Pieces pieces) {
    if (c < 128) {
      letter(c, start, end, word, pieces);
      return;
    }
    var decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    boolean kept = false;
    for (int at = 0; at < decomposed.length(); ) {
      int part = decomposed.codePointAt(at);
      if (Character.getType(part) != Character.NON_SPACING_MARK) {
        letter(part, start, end, word, pieces);
        kept = true;
      }
      at += Character.charCount(part);
    }
    if (!kept) {
      word.extend(end);
    }
  }

  private static void letter(int c, int start, int end, Word word, Pieces pieces) {
    if (isPunctuation(c)) {
      word.moveTo(pieces);
      word.add(c, start, end);
      word.moveTo(pieces);
    } else {
      word.add(Character.toLowerCase(c), start, end);
    }
  }

  private static boolean isDropped(int c) {
    if (c >= ' ' && c < 127 || c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean isSpace(int c) {
    return c <= ' ' || c >= 128 && Character.isSpaceChar(c);
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks that BERT was trained to take apart, as its authors wrote them down. */
  private static boolean isIdeograph(int c) {
    return c >= 0x3400
        && (c >= 0x4E00 && c <= 0x9FFF
            || c <= 0x4DBF
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0x20000 && c <= 0x2A6DF
            || c >= 0x2A700 && c <= 0x2CEAF
            || c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** The word that is being read, each of its characters with its place in the text. */
  private final class Word {
    private final StringBuilder letters = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int codePoints;

    void add(int c, int start, int end) {
      for (int i = 0; i < Character.charCount(c); i++) {
        if (letters.length() + i == starts.length) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
          ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        starts[letters.length() + i] = start;
        ends[letters.length() + i] = end;
      }
      letters.appendCodePoint(c);
      codePoints++;
    }

    /** An accent that is a character of its own belongs to the letter it stands on. */
    void extend(int end) {
      int last = letters.length() - 1;
      for (int i = last; i >= 0 && starts[i] == starts[last]; i--) {
        ends[i] = end;
      }
    }

    void moveTo(Pieces pieces) {
      int length = letters.length();
      if (length == 0) {
        return;
      }
      int before = pieces.size;
      int from = 0;
      while (from < length && codePoints <= LONGEST_WORD) {
        var table = from == 0 ? beginnings : continuations;
        int to = Math.min(length, from + longest);
        @Nullable Integer id = table.get(letters.substring(from, to));
        while (id == null && to > from + 1) {
          id = table.get(letters.substring(from, --to));
        }
        if (id == null) {
          break;
        }
        pieces.add(id, 0, starts[from], ends[to - 1]);
        from = to;
      }
      if (from < length) {
        pieces.size = before;
        pieces.add(unknown, 0, starts[0], ends[length - 1]);
      }
      letters.setLength(0);
      codePoints = 0;
    }
  }

  /** Four arrays that grow together. */
  private static final class Pieces {
    private int[] ids;
    private int[] types;
    private int[] starts;
    private int[] ends;
    private int size;

    Pieces(int room) {
      ids = new int[room];
      types = new int[room];
      starts = new int[room];
      ends = new int[room];
    }

    void add(int id, int type, int start, int end) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
        types = Arrays.copyOf(types, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      ids[size] = id;
      types[size] = type;
      starts[size] = start;
      ends[size++] = end;
    }

    void addAll(Pieces others, int limit, int type) {
      for (int i = 0; i < Math.min(limit, others.size); i++) {
        add(others.ids[i], type, others.starts[i], others.ends[i]);
      }
    }

    int end() {
      return ends[size - 1];
    }

    Encoded encoded() {
      return new Encoded(
          Arrays.copyOf(ids, size),
          Arrays.copyOf(types, size),
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size));
    }
  }
}
