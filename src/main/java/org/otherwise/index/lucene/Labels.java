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

  /** For one thread. */
  interface Reading {
    /** What the value with this number is called. */
    String of(int number) throws IOException;
  }

  /**
   * @param name of the field in the index
   */
  Reading reading(Field field, String name, View view) throws IOException {
    var values = view.values(name);
    return switch (field) {
      case SPEAKER -> {
        var names = view.speakers(name).reading();
        yield number -> {
          var known = names.name(number);
          return known.isEmpty() ? values.name(number) : known;
        };
      }
      case COUNTRY -> number -> places.name(values.name(number));
      default -> values::name;
    };
  }
}
