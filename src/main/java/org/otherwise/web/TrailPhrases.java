package org.otherwise.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.CollectionId;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;
import org.otherwise.record.Action;
import org.otherwise.record.Archive;
import org.otherwise.record.TrailEntry;

/** The trail in words. */
final class TrailPhrases {
  private static final Map<String, String> FIELDS =
      Map.of(
          "said_on",
          "said on",
          "merged_into",
          "merged into",
          "by",
          "denied by",
          "reports",
          "reports closed up to number");

  private static final int LONGEST = 120;

  private final Archive archive;

  TrailPhrases(Archive archive) {
    this.archive = archive;
  }

  /** What something is called, and where it is worked on; null where it is gone. */
  record Named(String name, @Nullable String url) {}

  /** One field before and after. */
  record Changed(String field, String before, String after) {}

  /** "confirmed the pair “Mira Orlen denies what Tor Vik said”". */
  String deed(TrailEntry entry) {
    return verb(entry) + " " + what(entry) + " " + named(entry).name();
  }

  List<String> sentences(List<TrailEntry> entries) {
    return entries.stream().map(entry -> entry.editor() + " " + deed(entry) + ".").toList();
  }

  static String verb(TrailEntry entry) {
    return switch (entry.action()) {
      case CONFIRM -> "confirmed";
      case DISMISS -> "dismissed";
      case RELABEL -> "gave another label to";
      case REOPEN -> "reopened";
      case CLOSE -> "closed the reports of readers on";
      case CORRECT -> "corrected";
      case MERGE -> "merged";
      case SPLIT -> "took back the merger of";
      case DESCRIBE -> "edited";
      case WITHDRAW -> entry.thing().kind() == Thing.Kind.COLLECTION ? "deleted" : "withdrew";
      case RESTORE -> "put back";
      case CREATE -> "made";
      case EDIT -> "edited";
      case PUBLISH -> "published";
      case UNPUBLISH -> "made a draft again of";
      case ADD -> "added an item to";
      case ANNOTATE -> "changed a note in";
      case MOVE -> "moved an item in";
      case REMOVE -> "took an item out of";
      case UNDO -> "undid entry " + entry.undoes() + " on";
    };
  }

  /**
   * The kind of thing before its name; of a merger both speakers, the other one named behind it.
   */
  String what(TrailEntry entry) {
    return into(entry)
        .map(_ -> "the speaker " + itself(entry.thing()).name() + " into")
        .orElseGet(() -> article(entry.thing().kind()));
  }

  /** What an entry leads to: the thing itself, of a merger the speaker who has the quotes now. */
  Named named(TrailEntry entry) {
    return into(entry).map(this::itself).orElseGet(() -> named(entry.thing()));
  }

  /** Into whom the entry merged its speaker. */
  private static Optional<Thing> into(TrailEntry entry) {
    return entry.action() != Action.MERGE
        ? Optional.empty()
        : entry.changes().stream()
            .filter(change -> change.field().equals("merged_into"))
            .flatMap(change -> Ids.speaker(change.after().path("speaker").asText()).stream())
            .map(Thing::of)
            .findFirst();
  }

  static String article(Thing.Kind kind) {
    return switch (kind) {
      case ARTICLE -> "the article";
      case QUOTE -> "the quote";
      case PAIR -> "the pair";
      case SPEAKER -> "the speaker";
      case COLLECTION -> "the collection";
    };
  }

  Named named(Thing thing) {
    return switch (thing.kind()) {
      case PAIR ->
          Ids.pair(thing.id())
              .flatMap(archive::pair)
              .map(pair -> in(Phrases.sentence(pair), desk(Addresses.of(pair.id()))))
              .orElseGet(() -> gone(thing));
      case QUOTE ->
          Ids.quote(thing.id())
              .flatMap(archive::statement)
              .map(said -> in(said.quote().words(), desk(Addresses.of(said.id()))))
              .orElseGet(() -> gone(thing));
      case ARTICLE ->
          Ids.article(thing.id())
              .flatMap(archive::article)
              .map(article -> in(article.head().title(), desk(Addresses.of(article.id()))))
              .orElseGet(() -> gone(thing));
      case SPEAKER -> speaker(thing);
      case COLLECTION ->
          archive
              .shelf()
              .find(new CollectionId(thing.id()))
              .map(found -> in(found.title(), "/desk/collections/" + found.id()))
              .orElseGet(() -> gone(thing));
    };
  }

  /** Of one that is merged both names: what is done to it is seen at the other. */
  private Named speaker(Thing thing) {
    var own = itself(thing);
    return Ids.speaker(thing.id())
        .flatMap(archive::movedTo)
        .flatMap(archive::speaker)
        .map(into -> new Named(own.name() + ", now “" + into.name() + "”", own.url()))
        .orElse(own);
  }

  private Named itself(Thing speaker) {
    return Ids.speaker(speaker.id())
        .flatMap(archive::speakerItself)
        .map(found -> in(found.name(), "/desk/speakers/" + speaker.id()))
        .orElseGet(() -> gone(speaker));
  }

  /** What was withdrawn is still known by the title of its article. */
  private Named gone(Thing thing) {
    var address =
        switch (thing.kind()) {
          case QUOTE -> "/desk/quotes/" + thing.id();
          case ARTICLE -> "/desk/articles/" + thing.id();
          default -> null;
        };
    return archive
        .history()
        .tombstone(thing)
        .map(stone -> in(stone.title(), address))
        .orElseGet(() -> new Named("(not here any more: " + thing.id() + ")", null));
  }

  private static String desk(String address) {
    return "/desk" + address;
  }

  private static Named in(String words, @Nullable String url) {
    return new Named("“" + Phrases.shortened(words, LONGEST) + "”", url);
  }

  static List<Changed> changes(TrailEntry entry) {
    var changes = new ArrayList<Changed>();
    for (var change : entry.changes()) {
      var before = text(change.before());
      var after = text(change.after());
      if (!before.equals(after)) {
        changes.add(
            new Changed(
                FIELDS.getOrDefault(change.field(), change.field().replace('_', ' ')),
                Phrases.shortened(before, LONGEST),
                Phrases.shortened(after, LONGEST)));
      }
    }
    return changes;
  }

  private static String text(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isValueNode()) {
      return value.asText();
    }
    var parts = new ArrayList<String>();
    for (var part : value) {
      var text = text(part);
      if (!text.isEmpty()) {
        parts.add(text);
      }
    }
    return String.join(", ", parts);
  }
}
