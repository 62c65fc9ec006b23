package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.otherwise.index.DateRange;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Scope;

/** What a search is called: “weapons” by Vedant Patel, said in September 2022. */
final class Titles {
  /** More values than this of one field are counted, not named. */
  private static final int MOST_NAMED = 3;

  private Titles() {}

  static String of(Scope scope) {
    return switch (scope) {
      case QUOTES -> "Quotes";
      case ARTICLES -> "Articles";
      case CONTRADICTIONS -> "Contradictions";
    };
  }

  /** For the browser's tab: “weapons” by Vedant Patel — quotes. */
  static String of(SearchParameters parameters, BiFunction<Field, String, String> names) {
    var scope = of(parameters.scope());
    var narrowed = narrowed(parameters, names);
    var page = parameters.page() > 1 ? ", page " + parameters.page() : "";
    if (parameters.words().isEmpty()) {
      return (narrowed.isEmpty() ? scope : scope + " " + narrowed) + page;
    }
    var words = quoted(parameters.words());
    return (narrowed.isEmpty() ? words : words + " " + narrowed)
        + page
        + " — "
        + scope.toLowerCase(Locale.ROOT);
  }

  /** As it goes on after a number of quotes: on “weapons” by Vedant Patel. */
  static String continued(SearchParameters parameters, BiFunction<Field, String, String> names) {
    var narrowed = narrowed(parameters, names);
    return parameters.words().isEmpty()
        ? narrowed
        : ("on " + quoted(parameters.words()) + " " + narrowed).strip();
  }

  static String counted(Scope scope, long total) {
    return switch (scope) {
      case QUOTES -> Phrases.counted(total, "quote", "quotes");
      case ARTICLES -> Phrases.counted(total, "article", "articles");
      case CONTRADICTIONS -> Phrases.counted(total, "contradiction", "contradictions");
    };
  }

  /** Words with quotation marks of their own keep those. */
  private static String quoted(String words) {
    return words.contains("\"") ? words : "“" + words + "”";
  }

  private static String narrowed(
      SearchParameters parameters, BiFunction<Field, String, String> names) {
    var parts = new ArrayList<String>();
    for (var filter : parameters.filters()) {
      parts.add(
          filter.sense() == Sense.ONLY
              ? phrase(filter, names)
              : "without " + listed(filter, names, plural(filter.field())));
    }
    return String.join(", ", parts);
  }

  private static String phrase(Filter filter, BiFunction<Field, String, String> names) {
    var values = listed(filter, names, plural(filter.field()));
    return switch (filter.field()) {
      case SPEAKER -> "by " + values;
      case COUNTRY -> "from " + values;
      case PUBLISHER -> "in " + values;
      case SAID -> "said " + dates(filter, values);
      case PUBLISHED -> "published " + dates(filter, values);
      case BETWEEN -> "between " + values;
      case KIND, LABEL, STATUS -> "(" + values + ")";
    };
  }

  private static String dates(Filter filter, String listed) {
    if (filter.values().size() > 1) {
      return "in " + listed;
    }
    var range = DateRange.parse(filter.values().getFirst());
    var from = range.from();
    if (from != null && Objects.equals(from, range.to())) {
      return DatePhrases.at(from);
    }
    return from != null && range.to() != null ? "from " + listed : listed;
  }

  private static String listed(
      Filter filter, BiFunction<Field, String, String> names, String plural) {
    if (filter.values().size() > MOST_NAMED) {
      return filter.values().size() + " " + plural;
    }
    var labels = filter.values().stream().map(value -> names.apply(filter.field(), value)).toList();
    return either(labels);
  }

  private static String either(List<String> labels) {
    int last = labels.size() - 1;
    return last == 0
        ? labels.getFirst()
        : String.join(", ", labels.subList(0, last)) + " or " + labels.get(last);
  }

  static String singular(Field field) {
    return switch (field) {
      case SPEAKER -> "speaker";
      case COUNTRY -> "country";
      case PUBLISHER -> "publisher";
      case KIND -> "kind of quotation";
      case SAID, PUBLISHED -> "date";
      case LABEL -> "way to differ";
      case STATUS -> "status";
      case BETWEEN -> "pair of countries";
    };
  }

  static String plural(Field field) {
    return switch (field) {
      case SPEAKER -> "speakers";
      case COUNTRY -> "countries";
      case PUBLISHER -> "publishers";
      case KIND -> "kinds of quotation";
      case SAID, PUBLISHED -> "dates";
      case LABEL -> "ways to differ";
      case STATUS -> "statuses";
      case BETWEEN -> "pairs of countries";
    };
  }
}
