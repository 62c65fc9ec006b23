package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The names of speakers by the numbers of their ids. Every speaker has a document of its own, which
 * carries the id in the same fields as quotes and pairs do: so the numbers are the same, and a name
 * is found without a look at any id.
 */
final class SpeakerNames {
  private static final int NONE = -1;

  private final DirectoryReader reader;
  private final int[] documents;
  private final int[] ranks;

  private SpeakerNames(DirectoryReader reader, int[] documents, int[] ranks) {
    this.reader = reader;
    this.documents = documents;
    this.ranks = ranks;
  }

  /**
   * @param ids the field of ids whose numbers are meant
   */
  static SpeakerNames of(DirectoryReader reader, String ids, View.Values numbers)
      throws IOException {
    var documents = new int[numbers.size()];
    var ranks = new int[numbers.size()];
    Arrays.fill(documents, NONE);
    Arrays.fill(ranks, Integer.MAX_VALUE);
    var order = order(reader);
    for (var segment : reader.leaves()) {
      read(segment, ids, numbers, order, documents, ranks);
    }
    return new SpeakerNames(reader, documents, ranks);
  }

  /** The place of each name among all of them, as a dictionary sorts. */
  private static OrdinalMap order(DirectoryReader reader) throws IOException {
    var segments = new SortedDocValues[reader.leaves().size()];
    for (var segment : reader.leaves()) {
      segments[segment.ord] = DocValues.getSorted(segment.reader(), Names.SPEAKER_ORDER);
    }
    return OrdinalMap.build(null, segments, PackedInts.DEFAULT);
  }

  private static void read(
      LeafReaderContext segment,
      String field,
      View.Values numbers,
      OrdinalMap order,
      int[] documents,
      int[] ranks)
      throws IOException {
    var keys = DocValues.getSorted(segment.reader(), Names.SPEAKER_ORDER);
    var ids = DocValues.getSortedSet(segment.reader(), field);
    var live = segment.reader().getLiveDocs();
    var toAll = numbers.numbersOf(segment.ord);
    var rank = order.getGlobalOrds(segment.ord);
    for (int document = keys.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = keys.nextDoc()) {
      if ((live == null || live.get(document)) && ids.advanceExact(document)) {
        int number = (int) toAll.get(ids.nextOrd());
        documents[number] = segment.docBase + document;
        ranks[number] = (int) rank.get(keys.ordValue());
      }
    }
  }

  /** Whether there is such a speaker, rather than one that has gone since the quote was indexed. */
  boolean has(int number) {
    return documents[number] != NONE;
  }

  /** The place of the name in the alphabet; the last where there is none. */
  int rank(int number) {
    return ranks[number];
  }

  /** The authority form; empty where there is none. */
  String name(int number) throws IOException {
    int document = documents[number];
    if (document == NONE) {
      return "";
    }
    var leaves = reader.leaves();
    var segment = leaves.get(ReaderUtil.subIndex(document, leaves));
    var names = DocValues.getSorted(segment.reader(), Names.SPEAKER_NAME);
    return names.advanceExact(document - segment.docBase)
        ? names.lookupOrd(names.ordValue()).utf8ToString()
        : "";
  }
}
