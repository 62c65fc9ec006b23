package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.ArticleId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Thing;

/** What editors said of quotes and pairs that can't be found any more. */
final class Losses {
  private record Anchor(String quote, ArticleId article, String words) {}

  private final Handle handle;
  private final Layer layer;

  Losses(Handle handle) {
    this.handle = handle;
    this.layer = new Layer(handle);
  }

  List<Lost> all() {
    var lost = new ArrayList<Lost>();
    for (var pair : new Decisions(handle).lost()) {
      var gone = List.of(pair.left(), pair.right()).stream().flatMap(it -> gone(it).stream());
      lost.add(lost(Thing.of(pair.id()), gone.toList()));
    }
    for (var anchor : gone()) {
      var thing = new Thing(Thing.Kind.QUOTE, anchor.quote());
      if (!layer.of(thing).isEmpty()) {
        lost.add(lost(thing, List.of(anchor)));
      }
    }
    lost.addAll(words());
    return lost;
  }

  private Lost lost(Thing thing, List<Anchor> gone) {
    return new Lost(
        thing,
        what(layer.of(thing)),
        gone.stream().map(Anchor::words).toList(),
        gone.stream().map(Anchor::article).distinct().toList());
  }

  private static String what(Map<String, JsonNode> fields) {
    var parts = new ArrayList<String>();
    Optional.ofNullable(Layer.text(fields.get(Layer.DECISION), "status")).ifPresent(parts::add);
    Optional.ofNullable(Layer.text(fields.get(Layer.LABEL), "label"))
        .ifPresent(label -> parts.add("label “" + label + "”"));
    for (var field :
        List.of(Layer.SPEAKER, Layer.COUNTRY, Layer.SAID_ON, Layer.WORDS, Layer.WITHDRAWN)) {
      if (fields.containsKey(field)) {
        parts.add(field.replace('_', ' ').toLowerCase(Locale.ROOT));
      }
    }
    return String.join(", ", parts);
  }

  /** Words that an editor chose and that the text of their article has no more. */
  private List<Lost> words() {
    return layer.lookedUp(Thing.Kind.QUOTE, Layer.WORDS_AT, "lost").stream()
        .map(
            id ->
                new Statements(handle)
                    .extracted(new QuoteId(id))
                    .map(
                        said ->
                            new Lost(
                                new Thing(Thing.Kind.QUOTE, id),
                                "words",
                                List.of(chosen(id)),
                                List.of(said.quote().article())))
                    .orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  private String chosen(String quote) {
    return layer
        .field(new Thing(Thing.Kind.QUOTE, quote), Layer.WORDS)
        .map(value -> value.path("words").asText())
        .orElse("");
  }

  private Optional<Anchor> gone(QuoteId quote) {
    return anchors("a.quote = :id", quote.value()).stream().findFirst();
  }

  private List<Anchor> gone() {
    return anchors("'' = :id", "");
  }

  private List<Anchor> anchors(String condition, String id) {
    return handle
        .createQuery(
            "select a.quote, a.article, a.words from anchor a where not exists"
                + " (select 1 from quote q where q.id = a.quote) and "
                + condition
                + " order by a.article, a.quote")
        .bind("id", id)
        .map(
            (row, _) ->
                new Anchor(row.getString(1), new ArticleId(row.getString(2)), row.getString(3)))
        .list();
  }
}
