package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.otherwise.index.Scope;
import org.otherwise.index.lucene.QueryWords.Typed;

/**
 * Spells what was typed in other ways: words that the index hardly has are replaced by words that
 * it has more often and that look like them. All else stays as typed, fields and quotation marks
 * too.
 */
final class Corrections {
  /** Misspelled words that are looked at in one search; each is a walk through all words. */
  private static final int MOST_WORDS = 5;

  private static final int SHORTEST_WORD = 4;
  private static final int CHOICES = 3;

  /** So many times more frequent has a word to be to stand for one that exists. */
  private static final int MORE_FREQUENT = 10;

  private final Analyzers analyzers;

  Corrections(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** A word as typed, and what it may have been meant to be, the likeliest first. */
  private record Misspelled(Typed typed, List<String> choices) {}

  /**
   * What may have been meant, the likeliest first; nothing where no word looks misspelled, or where
   * the time runs out before that is known.
   *
   * @param limit says when the time is up, also in the middle of a walk through all words
   */
  List<String> of(View view, Scope scope, String text, List<Typed> typed, QueryTimeout limit)
      throws IOException {
    var misspelled = new ArrayList<Misspelled>();
    try {
      var reader = ExitableDirectoryReader.wrap(view.reader(), limit);
      for (var word : typed) {
        if (limit.shouldExit()) {
          return List.of();
        }
        if (misspelled.size() < MOST_WORDS) {
          var choices = choices(reader, scope, word.text());
          if (!choices.isEmpty()) {
            misspelled.add(new Misspelled(word, choices));
          }
        }
      }
    } catch (ExitingReaderException e) {
      return List.of();
    }
    var corrected = new ArrayList<String>();
    if (misspelled.isEmpty()) {
      return corrected;
    }
    corrected.add(corrected(text, misspelled, -1, 0));
    for (int word = 0; word < misspelled.size(); word++) {
      for (int choice = 1; choice < misspelled.get(word).choices().size(); choice++) {
        corrected.add(corrected(text, misspelled, word, choice));
      }
    }
    return corrected;
  }

  /** With the likeliest choice for each word, but for {@code other}. */
  private static String corrected(String text, List<Misspelled> words, int other, int choice) {
    var corrected = new StringBuilder();
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      var typed = words.get(i).typed();
      corrected.append(text, end, typed.start());
      corrected.append(words.get(i).choices().get(i == other ? choice : 0));
      end = typed.end();
    }
    return corrected.append(text, end, text.length()).toString();
  }

  private List<String> choices(IndexReader reader, Scope scope, String typed) throws IOException {
    var words = analyzers.words(Chain.PLAIN, typed, 2);
    if (words.size() != 1
        || words.getFirst().length() < SHORTEST_WORD
        || !words.getFirst().codePoints().allMatch(Character::isLetter)) {
      return List.of();
    }
    var term = new Term(field(scope), words.getFirst());
    int known = reader.docFreq(term);
    var choices = new ArrayList<String>();
    var found = checker().suggestSimilar(term, CHOICES, reader, SuggestMode.SUGGEST_MORE_POPULAR);
    for (var choice : found) {
      if (choice.freq >= (long) known * MORE_FREQUENT) {
        choices.add(inCase(choice.string, typed));
      }
    }
    return choices;
  }

  /** It keeps what it is told, so each search has its own. */
  private static DirectSpellChecker checker() {
    var checker = new DirectSpellChecker();
    checker.setMinQueryLength(SHORTEST_WORD);
    checker.setMinPrefix(1);
    checker.setThresholdFrequency(0);
    checker.setMaxQueryFrequency(1f);
    return checker;
  }

  private static String inCase(String word, String typed) {
    if (!Character.isUpperCase(typed.codePointAt(0))) {
      return word;
    }
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  /** Where every word of the scope is kept as it is spelled; pairs consist of quotes. */
  private static String field(Scope scope) {
    var of = scope == Scope.ARTICLES ? Scope.ARTICLES : Scope.QUOTES;
    return Names.text(of, Names.FORMS, Chain.PLAIN);
  }
}
