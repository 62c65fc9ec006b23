package org.otherwise.index.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.otherwise.model.Span;

/**
 * Where the letters begin in a list of labels that is sorted as a dictionary sorts. Each is found
 * by halving the list, so that of a hundred thousand labels only a few hundred are read.
 */
final class Initials {
  /** What stands before the letters: figures, mostly. */
  private static final String BEFORE = "#";

  /** What stands behind them: other scripts. */
  private static final String BEHIND = "…";

  /** The first letter of the script that sorts behind the Latin one. */
  private static final String NEXT_SCRIPT = "α";

  /** Reads the label at a place of the list. */
  @FunctionalInterface
  interface Labels {
    String at(int place) throws IOException;
  }

  private final int size;
  private final Labels labels;
  private final Collator collator;

  Initials(int size, Labels labels) {
    this.size = size;
    this.labels = labels;
    this.collator = Collator.getInstance(ULocale.ROOT);
    collator.setStrength(Collator.PRIMARY);
  }

  /** Those that some label begins with, in order. */
  List<String> present() throws IOException {
    var present = new ArrayList<String>();
    for (var initial : all()) {
      var range = range(initial);
      if (range.end() > range.start()) {
        present.add(initial);
      }
    }
    return present;
  }

  /** The places of the labels that begin so: all of them for none, none for what is no initial. */
  Span range(String initial) throws IOException {
    if (initial.isEmpty()) {
      return new Span(0, size);
    }
    if (initial.equals(BEFORE)) {
      return new Span(0, first("A"));
    }
    if (initial.equals(BEHIND)) {
      return new Span(first(NEXT_SCRIPT), size);
    }
    if (!initial.matches("[A-Z]")) {
      return new Span(0, 0);
    }
    char letter = initial.charAt(0);
    return new Span(
        first(initial), first(letter == 'Z' ? NEXT_SCRIPT : Character.toString(letter + 1)));
  }

  private static List<String> all() {
    var all = new ArrayList<String>();
    all.add(BEFORE);
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      all.add(Character.toString(letter));
    }
    all.add(BEHIND);
    return all;
  }

  /** The first place whose label does not sort before the letter. */
  private int first(String letter) throws IOException {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (collator.compare(labels.at(middle), letter) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
