package org.otherwise.record;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
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
      for (var row : rows(chunk).values()) {
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
    return names;
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
    return ids;
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

  private Map<SpeakerId, Row> rows(Collection<SpeakerId> ids) {
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

  private static SpeakerId randomId() {
    var bytes = new byte[ID_LENGTH];
    RANDOM.nextBytes(bytes);
    var id = new StringBuilder(ID_LENGTH);
    for (byte b : bytes) {
      id.append(ALPHABET[b & 31]);
    }
    return new SpeakerId(id.toString());
  }
}
