package org.otherwise.index.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Field;
import org.otherwise.index.Matter;
import org.otherwise.index.Scope;
import org.otherwise.model.Article;
import org.otherwise.model.Pair;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Speaker;
import org.otherwise.model.Statement;

/** Makes Lucene's documents of our nouns. */
final class Documents {
  private static final FieldType SEARCHED = searched(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  /** With the offsets from which marks are made, so that no long text is analysed to show it. */
  private static final FieldType MARKED =
      searched(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  /** Only which documents have a word. */
  private static final FieldType LISTED = searched(IndexOptions.DOCS);

  private static final int LONGEST_KEY = 4000;

  private final Analyzers analyzers;

  Documents(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  Document of(Article article) {
    var head = article.head();
    var chain = analyzers.chain(head.language());
    var made = new Made(Scope.ARTICLES, article.id().value());
    made.stored(article.text());
    made.text(Names.TITLE, chain, head.title());
    made.forms(head.title(), article.text());
    made.marked(Names.TEXT, chain, article.text());
    made.values(Field.PUBLISHER, known(head.publisher()));
    made.dates(Field.PUBLISHED, known(head.published()));
    made.newest(known(head.published()));
    return made.document;
  }

  Document of(Statement statement, Matter matter) {
    var quote = statement.quote();
    var made = new Made(Scope.QUOTES, statement.id().value());
    made.stored(quote.words());
    made.statements(List.of(statement));
    made.forms(quote.words(), statement.article().title(), statement.speakerName());
    made.newest(known(day(statement)));
    made.matter(matter);
    return made.document;
  }

  Document of(Pair pair) {
    var made = new Made(Scope.CONTRADICTIONS, pair.id().value());
    var sides = List.of(pair.left(), pair.right());
    made.statements(sides);
    made.values(Field.LABEL, List.of(pair.contradiction().label().code()));
    made.values(Field.STATUS, List.of(pair.contradiction().review().status().code()));
    made.values(Field.BETWEEN, known(between(country(pair.left()), country(pair.right()))));
    made.newest(known(sides, Documents::day));
    return made.document;
  }

  Document of(Speaker speaker, List<String> aliases) {
    var document = new Document();
    var id = speaker.id().value();
    var name = Names.clipped(speaker.name());
    document.add(new StringField(Names.TYPE, Names.SPEAKERS, Store.NO));
    document.add(new StringField(Names.SPEAKER_ID, id, Store.NO));
    document.add(new StoredField(Names.STORED_ID, id));
    document.add(new KeywordField(Names.value(Scope.QUOTES, Field.SPEAKER), id, Store.NO));
    document.add(new KeywordField(Names.value(Scope.CONTRADICTIONS, Field.SPEAKER), id, Store.NO));
    document.add(new SortedDocValuesField(Names.SPEAKER_NAME, new BytesRef(name)));
    document.add(new SortedDocValuesField(Names.SPEAKER_ORDER, order(name)));
    var names = new ArrayList<>(aliases);
    names.add(name);
    var words = new LinkedHashSet<String>();
    for (var each : names) {
      words.addAll(Folding.words(Names.clipped(each)));
    }
    for (var word : words) {
      document.add(new StringField(Names.SPEAKER_WORDS, Names.clipped(word), Store.NO));
    }
    return document;
  }

  /** Long names may share a place. */
  private static BytesRef order(String name) {
    var key = Folding.sortKey(name);
    return new BytesRef(key, 0, Math.min(key.length, LONGEST_KEY));
  }

  /** Every prefix of a date that it is known by: "2022", "2022-09" and "2022-09-21". */
  static List<String> prefixes(PartialDate date) {
    var full = date.toString();
    return Stream.of(4, 7, 10)
        .filter(length -> length <= full.length())
        .map(length -> full.substring(0, length))
        .toList();
  }

  private static @Nullable String speaker(Statement statement) {
    var speaker = statement.speaker();
    return speaker == null ? null : speaker.id().value();
  }

  private static @Nullable String country(Statement statement) {
    return statement.quote().attribution().country();
  }

  private static @Nullable String between(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.equals(other)) {
      return null;
    }
    return String.join(",", new TreeSet<>(List.of(one, other)));
  }

  private static @Nullable PartialDate day(Statement statement) {
    var said = statement.quote().saidOn();
    return said != null ? said : statement.article().published();
  }

  private static <T> List<T> known(
      List<Statement> statements, Function<Statement, @Nullable T> property) {
    var values = new ArrayList<T>();
    for (var statement : statements) {
      var value = property.apply(statement);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static <T> List<T> known(@Nullable T value) {
    return value == null ? List.of() : List.of(value);
  }

  private static FieldType searched(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /** Orders as {@link PartialDate#compareTo} does. */
  private static long order(PartialDate date) {
    int precision = date.isDay() ? 2 : date.month() != 0 ? 1 : 0;
    return date.first().toEpochDay() * 4 + precision;
  }

  /** The first day that a date can mean, from the number by which it is ordered. */
  static long day(long order) {
    return Math.floorDiv(order, 4L);
  }

  /** A document in the making. */
  private final class Made {
    private final Scope scope;
    private final Document document = new Document();

    Made(Scope scope, String id) {
      this.scope = scope;
      document.add(new StringField(Names.TYPE, scope.name(), Store.NO));
      document.add(new StringField(Names.id(scope), id, Store.NO));
      document.add(new SortedDocValuesField(Names.id(scope), new BytesRef(id)));
      document.add(new StoredField(Names.STORED_ID, id));
    }

    void statements(List<Statement> statements) {
      for (var statement : statements) {
        var quote = statement.quote();
        var chain = analyzers.chain(statement.article().language());
        marked(Names.WORDS, chain, quote.words());
        text(Names.CONTEXT, chain, quote.before() + quote.words() + quote.after());
        text(Names.TITLE, chain, statement.article().title());
        text(Names.SPEAKER, Chain.PLAIN, statement.speakerName());
      }
      values(Field.SPEAKER, known(statements, Documents::speaker));
      values(Field.COUNTRY, known(statements, Documents::country));
      values(Field.PUBLISHER, known(statements, it -> it.article().publisher()));
      values(Field.KIND, known(statements, it -> it.quote().kind().code()));
      dates(Field.SAID, known(statements, it -> it.quote().saidOn()));
      dates(Field.PUBLISHED, known(statements, it -> it.article().published()));
    }

    void matter(Matter matter) {
      if (!matter.said().isEmpty()) {
        matter.said().forEach(word -> keyword(Names.SAID, word));
        matter.said().forEach(word -> keyword(Names.MATTER, word));
        matter.framed().stream()
            .filter(word -> !matter.said().contains(word))
            .forEach(word -> keyword(Names.MATTER, word));
        matter.edges().forEach(edge -> keyword(Names.EDGE, edge));
      }
      var meaning = matter.meaning();
      if (meaning != null) {
        document.add(
            new KnnByteVectorField(
                Names.MEANING, meaning.bytes(), VectorSimilarityFunction.COSINE));
      }
      var source = matter.source();
      if (source != null) {
        document.add(new SortedDocValuesField(Names.SOURCE, new BytesRef(Names.clipped(source))));
      }
    }

    private void keyword(String name, String value) {
      document.add(new StringField(name, new BytesRef(Names.clipped(value)), Store.NO));
    }

    void stored(String text) {
      document.add(new StoredField(Names.STORED_TEXT, text));
    }

    void text(String name, Chain chain, String text) {
      document.add(
          new org.apache.lucene.document.Field(Names.text(scope, name, chain), text, SEARCHED));
    }

    void marked(String name, Chain chain, String text) {
      document.add(
          new org.apache.lucene.document.Field(Names.text(scope, name, chain), text, MARKED));
    }

    void forms(String... texts) {
      var name = Names.text(scope, Names.FORMS, Chain.PLAIN);
      for (var text : texts) {
        document.add(new org.apache.lucene.document.Field(name, text, LISTED));
      }
    }

    void values(Field field, List<String> values) {
      Set<String> distinct = new LinkedHashSet<>();
      for (var value : values) {
        if (!value.isBlank()) {
          distinct.add(Names.clipped(value));
        }
      }
      for (var value : distinct) {
        document.add(new KeywordField(Names.value(scope, field), value, Store.NO));
      }
    }

    void dates(Field field, List<PartialDate> dates) {
      Set<String> prefixes = new LinkedHashSet<>();
      for (var date : dates) {
        prefixes.addAll(prefixes(date));
        document.add(
            new IntRange(
                Names.days(scope, field),
                new int[] {(int) date.first().toEpochDay()},
                new int[] {(int) date.last().toEpochDay()}));
      }
      values(field, List.copyOf(prefixes));
      latest(dates, Names.order(scope, field));
    }

    void newest(List<PartialDate> dates) {
      latest(dates, Names.newest(scope));
    }

    private void latest(List<PartialDate> dates, String name) {
      if (!dates.isEmpty()) {
        document.add(new NumericDocValuesField(name, order(Collections.max(dates))));
      }
    }
  }
}
