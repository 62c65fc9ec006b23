package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.otherwise.index.DateRange;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.Sort;
import org.otherwise.model.PartialDate;

/**
 * Reads {@link SearchParameters} from the query of an address, and from the forms of a page, whose
 * fields {@code said_from} and {@code said_to} (and the like) stand for one range. A page that was
 * asked for by its form is to be answered with its address: see {@link #isForm}.
 */
final class ParameterReader {
  static final String FROM = "_from";
  static final String TO = "_to";
  static final String ONE = "_one";
  static final String OTHER = "_other";

  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_VALUE = 200;

  /** More than anybody ticks, and few enough for the index to count by. */
  private static final int MOST_VALUES = 20;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,200}");
  private static final int MOST_DIGITS = 18;

  /** Pages beyond this are taken for it: none of them can be shown. */
  private static final int DEEPEST_PAGE = 1_000_000_000;

  private static final Pattern BETWEEN = Pattern.compile("([A-Za-z]{2}),([A-Za-z]{2})");

  private final Scope scope;
  private final Map<String, List<String>> query;

  ParameterReader(Scope scope, Map<String, List<String>> query) {
    this.scope = scope;
    this.query = query;
  }

  /** Whether the query has fields of a form, which have no place in an address. */
  static boolean isForm(Map<String, List<String>> query) {
    return query.keySet().stream()
        .anyMatch(
            name -> {
              int end = name.lastIndexOf('_');
              return end > 0
                  && Field.of(name.substring(0, end))
                      .filter(field -> isFormField(field, name.substring(end)))
                      .isPresent();
            });
  }

  private static boolean isFormField(Field field, String end) {
    return field.isDate()
        ? end.equals(FROM) || end.equals(TO)
        : field == Field.BETWEEN && (end.equals(ONE) || end.equals(OTHER));
  }

  SearchParameters read() {
    var words = first("q");
    if (words.length() > LONGEST_WORDS) {
      throw new BadParameter(
          "q",
          "The words to search for are %d characters long; %d are the most."
              .formatted(words.length(), LONGEST_WORDS));
    }
    int perPage = Math.clamp(perPage(), 1, Search.MOST_PER_PAGE);
    int page = Math.clamp(number("page", 1), 1, DEEPEST_PAGE);
    return new SearchParameters(scope, words, filters(), sort(), page, perPage);
  }

  private List<Filter> filters() {
    var filters = new ArrayList<Filter>();
    int count = 0;
    for (var field : Field.values()) {
      if (!SearchParameters.applies(field, scope)) {
        continue;
      }
      for (var sense : Sense.values()) {
        var values = values(field, sense);
        if (!values.isEmpty()) {
          filters.add(new Filter(field, values, sense));
          count += values.size();
        }
      }
    }
    if (count > MOST_VALUES) {
      throw new BadParameter(
          "filters",
          "There are %d values to filter by; %d are the most. Leave some of them out."
              .formatted(count, MOST_VALUES));
    }
    return filters;
  }

  private List<String> values(Field field, Sense sense) {
    var name = sense == Sense.WITHOUT ? "-" + field.code() : field.code();
    var values = new ArrayList<String>();
    for (var given : given(name)) {
      if (given.length() > LONGEST_VALUE) {
        throw new BadParameter(name, "The value is longer than " + LONGEST_VALUE + " characters.");
      }
      values.add(understood(field, name, given));
    }
    if (sense == Sense.ONLY) {
      return fromForm(field, values);
    }
    return values;
  }

  private static String understood(Field field, String name, String value) {
    return switch (field) {
      case SAID, PUBLISHED -> range(name, value).toString();
      case COUNTRY -> value.toUpperCase(Locale.ROOT);
      case BETWEEN -> between(name, value);
      case SPEAKER, PUBLISHER, KIND, LABEL, STATUS -> value;
    };
  }

  /** The values, or in their place what the page's form says, where it was filled in. */
  private List<String> fromForm(Field field, List<String> values) {
    if (field.isDate()) {
      var from = first(field.code() + FROM);
      var to = first(field.code() + TO);
      if (from.isEmpty() && to.isEmpty()) {
        return values;
      }
      requireDate(field.code() + FROM, from);
      requireDate(field.code() + TO, to);
      var whole = from.equals(to) ? from : from + ".." + to;
      return List.of(range(field.code() + FROM, whole).toString());
    }
    if (field == Field.BETWEEN) {
      var one = first(field.code() + ONE);
      var other = first(field.code() + OTHER);
      return one.isEmpty() || other.isEmpty()
          ? values
          : List.of(between(field.code() + ONE, one + "," + other));
    }
    return values;
  }

  private static void requireDate(String name, String value) {
    if (!value.isEmpty()) {
      try {
        PartialDate.parse(value);
      } catch (IllegalArgumentException e) {
        throw noDate(name, value);
      }
    }
  }

  private static DateRange range(String name, String value) {
    DateRange range;
    try {
      range = DateRange.parse(value);
    } catch (IllegalArgumentException e) {
      throw noDate(name, value);
    }
    return range;
  }

  private static BadParameter noDate(String name, String value) {
    return new BadParameter(
        name,
        "“"
            + value
            + "” is not a date. Write a year, a month or a day (2022, 2022-09, 2022-09-21), or a"
            + " range of them that does not end before it begins (2022-09-01..2022-09-30).");
  }

  private static String between(String name, String value) {
    var form = BETWEEN.matcher(value.replace(" ", ""));
    if (!form.matches()) {
      throw new BadParameter(
          name,
          "“" + value + "” does not name two countries. Write two codes of two letters: KP,US.");
    }
    var one = form.group(1).toUpperCase(Locale.ROOT);
    var other = form.group(2).toUpperCase(Locale.ROOT);
    return one.compareTo(other) <= 0 ? one + "," + other : other + "," + one;
  }

  private Sort sort() {
    var code = first("sort");
    if (code.isEmpty()) {
      return SearchParameters.USUAL;
    }
    return Sort.of(code)
        .orElseThrow(
            () ->
                new BadParameter(
                    "sort",
                    "“"
                        + code
                        + "” is not an order. There are relevance, said, -said, published and"
                        + " -published; a minus means newest first."));
  }

  /** What was asked for and cannot be had, where something near it is given instead. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    if (number("page", 1) < 1) {
      notes.add("Pages are counted from 1: this is the first.");
    }
    long perPage = number("per_page", SearchParameters.PER_PAGE);
    if (perPage > Search.MOST_PER_PAGE) {
      notes.add("A page holds at most " + Search.MOST_PER_PAGE + " results.");
    } else if (perPage < 1) {
      notes.add("A page holds at least one result: here are " + SearchParameters.PER_PAGE + ".");
    }
    return notes;
  }

  private long perPage() {
    long asked = number("per_page", SearchParameters.PER_PAGE);
    return asked < 1 ? SearchParameters.PER_PAGE : asked;
  }

  /** Any whole number; what is wrong with its size is not a matter of understanding it. */
  private long number(String name, long usual) {
    var text = first(name);
    if (text.isEmpty()) {
      return usual;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new BadParameter(name, "“" + text + "” is not a whole number.");
    }
    return text.length() > MOST_DIGITS
        ? (text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE)
        : Long.parseLong(text);
  }

  private String first(String name) {
    var given = given(name);
    return given.isEmpty() ? "" : given.getFirst();
  }

  private List<String> given(String name) {
    return query.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
