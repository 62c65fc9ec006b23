package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Thing;
import org.otherwise.record.LogEntry.Kind;

/**
 * The rows of speakers. Two attributions name the same one when kind and {@link NameKey} agree; who
 * is unnamed has no row. A speaker that was merged into another keeps its row and its quotes, and
 * is read as the other.
 */
final class Speakers {
  private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int ID_LENGTH = 16;

  /** How many mergers are followed from one speaker: an end, should they ever form a ring. */
  private static final int MOST_MERGERS = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** The speaker asked for, and all that were merged into it. */
  private static final String MERGED =
      """
      with recursive merged (id) as (
        select :id
        union select s.id from speaker s join merged m on s.merged_into = m.id)
      """;

  private record Name(String key, SpeakerKind kind) {}

  private record Row(Speaker speaker, @Nullable SpeakerId mergedInto) {}

  private final Handle handle;

  Speakers(Handle handle) {
    this.handle = handle;
  }

  /** The speakers of these attributions; new ones are made. Those without identity have none. */
  Map<Attribution, SpeakerId> named(Collection<Attribution> attributions, ChangeLog log) {
    var names = new LinkedHashMap<Attribution, Name>();
    for (var attribution : attributions) {
      if (attribution.kind().hasIdentity()) {
        var key = NameKey.of(attribution.speaker(), attribution.kind());
        names.put(attribution, new Name(key, attribution.kind()));
      }
    }
    var ids = known(names.values());
    insert(names, ids, log);
    var speakers = new HashMap<Attribution, SpeakerId>();
    for (var attribution : names.keySet()) {
      var id = ids.get(names.get(attribution));
      if (id != null) {
        speakers.put(attribution, id);
      }
    }
    return speakers;
  }

  /**
   * Gives each of these speakers the country most often given with it; of two equally often it
   * keeps the one it has.
   */
  void settleCountries(Set<SpeakerId> ids, ChangeLog log) {
    for (var chunk : Database.chunks(ids)) {
      var counts = new HashMap<String, Map<String, Long>>();
      handle
          .createQuery(
              """
              select speaker, country, count(*) as times from quote
              where speaker in (<ids>) and country is not null group by speaker, country
              """)
          .bindList("ids", values(chunk))
          .map((row, _) -> new Given(row.getString(1), row.getString(2), row.getLong(3)))
          .forEach(
              given ->
                  counts
                      .computeIfAbsent(given.speaker(), _ -> new HashMap<>())
                      .put(given.country(), given.times()));
      for (var row : extractedRows(chunk).values()) {
        var speaker = row.speaker();
        var times = counts.getOrDefault(speaker.id().value(), Map.of());
        var country = mostFrequent(times, speaker.country());
        if (country != null && !country.equals(speaker.country())) {
          handle
              .createUpdate("update speaker set country = :country where id = :id")
              .bind("country", country)
              .bind("id", speaker.id().value())
              .execute();
          log.upsert(Kind.SPEAKER, speaker.id().value());
        }
      }
    }
  }

  private record Given(String speaker, String country, long times) {}

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

  /** The names of those that were merged into these speakers, and into those again. */
  Map<SpeakerId, List<String>> otherNames(Collection<SpeakerId> ids) {
    var names = new HashMap<SpeakerId, List<String>>();
    var ends = new HashMap<String, SpeakerId>();
    for (var id : ids) {
      ends.put(id.value(), id);
    }
    Collection<String> targets = Set.copyOf(ends.keySet());
    for (int i = 0; i < MOST_MERGERS && !targets.isEmpty(); i++) {
      var merged = mergedInto(targets);
      for (var one : merged) {
        var end = ends.get(one.into());
        if (end != null && ends.putIfAbsent(one.id(), end) == null) {
          names.computeIfAbsent(end, _ -> new ArrayList<>()).add(one.name());
        }
      }
      targets = merged.stream().map(Merged::id).toList();
    }
    addExtracted(ids, names);
    return names;
  }

  /** The names by which articles call those whom editors have renamed. */
  private void addExtracted(Collection<SpeakerId> ids, Map<SpeakerId, List<String>> names) {
    var extracted = extractedRows(ids);
    rows(ids)
        .forEach(
            (id, row) -> {
              var was = extracted.get(id);
              if (was != null && !was.speaker().name().equals(row.speaker().name())) {
                names.computeIfAbsent(id, _ -> new ArrayList<>()).add(was.speaker().name());
              }
            });
  }

  private record Merged(String id, String name, String into) {}

  private List<Merged> mergedInto(Collection<String> targets) {
    var merged = new ArrayList<Merged>();
    for (var some : Database.chunks(targets)) {
      handle
          .createQuery("select id, name, merged_into from speaker where merged_into in (<ids>)")
          .bindList("ids", some)
          .map(
              (row, _) ->
                  new Merged(
                      row.getString("id"), row.getString("name"), row.getString("merged_into")))
          .forEach(merged::add);
    }
    return merged;
  }

  /** The speaker into which this one was merged; empty where it was not. */
  Optional<SpeakerId> movedTo(SpeakerId id) {
    return Optional.ofNullable(find(List.of(id)).get(id))
        .map(Speaker::id)
        .filter(end -> !end.equals(id));
  }

  /** Who has this name, in articles or by the authority form. */
  Optional<SpeakerId> known(String name, SpeakerKind kind) {
    var sought = new Name(NameKey.of(name, kind), kind);
    return Optional.ofNullable(known(List.of(sought)).get(sought));
  }

  private Map<Name, SpeakerId> known(Collection<Name> names) {
    var keys = new TreeSet<String>();
    for (var name : names) {
      keys.add(name.key());
    }
    var ids = new HashMap<Name, SpeakerId>();
    for (var chunk : Database.chunks(keys)) {
      handle
          .createQuery("select id, name_key, kind from speaker where name_key in (<keys>)")
          .bindList("keys", chunk)
          .map(
              (row, _) ->
                  Map.entry(
                      new Name(row.getString("name_key"), SpeakerKind.of(row.getString("kind"))),
                      new SpeakerId(row.getString("id"))))
          .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
    }
    addRenamed(names, ids);
    return ids;
  }

  /** Whom editors gave the name of one who is not in the record otherwise. */
  private void addRenamed(Collection<Name> names, Map<Name, SpeakerId> ids) {
    var wanted = new TreeSet<String>();
    for (var name : names) {
      if (!ids.containsKey(name)) {
        wanted.add(name.key());
      }
    }
    for (var chunk : Database.chunks(wanted)) {
      handle
          .createQuery(
              """
              select l.id, l.look_up, coalesce(k.look_up, s.kind) as kind from layer l
              join speaker s on s.id = l.id
              left join layer k on k.kind = 'speaker' and k.id = l.id and k.field = 'kind'
              where l.kind = 'speaker' and l.field = 'name' and l.look_up in (<keys>)
              order by l.id
              """)
          .bindList("keys", chunk)
          .map(
              (row, _) ->
                  Map.entry(
                      new Name(row.getString("look_up"), SpeakerKind.of(row.getString("kind"))),
                      new SpeakerId(row.getString("id"))))
          .forEach(entry -> ids.putIfAbsent(entry.getKey(), entry.getValue()));
    }
  }

  /** Makes a speaker of each name that has none yet, under the first of its spellings. */
  private void insert(Map<Attribution, Name> names, Map<Name, SpeakerId> ids, ChangeLog log) {
    var batch =
        handle.prepareBatch(
            """
            insert into speaker (id, name, name_key, kind, country)
            values (:id, :name, :key, :kind, :country)
            """);
    names.forEach(
        (attribution, name) -> {
          if (!ids.containsKey(name)) {
            var id = randomId();
            ids.put(name, id);
            batch
                .bind("id", id.value())
                .bind("name", attribution.speaker())
                .bind("key", name.key())
                .bind("kind", name.kind().code())
                .bind("country", attribution.country())
                .add();
            log.upsert(Kind.SPEAKER, id.value());
          }
        });
    batch.execute();
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
    return Optional.ofNullable(rows(List.of(id)).get(id)).map(Row::speaker);
  }

  /** As the extraction named it. */
  Optional<Speaker> extracted(SpeakerId id) {
    return extractedRows(List.of(id)).values().stream().findFirst().map(Row::speaker);
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

  /**
   * Unmerged speakers whose name has a word that begins so; no more than can be counted quickly.
   */
  List<Speaker> named(String prefix, int limit) {
    var like = prefix.strip().replaceAll("([!%_])", "!$1") + "%";
    var ids =
        handle
            .createQuery(
                """
                select s.id from speaker s
                left join layer l on l.kind = 'speaker' and l.id = s.id and l.field = 'name'
                where s.merged_into is null and (
                  coalesce(json_extract(l.value, '$.name'), s.name) like :first escape '!'
                  or coalesce(json_extract(l.value, '$.name'), s.name) like :later escape '!')
                order by s.name limit :limit
                """)
            .bind("first", like)
            .bind("later", "% " + like)
            .bind("limit", limit)
            .map((row, _) -> new SpeakerId(row.getString(1)))
            .list();
    var found = find(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Those who have this name, the authority form counting, beside one; merged ones left out. */
  List<Speaker> sameName(String name, SpeakerKind kind, SpeakerId beside) {
    var key = NameKey.of(name, kind);
    var ids =
        handle
            .createQuery(
                """
                select id from speaker where name_key = :key
                union select id from layer
                where kind = 'speaker' and field = 'name' and look_up = :key
                """)
            .bind("key", key)
            .map((row, _) -> new SpeakerId(row.getString(1)))
            .list();
    return rows(ids).values().stream()
        .filter(row -> row.mergedInto() == null && !row.speaker().id().equals(beside))
        .map(Row::speaker)
        .filter(it -> it.kind() == kind && NameKey.of(it.name(), kind).equals(key))
        .toList();
  }

  private static @Nullable String mostFrequent(Map<String, Long> times, @Nullable String current) {
    String best = current;
    long most = current == null ? 0 : times.getOrDefault(current, 0L);
    for (var country : new TreeSet<>(times.keySet())) {
      long count = times.getOrDefault(country, 0L);
      if (count > most) {
        best = country;
        most = count;
      }
    }
    return best;
  }

  private static List<String> values(Collection<SpeakerId> ids) {
    return ids.stream().map(SpeakerId::value).toList();
  }

  /** An id that nothing has. */
  static SpeakerId randomId() {
    var bytes = new byte[ID_LENGTH];
    RANDOM.nextBytes(bytes);
    var id = new StringBuilder(ID_LENGTH);
    for (byte b : bytes) {
      id.append(ALPHABET[b & 31]);
    }
    return new SpeakerId(id.toString());
  }
}
