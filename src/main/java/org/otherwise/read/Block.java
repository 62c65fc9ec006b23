package org.otherwise.read;

import org.jsoup.nodes.Element;

/**
 * A paragraph of a page as it is shown: text between two breaks.
 *
 * @param element the innermost block element that holds it
 * @param text cleaned, on one line
 * @param letters how many characters it has besides spaces
 * @param linked how many of them stand in links
 * @param isSmallPrint whether all of it is set small, as captions and imprints are
 */
record Block(Element element, String text, int letters, int linked, boolean isSmallPrint) {
  private static final int SENTENCE_WORDS = 9;

  double linkDensity() {
    return letters == 0 ? 0 : (double) linked / letters;
  }

  boolean isHeading() {
    var name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /** Whether it reads like running text rather than like a label, a link or a caption. */
  boolean isProse() {
    if (isHeading() || isSmallPrint) {
      return false;
    }
    int words = words();
    boolean sentence = words >= SENTENCE_WORDS && endsSentence();
    return (linkDensity() < 0.35 && (sentence || words >= 3 * SENTENCE_WORDS))
        || (linkDensity() < 0.6 && words >= 3 * SENTENCE_WORDS && sentence);
  }

  boolean endsSentence() {
    for (int i = text.length() - 1; i >= 0 && i >= text.length() - 4; i--) {
      switch (text.charAt(i)) {
        case '.', '!', '?', '…', '。', '！', '？', '”', '"', '»', ':', ';' -> {
          return true;
        }
        case ')', ']', '\'', '’', ' ', '*' -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** Words; of scripts that write none apart, two characters count as one. */
  int words() {
    int words = 0;
    int ideographs = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x3040 && c <= 0x9fff) || (c >= 0x0e00 && c <= 0x0e7f)) {
        ideographs++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        if (!inWord) {
          words++;
        }
        inWord = true;
      } else if (c == ' ') {
        inWord = false;
      }
    }
    return words + ideographs / 2;
  }
}
