package org.otherwise.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.Collection;
import org.otherwise.model.Collection.Item;
import org.otherwise.model.Collection.Target;
import org.otherwise.model.CollectionId;
import org.otherwise.model.Thing;
import org.otherwise.record.Action;
import org.otherwise.record.Editing;
import org.otherwise.record.TrailEntry;

/**
 * What an editor can do with collections. {@code Archive.collection(slug)} and {@code
 * Archive.shown(collection)} read them.
 */
public final class Collections {
  /** The most items of one collection. */
  public static final int MOST_ITEMS = 1000;

  private static final int LONGEST_SLUG = 80;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TEXT = 50_000;
  private static final int LONGEST_NOTE = 5_000;
  private static final double STEP = 1024;

  private final Desk desk;

  Collections(Desk desk) {
    this.desk = desk;
  }

  /** Makes a draft; {@link Desk#collectionOf} names it. */
  public TrailEntry create(Editor editor, String slug, String title, String text) {
    var fields = described(title, text);
    return desk.edit(editing -> create(editing, editor, slug, fields));
  }

  private static Optional<TrailEntry> create(
      Editing editing, Editor editor, String slug, Map<String, JsonNode> described) {
    var id = new CollectionId(editing.freshId());
    free(editing, slug, id);
    var fields = new TreeMap<>(described);
    fields.put("slug", slugs(slug, List.of()));
    return editing.write(editor.name(), Action.CREATE, Thing.of(id), fields, null);
  }

  /** Another title, text or slug; a slug that it had before keeps leading to it. */
  public TrailEntry edit(
      Editor editor,
      CollectionId collection,
      long version,
      String slug,
      String title,
      String text) {
    var fields = described(title, text);
    return edit(
        editor,
        Action.EDIT,
        collection,
        version,
        (editing, now) -> {
          if (!slug.equals(now.slug())) {
            free(editing, slug, collection);
            var before = new ArrayList<String>();
            var said = editing.said(Thing.of(collection)).get("slug");
            if (said != null) {
              said.path("before").forEach(it -> before.add(it.asText()));
            }
            before.add(now.slug());
            before.remove(slug);
            fields.put("slug", slugs(slug, before));
          }
          return fields;
        });
  }

  public TrailEntry publish(Editor editor, CollectionId collection, long version) {
    return edit(
        editor,
        Action.PUBLISH,
        collection,
        version,
        (editing, now) -> {
          if (now.published()) {
            throw new Refused(Cause.INVALID, "“" + now.title() + "” is published already");
          }
          return Map.of(
              "published",
              JsonNodeFactory.instance.objectNode().put("at", editing.now().toString()));
        });
  }

  public TrailEntry unpublish(Editor editor, CollectionId collection, long version) {
    return edit(
        editor,
        Action.UNPUBLISH,
        collection,
        version,
        (editing, now) -> {
          if (!now.published()) {
            throw new Refused(Cause.INVALID, "“" + now.title() + "” is a draft already");
          }
          return Desk.taking(List.of("published"));
        });
  }

  /**
   * Takes it away, with all that is in it; undoing that brings it back. Its addresses stay its own:
   * they tell readers that it is gone.
   */
  public TrailEntry delete(Editor editor, CollectionId collection, long version) {
    return edit(
        editor,
        Action.WITHDRAW,
        collection,
        version,
        (editing, now) ->
            Map.of(
                "withdrawn",
                JsonNodeFactory.instance
                    .objectNode()
                    .put("title", now.title())
                    .put("why", "")
                    .put("who", editor.name())
                    .put("at", editing.now().toString())));
  }

  /** Puts an item at the end. */
  public TrailEntry add(
      Editor editor, CollectionId collection, long version, Target target, String note) {
    var words = note(note);
    return edit(
        editor,
        Action.ADD,
        collection,
        version,
        (editing, now) -> last(editing, now, target, words));
  }

  /** Makes a draft with its first item: both, or neither. Returns the entry of the item. */
  public TrailEntry createWith(
      Editor editor, String slug, String title, Target target, String note) {
    var words = note(note);
    var fields = described(title, "");
    return desk.edit(
        editing -> {
          var made = Desk.collectionOf(create(editing, editor, slug, fields).orElseThrow());
          var item = last(editing, editing.collection(made).orElseThrow(), target, words);
          return editing.write(editor.name(), Action.ADD, Thing.of(made), item, null);
        });
  }

  private static Map<String, JsonNode> last(
      Editing editing, Collection now, Target target, String words) {
    if (now.items().size() >= MOST_ITEMS) {
      throw new Refused(
          Cause.INVALID, "a collection holds %d items and no more".formatted(MOST_ITEMS));
    }
    for (var item : now.items()) {
      if (item.target().equals(target)) {
        throw new Refused(Cause.INVALID, target(target) + " is in this collection already");
      }
    }
    there(editing, target);
    double rank =
        now.items().isEmpty() ? STEP : rank(editing, now.id(), now.items().getLast().id()) + STEP;
    return Map.of("item:" + editing.freshId(), value(target, words, rank));
  }

  public TrailEntry annotate(
      Editor editor, CollectionId collection, long version, String item, String note) {
    var words = note(note);
    return edit(
        editor,
        Action.ANNOTATE,
        collection,
        version,
        (editing, now) -> {
          var one = item(now, item);
          return Map.of(
              "item:" + item, value(one.target(), words, rank(editing, collection, item)));
        });
  }

  /**
   * Moves an item.
   *
   * @param place the place that it will have, from 0
   */
  public TrailEntry move(
      Editor editor, CollectionId collection, long version, String item, int place) {
    return edit(
        editor,
        Action.MOVE,
        collection,
        version,
        (editing, now) -> {
          var one = item(now, item);
          if (place < 0 || place >= now.items().size()) {
            throw new Refused(
                Cause.INVALID,
                "%d is not a place among %d items".formatted(place, now.items().size()));
          }
          var order = new ArrayList<>(now.items());
          order.remove(one);
          order.add(place, one);
          return ranked(editing, collection, order, place);
        });
  }

  public TrailEntry remove(Editor editor, CollectionId collection, long version, String item) {
    return edit(
        editor,
        Action.REMOVE,
        collection,
        version,
        (editing, now) -> {
          item(now, item);
          return Desk.taking(List.of("item:" + item));
        });
  }

  /** After an undoing: its slug is no other's meanwhile. */
  static void check(Editing editing, CollectionId id) {
    var slugs = editing.said(Thing.of(id)).get("slug");
    if (slugs != null) {
      taken(editing, slugs.path("now").asText(), id);
      slugs.path("before").forEach(slug -> taken(editing, slug.asText(), id));
    }
  }

  // ── how it is done ──

  /** What becomes of a collection as it is now. */
  private interface Change {
    Map<String, ? extends JsonNode> of(Editing editing, Collection now);
  }

  private TrailEntry edit(
      Editor editor, Action action, CollectionId id, long version, Change change) {
    Function<Editing, Map<String, ? extends JsonNode>> fields =
        editing ->
            change.of(
                editing,
                editing
                    .collection(id)
                    .orElseThrow(() -> new Refused(Cause.UNKNOWN, "there is no collection " + id)));
    return desk.edit(editor, action, Thing.of(id), version, fields);
  }

  /**
   * The rank of an item that was moved: between those of its neighbours, so that the others stay as
   * they are; all of them anew where nothing lies between.
   */
  private static Map<String, JsonNode> ranked(
      Editing editing, CollectionId id, List<Item> order, int place) {
    var one = order.get(place);
    double before = place == 0 ? 0 : rank(editing, id, order.get(place - 1).id());
    double after =
        place == order.size() - 1
            ? before + 2 * STEP
            : rank(editing, id, order.get(place + 1).id());
    double middle = (before + after) / 2;
    if (middle > before && middle < after) {
      return Map.of("item:" + one.id(), value(one.target(), one.note(), middle));
    }
    var all = new TreeMap<String, JsonNode>();
    IntStream.range(0, order.size())
        .forEach(
            i -> {
              var item = order.get(i);
              all.put("item:" + item.id(), value(item.target(), item.note(), (i + 1) * STEP));
            });
    return all;
  }

  private static double rank(Editing editing, CollectionId id, String item) {
    var value = editing.said(Thing.of(id)).get("item:" + item);
    return value == null ? 0 : value.path("rank").asDouble();
  }

  private static ObjectNode value(Target target, String note, double rank) {
    var value = JsonNodeFactory.instance.objectNode();
    switch (target) {
      case Target.OfArticle(var id) -> value.put("kind", "article").put("target", id.value());
      case Target.OfQuote(var id) -> value.put("kind", "quote").put("target", id.value());
      case Target.OfPair(var id) -> value.put("kind", "pair").put("target", id.value());
      case Target.OfSearch(var address) -> value.put("kind", "search").put("target", address);
    }
    return value.put("note", note).put("rank", rank);
  }

  private static void there(Editing editing, Target target) {
    boolean there =
        switch (target) {
          case Target.OfArticle(var id) ->
              editing.article(id).isPresent() && editing.tombstone(Thing.of(id)).isEmpty();
          case Target.OfQuote(var id) ->
              editing.extracted(id).isPresent() && editing.tombstone(Thing.of(id)).isEmpty();
          case Target.OfPair(var id) ->
              editing.found(id).isPresent() && editing.tombstone(Thing.of(id)).isEmpty();
          case Target.OfSearch(_) -> true;
        };
    if (!there) {
      throw new Refused(Cause.UNKNOWN, target(target) + " is not in the record, or was withdrawn");
    }
  }

  private static String target(Target target) {
    return switch (target) {
      case Target.OfArticle(var id) -> "the article " + id;
      case Target.OfQuote(var id) -> "the quote " + id;
      case Target.OfPair(var id) -> "the pair " + id;
      case Target.OfSearch(var address) -> "the search " + address;
    };
  }

  private static Item item(Collection collection, String id) {
    return collection.items().stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Cause.UNKNOWN,
                    "“" + collection.title() + "” has no item “" + id + "” (any more)"));
  }

  private static Map<String, JsonNode> described(String title, String text) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new Refused(
          Cause.INVALID,
          "a collection needs a title of at most %d characters: “%s”"
              .formatted(LONGEST_TITLE, title));
    }
    if (text.length() > LONGEST_TEXT) {
      throw new Refused(
          Cause.INVALID,
          "a collection's text may have %d characters, not %d"
              .formatted(LONGEST_TEXT, text.length()));
    }
    var fields = new TreeMap<String, JsonNode>();
    fields.put("title", JsonNodeFactory.instance.objectNode().put("title", title.strip()));
    fields.put("text", JsonNodeFactory.instance.objectNode().put("text", text.strip()));
    return fields;
  }

  private static JsonNode slugs(String now, List<String> before) {
    var slugs = JsonNodeFactory.instance.objectNode().put("now", now);
    var former = slugs.putArray("before");
    before.forEach(former::add);
    return slugs;
  }

  private static void free(Editing editing, String slug, CollectionId own) {
    if (slug.length() > LONGEST_SLUG || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new Refused(
          Cause.INVALID,
          "“%s” cannot be an address: at most %d of a-z and 0-9, with single hyphens between"
              .formatted(slug, LONGEST_SLUG));
    }
    taken(editing, slug, own);
  }

  private static void taken(Editing editing, String slug, CollectionId own) {
    editing
        .withSlug(slug, own)
        .ifPresent(
            other -> {
              throw new Refused(
                  Cause.INVALID,
                  "the address “"
                      + slug
                      + "” is, or was once, that of the collection “"
                      + other
                      + "”");
            });
  }

  private static String note(String note) {
    if (note.length() > LONGEST_NOTE) {
      throw new Refused(
          Cause.INVALID,
          "a note may have %d characters, not %d".formatted(LONGEST_NOTE, note.length()));
    }
    return note.strip();
  }
}
