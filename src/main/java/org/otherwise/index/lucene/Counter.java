package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** Counts, of the documents that a search finds, how many have each value of some fields. */
final class Counter implements CollectorManager<Counter.Tally, Map<String, int[]>> {
  private final View view;
  private final List<String> fields;

  /**
   * @param fields by their names in the index
   */
  Counter(View view, List<String> fields) {
    this.view = view;
    this.fields = fields;
  }

  @Override
  public Tally newCollector() {
    return new Tally();
  }

  /** The counts of each field, by the numbers of its values. */
  @Override
  public Map<String, int[]> reduce(Collection<Tally> tallies) {
    var sums = new HashMap<String, int[]>();
    for (var tally : tallies) {
      tally.counts.forEach((field, counts) -> sums.merge(field, counts, Counter::sum));
    }
    for (var field : fields) {
      sums.computeIfAbsent(field, it -> new int[values(it).size()]);
    }
    return sums;
  }

  private static int[] sum(int[] one, int[] other) {
    var sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  private View.Values values(String field) {
    return view.values(field);
  }

  /** The counts of one thread. */
  final class Tally implements Collector {
    private final Map<String, int[]> counts = new HashMap<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      var columns = new Column[fields.size()];
      for (int i = 0; i < columns.length; i++) {
        var field = fields.get(i);
        columns[i] =
            Column.of(
                DocValues.getSortedSet(segment.reader(), field),
                values(field).numbersOf(segment.ord),
                counts.computeIfAbsent(field, it -> new int[values(it).size()]));
      }
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
          for (var column : columns) {
            column.count(document);
          }
        }

        @Override
        public void finish() {
          for (var column : columns) {
            column.finish();
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /**
   * One field within one segment. Few values are counted by their numbers in the segment first, and
   * brought to those of all once, at its end.
   */
  private abstract static class Column {
    /** More would cost more to lay out than they save. */
    private static final int FEW = 20_000;

    private final LongValues numbers;
    private final int[] counts;
    private final int size;
    private int @Nullable [] here;

    private Column(long size, LongValues numbers, int[] counts) {
      this.size = size <= FEW ? (int) size : 0;
      this.numbers = numbers;
      this.counts = counts;
    }

    static Column of(SortedSetDocValues values, LongValues numbers, int[] counts) {
      var single = DocValues.unwrapSingleton(values);
      return single == null
          ? new Several(values, numbers, counts)
          : new Single(single, numbers, counts);
    }

    abstract void count(int document) throws IOException;

    final void add(long value) {
      if (size == 0) {
        counts[(int) numbers.get(value)]++;
        return;
      }
      if (here == null) {
        here = new int[size];
      }
      here[(int) value]++;
    }

    final void finish() {
      if (here != null) {
        for (int value = 0; value < here.length; value++) {
          if (here[value] > 0) {
            counts[(int) numbers.get(value)] += here[value];
          }
        }
        here = null;
      }
    }
  }

  /** At most one value in each document. */
  private static final class Single extends Column {
    private final SortedDocValues values;

    Single(SortedDocValues values, LongValues numbers, int[] counts) {
      super(values.getValueCount(), numbers, counts);
      this.values = values;
    }

    @Override
    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        add(values.ordValue());
      }
    }
  }

  private static final class Several extends Column {
    private final SortedSetDocValues values;

    Several(SortedSetDocValues values, LongValues numbers, int[] counts) {
      super(values.getValueCount(), numbers, counts);
      this.values = values;
    }

    @Override
    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          add(values.nextOrd());
        }
      }
    }
  }
}
