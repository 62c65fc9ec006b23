package org.otherwise.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.otherwise.index.Field;
import org.otherwise.index.Scope;
import org.otherwise.index.Suggestion;

/**
 * The index as it was at one refresh, with what counting and searching need to know of it as a
 * whole. What not every search needs is made by the first that does, once.
 */
final class View {
  private final DirectoryReader reader;
  private final Set<String> fields;
  private final Map<String, Values> values;
  private final Map<Scope, Map<String, int[]>> counts = new ConcurrentHashMap<>();
  private final Map<String, SpeakerNames> names = new ConcurrentHashMap<>();
  private final Map<String, Alphabet> alphabets = new ConcurrentHashMap<>();
  private final Map<String, List<Suggestion>> suggested = new ConcurrentHashMap<>();

  private View(DirectoryReader reader, Set<String> fields, Map<String, Values> values) {
    this.reader = reader;
    this.fields = fields;
    this.values = values;
  }

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

  DirectoryReader reader() {
    return reader;
  }

  /** Names of the fields that have words or values. */
  Set<String> fields() {
    return fields;
  }

  /** The distinct values of a field that is counted, by the field's name. */
  Values values(String field) {
    var known = values.get(field);
    if (known == null) {
      throw new IllegalArgumentException("the field " + field + " is not counted");
    }
    return known;
  }

  /**
   * The counts of a search without words and filters, which is asked for again and again: the
   * beginning of every visit.
   *
   * @return by field, then by the numbers of its values; not to be written to
   */
  Map<String, int[]> counts(Scope scope) throws IOException {
    return once(
        counts,
        scope,
        () -> {
          var fields = Names.counted(scope).stream().map(it -> Names.value(scope, it)).toList();
          var all = new BooleanQuery.Builder();
          Filters.NONE.in(scope).addTo(all);
          return new IndexSearcher(reader).search(all.build(), new Counter(this, fields));
        });
  }

  /** The names of speakers by the numbers of the ids in this field. */
  SpeakerNames speakers(String field) throws IOException {
    return once(names, field, () -> SpeakerNames.of(reader, field, values(field)));
  }

  /**
   * The values of a field in the order of their labels.
   *
   * @param name of the field in the index
   */
  Alphabet alphabet(Field field, String name, Labels labels) throws IOException {
    if (field == Field.SPEAKER) {
      return speakers(name).alphabet();
    }
    return once(
        alphabets,
        name,
        () -> {
          int size = values(name).size();
          if (field.isDate()) {
            return Alphabet.asNumbered(size);
          }
          var reading = labels.reading(field, name, this);
          return Alphabet.byKeys(size, number -> Folding.sortKey(reading.of(number)));
        });
  }

  /** What was suggested, by what was typed, until the next refresh. */
  Map<String, List<Suggestion>> suggested() {
    return suggested;
  }

  private interface Making<T> {
    T make() throws IOException;
  }

  private static <K, T> T once(Map<K, T> made, K key, Making<T> making) throws IOException {
    try {
      return made.computeIfAbsent(
          key,
          _ -> {
            try {
              return making.make();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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

    List<String> all() throws IOException {
      return names(IntStream.range(0, size()).boxed().toList());
    }

    String name(int number) throws IOException {
      return names(List.of(number)).getFirst();
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
