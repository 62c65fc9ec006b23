package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.otherwise.index.Scope;

/**
 * Finds the quotes whose words are nearest to a text: those that share its rarest words. It has to
 * be quick rather than complete, because every new quote asks it for what it may contradict.
 */
final class Similar {
  /** The rarest words say what a text is about; the others only cost time. */
  private static final int MOST_TERMS = 25;

  /** Words of a text that are looked at. */
  private static final int MOST_WORDS = 500;

  private static final int LONGEST_TEXT = 10_000;

  /** The same word around a quote counts this much of what it counts within. */
  private static final float CONTEXT = 0.3f;

  private final Analyzers analyzers;

  Similar(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** Ids, best first. */
  List<String> find(View view, String text, int limit) throws IOException {
    var searcher = new IndexSearcher(view.reader());
    var query = query(searcher, view.fields(), text);
    var best =
        searcher.search(query, new TopScoreDocCollectorManager(limit, null, limit)).scoreDocs;
    return Ids.of(view.reader(), Scope.QUOTES, best);
  }

  private Query query(IndexSearcher searcher, Set<String> inUse, String text) throws IOException {
    var start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    var query = new BooleanQuery.Builder();
    for (var chain : Chain.values()) {
      var words = Names.text(Scope.QUOTES, Names.WORDS, chain);
      if (inUse.contains(words)) {
        var context = Names.text(Scope.QUOTES, Names.CONTEXT, chain);
        for (var word : rarest(searcher, words, context, chain, start)) {
          query.add(new TermQuery(new Term(words, word)), Occur.SHOULD);
          query.add(new BoostQuery(new TermQuery(new Term(context, word)), CONTEXT), Occur.SHOULD);
        }
      }
    }
    return query.build();
  }

  private List<String> rarest(
      IndexSearcher searcher, String words, String context, Chain chain, String text)
      throws IOException {
    record Weighed(String word, int documents) {}
    var weighed = new ArrayList<Weighed>();
    for (var word : new HashSet<>(analyzers.words(chain, text, MOST_WORDS))) {
      int documents =
          Math.max(
              searcher.getIndexReader().docFreq(new Term(words, word)),
              searcher.getIndexReader().docFreq(new Term(context, word)));
      if (documents > 0) {
        weighed.add(new Weighed(word, documents));
      }
    }
    return weighed.stream()
        .sorted(Comparator.comparingInt(Weighed::documents).thenComparing(Weighed::word))
        .limit(MOST_TERMS)
        .map(Weighed::word)
        .toList();
  }
}
