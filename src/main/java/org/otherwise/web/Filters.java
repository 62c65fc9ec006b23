package org.otherwise.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.SearchSettings.FacetSetting;
import org.otherwise.index.DateRange;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Results;
import org.otherwise.index.Results.Count;
import org.otherwise.index.Results.Facet;
import org.otherwise.index.Scope;

/** What a list is narrowed by, and what it can be narrowed by further: all of it as links. */
record Filters(List<Chip> chips, String clearUrl, List<FacetView> facets) {
  /** More values than this are not worth a page's room: their number is given. */
  private static final int MOST_VALUES = 60;

  /** A filter in force, and the address without it. */
  record Chip(String field, String value, boolean excluded, String removeUrl) {}

  /**
   * A field and its values.
   *
   * @param more those behind “more”
   * @param others how many values there are beside those listed
   * @param range the form for a range of dates; null for other fields
   */
  record FacetView(
      String field,
      String label,
      List<ValueView> values,
      List<ValueView> more,
      int others,
      @Nullable RangeForm range) {}

  /**
   * @param url the list with this value; without it where it is chosen
   * @param exceptUrl the list without what has this value; null for dates
   * @param level 0 for years, 1 for months, 2 for days
   */
  record ValueView(
      String label,
      String count,
      String url,
      @Nullable String exceptUrl,
      boolean selected,
      int level) {}

  /** Two fields of a form, filled with what the address says. */
  record RangeForm(String fromName, String from, String toName, String to, List<Hidden> hidden) {}

  /** A parameter that a form carries on. */
  record Hidden(String name, String value) {}

  static Filters of(
      SearchParameters parameters,
      Results results,
      List<FacetSetting> settings,
      BiFunction<Field, String, String> names) {
    var facets = new ArrayList<FacetView>();
    for (var setting : settings) {
      var field = Field.of(setting.field()).orElse(null);
      if (field == null || !SearchParameters.counts(field, parameters.scope())) {
        continue;
      }
      var facet = results.facets().stream().filter(each -> each.field() == field).findFirst();
      view(parameters, field, facet, setting, names).ifPresent(facets::add);
    }
    return new Filters(chips(parameters, settings, names), parameters.cleared().url(), facets);
  }

  private static List<Chip> chips(
      SearchParameters parameters,
      List<FacetSetting> settings,
      BiFunction<Field, String, String> names) {
    var chips = new ArrayList<Chip>();
    if (!parameters.words().isEmpty()) {
      chips.add(new Chip("Words", parameters.words(), false, parameters.withoutWords().url()));
    }
    for (var filter : parameters.filters()) {
      for (var value : filter.values()) {
        chips.add(
            new Chip(
                label(filter.field(), settings),
                names.apply(filter.field(), value),
                filter.sense() == Sense.WITHOUT,
                parameters.minus(filter.field(), filter.sense(), value).url()));
      }
    }
    return chips;
  }

  private static String label(Field field, List<FacetSetting> settings) {
    return settings.stream()
        .filter(setting -> setting.field().equals(field.code()))
        .map(FacetSetting::label)
        .findFirst()
        .orElse(Phrases.capital(field.code()));
  }

  private static Optional<FacetView> view(
      SearchParameters parameters,
      Field field,
      Optional<Facet> facet,
      FacetSetting setting,
      BiFunction<Field, String, String> names) {
    var counts = facet.map(Facet::values).orElse(List.of());
    if (counts.isEmpty() && !field.isDate()) {
      return Optional.empty();
    }
    var values =
        counts.stream()
            .limit(MOST_VALUES)
            .map(count -> value(parameters, field, count, names))
            .toList();
    // What is chosen has to be seen, and of dates the months under a year.
    int shown = field.isDate() ? values.size() : setting.shown();
    while (shown < values.size() && values.get(shown).selected()) {
      shown++;
    }
    int split = Math.min(shown, values.size());
    int others = facet.map(Facet::distinct).orElse(0) + counts.size() - values.size();
    return Optional.of(
        new FacetView(
            field.code(),
            setting.label(),
            values.subList(0, split),
            values.subList(split, values.size()),
            others,
            field.isDate() ? range(parameters, field) : null));
  }

  private static ValueView value(
      SearchParameters parameters,
      Field field,
      Count count,
      BiFunction<Field, String, String> names) {
    var value = count.value();
    boolean chosen = parameters.has(field, Sense.ONLY, value);
    var only =
        field.isDate() ? parameters.only(field, value) : parameters.plus(field, Sense.ONLY, value);
    return new ValueView(
        Phrases.capital(names.apply(field, value)),
        DatePhrases.Numbers.digits(count.count()),
        (chosen ? parameters.minus(field, Sense.ONLY, value) : only).url(),
        field.isDate() || chosen ? null : parameters.plus(field, Sense.WITHOUT, value).url(),
        chosen,
        field.isDate() ? level(value) : 0);
  }

  /** "2022" stands above "2022-09", and that above "2022-09-21". */
  private static int level(String date) {
    return date.contains("..") ? 0 : (date.length() - 4) / 3;
  }

  private static RangeForm range(SearchParameters parameters, Field field) {
    var chosen = parameters.filter(field, Sense.ONLY).map(Filter::values).orElse(List.of());
    var from = "";
    var to = "";
    if (chosen.size() == 1) {
      var range = DateRange.parse(chosen.getFirst());
      from = range.from() == null ? "" : String.valueOf(range.from());
      to = range.to() == null ? "" : String.valueOf(range.to());
    }
    return new RangeForm(
        field.code() + ParameterReader.FROM,
        from,
        field.code() + ParameterReader.TO,
        to,
        hidden(parameters.without(field)));
  }

  /** The parameters as hidden fields of a form, for all that the form does not ask itself. */
  static List<Hidden> hidden(SearchParameters parameters) {
    var hidden = new ArrayList<Hidden>();
    parameters
        .query()
        .forEach((name, values) -> values.forEach(value -> hidden.add(new Hidden(name, value))));
    return hidden;
  }

  /** Those of hidden fields that have none of these names. */
  static List<Hidden> hiddenBut(SearchParameters parameters, String... names) {
    var out = List.of(names);
    return hidden(parameters).stream().filter(each -> !out.contains(each.name())).toList();
  }

  /** The countries of which two can be put against each other; empty where that makes no sense. */
  static List<Option> countries(
      SearchParameters parameters, Results results, BiFunction<Field, String, String> names) {
    if (parameters.scope() != Scope.CONTRADICTIONS) {
      return List.of();
    }
    return results.facets().stream()
        .filter(facet -> facet.field() == Field.COUNTRY)
        .flatMap(facet -> facet.values().stream())
        .map(count -> new Option(count.value(), names.apply(Field.COUNTRY, count.value()), false))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  /** One choice of a form. */
  record Option(String value, String label, boolean selected) {}
}
