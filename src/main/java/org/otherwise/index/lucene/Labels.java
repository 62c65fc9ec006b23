package org.otherwise.index.lucene;

import java.io.IOException;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.Field;

/** What the values of fields are called: speakers and countries by name, the others as they are. */
final class Labels {
  private final Gazetteer places;

  Labels(Gazetteer places) {
    this.places = places;
  }

  /**
   * @param name of the field in the index
   * @param number of the value in it
   */
  String of(Field field, String name, int number, View view) throws IOException {
    if (field == Field.SPEAKER) {
      var known = view.speakers(name).name(number);
      if (!known.isEmpty()) {
        return known;
      }
    }
    var value = view.values(name).name(number);
    return field == Field.COUNTRY ? places.name(value) : value;
  }
}
