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

  private static final int OPENING_REACH = 12;

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
    int start = dateline(tokens);
    for (int i = start; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      if (last || i + 1 - start >= LONGEST || ends(tokens, start, i)) {
        sentences.add(
            new Sentence(
                List.copyOf(tokens.subList(start, i + 1)), paragraph, sentences.isEmpty()));
        start = i + 1;
      }
    }
    return sentences;
  }

  /**
   * Past "Harbour City CNN —" and "HARBOUR CITY (AP) -", which are no part of the first sentence.
   */
  private static int dateline(List<Token> tokens) {
    for (int i = 1; i < Math.min(tokens.size() - 1, 10); i++) {
      var token = tokens.get(i);
      if (token.isDash()) {
        int at = tokens.get(i - 1).is(")") ? i - 2 : i - 1;
        return at >= 0 && AGENCIES.contains(tokens.get(at).lower()) ? i + 1 : 0;
      }
      if (token.isLowerWord() || token.isQuoted() || token.isStop()) {
        return 0;
      }
    }
    return 0;
  }

  private boolean ends(List<Token> tokens, int start, int i) {
    var token = tokens.get(i);
    var next = tokens.get(i + 1);
    if (next.text().equals("Related") && i + 2 < tokens.size() && tokens.get(i + 2).is("article")) {
      return true;
    }
    if (token.isStop()) {
      return !next.isStop() && (next.isQuoted() || !next.isLowerWord()) && !closes(next);
    }
    if (token.is(")") && i > start && tokens.get(i - 1).isStop()) {
      return next.isCapital() || next.isQuoted();
    }
    if (token.isQuoted()) {
      return quotedEnds(tokens, i, token.quoted());
    }
    if (token.isWord() && token.text().endsWith(".")) {
      return abbreviationEnds(tokens, i);
    }
    return credit(tokens, i);
  }

  /** A caption's credit has no stop: "Source: CNN", "…/Reuters", "Getty Images". */
  private static boolean credit(List<Token> tokens, int i) {
    var token = tokens.get(i);
    if (i < 1 || !token.isCapital() || tokens.get(i + 1).isLowerWord()) {
      return false;
    }
    var before = tokens.get(i - 1);
    boolean source = before.is(":") && i > 1 && tokens.get(i - 2).is("source");
    boolean agency =
        before.is("/") && (AGENCIES.contains(token.lower()) || token.is("shutterstock"));
    boolean images = token.is("images") && (before.is("getty") || before.is("/"));
    boolean player = token.is("feedback") && before.is("ad");
    return source || agency || images || player;
  }

  /** Those whose names stand as a credit beside pictures and at the beginning of reports. */
  static final Set<String> AGENCIES = Set.of("ap", "afp", "reuters", "cnn", "getty", "bbc", "upi");

  private static boolean closes(Token token) {
    return token.is(")") || token.is("]") || token.is(",") || token.is(";");
  }

  /** An initial, "U.S." or "Co." ends a sentence only where a word follows that begins one. */
  private boolean abbreviationEnds(List<Token> tokens, int i) {
    var next = tokens.get(i + 1);
    var word = tokens.get(i).lower();
    boolean many = word.indexOf('.') < word.length() - 1 || Bodies.isFirm(word);
    return many && next.isCapital() && BEGINNERS.contains(next.lower()) && !goesOn(tokens, i + 1);
  }

  /**
   * Whether a word with a capital behind an abbreviation does not begin a sentence: wires that are
   * sent in capitals alone get one after every stop ("the U.S. To sell", "the U.S. And Norway"). A
   * sentence that opens with a preposition has a comma.
   */
  private boolean goesOn(List<Token> tokens, int i) {
    var word = tokens.get(i);
    var next = i + 1 < tokens.size() ? tokens.get(i + 1) : word;
    boolean begins = Lexicon.isPronoun(next) || Lexicon.DETERMINERS.contains(next.lower());
    if (word.is("and") || word.is("or") || word.is("not")) {
      return !begins && next.isWord() && !next.is("please") && !next.is("yet");
    }
    if (!word.is("to") && !Lexicon.PREPOSITIONS.contains(word.lower())) {
      return false;
    }
    for (int k = i + 1; k < Math.min(tokens.size(), i + OPENING_REACH); k++) {
      if (tokens.get(k).is(",")) {
        return reportEnds(tokens, k);
      }
      if (tokens.get(k).isStop()) {
        return true;
      }
    }
    return true;
  }

  /** Whether only a reporting clause follows the comma: ", Reyes said." */
  private boolean reportEnds(List<Token> tokens, int comma) {
    for (int i = comma + 1; i < Math.min(tokens.size(), comma + CLAUSE_REACH); i++) {
      if (tokens.get(i).isStop()) {
        return verbs.reports(tokens.get(i - 1).lower());
      }
    }
    return false;
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
