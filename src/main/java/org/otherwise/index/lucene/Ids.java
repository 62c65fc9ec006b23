package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.otherwise.index.Scope;

/**
 * The ids of what was found, from the column that holds them: the stored fields would have to be
 * unpacked with all the text beside them.
 */
final class Ids {
  private Ids() {}

  /** In the order of the hits. */
  static List<String> of(IndexReader reader, Scope scope, ScoreDoc[] hits) throws IOException {
    var ids = new String[hits.length];
    var places = new Integer[hits.length];
    Arrays.setAll(places, place -> place);
    Arrays.sort(places, Comparator.comparingInt(place -> hits[place].doc));
    var leaves = reader.leaves();
    for (int i = 0; i < places.length; ) {
      var leaf = leaves.get(ReaderUtil.subIndex(hits[places[i]].doc, leaves));
      var column = DocValues.getSorted(leaf.reader(), Names.id(scope));
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; i < places.length && hits[places[i]].doc < end; i++) {
        if (!column.advanceExact(hits[places[i]].doc - leaf.docBase)) {
          throw new IllegalStateException("a document without an id among " + scope);
        }
        ids[places[i]] = column.lookupOrd(column.ordValue()).utf8ToString();
      }
    }
    return List.of(ids);
  }
}
