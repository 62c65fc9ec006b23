package org.otherwise.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.SpeakerId;
import org.otherwise.record.LogEntry.Kind;

/** Which country a speaker belongs to, as far as the attributions of its quotes tell. */
final class SpeakerCountries {
  private final Handle handle;

  SpeakerCountries(Handle handle) {
    this.handle = handle;
  }

  /**
   * Gives each of these speakers the country most often given with it; of two equally often it
   * keeps the one it has.
   */
  void settle(Set<SpeakerId> ids, ChangeLog log) {
    for (var chunk : Database.chunks(ids)) {
      var counts = new HashMap<String, Map<String, Long>>();
      handle
          .createQuery(
              """
              select speaker, country, count(*) as times from quote
              where speaker in (<ids>) and country is not null group by speaker, country
              """)
          .bindList("ids", chunk.stream().map(SpeakerId::value).toList())
          .map((row, _) -> new Given(row.getString(1), row.getString(2), row.getLong(3)))
          .forEach(
              given ->
                  counts
                      .computeIfAbsent(given.speaker(), _ -> new HashMap<>())
                      .put(given.country(), given.times()));
      for (var speaker : new Speakers(handle).extracted(chunk).values()) {
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
}
