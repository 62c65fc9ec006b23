package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import org.otherwise.model.Span;
import org.otherwise.onnx.Encoded;
import org.otherwise.onnx.WordPieces;

/**
 * A stretch of a paragraph as the tagger reads it: whole sentences, as many as {@link #PIECES} word
 * pieces hold.
 *
 * <p>The model's vocabulary knows no capitals and its reader should not have to count quotation
 * marks, so both are told by the type of each piece, which BERT has for two texts and nobody needs
 * here: 1 where the piece begins a word with a capital, plus 2 within quotation marks.
 *
 * @param pieces with offsets from the window's start
 */
record Window(Span span, Encoded pieces) {
  /** Enough for nearly every paragraph of news; longer ones are cut between sentences. */
  static final int PIECES = 160;

  /** A sentence that is longer than the model reads is tagged as far as here. */
  static final int LONGEST = 254;

  static final int CAPITAL = 1;
  static final int QUOTED = 2;

  /** The windows of a paragraph, in order; together they cover it. */
  static List<Window> of(String text, Span paragraph, List<Quoted> quoted, WordPieces vocabulary) {
    var windows = new ArrayList<Window>();
    var whole = paragraph.of(text);
    var all = vocabulary.encode(whole, Integer.MAX_VALUE - 8);
    if (all.length() <= PIECES) {
      windows.add(new Window(paragraph, typed(text, paragraph.start(), all, quoted)));
      return windows;
    }
    var starts = org.otherwise.model.Sentences.starts(whole);
    int from = 0;
    int taken = 0;
    int piece = 1;
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : whole.length();
      int first = piece;
      while (piece < all.length() - 1 && all.starts()[piece] < end) {
        piece++;
      }
      int count = piece - first;
      if (taken > 0 && taken + count > PIECES) {
        windows.add(window(text, paragraph.start(), from, starts.get(i), quoted, vocabulary));
        from = starts.get(i);
        taken = 0;
      }
      taken += count;
    }
    windows.add(window(text, paragraph.start(), from, whole.length(), quoted, vocabulary));
    return windows;
  }

  private static Window window(
      String text, int base, int from, int to, List<Quoted> quoted, WordPieces vocabulary) {
    var span = new Span(base + from, base + to);
    var pieces = vocabulary.encode(span.of(text), LONGEST + 2);
    return new Window(span, typed(text, span.start(), pieces, quoted));
  }

  private static Encoded typed(String text, int base, Encoded pieces, List<Quoted> quoted) {
    int[] types = new int[pieces.length()];
    int stretch = 0;
    for (int i = 1; i < types.length - 1; i++) {
      int at = base + pieces.starts()[i];
      while (stretch < quoted.size() && quoted.get(stretch).close() <= at) {
        stretch++;
      }
      boolean within = stretch < quoted.size() && quoted.get(stretch).open() <= at;
      types[i] = (capital(text, at) ? CAPITAL : 0) | (within ? QUOTED : 0);
    }
    return new Encoded(pieces.ids(), types, pieces.starts(), pieces.ends());
  }

  /** Whether the word that the character is in begins with a capital. */
  private static boolean capital(String text, int at) {
    int start = at;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return Character.isUpperCase(text.charAt(start));
  }
}
