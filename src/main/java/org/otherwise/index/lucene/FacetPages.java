package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.otherwise.index.FacetList;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.Field;

/**
 * Makes pages of all the values of a field, which for speakers may be a hundred thousand: the names
 * of those alone are read that are shown, unless a part of the name is asked for.
 */
final class FacetPages {
  private final Field field;
  private final View view;
  private final String name;
  private final Labels labels;
  private final Labels.Reading reading;

  /**
   * @param name of the field in the index
   */
  FacetPages(Field field, View view, String name, Labels labels) throws IOException {
    this.field = field;
    this.view = view;
    this.name = name;
    this.labels = labels;
    this.reading = labels.reading(field, name, view);
  }

  /**
   * @param counts by the numbers of the values
   */
  FacetList page(int[] counts, List<String> chosen, FacetRequest request, boolean complete)
      throws IOException {
    var alphabet = view.alphabet(field, name, labels);
    var places = wanted(counts, alphabet, request.contains());
    if (request.order() == FacetRequest.Order.COUNT) {
      places = byCount(places, counts, alphabet);
    }
    List<String> present = List.of();
    if (request.order() == FacetRequest.Order.NAME && !field.isDate()) {
      var sorted = places;
      var initials = new Initials(sorted.length, at -> reading.of(alphabet.number(sorted[at])));
      var range = initials.range(request.initial());
      present = initials.present();
      places = Arrays.copyOfRange(sorted, range.start(), range.end());
    }
    int from = (int) Math.min(places.length, (request.page() - 1L) * request.perPage());
    int to = Math.min(places.length, from + request.perPage());
    var page = new ArrayList<FacetList.Value>();
    for (int place : Arrays.copyOfRange(places, from, to)) {
      int number = alphabet.number(place);
      var value = view.values(name).name(number);
      var label = reading.of(number);
      page.add(new FacetList.Value(value, label, counts[number], chosen.contains(value)));
    }
    return new FacetList(field, page, places.length, present, complete);
  }

  /** The places of the values that are found and asked for, in the order of the alphabet. */
  private int[] wanted(int[] counts, Alphabet alphabet, String part) throws IOException {
    var wanted = String.join(" ", Folding.words(part));
    var places = new int[counts.length];
    int size = 0;
    for (int place = 0; place < places.length; place++) {
      int number = alphabet.number(place);
      if (counts[number] > 0 && (part.isBlank() || contains(number, wanted))) {
        places[size++] = place;
      }
    }
    return Arrays.copyOf(places, size);
  }

  private boolean contains(int number, String part) throws IOException {
    return !part.isEmpty() && String.join(" ", Folding.words(reading.of(number))).contains(part);
  }

  private static int[] byCount(int[] places, int[] counts, Alphabet alphabet) {
    var sorted = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      long fewer = (long) Integer.MAX_VALUE - counts[alphabet.number(places[i])];
      sorted[i] = (fewer << Integer.SIZE) | places[i];
    }
    Arrays.sort(sorted);
    return Arrays.stream(sorted).mapToInt(each -> (int) each).toArray();
  }
}
