package org.otherwise.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.SearchSettings.FacetSetting;
import org.otherwise.index.Field;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Results;
import org.otherwise.index.Results.Count;
import org.otherwise.index.Results.Facet;
import org.otherwise.index.Scope;

/**
 * What a list can be narrowed by: each value as a link for one click, and all of them as boxes of
 * one form for several at once. Dates are not here: see {@link Timeline}.
 *
 * @param hidden what the form carries on beside its boxes
 */
record Filters(List<FacetView> facets, List<Hidden> hidden) {
  /** As few values as these are shown at once, rather than a way to them. */
  private static final int FEW = 3;

  /**
   * A field and its values.
   *
   * @param moreUrl the page of all values; null where all are here
   * @param more "102 more"
   */
  record FacetView(
      String field, String label, List<ValueView> values, @Nullable String moreUrl, String more) {}

  /**
   * @param url the list with this value; without it where it is chosen
   * @param exceptUrl the list without what has this value; null where it is chosen
   * @param selected whether the list is narrowed to it
   * @param excluded whether it is left out of the list; then {@code url} takes it in again
   */
  record ValueView(
      String value,
      String label,
      String count,
      String url,
      @Nullable String exceptUrl,
      boolean selected,
      boolean excluded) {}

  /** A parameter that a form carries on. */
  record Hidden(String name, String value) {}

  /** One choice of a form. */
  record Option(String value, String label, boolean selected) {}

  static Filters of(
      SearchParameters parameters,
      Results results,
      List<FacetSetting> settings,
      BiFunction<Field, String, String> names) {
    var facets = new ArrayList<FacetView>();
    var rest = parameters.atPage(1);
    for (var setting : settings) {
      var field = Field.of(setting.field()).orElse(null);
      if (field == null || field.isDate() || !SearchParameters.counts(field, parameters.scope())) {
        continue;
      }
      var facet = results.facets().stream().filter(each -> each.field() == field).findFirst();
      var view = facet.flatMap(each -> view(parameters, each, setting, names));
      if (view.isPresent()) {
        facets.add(view.get());
        rest = rest.without(field);
      }
    }
    return new Filters(facets, hidden(rest));
  }

  private static Optional<FacetView> view(
      SearchParameters parameters,
      Facet facet,
      FacetSetting setting,
      BiFunction<Field, String, String> names) {
    var field = facet.field();
    var counts = facet.values();
    int all = counts.size() + facet.distinct();
    if (all == 0) {
      return Optional.empty();
    }
    int shown = all <= setting.shown() + FEW ? all : setting.shown();
    var values = new ArrayList<ValueView>();
    for (int i = 0; i < counts.size(); i++) {
      // What is chosen has to be seen, however few results have it.
      if (i < shown || counts.get(i).selected()) {
        values.add(value(parameters, field, counts.get(i), names));
      }
    }
    int more = all - values.size();
    return Optional.of(
        new FacetView(
            field.code(),
            setting.label(),
            values,
            more == 0 ? null : parameters.valuesUrl(field),
            DatePhrases.Numbers.digits(more) + " more"));
  }

  static ValueView value(
      SearchParameters parameters,
      Field field,
      Count count,
      BiFunction<Field, String, String> names) {
    var value = count.value();
    boolean chosen = parameters.has(field, Sense.ONLY, value);
    boolean excluded = parameters.has(field, Sense.WITHOUT, value);
    var toggled =
        chosen
            ? parameters.minus(field, Sense.ONLY, value)
            : excluded
                ? parameters.minus(field, Sense.WITHOUT, value)
                : parameters.plus(field, Sense.ONLY, value);
    return new ValueView(
        value,
        Phrases.capital(names.apply(field, value)),
        DatePhrases.Numbers.digits(count.count()),
        toggled.url(),
        chosen || excluded ? null : parameters.plus(field, Sense.WITHOUT, value).url(),
        chosen,
        excluded);
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
}
