package org.otherwise.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs of a text file, which may part them by blank lines, write one on each line,
 * or wrap them hard.
 */
final class Paragraphs {
  /** Lines are taken to be wrapped where the longest is no longer than a wide terminal. */
  private static final int WRAPPED_AT_MOST = 100;

  private static final int WRAPPED_AT_LEAST = 50;

  private Paragraphs() {}

  /**
   * @param text with line feeds only
   */
  static List<String> of(String text) {
    var groups = withoutHeads(groups(text));
    if (groups.size() == 1 && !isWrapped(groups.getFirst())) {
      return groups.getFirst().stream().map(Characters::collapse).toList();
    }
    var paragraphs = new ArrayList<String>();
    for (var lines : groups) {
      if (isWrapped(lines)) {
        paragraphs.addAll(unwrapped(lines));
      } else {
        lines.stream().map(Characters::collapse).forEach(paragraphs::add);
      }
    }
    return paragraphs;
  }

  /** The lines, grouped where blank lines part them; white space at their beginning is kept. */
  private static List<List<String>> groups(String text) {
    var groups = new ArrayList<List<String>>();
    var group = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        group.add(line.stripTrailing());
      } else if (!group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  /** Parts headline, byline and date where they stand on lines of their own at the very top. */
  private static List<List<String>> withoutHeads(List<List<String>> groups) {
    if (groups.isEmpty()) {
      return groups;
    }
    var first = groups.getFirst();
    int heads = 0;
    for (int i = 0; i < Math.min(1 + TextHead.LINES, first.size()); i++) {
      if (TextHead.isByline(first.get(i)) || TextHead.isDateLine(first.get(i))) {
        heads = i + 1;
      }
    }
    if (heads == 0 || first.size() < 2) {
      return groups;
    }
    var parted = new ArrayList<List<String>>();
    for (int i = 0; i < heads; i++) {
      parted.add(List.of(first.get(i)));
    }
    if (heads < first.size()) {
      parted.add(first.subList(heads, first.size()));
    }
    parted.addAll(groups.subList(1, groups.size()));
    return parted;
  }

  /**
   * Whether lines break where the margin is rather than where a paragraph ends: nearly all but the
   * last of a paragraph are of about the same, moderate length, and some end in mid-sentence.
   */
  private static boolean isWrapped(List<String> lines) {
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    if (lines.size() < 2 || longest > WRAPPED_AT_MOST || longest < WRAPPED_AT_LEAST) {
      return false;
    }
    int open = 0;
    int shortOpen = 0;
    for (var line : lines.subList(0, lines.size() - 1)) {
      if (!endsSentence(line)) {
        open++;
        if (line.length() < longest * 0.7) {
          shortOpen++;
        }
      }
    }
    return open > 0 && shortOpen * 4 <= open;
  }

  private static List<String> unwrapped(List<String> lines) {
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    var previous = "";
    for (var line : lines) {
      boolean indented = Character.isWhitespace(line.charAt(0)) && !startsIndented(previous);
      boolean ended = endsSentence(previous) && previous.length() < longest * 0.7;
      if (!paragraph.isEmpty() && (indented || ended)) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      if (!paragraph.isEmpty() && !endsInHyphen(paragraph)) {
        paragraph.append(' ');
      }
      paragraph.append(Characters.collapse(line));
      previous = line;
    }
    paragraphs.add(paragraph.toString());
    return paragraphs;
  }

  private static boolean startsIndented(String line) {
    return !line.isEmpty() && Character.isWhitespace(line.charAt(0));
  }

  private static boolean endsInHyphen(StringBuilder text) {
    int last = text.length() - 1;
    return last > 0 && text.charAt(last) == '-' && Character.isLetter(text.charAt(last - 1));
  }

  private static boolean endsSentence(String line) {
    for (int i = line.length() - 1; i >= 0; i--) {
      char c = line.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '…' || c == ':') {
        return true;
      }
      if (!Characters.isQuotationMark(c) && c != ')' && c != '\'' && c != '’') {
        return false;
      }
    }
    return false;
  }
}
