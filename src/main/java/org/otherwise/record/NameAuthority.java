package org.otherwise.record;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.record.LogEntry.Kind;

/**
 * Whom a name stands for. Two attributions name the same speaker when kind and {@link NameKey}
 * agree and nothing tells them apart ({@link Namesakes}), the authority form that editors gave
 * counting like the name that was extracted; who is unnamed is no speaker.
 */
final class NameAuthority {
  private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int ID_LENGTH = 16;

  /** Speakers whose quotes are counted for a choice among them. */
  private static final int MOST_COUNTED = 200;

  private static final SecureRandom RANDOM = new SecureRandom();

  private record Name(String key, SpeakerKind kind) {}

  private final Handle handle;
  private final Speakers speakers;
  private final Namesakes namesakes;

  NameAuthority(Handle handle) {
    this.handle = handle;
    this.speakers = new Speakers(handle);
    this.namesakes = new Namesakes(handle);
  }

  /**
   * The speakers of these attributions; new ones are made. Those without identity have none.
   *
   * @param article where they stand; null where an editor names somebody
   */
  Map<Attribution, SpeakerId> speakersOf(
      Collection<Attribution> attributions, @Nullable ArticleId article, ChangeLog log) {
    var named = new ArrayList<Attribution>();
    var telling = new HashMap<Name, Attribution>();
    for (var attribution : attributions) {
      if (attribution.kind().hasIdentity()) {
        named.add(attribution);
        telling.merge(plain(attribution), attribution, Namesakes::moreTelling);
      }
    }
    var ofPlain = new HashMap<Name, Name>();
    telling.forEach(
        (name, who) -> ofPlain.put(name, new Name(Namesakes.key(who, article), name.kind())));
    var ids = known(ofPlain.values());
    if (article != null) {
      part(ofPlain, telling, ids);
      joinWithoutInitials(ofPlain, telling, ids);
    }
    var names = new LinkedHashMap<Attribution, Name>();
    for (var attribution : named) {
      var plain = plain(attribution);
      names.put(attribution, ofPlain.getOrDefault(plain, plain));
    }
    insert(names, ids, log);
    var speakersOf = new HashMap<Attribution, SpeakerId>();
    for (var attribution : names.keySet()) {
      var id = ids.get(names.get(attribution));
      if (id != null) {
        speakersOf.put(attribution, id);
      }
    }
    return speakersOf;
  }

  private static Name plain(Attribution who) {
    return new Name(NameKey.of(who.speaker(), who.kind()), who.kind());
  }

  /** Gives a name of its own to whom country and role part from the known one of that name. */
  private void part(
      Map<Name, Name> ofPlain, Map<Name, Attribution> telling, Map<Name, SpeakerId> ids) {
    var countries = namesakes.countries(ids.values());
    var parted = new ArrayList<Name>();
    for (var entry : ofPlain.entrySet()) {
      var who = telling.get(entry.getKey());
      var id = ids.get(entry.getValue());
      if (who == null || id == null || who.kind() != SpeakerKind.PERSON) {
        continue;
      }
      var country = who.country();
      if (country != null && namesakes.areTwo(who, id, countries.get(id))) {
        var other = new Name(Namesakes.of(entry.getValue().key(), country), SpeakerKind.PERSON);
        entry.setValue(other);
        parted.add(other);
      }
    }
    if (!parted.isEmpty()) {
      ids.putAll(known(parted));
    }
  }

  /** "Mira B. Orlen" is the known Mira Orlen where she has had the same role. */
  private void joinWithoutInitials(
      Map<Name, Name> ofPlain, Map<Name, Attribution> telling, Map<Name, SpeakerId> ids) {
    for (var entry : ofPlain.entrySet()) {
      var name = entry.getValue();
      var who = telling.get(entry.getKey());
      var shorter = NameKey.withoutInitials(name.key());
      if (who == null
          || name.kind() != SpeakerKind.PERSON
          || ids.containsKey(name)
          || shorter.equals(name.key())) {
        continue;
      }
      var sought = new Name(shorter, SpeakerKind.PERSON);
      var id = known(List.of(sought)).get(sought);
      if (id != null && namesakes.hasRole(id, who.role())) {
        entry.setValue(sought);
        ids.put(sought, id);
      }
    }
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

  /**
   * Speakers whose name, or a word of it, begins so, merged ones left out; of the first few hundred
   * by their names those with most quotes.
   */
  List<NamedSpeaker> beginning(String prefix, int limit) {
    var named = firstBeginning(prefix, Math.max(limit, MOST_COUNTED));
    var counts = speakers.counts(named.stream().map(Speaker::id).toList());
    return named.stream()
        .map(speaker -> new NamedSpeaker(speaker, counts.getOrDefault(speaker.id(), 0L)))
        .sorted(Comparator.comparingLong(NamedSpeaker::quotes).reversed())
        .limit(limit)
        .toList();
  }

  private List<Speaker> firstBeginning(String prefix, int limit) {
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
    var found = speakers.find(ids);
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
                union select id from speaker where name_key >= :first and name_key < :after
                union select id from layer
                where kind = 'speaker' and field = 'name' and look_up = :key
                """)
            .bind("key", key)
            .bind("first", Namesakes.range(key).getFirst())
            .bind("after", Namesakes.range(key).getLast())
            .map((row, _) -> new SpeakerId(row.getString(1)))
            .list();
    return speakers.unmerged(ids).stream()
        .filter(it -> !it.id().equals(beside))
        .filter(it -> it.kind() == kind && NameKey.of(it.name(), kind).equals(key))
        .toList();
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
