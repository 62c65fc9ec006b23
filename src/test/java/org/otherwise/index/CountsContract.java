package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.otherwise.model.PartialDate;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Statement;

/** That whatever is indexed and filtered, found and counted is what a look at each would give. */
public abstract class CountsContract extends SearchIndexContract {
  private static final List<Field> FIELDS =
      List.of(
          Field.SPEAKER, Field.COUNTRY, Field.PUBLISHER, Field.KIND, Field.SAID, Field.PUBLISHED);
  private static final List<QuoteKind> KINDS = List.of(QuoteKind.values());
  private static final List<String> COUNTRIES = List.of("FR", "KP", "US");
  private static final List<String> PUBLISHERS = List.of("Gazette", "Herald", "Öst Kurier");
  private static final List<String> DATES =
      List.of(
          "2021",
          "2021-02",
          "2021-02-28",
          "2021-12-31",
          "2022",
          "2022-01",
          "2022-01-01",
          "2022-01-02");
  private static final List<String> RANGES =
      List.of("2021..2022", "2021-12-31..2022-01-01", "2022..", "..2021-02", "2021-02-01..2021-02");

  @RepeatedTest(40)
  void countsWhatALookAtEachWouldCount(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var statements = new ArrayList<Statement>();
    int size = random.nextInt(80);
    for (int i = 0; i < size; i++) {
      statements.add(statement("a" + i, random));
      index.apply(List.of(new Update.PutQuote(statements.getLast())));
      if (random.nextInt(10) == 0) {
        index.refresh();
      }
      if (random.nextInt(5) == 0) {
        var gone = statements.remove(random.nextInt(statements.size()));
        index.apply(List.of(new Update.Remove(Scope.QUOTES, gone.id().value())));
      }
      if (!statements.isEmpty() && random.nextInt(5) == 0) {
        int place = random.nextInt(statements.size());
        statements.set(place, statement(statements.get(place).id().value(), random));
        index.apply(List.of(new Update.PutQuote(statements.get(place))));
      }
    }
    index.refresh();
    for (int i = 0; i < 10; i++) {
      check(statements, filters(random));
    }
  }

  private void check(List<Statement> statements, List<Filter> filters) {
    var search = new Search(Scope.QUOTES, "", filters, Sort.RELEVANCE, 1, 100);
    var results = index.search(search);
    var found = statements.stream().filter(it -> matches(it, filters, null)).toList();

    assertThat(results.total()).as("total of %s", filters).isEqualTo(found.size());
    assertThat(ids(results))
        .containsExactlyInAnyOrderElementsOf(found.stream().map(it -> it.id().value()).toList());
    for (var facet : results.facets()) {
      var counted = new TreeMap<String, Long>();
      for (var count : facet.values()) {
        counted.put(count.value(), count.count());
      }
      assertThat(counted)
          .as("%s of %s", facet.field(), filters)
          .isEqualTo(counts(facet.field(), statements, filters));
    }
  }

  /** What the facet must list: by looking at each statement. */
  private static Map<String, Long> counts(
      Field field, List<Statement> statements, List<Filter> filters) {
    var chosen =
        filters.stream()
            .filter(it -> it.field() == field && it.sense() == Filter.Sense.ONLY)
            .flatMap(it -> it.values().stream())
            .toList();
    var counts = new TreeMap<String, Long>();
    for (var value : chosen) {
      var normal = field.isDate() ? DateRange.parse(value).toString() : value;
      counts.put(normal, 0L);
    }
    for (var statement : statements) {
      if (matches(statement, filters, field)) {
        values(statement, field)
            .filter(value -> !field.isDate() || isListed(value, chosen))
            .forEach(value -> counts.merge(value, 1L, Long::sum));
        chosen.stream()
            .filter(value -> value.contains(".."))
            .distinct()
            .filter(value -> has(statement, field, value))
            .forEach(value -> counts.merge(DateRange.parse(value).toString(), 1L, Long::sum));
      }
    }
    return counts;
  }

  private static boolean isListed(String date, List<String> chosen) {
    var parent = date.length() == 4 ? "" : date.substring(0, date.length() - 3);
    return date.length() == 4
        || chosen.contains(date)
        || chosen.stream()
            .map(DateRange::parse)
            .filter(range -> range.from() != null && range.to() != null)
            .anyMatch(
                range ->
                    range.firstDay().toString().startsWith(parent)
                        && range.lastDay().toString().startsWith(parent));
  }

  /**
   * @param free a field whose wanted values do not matter
   */
  private static boolean matches(Statement statement, List<Filter> filters, @Nullable Field free) {
    for (var field : FIELDS) {
      var wanted = values(filters, field, Filter.Sense.ONLY);
      if (field != free
          && !wanted.isEmpty()
          && wanted.stream().noneMatch(value -> has(statement, field, value))) {
        return false;
      }
      if (values(filters, field, Filter.Sense.WITHOUT).stream()
          .anyMatch(value -> has(statement, field, value))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> values(List<Filter> filters, Field field, Filter.Sense sense) {
    return filters.stream()
        .filter(it -> it.field() == field && it.sense() == sense)
        .flatMap(it -> it.values().stream())
        .toList();
  }

  private static boolean has(Statement statement, Field field, String value) {
    if (!field.isDate()) {
      return values(statement, field).anyMatch(value::equals);
    }
    var date = date(statement, field);
    var range = DateRange.parse(value);
    return date != null
        && !date.first().isBefore(range.firstDay())
        && !date.last().isAfter(range.lastDay());
  }

  private static Stream<String> values(Statement statement, Field field) {
    var speaker = statement.speaker();
    return switch (field) {
      case SPEAKER -> Stream.ofNullable(speaker == null ? null : speaker.id().value());
      case COUNTRY -> Stream.ofNullable(statement.quote().attribution().country());
      case PUBLISHER -> Stream.ofNullable(statement.article().publisher());
      case KIND -> Stream.of(statement.quote().kind().code());
      case SAID, PUBLISHED -> {
        var date = Objects.toString(date(statement, field), "");
        yield Stream.of(4, 7, 10)
            .filter(length -> length <= date.length())
            .map(length -> date.substring(0, length));
      }
      case LABEL, STATUS, BETWEEN -> Stream.of();
    };
  }

  private static @Nullable PartialDate date(Statement statement, Field field) {
    return field == Field.SAID ? statement.quote().saidOn() : statement.article().published();
  }

  private static Statement statement(String id, Random random) {
    var sample =
        Sample.of(id, "The dam will hold.")
            .country(maybe(COUNTRIES, random))
            .publisher(maybe(PUBLISHERS, random))
            .kind(one(KINDS, random))
            .said(maybe(DATES, random))
            .published(maybe(DATES, random));
    int speaker = random.nextInt(4);
    return (speaker == 0 ? sample : sample.speaker("s" + speaker, "Speaker " + speaker))
        .statement();
  }

  private static List<Filter> filters(Random random) {
    var filters = new ArrayList<Filter>();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      var field = FIELDS.get(random.nextInt(FIELDS.size()));
      var values = new ArrayList<String>();
      int several = 1 + random.nextInt(2);
      for (int k = 0; k < several; k++) {
        values.add(value(field, random));
      }
      filters.add(
          new Filter(
              field, values, random.nextInt(4) == 0 ? Filter.Sense.WITHOUT : Filter.Sense.ONLY));
    }
    return filters;
  }

  private static String value(Field field, Random random) {
    return switch (field) {
      case SPEAKER -> "s" + random.nextInt(5);
      case COUNTRY -> one(COUNTRIES, random);
      case PUBLISHER -> one(PUBLISHERS, random);
      case KIND -> one(KINDS, random).code();
      case SAID, PUBLISHED -> one(random.nextInt(3) == 0 ? RANGES : DATES, random);
      case LABEL, STATUS, BETWEEN -> throw new IllegalArgumentException(field.code());
    };
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static @Nullable String maybe(List<String> values, Random random) {
    int place = random.nextInt(values.size() + 1);
    return place == values.size() ? null : values.get(place);
  }
}
