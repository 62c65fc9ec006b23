package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Matter;
import org.otherwise.index.Scope;

/**
 * Finds the quotes that speak of one matter. Every new quote asks, so it has to be quick: its
 * rarest words alone are looked for, in fields without lengths and frequencies, where each word
 * counts the same in every quote and Lucene leaves out whatever cannot get among the best.
 */
final class Matters {
  /** The rarest words say what a quote is about; the others only cost time. */
  private static final int MOST_SAID = 12;

  private static final int MOST_FRAMED = 8;

  /**
   * Quotes at most that are looked at for what they say, so that a quote costs the same in a large
   * collection as in a small one. Among half a million quotes it takes a third to a half of the
   * time, and finds 99.7 % of the ten best candidates and 93 % of the fifty best.
   */
  private static final int MOST_LOOKED_AT = 20_000;

  /** So many words are looked for, however frequent they are. */
  private static final int LEAST_SAID = 3;

  /** What frames a quote counts this much of what it says. */
  private static final float FRAMED = 0.4f;

  private Matters() {}

  /** Ids, best first. */
  static List<String> find(View view, Matter sought, int limit) throws IOException {
    var searcher = new IndexSearcher(view.reader());
    searcher.setQueryCache(null);
    var query = query(searcher, sought);
    if (query == null || limit == 0) {
      return List.of();
    }
    var best =
        searcher.search(query, new TopScoreDocCollectorManager(limit, null, limit)).scoreDocs;
    return Ids.of(view.reader(), Scope.QUOTES, best);
  }

  private static @Nullable Query query(IndexSearcher searcher, Matter sought) throws IOException {
    var said = new BooleanQuery.Builder();
    var words = affordable(rarest(searcher, Names.SAID, sought.said(), MOST_SAID));
    if (words.isEmpty()) {
      return null;
    }
    for (var word : words) {
      said.add(word.query(), Occur.SHOULD);
    }
    var query = new BooleanQuery.Builder().add(said.build(), Occur.MUST);
    var about = new TreeSet<>(sought.said());
    about.addAll(sought.framed());
    for (var word : rarest(searcher, Names.MATTER, about, MOST_FRAMED)) {
      query.add(new BoostQuery(word.query(), FRAMED), Occur.SHOULD);
    }
    if (!sought.edges().isEmpty()) {
      var edges = sought.edges().stream().map(BytesRef::new).toList();
      query.add(new TermInSetQuery(Names.EDGE, edges), Occur.FILTER);
    }
    return query.build();
  }

  /** A word where it stands in the index, looked up once. */
  private record Word(Term term, TermStates states) {
    int quotes() {
      return states.docFreq();
    }

    Query query() {
      return new TermQuery(term, states);
    }
  }

  private static List<Word> rarest(
      IndexSearcher searcher, String field, Collection<String> words, int most) throws IOException {
    var known = new ArrayList<Word>();
    for (var text : words) {
      var term = new Term(field, Names.clipped(text));
      var word = new Word(term, TermStates.build(searcher, term, true));
      if (word.quotes() > 0) {
        known.add(word);
      }
    }
    return known.stream()
        .sorted(Comparator.comparingInt(Word::quotes).thenComparing(Word::term))
        .limit(most)
        .toList();
  }

  /** The first of the words, the rarest first, as many as may be looked at. */
  private static List<Word> affordable(List<Word> rarest) {
    int number = 0;
    long quotes = 0;
    for (var word : rarest) {
      quotes += word.quotes();
      if (number >= LEAST_SAID && quotes > MOST_LOOKED_AT) {
        break;
      }
      number++;
    }
    return rarest.subList(0, number);
  }
}
