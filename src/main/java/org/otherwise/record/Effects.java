package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Claim;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Thing;
import org.otherwise.record.LogEntry.Kind;

/** Writes what editors say of a thing, with all that hangs on it, and notes what is to follow. */
final class Effects {
  private final Handle handle;
  private final ChangeLog log;
  private final Layer layer;

  Effects(Handle handle, ChangeLog log) {
    this.handle = handle;
    this.log = log;
    this.layer = new Layer(handle);
  }

  /**
   * @param after null where nothing is said of it any more
   */
  void write(Thing thing, String field, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (thing.kind() == Thing.Kind.QUOTE && field.equals(Layer.SPEAKER) && after != null) {
      makeSpeaker(after);
    }
    if (after == null) {
      layer.remove(thing, field);
    } else {
      layer.put(thing, field, after, lookUp(thing, field, after));
    }
    switch (thing.kind()) {
      case QUOTE -> quote(new QuoteId(thing.id()), field, before);
      case ARTICLE -> article(new ArticleId(thing.id()), after != null);
      case SPEAKER -> speaker(new SpeakerId(thing.id()), field, before, after);
      case COLLECTION -> item(after);
      case PAIR -> {}
    }
  }

  /** What depends on all fields together. */
  void finish(Thing thing) {
    if (thing.kind() == Thing.Kind.PAIR) {
      pair(new PairId(thing.id()));
    }
  }

  private @Nullable String lookUp(Thing thing, String field, JsonNode value) {
    return switch (field) {
      case Layer.DECISION -> Layer.text(value, "status");
      case Layer.SPEAKER -> Layer.text(value, "id");
      case Layer.KIND -> Layer.text(value, "kind");
      case Layer.SLUG -> Layer.text(value, "now");
      case Layer.NAME -> NameKey.of(value.path("name").asText(), kind(thing));
      default -> null;
    };
  }

  private SpeakerKind kind(Thing speaker) {
    return new Speakers(handle).own(new SpeakerId(speaker.id())).orElseThrow().kind();
  }

  // ── pairs ──

  private void pair(PairId id) {
    var decisions = new Decisions(handle);
    var found = new Contradictions(handle).found(List.of(id));
    if (Decisions.isDecided(layer.of(Thing.of(id)))) {
      decisions.keep(id);
      decisions
          .kept(id)
          .ifPresent(pair -> new Anchors(handle).keep(List.of(pair.left(), pair.right())));
    } else {
      decisions.forget(id);
    }
    if (!found.isEmpty()) {
      log.upsert(Kind.CONTRADICTION, id.value());
    }
    new Repeats(handle).follow(id, log);
  }

  // ── quotes ──

  private void quote(QuoteId id, String field, @Nullable JsonNode before) {
    new Anchors(handle).keep(List.of(id));
    switch (field) {
      case Layer.WORDS -> {
        layer.remove(Thing.of(id), Layer.WORDS_AT);
        followNext(id);
      }
      case Layer.SPEAKER -> Optional.ofNullable(Layer.text(before, "id")).ifPresent(this::unmake);
      case Layer.WITHDRAWN -> {
        followCopies(List.of(id.value()));
        followNext(id);
      }
      default -> {}
    }
    log.upsert(Kind.QUOTE, id.value());
  }

  /**
   * The value as it can be said now: a correction that is made again names its speaker, who may
   * have gone with its undoing, and may have come back under another id in what was imported since.
   */
  JsonNode current(Thing thing, String field, JsonNode value) {
    var id = Layer.text(value, "id");
    if (thing.kind() != Thing.Kind.QUOTE || !field.equals(Layer.SPEAKER) || id == null) {
      return value;
    }
    var speakers = new Speakers(handle);
    if (speakers.own(new SpeakerId(id)).isPresent()) {
      return value;
    }
    var named = new NameAuthority(handle).known(value.path("name").asText(), kindOf(value));
    return named
        .flatMap(known -> Optional.ofNullable(speakers.find(List.of(known)).get(known)))
        .<JsonNode>map(
            speaker ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("kind", speaker.kind().code())
                    .put("name", speaker.name())
                    .put("id", speaker.id().value()))
        .orElse(value);
  }

  private static SpeakerKind kindOf(JsonNode speaker) {
    return SpeakerKind.of(speaker.path("kind").asText());
  }

  /** Makes the speaker of a correction where there is none, under the id that it was given. */
  private void makeSpeaker(JsonNode value) {
    var id = Layer.text(value, "id");
    if (id == null || new Speakers(handle).own(new SpeakerId(id)).isPresent()) {
      return;
    }
    var kind = kindOf(value);
    var name = value.path("name").asText();
    handle
        .createUpdate(
            """
            insert into speaker (id, name, name_key, kind, country)
            values (:id, :name, :key, :kind, null)
            """)
        .bind("id", id)
        .bind("name", name)
        .bind("key", NameKey.of(name, kind))
        .bind("kind", kind.code())
        .execute();
    markMade(new SpeakerId(id));
    log.upsert(Kind.SPEAKER, id);
  }

  /** The speaker of this name; made where there is none. */
  SpeakerId named(String name, SpeakerKind kind) {
    var who = new Attribution(name, null, kind, null, null, null, null);
    var counter = totalSpeakers();
    var id = new NameAuthority(handle).speakersOf(List.of(who), null, log).get(who);
    if (id == null) {
      throw new IllegalStateException("“" + name + "” is a name, and yet nobody has it");
    }
    if (totalSpeakers() > counter) {
      markMade(id);
    }
    return id;
  }

  private long totalSpeakers() {
    return handle.createQuery("select count(*) from speaker").mapTo(long.class).one();
  }

  private void markMade(SpeakerId id) {
    layer.put(
        Thing.of(id), Layer.MADE, JsonNodeFactory.instance.objectNode().put("made", true), null);
  }

  /** Deletes a speaker that only corrections had named, when the last of them is gone. */
  private void unmake(String id) {
    var speaker = new Thing(Thing.Kind.SPEAKER, id);
    if (!layer.of(speaker).keySet().equals(Set.of(Layer.MADE))
        || !layer.lookedUp(Thing.Kind.QUOTE, Layer.SPEAKER, id).isEmpty()) {
      return;
    }
    int deleted =
        handle
            .createUpdate(
                """
                delete from speaker where id = :id and merged_into is null
                  and not exists (select 1 from quote where speaker = :id)
                  and not exists (select 1 from speaker where merged_into = :id)
                """)
            .bind("id", id)
            .execute();
    if (deleted > 0) {
      layer.remove(speaker, Layer.MADE);
      log.delete(Kind.SPEAKER, id);
    }
  }

  // ── withdrawals ──

  private void article(ArticleId id, boolean withdrawn) {
    if (withdrawn) {
      log.delete(Kind.ARTICLE, id.value());
    } else {
      log.upsert(Kind.ARTICLE, id.value());
    }
    var quotes =
        handle
            .createQuery("select id from quote where article = :id")
            .bind("id", id.value())
            .mapTo(String.class)
            .list();
    for (var quote : quotes) {
      log.upsert(Kind.QUOTE, quote);
    }
    followCopies(quotes);
  }

  /** What stands soon after a quote may lean on its words: "there was no such sale". */
  private void followNext(QuoteId id) {
    handle
        .createQuery(
            "select next.id from quote next join quote told on next.article = told.article"
                + " where told.id = :id and next.start_at >= told.end_at"
                + " and next.start_at <= told.end_at + :reach")
        .bind("id", id.value())
        .bind("reach", Claim.REACH)
        .mapTo(String.class)
        .forEach(next -> log.upsert(Kind.QUOTE, next));
  }

  /** Copies of what was withdrawn stand in its place, and step back when it is restored. */
  private void followCopies(List<String> quotes) {
    var copies = new ArrayList<QuoteId>();
    for (var chunk : Database.chunks(quotes)) {
      handle
          .createQuery("select id from quote where copy_of in (<ids>)")
          .bindList("ids", chunk)
          .mapTo(String.class)
          .forEach(
              copy -> {
                copies.add(new QuoteId(copy));
                log.upsert(Kind.QUOTE, copy);
              });
    }
    new Contradictions(handle).dropSuggestions(copies, log);
  }

  // ── speakers ──

  private void speaker(
      SpeakerId id, String field, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (field.equals(Layer.MERGED_INTO)) {
      handle
          .createUpdate("update speaker set merged_into = :into where id = :id")
          .bind("into", Layer.text(after, "speaker"))
          .bind("id", id.value())
          .execute();
      // Those it leaves and joins are looked for by its name too.
      for (var value : Arrays.asList(before, after)) {
        Optional.ofNullable(Layer.text(value, "speaker"))
            .ifPresent(into -> log.upsert(Kind.SPEAKER, into));
      }
    }
    if (field.equals(Layer.MERGED_INTO) || field.equals(Layer.NAME)) {
      log.spread(Kind.SPEAKER, id.value()); // its quotes are found by its id and its name
    } else {
      log.upsert(Kind.SPEAKER, id.value());
    }
    if (field.equals(Layer.KIND)) {
      var name = layer.field(Thing.of(id), Layer.NAME);
      name.ifPresent(
          value ->
              layer.put(Thing.of(id), Layer.NAME, value, lookUp(Thing.of(id), Layer.NAME, value)));
    }
  }

  // ── collections ──

  private void item(@Nullable JsonNode after) {
    if (after != null && "quote".equals(Layer.text(after, "kind"))) {
      new Anchors(handle).keep(List.of(new QuoteId(after.path("target").asText())));
    }
  }

  static Map<String, JsonNode> visible(Map<String, JsonNode> fields) {
    var visible = new TreeMap<>(fields);
    visible.remove(Layer.WORDS_AT);
    visible.remove(Layer.MADE);
    return visible;
  }
}
