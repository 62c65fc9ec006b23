package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.otherwise.index.FacetList;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.Field;

/**
 * Makes pages of all the values of a field, which for speakers may be a hundred thousand: the names
 * of those alone are read that are shown, unless a part of the name is asked for.
 */
final class FacetPages {
  private final Field field;
  private final View.Values values;
  private final View view;
  private final String name;
  private final Labels labels;

  /**
   * @param name of the field in the index
   */
  FacetPages(Field field, View view, String name, Labels labels) {
    this.field = field;
    this.view = view;
    this.name = name;
    this.values = view.values(name);
    this.labels = labels;
  }

  /**
   * @param counts by the numbers of the values
   */
  FacetList page(int[] counts, List<String> chosen, FacetRequest request, boolean complete)
      throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        numbers.add(number);
      }
    }
    if (!request.contains().isBlank()) {
      numbers = containing(numbers, String.join(" ", Folding.words(request.contains())));
    }
    numbers.sort(
        request.order() == FacetRequest.Order.NAME
            ? byName(numbers)
            : Comparator.comparingInt((Integer number) -> -counts[number])
                .thenComparing(byName(numbers)));
    int from = (int) Math.min(numbers.size(), (request.page() - 1L) * request.perPage());
    int to = Math.min(numbers.size(), from + request.perPage());
    var page = new ArrayList<FacetList.Value>();
    for (int number : numbers.subList(from, to)) {
      var value = values.name(number);
      page.add(new FacetList.Value(value, label(number), counts[number], chosen.contains(value)));
    }
    return new FacetList(field, page, numbers.size(), complete);
  }

  private List<Integer> containing(List<Integer> numbers, String part) throws IOException {
    var wanted = new ArrayList<Integer>();
    for (int number : numbers) {
      if (!part.isEmpty() && String.join(" ", Folding.words(label(number))).contains(part)) {
        wanted.add(number);
      }
    }
    return wanted;
  }

  /** Dates sort as they are numbered, speakers by what is kept with them, the others by label. */
  private Comparator<Integer> byName(List<Integer> numbers) throws IOException {
    if (field.isDate()) {
      return Comparator.naturalOrder();
    }
    if (field == Field.SPEAKER) {
      var names = view.speakers(name);
      return Comparator.comparingInt((Integer number) -> names.rank(number))
          .thenComparing(Comparator.naturalOrder());
    }
    var keys = new HashMap<Integer, byte[]>();
    for (int number : numbers) {
      keys.put(number, Folding.sortKey(label(number)));
    }
    return Comparator.comparing((Integer number) -> key(keys, number), Arrays::compareUnsigned)
        .thenComparing(Comparator.naturalOrder());
  }

  private static byte[] key(Map<Integer, byte[]> keys, int number) {
    return keys.getOrDefault(number, new byte[0]);
  }

  private String label(int number) throws IOException {
    return labels.of(field, name, number, view);
  }
}
