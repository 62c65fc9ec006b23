package org.otherwise.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.lucene.QueryWords.In;
import org.otherwise.index.lucene.QueryWords.Node;
import org.otherwise.index.lucene.QueryWords.Typed;

/** Understands what a reader typed, from left to right, once; see {@link QueryWords}. */
final class QueryParser {
  /** No word is longer; of a script without spaces this is a sentence. */
  private static final int LONGEST_WORD = 100;

  /** Of fewer characters than this, too many words have the beginning. */
  private static final int SHORTEST_BEGINNING = 3;

  /** Each looks through all words that begin so, in every field and language. */
  private static final int MOST_BEGINNINGS = 4;

  private static final int DEEPEST_BRACKETS = 10;
  private static final String QUOTATION_MARKS = "\"“”„«»＂";

  private final String typed;
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<Typed> spelled = new ArrayList<>();
  private int at;
  private int words;
  private int beginnings;
  private int negations;
  private boolean closed;
  private @Nullable In within;

  QueryParser(String typed) {
    this.typed = typed;
  }

  QueryWords parse() {
    var parts = sequence(0);
    return new QueryWords(new Node.All(parts), List.copyOf(spelled), List.copyOf(notes));
  }

  /** Up to the bracket that closes this depth, or the end. */
  private List<Node> sequence(int depth) {
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
      if (words >= QueryWords.MOST_WORDS) {
        noteTooMany();
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
      negations += not ? 1 : 0;
      var operand = operand(depth);
      negations -= not ? 1 : 0;
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
    if (isQuotationMark(c)) {
      return phrase();
    }
    int colon = fieldName();
    return colon < 0 ? word() : field(typed.substring(at, colon), colon + 1, depth);
  }

  /** Where the colon stands that ends a name of letters here; negative where none does. */
  private int fieldName() {
    int end = at;
    while (end < typed.length() && isAsciiLetter(typed.charAt(end))) {
      end++;
    }
    boolean isName = end - at > 1 && end < typed.length() && typed.charAt(end) == ':';
    return isName && !typed.startsWith("://", end) ? end : -1;
  }

  /** What follows a name and its colon. */
  private @Nullable Node field(String name, int afterColon, int depth) {
    var field = In.of(name).orElse(null);
    if (field == null) {
      boolean isAlone = afterColon == typed.length() || endsWord(typed.charAt(afterColon));
      notes.add(
          "“" + name + ":” was searched for as a word: what can be looked in is " + In.all() + ".");
      return isAlone ? wordUpTo(afterColon - 1) : bothWords(afterColon);
    }
    at = afterColon;
    boolean isEmpty =
        at == typed.length()
            || isSpace(typed.charAt(at))
            || typed.charAt(at) == ')'
            || typed.charAt(at) == ':';
    if (isEmpty) {
      notes.add("“" + name + ":” was left out: nothing follows the colon.");
      return null;
    }
    var outer = within;
    within = field;
    var operand =
        typed.charAt(at) == '('
            ? group(depth)
            : isQuotationMark(typed.charAt(at)) ? phrase() : word();
    within = outer;
    return operand;
  }

  /** A name that is none, and what stands after its colon: two words. */
  private @Nullable Node bothWords(int afterColon) {
    var name = wordUpTo(afterColon - 1);
    at = afterColon;
    var value = operandAfter();
    return value == null || name == null ? name : new Node.All(List.of(name, value));
  }

  private @Nullable Node operandAfter() {
    return isQuotationMark(typed.charAt(at)) ? phrase() : word();
  }

  private @Nullable Node wordUpTo(int end) {
    int from = at;
    at = end + 1;
    return word(from, typed.substring(from, end));
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
    int from = at + 1;
    int end = from;
    while (end < typed.length() && !isQuotationMark(typed.charAt(end))) {
      end++;
    }
    at = end + 1;
    if (end == typed.length()) {
      at = from;
      boolean isLast = typed.substring(from).isBlank();
      notes.add(
          isLast
              ? "A quotation mark without words was left out."
              : "A quotation mark that is never closed was left out: the words after it may stand"
                  + " anywhere.");
      return within == null || isLast || isSpace(typed.charAt(from)) ? null : word();
    }
    var kept = firstWords(from, typed.substring(from, end));
    if (kept.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return null;
    }
    return within == null ? new Node.Phrase(kept) : new Node.Within(within, kept);
  }

  /** As much of a phrase as the limit leaves. */
  private String firstWords(int from, String text) {
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
        if (words == QueryWords.MOST_WORDS) {
          noteTooMany();
          break;
        }
        words++;
      }
      if (next - start > LONGEST_WORD) {
        noteLongWord();
        end = start + LONGEST_WORD;
        break;
      }
      spelled(from + start, text.substring(start, next));
      end = next;
    }
    return text.substring(0, end).strip();
  }

  private @Nullable Node word() {
    int from = at;
    while (at < typed.length() && !endsWord(typed.charAt(at))) {
      at++;
    }
    return word(from, typed.substring(from, at));
  }

  private @Nullable Node word(int from, String typedText) {
    var text = typedText;
    if (text.length() > LONGEST_WORD) {
      noteLongWord();
      int cut = Character.isHighSurrogate(text.charAt(LONGEST_WORD - 1)) ? 1 : 0;
      text = text.substring(0, LONGEST_WORD - cut);
    }
    text = withoutSigns(text);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      if (text.indexOf('*') >= 0) {
        noteStar();
      }
      return null;
    }
    words++;
    return word(text, from);
  }

  private Node word(String text, int from) {
    int star = text.indexOf('*');
    if (star < 0) {
      spelled(from, text);
      return leaf(text);
    }
    var beginning = text.substring(0, star);
    boolean isBeginning =
        within == null
            && star == text.length() - 1
            && beginning.codePoints().filter(Character::isLetterOrDigit).count()
                >= SHORTEST_BEGINNING;
    if (isBeginning && beginnings < MOST_BEGINNINGS) {
      beginnings++;
      return new Node.Beginning(beginning);
    }
    if (isBeginning) {
      notes.add("“*” was left out after the first " + MOST_BEGINNINGS + " words that have it.");
    } else {
      noteStar();
    }
    return leaf(text.replace("*", ""));
  }

  private Node leaf(String text) {
    return within == null ? new Node.Word(text) : new Node.Within(within, text);
  }

  /** Keeps a word whose spelling could be looked at, if its results are wanted. */
  private void spelled(int from, String text) {
    if (negations == 0 && (within == null || within.isWords())) {
      spelled.add(new Typed(from, from + text.length(), text));
    }
  }

  /** Without the signs by which other search boxes ask for likeness or weight. */
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

  private void noteTooMany() {
    notes.add("Only the first " + QueryWords.MOST_WORDS + " words were searched for.");
  }

  private void noteLongWord() {
    notes.add("Of a very long word only the beginning was searched for.");
  }

  private void noteStar() {
    notes.add(
        "“*” was left out: it stands for the end of a word, after at least "
            + SHORTEST_BEGINNING
            + " letters.");
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

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isQuotationMark(char c) {
    return QUOTATION_MARKS.indexOf(c) >= 0;
  }
}
