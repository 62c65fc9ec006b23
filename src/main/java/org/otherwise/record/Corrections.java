package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.Context;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Span;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Thing;
import org.otherwise.record.Corrected.Part;

/** Lays what editors corrected in quotes over what was extracted. */
final class Corrections {
  /** A quote with its speaker, as extracted or as corrected. */
  record Said(Quote quote, @Nullable SpeakerId speaker) {}

  private static final Map<String, Part> PARTS =
      Map.of(
          Layer.SPEAKER,
          Part.SPEAKER,
          Layer.COUNTRY,
          Part.COUNTRY,
          Layer.SAID_ON,
          Part.SAID_ON,
          Layer.WORDS,
          Part.WORDS);

  private final Layer layer;

  Corrections(Handle handle) {
    this.layer = new Layer(handle);
  }

  /** What is corrected in these quotes. */
  Map<String, Map<String, JsonNode>> of(Collection<QuoteId> quotes) {
    return layer.of(Thing.Kind.QUOTE, quotes.stream().map(QuoteId::value).toList());
  }

  /**
   * The quote as corrected. Who was named in the place of another has neither that one's role nor
   * mention.
   */
  static Said over(Said extracted, Map<String, JsonNode> fields) {
    if (fields.isEmpty()) {
      return extracted;
    }
    var quote = extracted.quote();
    var who = quote.attribution();
    var speaker = extracted.speaker();
    var named = fields.get(Layer.SPEAKER);
    if (named != null) {
      var kind = SpeakerKind.of(named.path("kind").asText());
      var id = Layer.text(named, "id");
      var name = named.path("name").asText();
      who = new Attribution(name, null, kind, null, null, who.country(), who.relay());
      speaker = id == null ? null : new SpeakerId(id);
    }
    var country = fields.get(Layer.COUNTRY);
    if (country != null) {
      who =
          new Attribution(
              who.speaker(),
              who.mention(),
              who.kind(),
              who.role(),
              who.organisation(),
              Layer.text(country, "code"),
              who.relay());
    }
    var saidOn = fields.get(Layer.SAID_ON);
    var words = words(fields);
    return new Said(
        new Quote(
            quote.id(),
            quote.article(),
            words == null ? quote.span() : span(words),
            words == null ? quote.words() : words.path("words").asText(),
            words == null ? quote.before() : words.path("before").asText(),
            words == null ? quote.after() : words.path("after").asText(),
            quote.kind(),
            quote.cue(),
            who,
            saidOn == null ? quote.saidOn() : Articles.date(Layer.text(saidOn, "date")),
            quote.confidence()),
        speaker);
  }

  /**
   * The corrected words where they stand now; null where there are none, or they can't be found.
   */
  private static @Nullable JsonNode words(Map<String, JsonNode> fields) {
    var said = fields.get(Layer.WORDS);
    var at = fields.get(Layer.WORDS_AT);
    if (said == null || at == null) {
      return said;
    }
    return areLost(at) ? null : at;
  }

  static boolean areLost(JsonNode wordsAt) {
    return wordsAt.path("lost").asBoolean();
  }

  /** The value of corrected words at this place of a text. */
  static ObjectNode wordsAt(String text, Span span) {
    var context = Context.around(text, span);
    return JsonNodeFactory.instance
        .objectNode()
        .put("start", span.start())
        .put("end", span.end())
        .put("words", span.of(text))
        .put("before", context.before())
        .put("after", context.after());
  }

  /** What was corrected in a quote; empty where nothing ever was. */
  static Optional<Corrected> find(Handle handle, QuoteId id) {
    var last =
        new TrailRows(handle)
            .since(Thing.of(id), 0).stream()
                .filter(
                    entry -> entry.changes().stream().anyMatch(it -> PARTS.containsKey(it.field())))
                .findFirst();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    var fields = new Layer(handle).of(Thing.of(id));
    var parts = new HashSet<Part>();
    PARTS.forEach(
        (field, part) -> {
          if (fields.containsKey(field)) {
            parts.add(part);
          }
        });
    return new Statements(handle)
        .extracted(id)
        .map(said -> new Corrected(said.quote(), parts, last.get().editor(), last.get().at()));
  }

  /** Where these words stand in the text, the place nearest to {@code near}. */
  static Optional<Span> nearest(String text, String words, int near) {
    int before = text.lastIndexOf(words, near);
    int after = text.indexOf(words, near);
    if (before < 0 && after < 0) {
      return Optional.empty();
    }
    boolean takeAfter = before < 0 || (after >= 0 && after - near < near - before);
    int start = takeAfter ? after : before;
    return Optional.of(new Span(start, start + words.length()));
  }

  /**
   * Looks for corrected words in an article's text as it is now. {@code starts} are the places of
   * the quotes as extracted now: near them the words are expected.
   */
  void followText(String text, Map<QuoteId, Integer> starts) {
    of(List.copyOf(starts.keySet()))
        .forEach(
            (id, fields) -> {
              var said = fields.get(Layer.WORDS);
              if (said != null) {
                int near = starts.getOrDefault(new QuoteId(id), 0);
                follow(new Thing(Thing.Kind.QUOTE, id), said, text, near);
              }
            });
  }

  private void follow(Thing quote, JsonNode said, String text, int near) {
    var words = said.path("words").asText();
    var span = span(said);
    if (span.end() <= text.length() && span.of(text).equals(words)) {
      layer.remove(quote, Layer.WORDS_AT);
      return;
    }
    var now =
        nearest(text, words, Math.min(near, text.length()))
            .map(found -> wordsAt(text, found))
            .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("lost", true));
    layer.put(quote, Layer.WORDS_AT, now, areLost(now) ? "lost" : null);
  }

  private static Span span(JsonNode words) {
    return new Span(words.path("start").asInt(), words.path("end").asInt());
  }
}
