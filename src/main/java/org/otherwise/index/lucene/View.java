package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.otherwise.index.Scope;

/**
 * The index as it was at one refresh, with what counting and searching need to know of it as a
 * whole.
 *
 * @param fields names of the fields that have words or values
 * @param values the distinct values of each field that is counted, by the field's name
 */
record View(DirectoryReader reader, Set<String> fields, Map<String, Values> values) {

  static View of(DirectoryReader reader) throws IOException {
    var values = new HashMap<String, Values>();
    for (var scope : Scope.values()) {
      for (var field : Names.counted(scope)) {
        var name = Names.value(scope, field);
        values.put(name, Values.of(reader, name));
      }
    }
    var fields = FieldInfos.getIndexedFields(reader).stream().collect(Collectors.toSet());
    return new View(reader, fields, Map.copyOf(values));
  }

  /** The distinct values of a field, numbered in their order across all segments. */
  static final class Values {
    private final IndexReader reader;
    private final String field;
    private final OrdinalMap numbers;

    private Values(IndexReader reader, String field, OrdinalMap numbers) {
      this.reader = reader;
      this.field = field;
      this.numbers = numbers;
    }

    private static Values of(IndexReader reader, String field) throws IOException {
      var segments = new ArrayList<SortedSetDocValues>();
      for (var leaf : reader.leaves()) {
        segments.add(DocValues.getSortedSet(leaf.reader(), field));
      }
      var numbers =
          OrdinalMap.build(null, segments.toArray(SortedSetDocValues[]::new), PackedInts.DEFAULT);
      return new Values(reader, field, numbers);
    }

    int size() {
      return Math.toIntExact(numbers.getValueCount());
    }

    /** From the numbers of one segment to those of all. */
    LongValues numbersOf(int segment) {
      return numbers.getGlobalOrds(segment);
    }

    /** The number of a value; negative where no document has it. */
    int number(String value) throws IOException {
      var term = new BytesRef(value);
      for (var leaf : reader.leaves()) {
        long inSegment = DocValues.getSortedSet(leaf.reader(), field).lookupTerm(term);
        if (inSegment >= 0) {
          return (int) numbers.getGlobalOrds(leaf.ord).get(inSegment);
        }
      }
      return -1;
    }

    /** The values of these numbers, which must be ascending. */
    List<String> names(List<Integer> ascending) throws IOException {
      var segments = new HashMap<Integer, SortedSetDocValues>();
      var names = new ArrayList<String>();
      for (int number : ascending) {
        int segment = numbers.getFirstSegmentNumber(number);
        var values = segments.get(segment);
        if (values == null) {
          values = DocValues.getSortedSet(reader.leaves().get(segment).reader(), field);
          segments.put(segment, values);
        }
        names.add(values.lookupOrd(numbers.getFirstSegmentOrd(number)).utf8ToString());
      }
      return names;
    }
  }
}
