package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.otherwise.index.Inventory;
import org.otherwise.index.Scope;

/** Lists what is in an index; one that another process writes to can be read all the same. */
final class Stocktaking {
  private Stocktaking() {}

  /** What the last commit holds; every file of it is read and compared with its checksum. */
  static Inventory ofLastCommit(Directory directory, Analyzers analyzers) throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      for (var leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      var data = reader.getIndexCommit().getUserData();
      Map<Scope, Set<String>> ids = new EnumMap<>(Scope.class);
      for (var scope : Scope.values()) {
        ids.put(scope, ids(reader, scope));
      }
      return new Inventory(Opening.position(data), Opening.isUsable(data, analyzers), ids);
    }
  }

  static Set<String> ids(IndexReader reader, Scope scope) throws IOException {
    var ids = new HashSet<String>();
    for (var leaf : reader.leaves()) {
      var live = leaf.reader().getLiveDocs();
      var column = DocValues.getSorted(leaf.reader(), Names.id(scope));
      for (int doc = column.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = column.nextDoc()) {
        if (live == null || live.get(doc)) {
          ids.add(column.lookupOrd(column.ordValue()).utf8ToString());
        }
      }
    }
    return ids;
  }
}
