package org.otherwise.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;

/**
 * Whether two who have a name in common are one. A merger that is wrong does more harm than one
 * that is missed, which an editor can make: so a single name says who it is only with an office, a
 * body that every state has only with its country, and two of one name stay two where both country
 * and role speak against it.
 */
final class Namesakes {
  /** Parts a name from what tells its bearers apart; no {@link NameKey} has it. */
  private static final String MARK = " @";

  /** How many roles of one speaker are compared. */
  private static final int MOST_ROLES = 50;

  /** Offices that one bears at a time, so that with them a surname is enough. */
  private static final Set<String> OFFICES =
      Set.of(
          "president",
          "prime minister",
          "chancellor",
          "premier",
          "vice president",
          "foreign minister",
          "foreign secretary",
          "finance minister",
          "defence minister",
          "defense minister",
          "defense secretary",
          "home secretary",
          "treasury secretary",
          "secretary of state",
          "secretary-general",
          "secretary general");

  /** Words of which names of bodies are made that every state has. */
  private static final Set<String> OF_EVERY_STATE =
      Set.of(
          """
          ministry department office government administration army military police navy air force \
          forces armed court supreme high constitutional parliament senate house cabinet central \
          bank treasury embassy foreign affairs health defence defense finance interior home justice \
          trade commerce agriculture education energy labour labor transport environment state \
          national public security intelligence media television radio news agency guard council \
          election electoral commission president presidential prime minister ministers of for and \
          the"""
              .split(" "));

  private final Handle handle;

  Namesakes(Handle handle) {
    this.handle = handle;
  }

  /**
   * The key of whoever an article attributes words to. A person's single name is that of the
   * office, or of the house with the role, and else of this article alone.
   *
   * @param article null where the name stands for itself, as editors give it
   */
  static String key(Attribution who, @Nullable ArticleId article) {
    var key = NameKey.of(who.speaker(), who.kind());
    if (who.kind() == SpeakerKind.INSTITUTION && article != null && isEverywhere(key)) {
      var country = who.country();
      return key + MARK + (country == null ? article.value() : country);
    }
    boolean single = who.kind() == SpeakerKind.PERSON && key.indexOf(' ') < 0;
    return single && article != null ? key + MARK + scope(who, article) : key;
  }

  /** Whether many states have a body of this name: "ministry of health". */
  private static boolean isEverywhere(String key) {
    for (var word : key.split(" ")) {
      if (!OF_EVERY_STATE.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String scope(Attribution who, ArticleId article) {
    var role = who.role();
    if (role == null) {
      return article.value();
    }
    var office = role.toLowerCase(Locale.ROOT);
    if (OFFICES.contains(office)) {
      return office;
    }
    var house = who.organisation();
    return house == null ? article.value() : office + MARK + house.toLowerCase(Locale.ROOT);
  }

  /** Of two attributions of one name in an article the one that tells more of who it is. */
  static Attribution moreTelling(Attribution one, Attribution other) {
    return weight(other) > weight(one) ? other : one;
  }

  private static int weight(Attribution who) {
    var role = who.role();
    return (role == null ? 0 : OFFICES.contains(role.toLowerCase(Locale.ROOT)) ? 8 : 4)
        + (who.organisation() == null ? 0 : 2)
        + (who.country() == null ? 0 : 1);
  }

  /** The key of a second one with this name, from another country. */
  static String of(String key, String country) {
    return key + MARK + country;
  }

  /** The first of all keys that tell bearers of this name apart, and what comes after the last. */
  static List<String> range(String key) {
    return List.of(key + MARK, key + " A");
  }

  /** Those whose country is known, by id. */
  Map<SpeakerId, String> countries(Collection<SpeakerId> ids) {
    var countries = new HashMap<SpeakerId, String>();
    for (var chunk : Database.chunks(ids.stream().map(SpeakerId::value).toList())) {
      handle
          .createQuery(
              "select id, country from speaker where id in (<ids>) and country is not null")
          .bindList("ids", chunk)
          .map((row, _) -> Map.entry(new SpeakerId(row.getString(1)), row.getString(2)))
          .forEach(entry -> countries.put(entry.getKey(), entry.getValue()));
    }
    return countries;
  }

  /** Whether country and role of an attribution both speak against a speaker of that country. */
  boolean areTwo(Attribution who, SpeakerId speaker, @Nullable String country) {
    var role = who.role();
    if (role == null || country == null || !isOfState(country) || !isOfState(who.country())) {
      return false;
    }
    if (country.equals(who.country())) {
      return false;
    }
    var roles = roles(speaker);
    return !roles.isEmpty() && roles.stream().noneMatch(other -> haveWordInCommon(role, other));
  }

  private static boolean isOfState(@Nullable String country) {
    return country != null && !country.equals("UN") && !country.equals("EU");
  }

  /** Whether a speaker has had this role, or one like it. */
  boolean hasRole(SpeakerId speaker, @Nullable String role) {
    return role != null && roles(speaker).stream().anyMatch(other -> other.equalsIgnoreCase(role));
  }

  private List<String> roles(SpeakerId speaker) {
    return handle
        .createQuery(
            """
            select distinct role from quote where speaker = :speaker and role is not null
            limit :limit
            """)
        .bind("speaker", speaker.value())
        .bind("limit", MOST_ROLES)
        .mapTo(String.class)
        .list();
  }

  private static boolean haveWordInCommon(String one, String other) {
    var words = new HashSet<>(List.of(one.toLowerCase(Locale.ROOT).split(" ")));
    for (var word : other.toLowerCase(Locale.ROOT).split(" ")) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
