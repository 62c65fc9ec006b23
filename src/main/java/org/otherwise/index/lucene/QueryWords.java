package org.otherwise.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed, understood: all words are wanted; {@code "words in a row"}; {@code -word} or
 * {@code NOT word} is not wanted; {@code one OR other}, which binds tighter than standing side by
 * side; {@code begin*} is every word with that beginning; brackets group. Nothing that can be typed
 * is an error: what makes no sense is left out, and a note says so.
 *
 * @param wanted what is searched for; without parts where nothing is left to search for
 * @param notes in plain sentences
 */
record QueryWords(Node.All wanted, List<String> notes) {
  /** More words than this narrow nothing further, but cost time. */
  static final int MOST_WORDS = 64;

  /** No word is longer; of a script without spaces this is a sentence. */
  private static final int LONGEST_WORD = 100;

  /** Of fewer characters than this, too many words have the beginning. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final int DEEPEST_BRACKETS = 10;
  private static final String QUOTATION_MARKS = "\"“”„«»＂";

  /** Names that other search boxes take before a colon. */
  private static final Set<String> FIELD_NAMES =
      Set.of(
          "author",
          "between",
          "body",
          "country",
          "date",
          "field",
          "kind",
          "label",
          "language",
          "published",
          "publisher",
          "quote",
          "said",
          "source",
          "speaker",
          "status",
          "text",
          "title",
          "words");

  sealed interface Node {
    /** One word, as it was typed. */
    record Word(String text) implements Node {}

    /** Every word that begins with this. */
    record Beginning(String text) implements Node {}

    /** Words in a row. */
    record Phrase(String text) implements Node {}

    record Not(Node unwanted) implements Node {}

    record All(List<Node> parts) implements Node {}

    record Any(List<Node> parts) implements Node {}
  }

  static QueryWords parse(String typed) {
    var parser = new Parser(typed);
    var parts = parser.sequence(0);
    return new QueryWords(new Node.All(parts), List.copyOf(parser.notes));
  }

  /** Reads from left to right, once. */
  private static final class Parser {
    private final String typed;
    private final Set<String> notes = new LinkedHashSet<>();
    private int at;
    private int words;
    private boolean closed;

    Parser(String typed) {
      this.typed = typed;
    }

    /** Up to the bracket that closes this depth, or the end. */
    List<Node> sequence(int depth) {
      var parts = new ArrayList<Node>();
      boolean either = false;
      boolean not = false;
      while (skipSpace()) {
        char c = typed.charAt(at);
        if (c == ')') {
          at++;
          if (depth > 0) {
            closed = true;
            break;
          }
          notes.add("A closing bracket without an opening one was left out.");
          continue;
        }
        if (words >= MOST_WORDS) {
          notes.add("Only the first " + MOST_WORDS + " words were searched for.");
          at = typed.length();
          break;
        }
        if (c == '-' && at + 1 < typed.length() && startsOperand(typed.charAt(at + 1))) {
          at++;
          not = true;
          continue;
        }
        if (takes("OR")) {
          if (parts.isEmpty() || either) {
            notes.add("OR was left out where it does not stand between two words.");
          } else {
            either = true;
          }
          continue;
        }
        if (takes("AND")) {
          continue;
        }
        if (takes("NOT")) {
          not = true;
          continue;
        }
        var operand = operand(depth);
        if (operand == null) {
          not = false;
          continue;
        }
        var part = not ? new Node.Not(operand) : operand;
        if (either) {
          parts.add(either(parts.removeLast(), part));
        } else {
          parts.add(part);
        }
        either = false;
        not = false;
      }
      if (either) {
        notes.add("OR was left out where it does not stand between two words.");
      }
      if (not) {
        notes.add("NOT was left out where no word follows.");
      }
      return List.copyOf(parts);
    }

    private static Node either(Node one, Node other) {
      var parts = new ArrayList<Node>();
      if (one instanceof Node.Any(var before)) {
        parts.addAll(before);
      } else {
        parts.add(one);
      }
      parts.add(other);
      return new Node.Any(List.copyOf(parts));
    }

    private @Nullable Node operand(int depth) {
      char c = typed.charAt(at);
      if (c == '(') {
        return group(depth);
      }
      return isQuotationMark(c) ? phrase() : word();
    }

    private @Nullable Node group(int depth) {
      at++;
      if (depth == DEEPEST_BRACKETS) {
        notes.add("Brackets within more than " + DEEPEST_BRACKETS + " others were left out.");
        return null;
      }
      var parts = sequence(depth + 1);
      boolean whole = closed;
      closed = false;
      if (!whole) {
        notes.add("An opening bracket that is never closed was left out.");
      }
      return parts.isEmpty() ? null : parts.size() == 1 ? parts.getFirst() : new Node.All(parts);
    }

    private @Nullable Node phrase() {
      int from = ++at;
      while (at < typed.length() && !isQuotationMark(typed.charAt(at))) {
        at++;
      }
      var text = typed.substring(from, at);
      if (at == typed.length()) {
        notes.add(
            text.isBlank()
                ? "A quotation mark without words was left out."
                : "A quotation mark that is never closed was taken to reach to the end.");
      }
      at++;
      var kept = firstWords(text);
      return kept.isBlank() ? null : new Node.Phrase(kept);
    }

    /** As much of a phrase as the limit leaves. */
    private String firstWords(String text) {
      int end = 0;
      while (end < text.length()) {
        int start = end;
        while (start < text.length() && isSpace(text.charAt(start))) {
          start++;
        }
        int next = start;
        while (next < text.length() && !isSpace(text.charAt(next))) {
          next++;
        }
        if (next > start) {
          if (words == MOST_WORDS) {
            notes.add("Only the first " + MOST_WORDS + " words were searched for.");
            break;
          }
          words++;
        }
        if (next - start > LONGEST_WORD) {
          notes.add("Of a very long word only the beginning was searched for.");
          end = start + LONGEST_WORD;
          break;
        }
        end = next;
      }
      return text.substring(0, end).strip();
    }

    private @Nullable Node word() {
      int from = at;
      while (at < typed.length() && !endsWord(typed.charAt(at))) {
        at++;
      }
      var text = withoutFieldName(typed.substring(from, at));
      if (text.length() > LONGEST_WORD) {
        notes.add("Of a very long word only the beginning was searched for.");
        int cut = Character.isHighSurrogate(text.charAt(LONGEST_WORD - 1)) ? 1 : 0;
        text = text.substring(0, LONGEST_WORD - cut);
      }
      text = withoutSigns(text);
      if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
        return null;
      }
      words++;
      return word(text);
    }

    private String withoutFieldName(String text) {
      int colon = text.indexOf(':');
      if (colon > 0 && FIELD_NAMES.contains(text.substring(0, colon).toLowerCase(Locale.ROOT))) {
        notes.add(
            "“"
                + text.substring(0, colon + 1)
                + "” was left out: what to look in is chosen by the filters, not in the words.");
        return text.substring(colon + 1);
      }
      return text;
    }

    /** Without the signs by which other search boxes ask for beginnings, likeness or weight. */
    private String withoutSigns(String text) {
      int end = text.length();
      int i = end;
      while (i > 0 && (Character.isDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '.')) {
        i--;
      }
      if (i > 0 && (text.charAt(i - 1) == '~' || text.charAt(i - 1) == '^')) {
        end = i - 1;
        notes.add("“" + text.substring(end) + "” was left out: likeness and weight have no sign.");
      }
      return text.substring(0, end);
    }

    private Node word(String text) {
      int star = text.indexOf('*');
      if (star < 0) {
        return new Node.Word(text);
      }
      var beginning = text.substring(0, star);
      if (star == text.length() - 1
          && beginning.codePoints().filter(Character::isLetterOrDigit).count()
              >= SHORTEST_BEGINNING) {
        return new Node.Beginning(beginning);
      }
      notes.add(
          "“*” was left out: it stands for the end of a word, after at least "
              + SHORTEST_BEGINNING
              + " letters.");
      return new Node.Word(text);
    }

    private boolean takes(String operator) {
      int end = at + operator.length();
      boolean taken =
          typed.startsWith(operator, at)
              && (end == typed.length() || endsWord(typed.charAt(end)) || typed.charAt(end) == '-');
      if (taken) {
        at = end;
      }
      return taken;
    }

    private boolean skipSpace() {
      while (at < typed.length() && isSpace(typed.charAt(at))) {
        at++;
      }
      return at < typed.length();
    }

    private static boolean startsOperand(char c) {
      return c == '('
          || isQuotationMark(c)
          || Character.isLetterOrDigit(c)
          || Character.isSurrogate(c);
    }

    private static boolean endsWord(char c) {
      return isSpace(c) || c == '(' || c == ')' || isQuotationMark(c);
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isQuotationMark(char c) {
      return QUOTATION_MARKS.indexOf(c) >= 0;
    }
  }
}
