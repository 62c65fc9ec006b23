package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.otherwise.index.Scope;
import org.otherwise.index.Suggestion;
import org.otherwise.index.Suggestion.Kind;

/** Finds the words of quotes that begin so, the most frequent first, and how they are written. */
final class FrequentWords {
  static final String FIELD = Names.text(Scope.QUOTES, Names.FORMS, Chain.PLAIN);

  /** Of one letter, everything begins so. */
  private static final int SHORTEST_TYPED = 2;

  private static final int SHORTEST_WORD = 4;

  private static final int MOST = 8;

  /** Words of the index that are looked at in each segment, so that it stays quick. */
  private static final int MOST_LOOKED_AT = 50_000;

  private static final int RARE = 100_000;

  /** So many times rarer than the first, a word is a slip of the pen rather than a suggestion. */
  private static final long MUCH_RARER = 200;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Quotes that are looked at to see how a word is written. */
  private static final int SAMPLES = 3;

  List<Suggestion> of(View view, String typed, int limit) throws IOException {
    if (typed.length() < SHORTEST_TYPED) {
      return List.of();
    }
    var found = find(view, typed);
    return found.subList(0, Math.min(limit, found.size()));
  }

  private static List<Suggestion> find(View view, String typed) throws IOException {
    var suggestions = new ArrayList<Suggestion>();
    for (var word : frequencies(view, typed).entrySet()) {
      suggestions.add(new Suggestion(Kind.WORD, word.getKey(), word.getKey(), word.getValue()));
    }
    suggestions.sort(Suggestions.MOST_FREQUENT);
    var best = new ArrayList<Suggestion>();
    for (var word : suggestions.subList(0, Math.min(MOST, suggestions.size()))) {
      if (word.count() * MUCH_RARER <= suggestions.getFirst().count()) {
        break;
      }
      var written = asWritten(view, word.value());
      if (!written.isEmpty()) {
        best.add(new Suggestion(Kind.WORD, word.value(), written, word.count()));
      }
    }
    return List.copyOf(best);
  }

  /** As the first quotes that have the word write it; empty where none is left that has it. */
  private static String asWritten(View view, String word) throws IOException {
    var spellings = new TreeMap<String, Integer>();
    int samples = 0;
    var stored = view.reader().storedFields();
    for (var segment : view.reader().leaves()) {
      var documents = segment.reader().postings(new Term(FIELD, word), PostingsEnum.NONE);
      if (documents == null) {
        continue;
      }
      var live = segment.reader().getLiveDocs();
      while (samples < SAMPLES && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(documents.docID())) {
          samples++;
          int document = segment.docBase + documents.docID();
          var text = stored.document(document, Set.of(Names.STORED_TEXT)).get(Names.STORED_TEXT);
          count(text == null ? "" : text, word, spellings);
        }
      }
    }
    if (samples == 0) {
      return "";
    }
    int most = spellings.values().stream().mapToInt(it -> it).max().orElse(0);
    return spellings.descendingMap().entrySet().stream() // small letters before capitals
        .filter(spelling -> spelling.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(word);
  }

  private static void count(String text, String word, Map<String, Integer> spellings) {
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (Folding.folded(matcher.group()).equals(word)) {
        spellings.merge(matcher.group(), 1, Integer::sum);
      }
    }
  }

  private static Map<String, Long> frequencies(View view, String typed) throws IOException {
    var beginning = new BytesRef(typed);
    var frequencies = new HashMap<BytesRef, Long>();
    for (var segment : view.reader().leaves()) {
      var terms = segment.reader().terms(FIELD);
      if (terms == null) {
        continue;
      }
      var each = terms.iterator();
      if (each.seekCeil(beginning) == SeekStatus.END) {
        continue;
      }
      int least = segment.reader().maxDoc() / RARE; // of fewer documents, it is none of the best
      int looked = 0;
      for (var term = each.term();
          term != null && StringHelper.startsWith(term, beginning) && looked < MOST_LOOKED_AT;
          term = each.next()) {
        looked++;
        int documents = each.docFreq();
        if (documents >= least && term.length >= SHORTEST_WORD) {
          frequencies.merge(BytesRef.deepCopyOf(term), (long) documents, Long::sum);
        }
      }
    }
    var words = new HashMap<String, Long>();
    frequencies.forEach((term, count) -> words.put(term.utf8ToString(), count));
    return words;
  }
}
