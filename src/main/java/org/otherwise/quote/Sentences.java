package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the tokens of a paragraph into sentences. A quotation that ends like a sentence ends the
 * reporter's too, unless a reporting clause follows it.
 */
final class Sentences {
  /** No sentence has more tokens: the rest begins another, so that work stays linear. */
  static final int LONGEST = 120;

  private static final int CLAUSE_REACH = 14;

  private static final Set<String> BEGINNERS =
      Lexicon.words(
          """
          the a an he she it they we i you this that these those there in on at but and or so as if when
          while after before since however meanwhile his her its their our my for to with by from what
          who why how asked some many most all both another no not yet still now then once although
          though because under over despite during last earlier later according mr. mrs. ms. dr.
          """);

  private final Verbs verbs;

  Sentences(Verbs verbs) {
    this.verbs = verbs;
  }

  List<Sentence> of(List<Token> tokens, int paragraph) {
    var sentences = new ArrayList<Sentence>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      if (last || i + 1 - start >= LONGEST || ends(tokens, i)) {
        sentences.add(
            new Sentence(
                List.copyOf(tokens.subList(start, i + 1)), paragraph, sentences.isEmpty()));
        start = i + 1;
      }
    }
    return sentences;
  }

  private boolean ends(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var next = tokens.get(i + 1);
    if (token.isStop()) {
      return !next.isStop() && (next.isQuoted() || !next.isLowerWord()) && !closes(next);
    }
    if (token.isQuoted()) {
      return quotedEnds(tokens, i, token.quoted());
    }
    if (token.isWord() && token.text().endsWith(".")) {
      return abbreviationEnds(tokens, i);
    }
    return false;
  }

  private static boolean closes(Token token) {
    return token.is(")") || token.is("]") || token.is(",") || token.is(";");
  }

  /** An initial or "U.S." ends a sentence only where a word follows that begins one. */
  private static boolean abbreviationEnds(List<Token> tokens, int i) {
    var next = tokens.get(i + 1);
    var word = tokens.get(i).lower();
    boolean many = word.indexOf('.') < word.length() - 1 || word.equals("inc.");
    return many && next.isCapital() && BEGINNERS.contains(next.lower());
  }

  private boolean quotedEnds(List<Token> tokens, int i, @Nullable Quoted quoted) {
    if (quoted == null || !quoted.endsSentence()) {
      return false;
    }
    var next = tokens.get(i + 1);
    if (next.isQuoted()) {
      return true;
    }
    if (!next.isCapital()) {
      return next.kind() == Token.Kind.NUMBER;
    }
    return !reports(tokens, i + 1, quoted.last() != '.');
  }

  /** Whether nothing follows a reporting verb that could be its own statement. */
  private static boolean closes(List<Token> tokens, int next) {
    var token = tokens.get(next);
    return Lexicon.PREPOSITIONS.contains(token.lower())
        || Dates.isDateWord(token)
        || token.is("when")
        || token.is("reporters")
        || Lexicon.isAdverb(token);
  }

  /** Whether a capital begins a reporting clause after a quotation: “Why?” Asha Rao asked. */
  private boolean reports(List<Token> tokens, int from, boolean asks) {
    int limit = Math.min(tokens.size(), from + CLAUSE_REACH);
    for (int i = from; i < limit; i++) {
      var token = tokens.get(i);
      if (token.isQuoted() || (token.isPunctuation() && !token.is(",") && !token.is("-"))) {
        return false;
      }
      if (i > from && verbs.reports(token.lower())) {
        var after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        return after == null
            || after.isStop()
            || (after.is(",") && i - from <= 4)
            || (asks && closes(tokens, i + 1));
      }
      if (i == from && verbs.reports(token.lower())) {
        return i + 1 < tokens.size() && tokens.get(i + 1).isWord();
      }
    }
    return false;
  }
}
