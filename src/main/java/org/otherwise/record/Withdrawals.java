package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleId;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Thing;

/** What was withdrawn, and what went with it. */
final class Withdrawals {
  private final Handle handle;
  private final Layer layer;

  Withdrawals(Handle handle) {
    this.handle = handle;
    this.layer = new Layer(handle);
  }

  /** Of a quote its own or its article's; of a pair that of a side. */
  Optional<Tombstone> of(Thing thing) {
    return switch (thing.kind()) {
      case ARTICLE, COLLECTION -> own(thing);
      case QUOTE -> own(thing).or(() -> articleOf(thing.id()).flatMap(this::own));
      case PAIR ->
          sides(new PairId(thing.id()))
              .map(Thing::of)
              .flatMap(side -> of(side).stream())
              .findFirst();
      case SPEAKER -> Optional.empty();
    };
  }

  private Optional<Tombstone> own(Thing thing) {
    return layer.field(thing, Layer.WITHDRAWN).map(value -> tombstone(thing, value));
  }

  private static Tombstone tombstone(Thing thing, JsonNode value) {
    return new Tombstone(
        thing,
        or(Layer.text(value, "title")),
        or(Layer.text(value, "why")),
        or(Layer.text(value, "who")),
        Instant.parse(value.path("at").asText()));
  }

  private Optional<Thing> articleOf(String quote) {
    return handle
        .createQuery("select article from quote where id = :id")
        .bind("id", quote)
        .map((row, _) -> Thing.of(new ArticleId(row.getString(1))))
        .findOne();
  }

  private Stream<QuoteId> sides(PairId pair) {
    return handle
        .createQuery(
            """
            select left_quote, right_quote from contradiction where id = :id
            union select left_quote, right_quote from decided_pair where id = :id limit 1
            """)
        .bind("id", pair.value())
        .map((row, _) -> List.of(new QuoteId(row.getString(1)), new QuoteId(row.getString(2))))
        .findOne()
        .stream()
        .flatMap(List::stream);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
