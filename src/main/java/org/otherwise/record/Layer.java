package org.otherwise.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Thing;

/** The rows of what editors say of things, field by field; what they say nothing of has no row. */
final class Layer {
  static final String DECISION = "decision";
  static final String LABEL = "label";

  /** Up to which report of readers an editor has seen and closed them. */
  static final String REPORTS = "reports";

  static final String SPEAKER = "speaker";
  static final String COUNTRY = "country";
  static final String SAID_ON = "said_on";
  static final String WORDS = "words";

  /** Where corrected words stand since the text has changed; follows the text, not the editors. */
  static final String WORDS_AT = "words_at";

  static final String WITHDRAWN = "withdrawn";
  static final String NAME = "name";
  static final String KIND = "kind";
  static final String MERGED_INTO = "merged_into";

  /** A speaker that came from the desk. */
  static final String MADE = "made";

  static final String SLUG = "slug";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String PUBLISHED = "published";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Handle handle;

  Layer(Handle handle) {
    this.handle = handle;
  }

  /** SQL: that neither the quote nor its article was withdrawn. */
  static String shownQuote(String quote) {
    return """
    (not exists (select 1 from layer w
        where w.kind = 'quote' and w.id = %1$s.id and w.field = 'withdrawn')
      and not exists (select 1 from layer w
        where w.kind = 'article' and w.id = %1$s.article and w.field = 'withdrawn'))
    """
        .formatted(quote);
  }

  /** SQL: that the article was not withdrawn. */
  static String shownArticle(String id) {
    return """
    not exists (select 1 from layer w
        where w.kind = 'article' and w.id = %s and w.field = 'withdrawn')
    """
        .formatted(id);
  }

  /** SQL: that the pair was not dismissed. */
  static String notDismissed(String id) {
    return """
    not exists (select 1 from layer d
        where d.kind = 'pair' and d.id = %s and d.field = 'decision' and d.look_up = 'dismissed')
    """
        .formatted(id);
  }

  SortedMap<String, JsonNode> of(Thing thing) {
    return new TreeMap<>(of(thing.kind(), List.of(thing.id())).getOrDefault(thing.id(), Map.of()));
  }

  Optional<JsonNode> field(Thing thing, String field) {
    return Optional.ofNullable(of(thing).get(field));
  }

  /** By id, of those of which anything is said. */
  Map<String, Map<String, JsonNode>> of(Thing.Kind kind, Collection<String> ids) {
    var found = new HashMap<String, Map<String, JsonNode>>();
    for (var chunk : Database.chunks(ids)) {
      handle
          .createQuery("select id, field, value from layer where kind = :kind and id in (<ids>)")
          .bind("kind", kind.code())
          .bindList("ids", chunk)
          .map((row, _) -> new Said(row.getString(1), row.getString(2), row.getString(3)))
          .forEach(
              said ->
                  found
                      .computeIfAbsent(said.id(), _ -> new TreeMap<>())
                      .put(said.field(), read(said.value())));
    }
    return found;
  }

  private record Said(String id, String field, String value) {}

  /** The ids of things of which this field is said and is looked up by this. */
  List<String> lookedUp(Thing.Kind kind, String field, String by) {
    return handle
        .createQuery(
            """
            select id from layer where kind = :kind and field = :field and look_up = :by order by id
            """)
        .bind("kind", kind.code())
        .bind("field", field)
        .bind("by", by)
        .mapTo(String.class)
        .list();
  }

  /** All things of which this field is said. */
  List<String> having(Thing.Kind kind, String field) {
    return handle
        .createQuery("select id from layer where kind = :kind and field = :field order by id")
        .bind("kind", kind.code())
        .bind("field", field)
        .mapTo(String.class)
        .list();
  }

  void put(Thing thing, String field, JsonNode value, @Nullable String lookUp) {
    handle
        .createUpdate(
            """
            insert into layer (kind, id, field, value, look_up)
            values (:kind, :id, :field, :value, :look_up)
            on conflict (kind, id, field) do update
            set value = excluded.value, look_up = excluded.look_up
            """)
        .bind("kind", thing.kind().code())
        .bind("id", thing.id())
        .bind("field", field)
        .bind("value", written(value))
        .bind("look_up", lookUp)
        .execute();
  }

  void remove(Thing thing, String field) {
    handle
        .createUpdate("delete from layer where kind = :kind and id = :id and field = :field")
        .bind("kind", thing.kind().code())
        .bind("id", thing.id())
        .bind("field", field)
        .execute();
  }

  /**
   * Moves what is said of one thing to another, but for what is said of that one otherwise; whether
   * nothing is said of the first any more.
   */
  boolean move(Thing from, Thing to) {
    var there = of(to);
    var stay = new ArrayList<String>();
    for (var said : of(from).entrySet()) {
      var other = there.get(said.getKey());
      if (other == null) {
        handle
            .createUpdate(
                "update layer set id = :to where kind = :kind and id = :from and field = :field")
            .bind("to", to.id())
            .bind("kind", from.kind().code())
            .bind("from", from.id())
            .bind("field", said.getKey())
            .execute();
      } else if (other.equals(said.getValue())) {
        remove(from, said.getKey());
      } else {
        stay.add(said.getKey());
      }
    }
    return stay.isEmpty();
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new RecordException("not JSON in the record: " + json, e);
    }
  }

  static String written(JsonNode value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("any JSON can be written", e);
    }
  }

  /** As it will be read back: whole numbers of one kind, fractions of one kind. */
  static JsonNode normal(JsonNode value) {
    return read(written(value));
  }

  /** A text within a value; null where it has none. */
  static @Nullable String text(@Nullable JsonNode value, String name) {
    var text = value == null ? null : value.get(name);
    return text == null || text.isNull() ? null : text.asText();
  }
}
