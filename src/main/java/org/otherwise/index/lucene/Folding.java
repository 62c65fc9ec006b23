package org.otherwise.index.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * How names are compared: case and accents aside when looked for, as in a dictionary when sorted.
 */
final class Folding {
  /** One for each thread, since a collator is not safe for several. */
  private static final ThreadLocal<Collator> COLLATOR =
      ThreadLocal.withInitial(() -> Collator.getInstance(ULocale.ROOT));

  private Folding() {}

  /** Small letters without accents, as the chains of analysis have them. */
  static String folded(String text) {
    return ICUFoldingFilter.NORMALIZER.normalize(text);
  }

  /** The folded words of a name; apostrophes and dots within a word are dropped, hyphens part. */
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    var folded = folded(text);
    var word = new StringBuilder();
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        word.appendCodePoint(c);
      } else if (c != '\'' && c != '’' && c != '.' && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Bytes that sort as a dictionary does, whatever the language. */
  static byte[] sortKey(String text) {
    return COLLATOR.get().getCollationKey(text).toByteArray();
  }
}
