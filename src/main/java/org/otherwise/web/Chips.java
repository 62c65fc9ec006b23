package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.otherwise.config.SearchSettings.FacetSetting;
import org.otherwise.index.Field;
import org.otherwise.index.Filter.Sense;

/** All that a list is narrowed by, each with the list without it. */
record Chips(List<Chip> all, String clearUrl) {

  /**
   * Something in force.
   *
   * @param field what it is about: Words, Speaker, Country
   * @param excluded whether it keeps results out
   * @param without the search without it
   */
  record Chip(
      String field, String value, boolean excluded, SearchParameters without, String removeUrl) {
    Chip(String field, String value, boolean excluded, SearchParameters without) {
      this(field, value, excluded, without, without.url());
    }
  }

  static Chips of(
      SearchParameters parameters,
      List<FacetSetting> settings,
      BiFunction<Field, String, String> names) {
    var chips = new ArrayList<Chip>();
    for (var part : WordParts.of(parameters.words())) {
      chips.add(
          new Chip(
              part.field(), part.text(), part.excluded(), parameters.withWords(part.without())));
    }
    for (var filter : parameters.filters()) {
      for (var value : filter.values()) {
        chips.add(
            new Chip(
                label(filter.field(), settings),
                names.apply(filter.field(), value),
                filter.sense() == Sense.WITHOUT,
                parameters.minus(filter.field(), filter.sense(), value)));
      }
    }
    return new Chips(chips, parameters.cleared().url());
  }

  static String label(Field field, List<FacetSetting> settings) {
    return settings.stream()
        .filter(setting -> setting.field().equals(field.code()))
        .map(FacetSetting::label)
        .findFirst()
        .orElse(Phrases.capital(field.code()));
  }
}
