package org.otherwise.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.DateRange;
import org.otherwise.index.FacetList;
import org.otherwise.index.Field;
import org.otherwise.index.Results;
import org.otherwise.model.Label;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Review;
import org.otherwise.model.SpeakerId;
import org.otherwise.record.Archive;

/** What pages call the ids and codes that addresses are made of. */
final class Names {
  private final Archive archive;
  private final Gazetteer gazetteer;

  Names(Archive archive, Gazetteer gazetteer) {
    this.archive = archive;
    this.gazetteer = gazetteer;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The names of every value that a page of these results shows, looked up at once. */
  BiFunction<Field, String, String> of(SearchParameters parameters, Results results) {
    var ids = new HashSet<SpeakerId>();
    for (var filter : parameters.filters()) {
      if (filter.field() == Field.SPEAKER) {
        filter.values().forEach(value -> Ids.speaker(value).ifPresent(ids::add));
      }
    }
    for (var facet : results.facets()) {
      if (facet.field() == Field.SPEAKER) {
        facet.values().forEach(count -> Ids.speaker(count.value()).ifPresent(ids::add));
      }
    }
    var speakers = archive.speakers(ids);
    return (field, value) ->
        field == Field.SPEAKER
            ? Ids.speaker(value)
                .flatMap(id -> Optional.ofNullable(speakers.get(id)))
                .map(speaker -> speaker.name())
                .orElse("nobody known here (" + value + ")")
            : of(gazetteer, field, value);
  }

  /** The names of every value that a page of values shows, and of the search that it is for. */
  BiFunction<Field, String, String> of(SearchParameters parameters, Field field, FacetList list) {
    var counts =
        list.values().stream()
            .map(each -> new Results.Count(each.value(), each.count(), each.selected()))
            .toList();
    var facet = new Results.Facet(field, counts, 0);
    return of(parameters, new Results(0, List.of(), List.of(facet), List.of()));
  }

  static String of(Gazetteer gazetteer, Field field, String value) {
    return switch (field) {
      case SPEAKER, PUBLISHER -> value;
      case COUNTRY -> gazetteer.name(value);
      case BETWEEN -> {
        int comma = value.indexOf(',');
        yield gazetteer.name(value.substring(0, comma))
            + " and "
            + gazetteer.name(value.substring(comma + 1));
      }
      case SAID, PUBLISHED -> DatePhrases.of(DateRange.parse(value));
      case KIND -> known(value, code -> Phrases.of(QuoteKind.of(code)));
      case LABEL -> known(value, code -> Phrases.of(Label.of(code)));
      case STATUS -> known(value, code -> Phrases.of(Review.Status.of(code)));
    };
  }

  /** A reader may ask for a code that there is none of: then the code itself is shown. */
  private static String known(String value, UnaryOperator<String> phrase) {
    try {
      return phrase.apply(value);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
