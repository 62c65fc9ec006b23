package org.otherwise.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.SearchSettings.FacetSetting;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Histogram;
import org.otherwise.index.Results;
import org.otherwise.index.Results.Count;
import org.otherwise.index.Results.Facet;
import org.otherwise.index.SearchIndex;

/**
 * How results are spread over time: a bar for every year, below a chosen year one for every month,
 * below a month one for every day. Each bar is a link; times in which there is nothing are gaps.
 *
 * @param close whether the bars stand too closely for something under each
 * @param trail the way back up, widest first
 * @param here what the bars stand for, after the trail; empty where nothing is chosen
 * @param notes what the bars cannot show: dates that are not known, or not that exactly
 * @param range the form for any range
 */
record Timeline(
    String field,
    String label,
    List<Bar> bars,
    boolean close,
    List<Step> trail,
    String here,
    @Nullable Step previous,
    @Nullable Step next,
    List<String> notes,
    RangeForm range) {
  /** So few years are shown by their months. */
  private static final int FEW_YEARS = 3;

  /**
   * A stretch of time.
   *
   * @param url the list narrowed to it; null where there is nothing
   * @param top where the bar begins, from above
   * @param height of 100
   * @param tick what stands under it; mostly empty
   */
  record Bar(
      @Nullable String url,
      String when,
      String count,
      long number,
      int top,
      int height,
      boolean chosen,
      String tick) {}

  record Step(String label, String url) {}

  /** Two fields of a form, filled with what the address says. */
  record RangeForm(
      String fromName, String from, String toName, String to, List<Filters.Hidden> hidden) {}

  /** The dates by which these results are counted, in the order of the settings. */
  static List<Timeline> of(
      SearchParameters parameters,
      Results results,
      List<FacetSetting> settings,
      SearchIndex index) {
    var timelines = new ArrayList<Timeline>();
    for (var facet : results.facets()) {
      var field = facet.field();
      if (field.isDate() && SearchParameters.counts(field, parameters.scope())) {
        var chosen = chosen(parameters, field);
        if (!facet.values().isEmpty() || !chosen.isEmpty()) {
          boolean isShort = chosen.isEmpty() && years(facet) <= FEW_YEARS;
          var closer =
              isShort
                  ? index.histogram(parameters.search(), field).bars()
                  : List.<Histogram.Bar>of();
          timelines.add(
              of(parameters, facet, Chips.label(field, settings), closer, results.total()));
        }
      }
    }
    return timelines;
  }

  /**
   * From values alone.
   *
   * @param closer months or days to be shown in place of years; may be empty
   * @param total how many results there are, whether they have such a date or not
   */
  static Timeline of(
      SearchParameters parameters,
      Facet facet,
      String label,
      List<Histogram.Bar> closer,
      long total) {
    var chosen = chosen(parameters, facet.field());
    return new TimelineMaker(parameters, facet.field(), facet, chosen, closer).make(label, total);
  }

  private static List<String> chosen(SearchParameters parameters, Field field) {
    return parameters.filter(field, Sense.ONLY).map(Filter::values).orElse(List.of());
  }

  private static int years(Facet facet) {
    var years =
        facet.values().stream()
            .map(Count::value)
            .filter(value -> value.length() == 4)
            .map(Integer::valueOf)
            .toList();
    return years.isEmpty() ? 0 : Collections.max(years) - Collections.min(years) + 1;
  }

  /** Those with something in them, for a list. */
  List<Bar> filled() {
    return bars.stream().filter(bar -> bar.url() != null).toList();
  }
}
