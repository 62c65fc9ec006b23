package org.otherwise.index.lucene;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.FacetList;
import org.otherwise.index.Field;

/** What the values of fields are called, and how that is sorted and looked through. */
final class Labels {
  private final Gazetteer places;

  Labels(Gazetteer places) {
    this.places = places;
  }

  String of(Field field, String value) {
    return field == Field.COUNTRY ? places.name(value) : value;
  }

  boolean contains(String label, String part) {
    return label.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
  }

  Comparator<FacetList.Value> order() {
    var collator = Collator.getInstance(Locale.ENGLISH);
    return Comparator.<FacetList.Value, String>comparing(FacetList.Value::label, collator::compare)
        .thenComparing(FacetList.Value::value);
  }
}
