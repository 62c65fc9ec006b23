package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Collection;
import org.otherwise.model.Collection.Item;
import org.otherwise.model.Collection.Target;
import org.otherwise.model.CollectionId;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Thing;

/** Reads collections, whose fields all stand in the layer, and what their items point at. */
final class Shelves {
  private static final String ITEM = "item:";

  private record Ranked(double rank, Item item) {}

  private final Handle handle;
  private final Layer layer;

  Shelves(Handle handle) {
    this.handle = handle;
    this.layer = new Layer(handle);
  }

  Optional<Collection> find(CollectionId id) {
    return of(List.of(id.value())).stream().findFirst();
  }

  Optional<Collection> find(String slug) {
    return of(layer.lookedUp(Thing.Kind.COLLECTION, Layer.SLUG, slug)).stream().findFirst();
  }

  /** The collection that had this slug once. */
  Optional<Collection> formerly(String slug) {
    return all().stream().filter(it -> hadBefore(it.id().value(), slug)).findFirst();
  }

  /** The title of a collection beside this one that has the slug or had it, deleted ones too. */
  Optional<String> withSlug(String slug, CollectionId beside) {
    return withSlug(slug)
        .filter(id -> !id.equals(beside.value()))
        .map(id -> or(Layer.text(layer.of(collection(id)).get(Layer.TITLE), "title")))
        .findFirst();
  }

  boolean isTaken(String slug) {
    return withSlug(slug).findAny().isPresent();
  }

  /** What stands where readers could see a collection that was deleted. */
  Optional<Tombstone> deleted(String slug) {
    return withSlug(slug)
        .map(Shelves::collection)
        .filter(thing -> layer.field(thing, Layer.PUBLISHED).isPresent())
        .flatMap(thing -> new Withdrawals(handle).of(thing).stream())
        .findFirst();
  }

  private Stream<String> withSlug(String slug) {
    return layer.having(Thing.Kind.COLLECTION, Layer.SLUG).stream()
        .filter(
            id ->
                layer
                        .field(collection(id), Layer.SLUG)
                        .filter(value -> slug.equals(Layer.text(value, "now")))
                        .isPresent()
                    || hadBefore(id, slug));
  }

  private static Thing collection(String id) {
    return Thing.of(new CollectionId(id));
  }

  private boolean hadBefore(String id, String slug) {
    return layer
        .field(collection(id), Layer.SLUG)
        .filter(value -> hadBefore(value, slug))
        .isPresent();
  }

  private static boolean hadBefore(JsonNode slugs, String slug) {
    for (var before : slugs.path("before")) {
      if (before.asText().equals(slug)) {
        return true;
      }
    }
    return false;
  }

  List<Collection> all() {
    return of(layer.having(Thing.Kind.COLLECTION, Layer.SLUG)).stream()
        .sorted(
            Comparator.comparingLong(Collection::version)
                .reversed()
                .thenComparing(it -> it.id().value()))
        .toList();
  }

  private List<Collection> of(List<String> ids) {
    var fields = layer.of(Thing.Kind.COLLECTION, ids);
    var collections = new ArrayList<Collection>();
    for (var id : ids) {
      var said = fields.get(id);
      if (said != null && said.containsKey(Layer.SLUG) && !said.containsKey(Layer.WITHDRAWN)) {
        collections.add(collection(new CollectionId(id), said));
      }
    }
    return collections;
  }

  private Collection collection(CollectionId id, Map<String, JsonNode> fields) {
    long version = Things.version(handle, Thing.of(id));
    var items = new ArrayList<Ranked>();
    fields.forEach(
        (field, value) -> {
          if (field.startsWith(ITEM)) {
            items.add(ranked(field.substring(ITEM.length()), value));
          }
        });
    items.sort(Comparator.comparingDouble(Ranked::rank).thenComparing(it -> it.item().id()));
    return new Collection(
        id,
        or(Layer.text(fields.get(Layer.SLUG), "now")),
        or(Layer.text(fields.get(Layer.TITLE), "title")),
        or(Layer.text(fields.get(Layer.TEXT), "text")),
        fields.containsKey(Layer.PUBLISHED),
        items.stream().map(Ranked::item).toList(),
        version,
        changed(version));
  }

  private Instant changed(long version) {
    return handle
        .createQuery("select at from trail where n = :n")
        .bind("n", version)
        .map((row, _) -> Instant.parse(row.getString(1)))
        .findOne()
        .orElse(Instant.EPOCH);
  }

  private static Ranked ranked(String id, JsonNode value) {
    return new Ranked(
        value.path("rank").asDouble(),
        new Item(
            id,
            target(value.path("kind").asText(), value.path("target").asText()),
            value.path("note").asText()));
  }

  private static Target target(String kind, String target) {
    return switch (kind) {
      case "article" -> new Target.OfArticle(new ArticleId(target));
      case "quote" -> new Target.OfQuote(new QuoteId(target));
      case "pair" -> new Target.OfPair(new PairId(target));
      default -> new Target.OfSearch(target);
    };
  }

  List<Shown> shown(Collection collection) {
    return collection.items().stream().map(this::shown).toList();
  }

  private Shown shown(Item item) {
    return switch (item.target()) {
      case Target.OfArticle(var id) ->
          Optional.ofNullable(new Articles(handle).heads(List.of(id)).get(id))
              .<Shown>map(head -> new Shown.OfArticle(item, head))
              .orElseGet(() -> absent(item, Thing.of(id)));
      case Target.OfQuote(var asked) -> {
        var id = Quotes.movedTo(handle, asked).orElse(asked);
        yield Optional.ofNullable(new Statements(handle).find(List.of(id)).get(id))
            .<Shown>map(statement -> new Shown.OfQuote(item, statement))
            .orElseGet(() -> absent(item, Thing.of(id)));
      }
      case Target.OfPair(var asked) -> {
        var pairs = new Contradictions(handle);
        var id = pairs.movedTo(asked).orElse(asked);
        yield pairs.pairs(List.of(id)).stream()
            .findFirst()
            .<Shown>map(pair -> new Shown.OfPair(item, pair))
            .orElseGet(() -> absent(item, Thing.of(id)));
      }
      case Target.OfSearch(var address) -> new Shown.OfSearch(item, address);
    };
  }

  private Shown absent(Item item, Thing thing) {
    return new Withdrawals(handle)
        .of(thing)
        .<Shown>map(tombstone -> new Shown.Withdrawn(item, tombstone))
        .orElseGet(() -> new Shown.Gone(item));
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
