package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.otherwise.index.FacetList;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.Field;

/** Makes pages of all the values of a field. */
final class FacetPages {
  private FacetPages() {}

  /**
   * @param counts by the numbers of the values
   */
  static FacetList page(
      Field field,
      View.Values values,
      int[] counts,
      List<String> chosen,
      FacetRequest request,
      Labels labels,
      boolean complete)
      throws IOException {
    var numbers = new ArrayList<Integer>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        numbers.add(number);
      }
    }
    var names = values.names(numbers);
    var wanted = new ArrayList<FacetList.Value>();
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var label = labels.of(field, name);
      if (labels.contains(label, request.contains())) {
        wanted.add(new FacetList.Value(name, label, counts[numbers.get(i)], chosen.contains(name)));
      }
    }
    var byName = labels.order();
    wanted.sort(
        request.order() == FacetRequest.Order.NAME
            ? byName
            : Comparator.comparingLong(FacetList.Value::count).reversed().thenComparing(byName));
    if (request.order() != FacetRequest.Order.NAME) {
      return page(field, wanted, List.of(), request, complete);
    }
    var initials = new Initials(wanted.size(), place -> wanted.get(place).label());
    var range = initials.range(request.initial());
    return page(
        field, wanted.subList(range.start(), range.end()), initials.present(), request, complete);
  }

  private static FacetList page(
      Field field,
      List<FacetList.Value> wanted,
      List<String> initials,
      FacetRequest request,
      boolean complete) {
    int from = (int) Math.min(wanted.size(), (request.page() - 1L) * request.perPage());
    int to = Math.min(wanted.size(), from + request.perPage());
    return new FacetList(field, wanted.subList(from, to), wanted.size(), initials, complete);
  }
}
