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
import org.jspecify.annotations.Nullable;

/**
 * The names of speakers by the numbers of their ids. Every speaker has a document of its own, which
 * carries the id in the same fields as quotes and pairs do: so the numbers are the same, and a name
 * is found without a look at any id.
 */
final class SpeakerNames {
  private static final int NONE = -1;

  private final DirectoryReader reader;
  private final int[] documents;
  private final int[] inSegment;
  private final Alphabet alphabet;

  private SpeakerNames(
      DirectoryReader reader, int[] documents, int[] inSegment, Alphabet alphabet) {
    this.reader = reader;
    this.documents = documents;
    this.inSegment = inSegment;
    this.alphabet = alphabet;
  }

  /**
   * @param ids the field of ids whose numbers are meant
   */
  static SpeakerNames of(DirectoryReader reader, String ids, View.Values numbers)
      throws IOException {
    var documents = new int[numbers.size()];
    var inSegment = new int[numbers.size()];
    var ranks = new int[numbers.size()];
    Arrays.fill(documents, NONE);
    Arrays.fill(ranks, Integer.MAX_VALUE);
    var order = order(reader);
    for (var segment : reader.leaves()) {
      read(segment, ids, numbers, order, documents, inSegment, ranks);
    }
    return new SpeakerNames(reader, documents, inSegment, Alphabet.byRanks(ranks));
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
      int[] inSegment,
      int[] ranks)
      throws IOException {
    var keys = DocValues.getSorted(segment.reader(), Names.SPEAKER_ORDER);
    var names = DocValues.getSorted(segment.reader(), Names.SPEAKER_NAME);
    var ids = DocValues.getSortedSet(segment.reader(), field);
    var live = segment.reader().getLiveDocs();
    var toAll = numbers.numbersOf(segment.ord);
    var rank = order.getGlobalOrds(segment.ord);
    for (int document = keys.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = keys.nextDoc()) {
      if ((live == null || live.get(document))
          && ids.advanceExact(document)
          && names.advanceExact(document)) {
        int number = (int) toAll.get(ids.nextOrd());
        documents[number] = segment.docBase + document;
        inSegment[number] = names.ordValue();
        ranks[number] = (int) rank.get(keys.ordValue());
      }
    }
  }

  /** Those without a name stand last. */
  Alphabet alphabet() {
    return alphabet;
  }

  /** For one thread; names that are read in the order of the alphabet are read fastest. */
  Reading reading() {
    return new Reading();
  }

  final class Reading {
    private final @Nullable SortedDocValues[] names = new SortedDocValues[reader.leaves().size()];

    /** The authority form; empty where there is none. */
    String name(int number) throws IOException {
      if (documents[number] == NONE) {
        return "";
      }
      int segment = ReaderUtil.subIndex(documents[number], reader.leaves());
      var ofSegment = names[segment];
      if (ofSegment == null) {
        ofSegment = DocValues.getSorted(reader.leaves().get(segment).reader(), Names.SPEAKER_NAME);
        names[segment] = ofSegment;
      }
      return ofSegment.lookupOrd(inSegment[number]).utf8ToString();
    }
  }
}
