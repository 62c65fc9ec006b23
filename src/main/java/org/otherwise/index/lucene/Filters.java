package org.otherwise.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.otherwise.index.DateRange;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.model.Review;

/**
 * The filters of a search, those on one field with the same sense brought together.
 *
 * @param only what must have one of these values, field by field
 * @param without what must have none of them
 */
record Filters(Scope scope, Map<Field, List<String>> only, Map<Field, List<String>> without) {
  /** Filters nothing; of quotes, unless it is put into another scope. */
  static final Filters NONE = new Filters(Scope.QUOTES, Map.of(), Map.of());

  Filters in(Scope other) {
    return new Filters(other, only, without);
  }

  /** Whether this is all of the scope, or would be without what is wanted of {@code free}. */
  boolean isEmpty(Field... free) {
    return without.isEmpty() && Arrays.asList(free).containsAll(only.keySet());
  }

  static Filters of(Search search) {
    var only = new EnumMap<Field, List<String>>(Field.class);
    var without = new EnumMap<Field, List<String>>(Field.class);
    for (var filter : search.filters()) {
      var side = filter.sense() == Filter.Sense.ONLY ? only : without;
      var values = side.computeIfAbsent(filter.field(), _ -> new ArrayList<>());
      for (var value : filter.values()) {
        var normal = normal(filter.field(), value);
        if (!values.contains(normal)) {
          values.add(normal);
        }
      }
    }
    return new Filters(search.scope(), only, without);
  }

  /**
   * What every result must satisfy, the wanted values of {@code free} aside. Dismissed pairs show
   * only where they are asked for.
   */
  void addTo(BooleanQuery.Builder query, Field... free) {
    var freed = Arrays.asList(free);
    query.add(Queries.in(scope), Occur.FILTER);
    only.forEach(
        (field, values) -> {
          if (!freed.contains(field)) {
            query.add(having(field, values), Occur.FILTER);
          }
        });
    without.forEach((field, values) -> query.add(having(field, values), Occur.MUST_NOT));
    var dismissed = Review.Status.DISMISSED.code();
    if (scope == Scope.CONTRADICTIONS
        && !only.getOrDefault(Field.STATUS, List.of()).contains(dismissed)) {
      query.add(having(Field.STATUS, List.of(dismissed)), Occur.MUST_NOT);
    }
  }

  List<String> chosen(Field field) {
    return only.getOrDefault(field, List.of());
  }

  /** What has one of the values. */
  Query having(Field field, List<String> values) {
    var whole = new ArrayList<BytesRef>();
    var ranges = new ArrayList<DateRange>();
    for (var value : values) {
      if (field.isDate() && isRange(value)) {
        ranges.add(DateRange.parse(value));
      } else {
        whole.add(new BytesRef(Names.clipped(value)));
      }
    }
    var wholes = KeywordField.newSetQuery(Names.value(scope, field), whole);
    if (ranges.isEmpty()) {
      return wholes;
    }
    var query = new BooleanQuery.Builder().add(wholes, Occur.SHOULD);
    for (var range : ranges) {
      query.add(within(Names.days(scope, field), range), Occur.SHOULD);
    }
    return query.build();
  }

  /** Whether a date's value has two ends, rather than being the beginning of what is stored. */
  static boolean isRange(String value) {
    return value.contains("..");
  }

  private static Query within(String days, DateRange range) {
    int first = range.from() == null ? Integer.MIN_VALUE : (int) range.firstDay().toEpochDay();
    int last = range.to() == null ? Integer.MAX_VALUE : (int) range.lastDay().toEpochDay();
    return IntRange.newWithinQuery(days, new int[] {first}, new int[] {last});
  }

  private static String normal(Field field, String value) {
    if (field.isDate()) {
      return DateRange.parse(value).toString();
    }
    if (field == Field.BETWEEN) {
      return Arrays.stream(value.split(","))
          .map(String::strip)
          .collect(Collectors.toCollection(TreeSet::new))
          .stream()
          .collect(Collectors.joining(","));
    }
    return value;
  }
}
