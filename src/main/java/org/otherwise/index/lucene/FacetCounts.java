package org.otherwise.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.otherwise.index.DateRange;
import org.otherwise.index.Field;
import org.otherwise.index.Results.Count;
import org.otherwise.index.Results.Facet;

/** Makes facets of counts: which values are listed, and in what order. */
final class FacetCounts {
  /** How many values a facet lists, unless its settings show more. */
  static final int LISTED = 50;

  private FacetCounts() {}

  /** Counts chosen ranges of dates, which are not values of documents. */
  interface Ranges {
    long count(String range) throws IOException;
  }

  /**
   * The values with the highest counts, then those chosen that are not among them.
   *
   * @param counts by the numbers of the values
   */
  static Facet byCount(
      Field field, View.Values values, int[] counts, List<String> chosen, int listed)
      throws IOException {
    var best =
        new PriorityQueue<Integer>(
            Comparator.<Integer>comparingInt(number -> counts[number])
                .thenComparing(Comparator.reverseOrder()));
    int distinct = 0;
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        distinct++;
        best.add(number);
        if (best.size() > listed) {
          best.poll();
        }
      }
    }
    var numbers = best.stream().sorted().toList();
    var names = values.names(numbers);
    var places = new ArrayList<Integer>();
    for (int place = 0; place < numbers.size(); place++) {
      places.add(place);
    }
    places.sort(Comparator.comparingInt(place -> -counts[numbers.get(place)])); // stable: by name
    var listedCounts = new LinkedHashMap<String, Long>();
    for (int place : places) {
      listedCounts.put(names.get(place), (long) counts[numbers.get(place)]);
    }
    addChosen(listedCounts, values, counts, chosen);
    int more = distinct - (int) listedCounts.values().stream().filter(count -> count > 0).count();
    return new Facet(field, list(listedCounts, chosen), more);
  }

  /**
   * Years, newest first; below a year its months and below a month its days where the search is
   * narrowed to it; chosen ranges at the end.
   */
  static Facet byDate(
      Field field, View.Values values, int[] counts, List<String> chosen, Ranges ranges)
      throws IOException {
    var opened = opened(chosen);
    var numbers = new ArrayList<Integer>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        numbers.add(number);
      }
    }
    var names = values.names(numbers);
    var listed = new ArrayList<Map.Entry<String, Long>>();
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      if (name.length() == 4 || opened.contains(name.substring(0, name.length() - 3))) {
        listed.add(Map.entry(name, (long) counts[numbers.get(i)]));
      }
    }
    for (var value : chosen) {
      if (!Filters.isRange(value) && listed.stream().noneMatch(it -> it.getKey().equals(value))) {
        int number = names.indexOf(value);
        listed.add(Map.entry(value, number < 0 ? 0L : counts[numbers.get(number)]));
      }
    }
    listed.sort((one, other) -> compare(one.getKey(), other.getKey()));
    var inOrder = new LinkedHashMap<String, Long>();
    for (var entry : listed) {
      inOrder.put(entry.getKey(), entry.getValue());
    }
    for (var value : chosen) {
      if (Filters.isRange(value)) {
        inOrder.put(value, ranges.count(value));
      }
    }
    return new Facet(field, list(inOrder, chosen), 0);
  }

  /** Years and months that a chosen value lies within. */
  private static Set<String> opened(List<String> chosen) {
    var opened = new HashSet<String>();
    for (var value : chosen) {
      var range = DateRange.parse(value);
      LocalDate first = range.firstDay();
      LocalDate last = range.lastDay();
      if (range.from() != null && range.to() != null && first.getYear() == last.getYear()) {
        opened.add(first.toString().substring(0, 4));
        if (first.getMonthValue() == last.getMonthValue()) {
          opened.add(first.toString().substring(0, 7));
        }
      }
    }
    return opened;
  }

  /** Newest first, but a year before its months and a month before its days. */
  private static int compare(String one, String other) {
    return one.startsWith(other) || other.startsWith(one)
        ? Integer.compare(one.length(), other.length())
        : other.compareTo(one);
  }

  private static void addChosen(
      Map<String, Long> listed, View.Values values, int[] counts, List<String> chosen)
      throws IOException {
    for (var value : chosen) {
      if (!listed.containsKey(value)) {
        int number = values.number(value);
        listed.put(value, number < 0 ? 0L : counts[number]);
      }
    }
  }

  private static List<Count> list(Map<String, Long> counts, List<String> chosen) {
    var list = new ArrayList<Count>();
    counts.forEach((value, count) -> list.add(new Count(value, count, chosen.contains(value))));
    return list;
  }
}
