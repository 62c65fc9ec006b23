package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Thing;

/**
 * The rows of speakers, read as editors describe them. A speaker that was merged into another keeps
 * its row and its quotes, and is read as the other. Whom a name stands for is told by {@link
 * NameAuthority}, under which names a speaker goes by {@link VariantNames}.
 */
final class Speakers {
  /** How many mergers are followed from one speaker: an end, should they ever form a ring. */
  static final int MOST_MERGERS = 32;

  /** The speaker asked for, and all that were merged into it. */
  private static final String MERGED =
      """
      with recursive merged (id) as (
        select :id
        union select s.id from speaker s join merged m on s.merged_into = m.id)
      """;

  private record Row(Speaker speaker, @Nullable SpeakerId mergedInto) {}

  private final Handle handle;

  Speakers(Handle handle) {
    this.handle = handle;
  }

  /** The speakers by the ids asked for; a merged one is the one into which it was merged. */
  Map<SpeakerId, Speaker> find(Collection<SpeakerId> ids) {
    var rows = new HashMap<SpeakerId, Row>();
    Set<SpeakerId> wanted = new HashSet<>(ids);
    for (int i = 0; i <= MOST_MERGERS && !wanted.isEmpty(); i++) {
      var found = rows(wanted);
      rows.putAll(found);
      wanted = new HashSet<>();
      for (var row : found.values()) {
        if (row.mergedInto() != null && !rows.containsKey(row.mergedInto())) {
          wanted.add(row.mergedInto());
        }
      }
    }
    var speakers = new HashMap<SpeakerId, Speaker>();
    for (var id : ids) {
      var row = rows.get(id);
      for (int i = 0; i < MOST_MERGERS && row != null && row.mergedInto() != null; i++) {
        row = rows.get(row.mergedInto());
      }
      if (row != null) {
        speakers.put(id, row.speaker());
      }
    }
    return speakers;
  }

  /** The speaker into which this one was merged; empty where it was not. */
  Optional<SpeakerId> movedTo(SpeakerId id) {
    return Optional.ofNullable(find(List.of(id)).get(id))
        .map(Speaker::id)
        .filter(end -> !end.equals(id));
  }

  private Map<SpeakerId, Row> extractedRows(Collection<SpeakerId> ids) {
    var rows = new HashMap<SpeakerId, Row>();
    for (var chunk : Database.chunks(ids)) {
      handle
          .createQuery(
              "select id, name, kind, country, merged_into from speaker where id in (<ids>)")
          .bindList("ids", values(chunk))
          .map(
              (row, _) ->
                  new Row(
                      new Speaker(
                          new SpeakerId(row.getString("id")),
                          row.getString("name"),
                          SpeakerKind.of(row.getString("kind")),
                          row.getString("country")),
                      row.getString("merged_into") == null
                          ? null
                          : new SpeakerId(row.getString("merged_into"))))
          .forEach(row -> rows.put(row.speaker().id(), row));
    }
    return rows;
  }

  private Map<SpeakerId, Row> rows(Collection<SpeakerId> ids) {
    var rows = extractedRows(ids);
    new Layer(handle)
        .of(Thing.Kind.SPEAKER, values(rows.keySet()))
        .forEach(
            (value, fields) ->
                rows.computeIfPresent(
                    new SpeakerId(value),
                    (_, row) -> new Row(described(row.speaker(), fields), row.mergedInto())));
    return rows;
  }

  /** The speaker as editors describe it. */
  private static Speaker described(Speaker speaker, Map<String, JsonNode> fields) {
    var name = Layer.text(fields.get(Layer.NAME), "name");
    var kind = Layer.text(fields.get(Layer.KIND), "kind");
    var country = fields.get(Layer.COUNTRY);
    return new Speaker(
        speaker.id(),
        name == null ? speaker.name() : name,
        kind == null ? speaker.kind() : SpeakerKind.of(kind),
        country == null ? speaker.country() : Layer.text(country, "code"));
  }

  /** The speaker itself, even where it was merged; as editors describe it. */
  Optional<Speaker> own(SpeakerId id) {
    return Optional.ofNullable(own(List.of(id)).get(id));
  }

  /** The same for many. */
  Map<SpeakerId, Speaker> own(Collection<SpeakerId> ids) {
    return speakers(rows(ids));
  }

  /** As the extraction named it. */
  Optional<Speaker> extracted(SpeakerId id) {
    return Optional.ofNullable(extracted(List.of(id)).get(id));
  }

  /** The same for many. */
  Map<SpeakerId, Speaker> extracted(Collection<SpeakerId> ids) {
    return speakers(extractedRows(ids));
  }

  /** Those of them that were not merged, as editors describe them. */
  List<Speaker> unmerged(Collection<SpeakerId> ids) {
    return rows(ids).values().stream()
        .filter(row -> row.mergedInto() == null)
        .map(Row::speaker)
        .toList();
  }

  private static Map<SpeakerId, Speaker> speakers(Map<SpeakerId, Row> rows) {
    var speakers = new HashMap<SpeakerId, Speaker>();
    rows.forEach((id, row) -> speakers.put(id, row.speaker()));
    return speakers;
  }

  /** The quotes that are read as this speaker's, or as a speaker's who was merged into it. */
  List<QuoteId> quotesOf(SpeakerId id) {
    return handle
        .createQuery(
            MERGED
                + """
                select q.id from quote q where q.speaker in (select id from merged)
                union
                select l.id from layer l where l.kind = 'quote' and l.field = 'speaker'
                  and l.look_up in (select id from merged)
                """)
        .bind("id", id.value())
        .map((row, _) -> new QuoteId(row.getString(1)))
        .list();
  }

  /** How many quotes are read as each of these speakers', about: corrected ones are not moved. */
  Map<SpeakerId, Long> counts(Collection<SpeakerId> ids) {
    var counts = new HashMap<SpeakerId, Long>();
    for (var id : ids) {
      counts.put(
          id,
          handle
              .createQuery(
                  MERGED + "select count(*) from quote where speaker in (select id from merged)")
              .bind("id", id.value())
              .mapTo(long.class)
              .one());
    }
    return counts;
  }

  private static List<String> values(Collection<SpeakerId> ids) {
    return ids.stream().map(SpeakerId::value).toList();
  }
}
