package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.DateRange;
import org.otherwise.index.Field;
import org.otherwise.index.Scope;
import org.otherwise.index.lucene.QueryWords.In;
import org.otherwise.model.QuoteKind;

/**
 * Makes queries of what is typed after the name of a field, but for titles, which are words like
 * others. They decide what is found and weigh nothing. A value that cannot be one is left out, and
 * a note says why.
 */
final class FieldQueries {
  /** Speakers that are looked for by a name which their quotes may not have. */
  private static final int MOST_SPEAKERS = 1000;

  private final Gazetteer places;
  private final Synonyms aliases;
  private final QueryBuilder builder;

  FieldQueries(Gazetteer places, Synonyms aliases, QueryBuilder builder) {
    this.places = places;
    this.aliases = aliases;
    this.builder = builder;
  }

  /** Null where it cannot be searched for, and then there is a note. */
  @Nullable Query of(In in, String value, Scope scope, View view, Set<String> notes)
      throws IOException {
    var field = in.field().orElseThrow();
    if (!Names.counted(scope).contains(field)) {
      notes.add("“%s:%s” was left out: articles have no %s.".formatted(in.code(), value, lack(in)));
      return null;
    }
    var query =
        switch (in) {
          case SPEAKER -> speaker(value, scope, view);
          case COUNTRY -> country(value, scope, notes);
          case PUBLISHER -> publisher(value, scope, view);
          case SAID, PUBLISHED -> date(field, value, scope, notes);
          case KIND -> kind(value, scope, notes);
          case TITLE -> throw new IllegalArgumentException("a title is searched as words are");
        };
    return query == null ? null : new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  private static String lack(In in) {
    return switch (in) {
      case SPEAKER -> "speaker";
      case COUNTRY -> "country of a speaker";
      case SAID -> "day on which they were said";
      case KIND -> "kind of quotation";
      case PUBLISHER, PUBLISHED, TITLE -> in.code();
    };
  }

  /** By the name that the quote was indexed with, or by any name that the speaker has now. */
  private Query speaker(String value, Scope scope, View view) throws IOException {
    var query = new BooleanQuery.Builder();
    var ids = new LinkedHashSet<BytesRef>();
    for (var name : aliases.spellings(value)) {
      var phrase = builder.createPhraseQuery(Names.text(scope, Names.SPEAKER, Chain.PLAIN), name);
      if (phrase != null) {
        query.add(phrase, Occur.SHOULD);
      }
      ids.addAll(speakers(name, view));
    }
    if (!ids.isEmpty()) {
      query.add(KeywordField.newSetQuery(Names.value(scope, Field.SPEAKER), ids), Occur.SHOULD);
    }
    return query.build();
  }

  private static List<BytesRef> speakers(String name, View view) throws IOException {
    var words = Folding.words(name);
    if (words.isEmpty()) {
      return List.of();
    }
    var query = new BooleanQuery.Builder();
    for (var word : words) {
      query.add(new TermQuery(new Term(Names.SPEAKER_WORDS, word)), Occur.FILTER);
    }
    var searcher = new IndexSearcher(view.reader());
    var stored = searcher.storedFields();
    var ids = new ArrayList<BytesRef>();
    for (var hit : searcher.search(query.build(), MOST_SPEAKERS).scoreDocs) {
      ids.add(new BytesRef(stored.document(hit.doc, Set.of(Names.STORED_ID)).get(Names.STORED_ID)));
    }
    return ids;
  }

  private @Nullable Query country(String value, Scope scope, Set<String> notes) {
    var code = code(value);
    if (code.isEmpty()) {
      notes.add("“country:" + value + "” was left out: no country is known by that name or code.");
      return null;
    }
    return new TermQuery(new Term(Names.value(scope, Field.COUNTRY), code.get()));
  }

  private Optional<String> code(String value) {
    var words = Folding.words(value);
    if (places.place(value).isPresent()) {
      return Optional.of(value);
    }
    return places.places().stream()
        .filter(place -> isCalled(place, words))
        .map(Gazetteer.Place::code)
        .findFirst()
        .or(
            () ->
                places.places().stream()
                    .map(Gazetteer.Place::code)
                    .filter(value::equalsIgnoreCase)
                    .findFirst());
  }

  private static boolean isCalled(Gazetteer.Place place, List<String> words) {
    return Folding.words(place.name()).equals(words)
        || place.names().stream().anyMatch(name -> Folding.words(name).equals(words))
        || place.demonyms().stream().anyMatch(name -> Folding.words(name).equals(words));
  }

  /** Publishers that have these words in a row in their names. */
  private static Query publisher(String value, Scope scope, View view) throws IOException {
    var wanted = Folding.words(value);
    var name = Names.value(scope, Field.PUBLISHER);
    var names = new ArrayList<BytesRef>();
    for (var publisher : view.values(name).all()) {
      if (!wanted.isEmpty() && Collections.indexOfSubList(Folding.words(publisher), wanted) >= 0) {
        names.add(new BytesRef(publisher));
      }
    }
    return KeywordField.newSetQuery(name, names);
  }

  private static @Nullable Query date(Field field, String value, Scope scope, Set<String> notes) {
    try {
      var range = DateRange.parse(value).toString();
      return new Filters(scope, Map.of(), Map.of()).having(field, List.of(range));
    } catch (IllegalArgumentException _) {
      notes.add(
          "“%s:%s” was left out: a date is written 2022, 2022-09 or 2022-09-21, a stretch of time 2022-09..2022-12."
              .formatted(field.code(), value));
      return null;
    }
  }

  private static @Nullable Query kind(String value, Scope scope, Set<String> notes) {
    for (var kind : QuoteKind.values()) {
      if (kind.code().equalsIgnoreCase(value)) {
        return new TermQuery(new Term(Names.value(scope, Field.KIND), kind.code()));
      }
    }
    notes.add(
        "“kind:%s” was left out: the kinds are %s."
            .formatted(
                value,
                Arrays.stream(QuoteKind.values())
                    .map(QuoteKind::code)
                    .collect(Collectors.joining(", "))));
    return null;
  }
}
